package org.betterif.call.keeping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.call.keeping.CallPlans.RULES;
import static org.betterif.call.keeping.CallPlans.TEXT;
import static org.betterif.call.keeping.CallPlans.asPlan;
import static org.betterif.call.keeping.CallPlans.fresh;
import static org.betterif.call.keeping.CallPlans.json;
import static org.betterif.call.keeping.CallPlans.phase;
import static org.betterif.call.keeping.CallPlans.plan;
import static org.betterif.call.keeping.CallPlans.threshold;
import static org.betterif.call.keeping.CallPlans.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CallDraftingTest {

    @Inject
    CallPlans plans;

    @Inject
    People people;

    @Inject
    CallFixture calls;

    @Nested
    class Draft {

        @Test
        void a_draft_is_the_administrators_alone() {
            var slug = plans.drafted(Map.of());
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
            var slug = plans.drafted(Map.of());
            plans.act(slug, "0", "delete", null).then().statusCode(204);
            people.as("aled").get("/api/desk/calls/" + slug).then().statusCode(404);
            var call = calls.openCall();
            plans.act(call.slug(), "0", "delete", null)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("call_not_a_draft"));
        }
    }

    @Nested
    class Thresholds {

        @Test
        void they_are_kept_in_the_order_in_which_people_reach_them() {
            var least = new HashMap<>(threshold("DEBATE", 500));
            least.put("leastInArea", 100);
            var slug =
                    plans.drafted(Map.of("rules", with(RULES, "thresholds", List.of(least, threshold("ANSWER", 50)))));
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
            plans.act(call.slug(), "0", "put", body).then().statusCode(200);
            body.put("rules", with(json(body.get("rules")), "thresholds", List.of(threshold("ANSWER", 3, 10))));
            plans.act(call.slug(), "0", "put", body).then().statusCode(422).body("errors.field", hasItem("rules"));
        }

        @Test
        void the_petition_scheme_is_a_preset_for_administrators_that_a_draft_takes_as_it_is() {
            people.as("megan").get("/api/desk/calls/rules/presets").then().statusCode(403);
            var presets = people.as("aled").get("/api/desk/calls/rules/presets").jsonPath();
            assertThat(presets.<String>getList("items.slug")).contains("petition-scheme");
            assertThat(presets.<String>getList("items[0].rules.thresholds.consequence"))
                    .containsExactly("ANSWER", "HEARING", "DEBATE");
            plans.drafted(Map.of("rules", presets.getMap("items[0].rules")));
        }
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
}
