package org.betterif.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CallKeepingTest {

    private static final Map<String, String> TEXT = Map.of("en", "Safer streets", "cy", "Strydoedd diogelach");
    private static final Map<String, Object> RULES = Map.of(
            "who",
            "RESIDENTS",
            "thresholds",
            List.of(threshold("ANSWER", 40)),
            "answerWithinWorkingDays",
            20,
            "supportsPerPerson",
            3,
            "countsHidden",
            true,
            "check",
            "BEFORE",
            "below",
            Map.of("kind", "REVIEW_DATE", "days", 30));

    @Inject
    People people;

    @Inject
    CallFixture calls;

    @Inject
    CallClockwork clockwork;

    @Inject
    CallEventsSeen seen;

    @Inject
    CallDirectory directory;

    @Nested
    class Draft {

        @Test
        void a_draft_is_the_administrators_alone() {
            var slug = drafted(Map.of());
            given().get("/api/calls/" + slug).then().statusCode(404);
            given().get("/api/calls").then().body("items.slug", not(hasItem(slug)));
            people.as("aled").get("/api/desk/calls").then().statusCode(200).body("items.slug", hasItem(slug));
            people.as("aled")
                    .get("/api/desk/calls/" + slug)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DRAFT"))
                    .body("rules.supportsPerPerson", equalTo(3))
                    .header("ETag", notNullValue());
            people.as("megan").get("/api/desk/calls/" + slug).then().statusCode(403);
            people.as("megan")
                    .body(plan(fresh(), Map.of()))
                    .post("/api/calls")
                    .then()
                    .statusCode(403);
        }

        @Test
        void what_is_wrong_is_named() {
            refused(
                    Map.of("evidence", List.of(Map.of("title", TEXT, "url", "http://council.example/"))),
                    "evidence[0].url",
                    "common_pattern");
            refused(Map.of("phases", List.of(phase("VOTE", 1, 9))), "phases", "call_nothing_to_submit");
            refused(
                    Map.of("phases", List.of(phase("SUBMIT", 1, 3), phase("VOTE", 4, 9))),
                    "phases",
                    "call_timetable_gap");
            refused(Map.of("areas", List.of(987_654_321)), "areas", "call_unknown_area");
            refused(Map.of("topics", List.of(987_654_321)), "topics", "call_unknown_topic");
            refused(
                    Map.of("question", Map.of("en", "x".repeat(100_000), "cy", "x")),
                    "question",
                    "common_localised_size");
            refused(
                    Map.of("rules", with(RULES, "thresholds", List.of(threshold("ANSWER", 0)))),
                    "rules.thresholds[0].supporters",
                    "common_min");
            refused(Map.of("rules", with(RULES, "thresholds", List.of())), "rules.thresholds", "common_size");
            refused(
                    Map.of("rules", with(RULES, "thresholds", List.of(threshold("ANSWER", 4), threshold("ANSWER", 5)))),
                    "rules.thresholds[1].consequence",
                    "call_threshold_twice");
            var least = new HashMap<>(threshold("DEBATE", 40));
            least.put("leastInArea", 41);
            refused(
                    Map.of("rules", with(RULES, "thresholds", List.of(least))),
                    "rules.thresholds[0].leastInArea",
                    "call_threshold_least_too_high");
            refused(
                    Map.of("rules", with(RULES, "below", Map.of("kind", "MAX_WAIT", "days", 3))),
                    "rules.below.kind",
                    "call_below_kind");
            refused(Map.of("rules", with(RULES, "who", "FRIENDS")), "rules.who", "common_invalid");
        }

        @Test
        void a_draft_may_be_thrown_away_and_a_published_call_not() {
            var slug = drafted(Map.of());
            act(slug, "0", "delete", null).then().statusCode(204);
            people.as("aled").get("/api/desk/calls/" + slug).then().statusCode(404);
            var call = calls.openCall();
            act(call.slug(), "0", "delete", null).then().statusCode(422).body("reason", equalTo("call_not_a_draft"));
        }
    }

    @Nested
    class Publish {

        @Test
        void it_is_public_at_once_and_says_what_opens_when() {
            var slug = drafted(Map.of());
            act(slug, "0", "publish", null).then().statusCode(200).body("state", equalTo("COMING"));
            given().get("/api/calls/" + slug)
                    .then()
                    .statusCode(200)
                    .body("opensAt", notNullValue())
                    .body("phases.state", hasItems("COMING"));
            act(slug, "1", "publish", null).then().statusCode(422).body("reason", equalTo("call_not_a_draft"));
        }

        @Test
        void not_when_it_would_have_begun_before_today() {
            var slug = drafted(Map.of("phases", List.of(phase("SUBMIT", -3, 3), phase("VOTE", -2, 9))));
            act(slug, "0", "publish", null).then().statusCode(422).body("reason", equalTo("call_begins_in_the_past"));
        }

        @Test
        void of_two_administrators_at_the_same_moment_one_is_told() throws Exception {
            var slug = drafted(Map.of());
            Callable<Integer> publish = () -> act(slug, "0", "publish", null).statusCode();
            try (var pool = Executors.newFixedThreadPool(2)) {
                var one = pool.submit(publish);
                var other = pool.submit(publish);
                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 412);
            }
        }
    }

    @Nested
    class Rewrite {

        @Test
        void before_it_opens_everything_may_change() {
            var slug = drafted(Map.of());
            act(slug, "0", "publish", null).then().statusCode(200);
            var body = plan(
                    slug,
                    Map.of(
                            "rules",
                            with(RULES, "thresholds", List.of(threshold("ANSWER", 77))),
                            "question",
                            Map.of("en", "New", "cy", "Newydd")));
            act(slug, "1", "put", body)
                    .then()
                    .statusCode(200)
                    .body("rules.thresholds.supporters", equalTo(List.of(77)))
                    .header("ETag", notNullValue());
            act(slug, "1", "put", body).then().statusCode(412);
            people.as("aled").body(body).put("/api/calls/" + slug).then().statusCode(428);
        }

        @Test
        void once_it_is_open_the_rules_stand() {
            var call = calls.openCall();
            var body = asPlan(call.slug());
            body.put("rules", with(json(body.get("rules")), "thresholds", List.of(threshold("ANSWER", 1))));
            act(call.slug(), "0", "put", body)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_frozen"))
                    .body("errors.field", equalTo(List.of("rules")));
            body = asPlan(call.slug());
            body.put("name", TEXT);
            act(call.slug(), "0", "put", body).then().statusCode(200).body("name.cy", equalTo("Strydoedd diogelach"));
        }

        @Test
        void a_running_phase_may_last_longer() {
            var call = calls.openCall();
            var body = asPlan(call.slug());
            var later = Instant.now()
                    .plus(30, ChronoUnit.DAYS)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            body.put(
                    "phases",
                    call.phases().stream()
                            .map(p -> Map.of(
                                    "phase", p.phase().name(), "from", p.from().toString(), "to", later))
                            .toList());
            act(call.slug(), "0", "put", body).then().statusCode(200);
            assertThat(calls.again(call).closesAt()).isEqualTo(later);
        }

        @Test
        void the_open_door_says_when_its_rules_changed() {
            var door = directory.openDoor();
            var before = asPlan(door.slug());
            long version = given().get("/api/calls/" + door.slug()).jsonPath().getLong("version");
            var body = new HashMap<>(before);
            body.put("rules", with(json(before.get("rules")), "thresholds", List.of(threshold("ANSWER", 51))));
            act(door.slug(), "" + version, "put", body).then().statusCode(200).body("rulesChangedAt", notNullValue());
            act(door.slug(), "" + (version + 1), "put", before)
                    .then()
                    .statusCode(200)
                    .body(
                            "rules.thresholds[0].supporters",
                            equalTo(door.rules().thresholds().getFirst().supporters()));
        }
    }

    @Nested
    class Cancel {

        @Test
        void it_closes_at_once_says_why_and_is_told_once() {
            var call = calls.openCall();
            clockwork.tellWhatHappened();
            act(call.slug(), "0", "cancel", Map.of("why", TEXT))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
            given().get("/api/calls/" + call.slug()).then().body("cancelledWhy.en", equalTo("Safer streets"));
            clockwork.tellWhatHappened();
            assertThat(seen.of(call).stream().filter(CallEvent.Closed.class::isInstance))
                    .hasSize(1);
            assertThat(CallPolicy.may(calls.again(call), Activity.SUBMIT, Instant.now())
                            .allowed())
                    .isFalse();
            act(call.slug(), "1", "cancel", Map.of("why", TEXT))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_not_published"));
        }

        @Test
        void the_open_door_stays() {
            var door = directory.openDoor();
            long version = given().get("/api/calls/" + door.slug()).jsonPath().getLong("version");
            act(door.slug(), "" + version, "cancel", Map.of("why", TEXT))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_open_door_stays"));
        }
    }

    @Nested
    class Import {

        @Test
        void history_is_told_to_nobody_and_twice_is_as_good_as_once() {
            var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var slug = fresh();
            var text = new org.betterif.shared.LocalisedText("a", "b");
            var plan = new CallPlan(
                    slug,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    List.of(),
                    List.of(
                            new PhaseRef(Phase.SUBMIT, now.minus(90, ChronoUnit.DAYS), now.minus(60, ChronoUnit.DAYS)),
                            new PhaseRef(Phase.RESPOND, now.minus(60, ChronoUnit.DAYS), now.plus(5, ChronoUnit.DAYS))),
                    new CallRules(
                            WhoMayTakePart.ANYONE,
                            List.of(Threshold.of(Consequence.ANSWER, 5, 10)),
                            10,
                            null,
                            false,
                            Check.AFTER,
                            new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 3)),
                    java.util.Set.of(),
                    java.util.Set.of());
            long id = directory.importCall(plan, false);
            assertThat(directory.importCall(plan, false)).isEqualTo(id);
            clockwork.tellWhatHappened();
            assertThat(seen.of(directory.call(id).orElseThrow())).isEmpty();
            assertThat(directory.call(id).orElseThrow().closed(now)).isTrue();
        }
    }

    @Nested
    class Thresholds {

        @Test
        void they_are_kept_in_the_order_in_which_people_reach_them() {
            var least = new HashMap<>(threshold("DEBATE", 500));
            least.put("leastInArea", 100);
            var slug = drafted(Map.of("rules", with(RULES, "thresholds", List.of(least, threshold("ANSWER", 50)))));
            people.as("aled")
                    .get("/api/desk/calls/" + slug)
                    .then()
                    .body("rules.thresholds.consequence", equalTo(List.of("ANSWER", "DEBATE")))
                    .body("rules.thresholds.supporters", equalTo(List.of(50, 500)))
                    .body("rules.thresholds[1].leastInArea", equalTo(100));
        }

        @Test
        void the_same_ones_in_another_order_change_nothing_in_an_open_call() {
            var call = calls.withRules(draft ->
                    draft.thresholds(Threshold.of(Consequence.ANSWER, 3, 10), Threshold.of(Consequence.DEBATE, 9, 40)));
            var body = asPlan(call.slug());
            body.put(
                    "rules",
                    with(
                            json(body.get("rules")),
                            "thresholds",
                            List.of(threshold("DEBATE", 9, 40), threshold("ANSWER", 3, 10))));
            act(call.slug(), "0", "put", body).then().statusCode(200);
            body.put("rules", with(json(body.get("rules")), "thresholds", List.of(threshold("ANSWER", 3, 10))));
            act(call.slug(), "0", "put", body).then().statusCode(422).body("errors.field", hasItem("rules"));
        }

        @Test
        void the_petition_scheme_is_a_preset_for_administrators_that_a_draft_takes_as_it_is() {
            people.as("megan").get("/api/desk/calls/rules/presets").then().statusCode(403);
            var presets = people.as("aled").get("/api/desk/calls/rules/presets").jsonPath();
            assertThat(presets.<String>getList("items.slug")).contains("petition-scheme");
            assertThat(presets.<String>getList("items[0].rules.thresholds.consequence"))
                    .containsExactly("ANSWER", "HEARING", "DEBATE");
            drafted(Map.of("rules", presets.getMap("items[0].rules")));
        }
    }

    private static Map<String, Object> threshold(String consequence, int supporters) {
        return threshold(consequence, supporters, 20);
    }

    private static Map<String, Object> threshold(String consequence, int supporters, int days) {
        return Map.of("consequence", consequence, "supporters", supporters, "withinWorkingDays", days);
    }

    private void refused(Map<String, Object> change, String field, String reason) {
        people.as("aled")
                .body(plan(fresh(), change))
                .post("/api/calls")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].reason", equalTo(reason));
    }

    private String drafted(Map<String, Object> change) {
        var slug = fresh();
        people.as("aled").body(plan(slug, change)).post("/api/calls").then().statusCode(201);
        return slug;
    }

    private Response act(String slug, String version, String what, Object body) {
        var request = people.as("aled").header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request.body(body);
        }
        return switch (what) {
            case "put" -> request.put("/api/calls/" + slug);
            case "delete" -> request.delete("/api/calls/" + slug);
            default -> request.post("/api/calls/" + slug + "/" + what);
        };
    }

    /** The call as it is, as an administrator would send it back. */
    private static Map<String, Object> asPlan(String slug) {
        Map<String, Object> view = given().get("/api/calls/" + slug).jsonPath().getMap("");
        var plan = new HashMap<String, Object>();
        for (var field : List.of(
                "slug",
                "name",
                "question",
                "summary",
                "fixed",
                "open",
                "whoDecides",
                "evidence",
                "rules",
                "areas",
                "topics")) {
            plan.put(field, view.get(field));
        }
        plan.put(
                "phases",
                ((List<?>) view.get("phases"))
                        .stream()
                                .map(p -> {
                                    var phase = new HashMap<>(json(p));
                                    phase.remove("state");
                                    return phase;
                                })
                                .toList());
        return plan;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> plan(String slug, Map<String, Object> change) {
        var plan = new HashMap<String, Object>(Map.of(
                "slug",
                slug,
                "name",
                TEXT,
                "question",
                TEXT,
                "summary",
                TEXT,
                "fixed",
                TEXT,
                "open",
                TEXT,
                "whoDecides",
                TEXT,
                "rules",
                RULES));
        plan.put("evidence", List.of(Map.of("title", TEXT, "url", "https://council.example/report")));
        plan.put("phases", List.of(phase("SUBMIT", 1, 10), phase("DISCUSS", 1, 20), phase("VOTE", 5, 20)));
        plan.put("areas", List.of());
        plan.put("topics", List.of());
        plan.putAll(change);
        return plan;
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> phase(String phase, int from, int to) {
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return Map.of(
                "phase",
                phase,
                "from",
                today.plus(from, ChronoUnit.DAYS).toString(),
                "to",
                today.plus(to, ChronoUnit.DAYS).toString());
    }

    private static String fresh() {
        return "c-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
