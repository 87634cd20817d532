package org.betterif.call.keeping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.call.keeping.CallPlans.RULES;
import static org.betterif.call.keeping.CallPlans.TEXT;
import static org.betterif.call.keeping.CallPlans.asPlan;
import static org.betterif.call.keeping.CallPlans.json;
import static org.betterif.call.keeping.CallPlans.phase;
import static org.betterif.call.keeping.CallPlans.plan;
import static org.betterif.call.keeping.CallPlans.threshold;
import static org.betterif.call.keeping.CallPlans.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.CallEventsSeen;
import org.betterif.call.CallFixture;
import org.betterif.call.clockwork.CallClockworkRun;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CallChangingTest {

    @Inject
    CallPlans plans;

    @Inject
    People people;

    @Inject
    CallFixture calls;

    @Inject
    CallEventsSeen seen;

    @Inject
    CallDirectory directory;

    @Inject
    CallClockworkRun clockwork;

    @Nested
    class Publish {

        @Test
        void it_is_public_at_once_and_says_what_opens_when() {
            var slug = plans.drafted(Map.of());
            plans.act(slug, "0", "publish", null).then().statusCode(200).body("state", equalTo("COMING"));
            given().get("/api/calls/" + slug)
                    .then()
                    .statusCode(200)
                    .body("opensAt", notNullValue())
                    .body("phases.state", hasItems("COMING"));
            plans.act(slug, "1", "publish", null).then().statusCode(422).body("reason", equalTo("call_not_a_draft"));
        }

        @Test
        void not_when_it_would_have_begun_before_today() {
            var slug = plans.drafted(Map.of("phases", List.of(phase("SUBMIT", -3, 3), phase("VOTE", -2, 9))));
            plans.act(slug, "0", "publish", null)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_begins_in_the_past"));
        }

        @Test
        void of_two_administrators_at_the_same_moment_one_is_told() throws Exception {
            var slug = plans.drafted(Map.of());
            Callable<Integer> publish =
                    () -> plans.act(slug, "0", "publish", null).statusCode();
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
            var slug = plans.drafted(Map.of());
            plans.act(slug, "0", "publish", null).then().statusCode(200);
            var body = plan(
                    slug,
                    Map.of(
                            "rules",
                            with(RULES, "thresholds", List.of(threshold("ANSWER", 77))),
                            "question",
                            Map.of("en", "New", "cy", "Newydd")));
            plans.act(slug, "1", "put", body)
                    .then()
                    .statusCode(200)
                    .body("rules.thresholds.supporters", equalTo(List.of(77)))
                    .header("ETag", notNullValue());
            plans.act(slug, "1", "put", body).then().statusCode(412);
            people.as("aled").body(body).put("/api/calls/" + slug).then().statusCode(428);
        }

        @Test
        void once_it_is_open_the_rules_stand() {
            var call = calls.openCall();
            var body = asPlan(call.slug());
            body.put("rules", with(json(body.get("rules")), "thresholds", List.of(threshold("ANSWER", 1))));
            plans.act(call.slug(), "0", "put", body)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_frozen"))
                    .body("errors.field", equalTo(List.of("rules")));
            body = asPlan(call.slug());
            body.put("name", TEXT);
            plans.act(call.slug(), "0", "put", body)
                    .then()
                    .statusCode(200)
                    .body("name.cy", equalTo("Strydoedd diogelach"));
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
            plans.act(call.slug(), "0", "put", body).then().statusCode(200);
            assertThat(calls.again(call).closesAt()).isEqualTo(later);
        }

        @Test
        void the_open_door_says_when_its_rules_changed() {
            var door = directory.openDoor();
            var before = asPlan(door.slug());
            long version = given().get("/api/calls/" + door.slug()).jsonPath().getLong("version");
            var body = new HashMap<>(before);
            body.put("rules", with(json(before.get("rules")), "thresholds", List.of(threshold("ANSWER", 51))));
            plans.act(door.slug(), "" + version, "put", body)
                    .then()
                    .statusCode(200)
                    .body("rulesChangedAt", notNullValue());
            plans.act(door.slug(), "" + (version + 1), "put", before)
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
            clockwork.run();
            plans.act(call.slug(), "0", "cancel", Map.of("why", TEXT))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
            given().get("/api/calls/" + call.slug()).then().body("cancelledWhy.en", equalTo("Safer streets"));
            clockwork.run();
            assertThat(seen.of(call).stream().filter(CallEvent.Closed.class::isInstance))
                    .hasSize(1);
            assertThat(directory
                            .may(calls.again(call), Activity.SUBMIT, Instant.now())
                            .allowed())
                    .isFalse();
            plans.act(call.slug(), "1", "cancel", Map.of("why", TEXT))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_not_published"));
        }

        @Test
        void the_open_door_stays() {
            var door = directory.openDoor();
            long version = given().get("/api/calls/" + door.slug()).jsonPath().getLong("version");
            plans.act(door.slug(), "" + version, "cancel", Map.of("why", TEXT))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_open_door_stays"));
        }
    }
}
