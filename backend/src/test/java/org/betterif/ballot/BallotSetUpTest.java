package org.betterif.ballot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.call.Phase;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class BallotSetUpTest {

    @Inject
    People people;

    @Inject
    BallotFixture ballots;

    @Inject
    CallFixture calls;

    private Map<String, Object> changed(Map<String, Object> terms, String field, Object value) {
        var other = new HashMap<>(terms);
        other.put(field, value);
        return other;
    }

    @Test
    void a_draft_is_for_who_keeps_ballots_and_an_announced_one_for_everybody() {
        var held = ballots.drafted(ballots::terms);
        people.visitor().get(held.at("")).then().statusCode(404);
        people.as("megan").get(held.own("")).then().statusCode(404);
        people.as("megan").get(held.at("/desk")).then().statusCode(403);
        people.visitor().get("/api/ballots").then().body("items.slug", not(hasItem(held.slug())));
        people.as("eleri").get("/api/ballots/desk").then().body("items.slug", hasItem(held.slug()));
        ballots.announce(held);
        people.visitor()
                .get(held.at(""))
                .then()
                .statusCode(200)
                .body("stage", equalTo("ANNOUNCED"))
                .body("rule", equalTo("equal-shares"))
                .body("ruleOptions.completion", equalTo("add1u"))
                .body("tie", contains("votes", "cheaper", "file"))
                .body("options.ref", contains(held.ref(0), held.ref(1), held.ref(2)))
                .body("calledOffWhy", nullValue());
        people.visitor().get("/api/ballots").then().body("items.slug", hasItem(held.slug()));
        people.visitor().get("/api/ballots?call=" + held.call().id()).then().body("items.slug", contains(held.slug()));
    }

    @Test
    void terms_stand_once_announced() {
        var held = ballots.announced(ballots::terms);
        people.as("eleri")
                .header("If-Match", ballots.tag(held))
                .body(ballots.terms(held.ideas()))
                .put(held.at(""))
                .then()
                .statusCode(422)
                .body("reason", equalTo("ballot_frozen"));
    }

    @Test
    void of_two_who_change_a_draft_the_second_is_told() {
        var held = ballots.drafted(ballots::terms);
        var tag = ballots.tag(held);
        var terms = ballots.terms(held.ideas());
        people.as("eleri")
                .header("If-Match", tag)
                .body(terms)
                .put(held.at(""))
                .then()
                .statusCode(200);
        people.as("aled")
                .header("If-Match", tag)
                .body(terms)
                .put(held.at(""))
                .then()
                .statusCode(412);
        people.as("aled").body(terms).put(held.at("")).then().statusCode(428);
    }

    @Test
    void every_fault_of_the_terms_is_named_at_once() {
        var call = calls.openCall();
        var numbers = ballots.ideasIn(call, 2);
        var terms = ballots.terms(numbers);
        terms.put("seats", 1);
        terms.put("points", 5);
        terms.put("tie", "lot");
        terms.put("bounds", List.of("colour=red:1.."));
        terms.put("rule", Map.of("rule", "best"));
        ballots.draft(call, terms)
                .then()
                .statusCode(400)
                .body(
                        "errors.reason",
                        containsInAnyOrder(
                                "ballot_budget_or_seats",
                                "ballot_points_needed",
                                "ballot_tie_rule",
                                "ballot_bound_unreadable",
                                "ballot_unknown_rule"));
        var costly = ballots.terms(numbers);
        costly.put(
                "options",
                List.of(Map.of("idea", numbers.get(0), "cost", 500), Map.of("idea", numbers.get(0), "cost", 1)));
        ballots.draft(call, costly)
                .then()
                .statusCode(400)
                .body("errors.field", contains("options.0.cost", "options.1.idea"));
        ballots.draft(call, changed(ballots.terms(numbers), "rule", Map.of("rule", "schulze")))
                .then()
                .statusCode(400)
                .body("errors.reason", contains("ballot_rule_cannot_count"));
    }

    @Test
    void ideas_of_another_call_are_refused() {
        var foreign = ballots.ideasIn(calls.openCall(), 1);
        var call = calls.openCall();
        var numbers = new ArrayList<>(ballots.ideasIn(call, 1));
        numbers.addAll(foreign);
        ballots.draft(call, ballots.terms(numbers))
                .then()
                .statusCode(400)
                .body("errors.reason", contains("ballot_idea_not_in_call"));
    }

    @Test
    void room_that_cannot_be_kept_is_reported_before_it_opens() {
        var held = ballots.drafted(numbers -> changed(ballots.terms(numbers), "bounds", List.of("kind=new_way:1..")));
        people.as("eleri").get(held.at("/desk")).then().body("faults.reason", contains("ballot_bounds_unsatisfiable"));
        people.as("eleri")
                .header("If-Match", ballots.tag(held))
                .post(held.at("/announce"))
                .then()
                .statusCode(422)
                .body("errors.reason", contains("ballot_bounds_unsatisfiable"));
    }

    @Test
    void a_ballot_lies_within_a_phase_for_voting_or_the_shortlist() {
        var call = calls.aCall()
                .phases()
                .phase(Phase.SUBMIT, -1, 7)
                .phase(Phase.DISCUSS, -1, 7)
                .create();
        var held = ballots.drafted(call, ballots::terms);
        people.as("eleri")
                .header("If-Match", ballots.tag(held))
                .post(held.at("/announce"))
                .then()
                .statusCode(422)
                .body("errors.reason", contains("ballot_outside_phases"));
    }

    @Test
    void a_draft_can_be_thrown_away_and_an_announced_ballot_called_off_with_a_reason() {
        var draft = ballots.drafted(ballots::terms);
        people.as("eleri")
                .header("If-Match", ballots.tag(draft))
                .delete(draft.at(""))
                .then()
                .statusCode(204);
        people.as("eleri").get(draft.at("/desk")).then().statusCode(404);
        var held = ballots.open(ballots::terms);
        ballots.cast(held, "megan", held.ref(0));
        people.as("eleri")
                .body(Map.of("reason", Map.of("en", "The costs were wrong.", "cy", "Roedd y costau'n anghywir.")))
                .post(held.at("/call-off"))
                .then()
                .statusCode(200);
        people.visitor()
                .get(held.at(""))
                .then()
                .body("stage", equalTo("CALLED_OFF"))
                .body("calledOffWhy.en", equalTo("The costs were wrong."));
        people.as("megan").get(held.own("")).then().body("tookPart", equalTo(false));
        people.visitor()
                .get("/api/ideas/" + held.ideas().get(0) + "/timeline")
                .then()
                .body("moments.kind", hasItem("BALLOT_CALLED_OFF"));
    }

    @Test
    void nobody_else_sets_ballots_up() {
        var held = ballots.drafted(ballots::terms);
        for (var user : List.of("megan", "sian", "nia")) {
            people.as(user)
                    .body(Map.of("callId", held.call().id(), "terms", ballots.terms(held.ideas())))
                    .post("/api/ballots")
                    .then()
                    .statusCode(403);
        }
        people.as("megan").get("/api/ballots/on-paper").then().statusCode(200).body("items", empty());
    }
}
