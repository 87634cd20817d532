package org.betterif.shortlist.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class RuleTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Test
    void a_council_chooses_one_rule_and_sees_what_the_others_would_take() {
        var council = councils.convened(1, 2, "jury-a", "jury-b");
        put(council, rule("BORDA", List.of(), null)).statusCode(200).body("rule.selection", equalTo("BORDA"));
        people.as("eleri").post(council.at("/scoring/open")).then().statusCode(200);
        put(council, rule("MEAN", List.of(), null)).statusCode(422).body("reason", equalTo("shortlist_frozen"));
        for (var juror : List.of("jury-a", "jury-b")) {
            councils.score(council, juror, council.ideas().get(0), 5, 5).statusCode(200);
            councils.score(council, juror, council.ideas().get(1), 2, 2).statusCode(200);
            councils.handIn(council, juror).statusCode(200);
        }
        councils.close(council).statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("table.rule", equalTo("BORDA"))
                .body("table.rows[0].number", equalTo(1.0f))
                .body("table.steps.what", contains("TAKEN", "NO_PLACE_LEFT"))
                .body("table.others.rule", contains("MEAN", "TRIMMED_MEAN", "MEDIAN", "BORDA"))
                .body("table.others[0].taken", contains(council.ideas().get(0).intValue()));
    }

    @Test
    void bounds_that_no_choice_can_keep_stop_the_scoring_from_opening() {
        var council = councils.convened(1, 2, "jury-a");
        var room = Map.of("label", "KIND", "value", "NEW_WAY", "min", 1, "max", 1);
        put(council, rule("MEAN", List.<Object>of(room), null)).statusCode(200).body("rule.boundsKept", equalTo(false));
        people.as("eleri")
                .get(council.desk())
                .then()
                .body("may.openScoring.reason", equalTo("shortlist_bounds_unsatisfiable"));
        people.as("eleri")
                .post(council.at("/scoring/open"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_bounds_unsatisfiable"));
        var unknown = new HashMap<String, Object>(room);
        unknown.put("value", "NONSENSE");
        put(council, rule("MEAN", List.<Object>of(unknown), null))
                .statusCode(400)
                .body("errors.field", contains("bounds[0].value"));
    }

    @Test
    void where_ideas_are_many_each_has_its_scorers_and_nobody_scores_what_is_not_theirs() {
        var jurors = List.of("jury-a", "jury-b", "jury-c");
        var council = councils.convened(1, 3, "jury-a", "jury-b", "jury-c");
        put(council, rule("MEAN", List.of(), 2)).statusCode(200);
        people.as("eleri").post(council.at("/scoring/open")).then().statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("rule.scorers", equalTo(2))
                .body("rule.spread", equalTo(0))
                .body(not(containsString("seed")));
        int sheets = 0;
        for (var juror : jurors) {
            List<Integer> own = people.as(juror)
                    .get(council.own("/sheets"))
                    .then()
                    .body("toScore", equalTo(2))
                    .body("sheets", hasSize(2))
                    .extract()
                    .path("sheets.number");
            sheets += own.size();
            for (var idea : council.ideas()) {
                var answer = councils.score(council, juror, idea, 4, 4);
                if (own.contains(idea.intValue())) {
                    answer.statusCode(200);
                } else {
                    answer.statusCode(403).body("reason", equalTo("shortlist_not_assigned"));
                }
            }
            councils.handIn(council, juror).statusCode(200);
        }
        assertThat(sheets).isEqualTo(6);
        councils.close(council).statusCode(200);
        people.visitor().get(council.at("/shortlist")).then().body("table.rows.scores.size()", equalTo(3));
    }

    @Test
    void a_member_who_joins_later_scores_all_ideas() {
        var council = councils.convened(1, 3, "jury-a", "jury-b", "jury-c");
        put(council, rule("MEAN", List.of(), 1)).statusCode(200);
        people.as("eleri").post(council.at("/scoring/open")).then().statusCode(200);
        councils.seat(council.slug(), "jury-d");
        people.as("jury-d").get(council.own("/sheets")).then().body("toScore", equalTo(3));
        people.as("jury-a").get(council.own("/sheets")).then().body("toScore", equalTo(1));
    }

    @Test
    void only_the_clerk_settles_the_rule_and_a_stale_version_is_refused() {
        var council = councils.convened(1, 1, "jury-a");
        people.as("megan")
                .header("If-Match", "\"0\"")
                .body(rule("MEAN", List.of(), null))
                .put(council.at("/selection-rule"))
                .then()
                .statusCode(403);
        people.as("eleri")
                .header("If-Match", "\"0.0\"")
                .body(rule("MEAN", List.of(), null))
                .put(council.at("/selection-rule"))
                .then()
                .statusCode(412);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("rule.selection", equalTo("MEAN"))
                .body("rule.scorers", nullValue());
    }

    private io.restassured.response.ValidatableResponse put(CouncilFixture.Convened council, Object rule) {
        return councils.clerkPuts(council.slug(), "/selection-rule", rule);
    }

    private static Map<String, Object> rule(String rule, List<Object> bounds, Integer scorers) {
        var body = new HashMap<String, Object>();
        body.put("rule", rule);
        body.put("bounds", bounds);
        body.put("scorers", scorers);
        body.put("mostPercent", 100);
        return body;
    }
}
