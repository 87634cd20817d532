package org.betterif.shortlist.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.BallotFixture;
import org.betterif.call.CallFixture;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** A council lets the public ballots of its call propose the shortlist, counted by a rule of its own. */
@ApiTest
class BallotRuleTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    BallotFixture ballots;

    @Inject
    CallFixture calls;

    private record Case(String slug, BallotFixture.Held ballot) {

        String at(String path) {
            return "/api/councils/" + slug + path;
        }

        long idea(int i) {
            return ballot.ideas().get(i);
        }
    }

    @Test
    void the_ballots_propose_once_they_are_counted_and_other_rules_stand_beside() {
        var it = convened(List.of());
        people.visitor()
                .get(it.at("/shortlist"))
                .then()
                .body("rule.ballots.rule", equalTo("phragmen"))
                .body("ballots.ballot", equalTo(it.ballot().slug()))
                .body("ballots.count", nullValue());
        scoredAndClosed(it);
        people.as("eleri")
                .post(it.at("/decision/record"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_ballot_not_counted"));
        ballots.published(it.ballot());
        people.visitor()
                .get(it.at("/shortlist"))
                .then()
                .body("ballots.count.rule", equalTo("phragmen"))
                .body("ballots.count.selected", contains(it.ballot().ref(2)))
                .body("ballots.count.voters", equalTo(3))
                .body("ballots.count.steps", not(empty()))
                .body("ballots.compared.results[0].rule", equalTo("phragmen"))
                .body("ballots.compared.results.rule", hasItem("equal-shares"))
                .body("ballots.notOnBallot", empty())
                // the members' scores stand beside and decide nothing
                .body("table.rows[0].idea", equalTo((int) it.idea(0)))
                .body("table.rows[0].chosen", equalTo(true));
    }

    @Test
    void the_council_may_depart_from_the_ballots_with_a_reason_and_the_minutes_follow() {
        var it = convened(List.of());
        scoredAndClosed(it);
        ballots.published(it.ballot());
        // the ballots take the third idea: taking the first instead is two departures
        var entries = List.of(entry(it.idea(0), true), entry(it.idea(1), false), entry(it.idea(2), false));
        decide(it, entries);
        people.as("eleri")
                .post(it.at("/decision/record"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_departure_needed"))
                .body(
                        "errors.field",
                        contains("entries." + it.idea(0) + ".departure", "entries." + it.idea(2) + ".departure"));
        var told = new ArrayList<Map<String, Object>>();
        entries.forEach(entry -> {
            var whole = new HashMap<>(entry);
            whole.put("departure", TEXT);
            told.add(whole);
        });
        decide(it, told);
        people.as("eleri").post(it.at("/decision/record")).then().statusCode(200);
        councils.clerkPuts(it.slug(), "/minutes", Map.of("text", TEXT)).statusCode(200);
        people.as("eleri").post(it.at("/publish")).then().statusCode(200);
        people.visitor()
                .get(it.at("/shortlist"))
                .then()
                .body("decision.entries[0].idea", equalTo((int) it.idea(0)))
                .body("decision.entries[0].byRule", equalTo(false))
                .body("decision.entries[0].departure.en", equalTo("Words"))
                .body("decision.entries.find { it.idea == " + it.idea(1) + " }.departure", nullValue());
    }

    @Test
    void room_for_an_area_that_does_not_exist_is_refused_and_the_rule_stays_as_it_was() {
        var it = convened(List.of(Map.of("label", "AREA", "value", "nowhere-yet", "min", 0, "max", 1)));
        // an unknown area is refused; the rule stays as it was
        people.visitor().get(it.at("/shortlist")).then().body("rule.ballots", nullValue());
    }

    @Test
    void an_idea_that_nobody_could_vote_for_is_for_the_council_to_decide_in_words() {
        var it = convened(List.of());
        var more = ballots.ideasIn(it.ballot().call(), 1).get(0);
        var nominated = new ArrayList<>(it.ballot().ideas());
        nominated.remove(1);
        nominated.add(more);
        councils.clerkPuts(it.slug(), "/nominations", Map.of("ideas", nominated))
                .statusCode(200);
        ballots.published(it.ballot());
        people.visitor()
                .get(it.at("/shortlist"))
                .then()
                .body("ballots.notOnBallot", contains(more.intValue()))
                .body(
                        "ballots.count.items.id",
                        contains(it.ballot().ref(0), it.ballot().ref(2)))
                .body("ballots.count.voters", equalTo(3));
    }

    @Test
    void a_ballot_that_is_called_off_proposes_nothing_and_the_council_decides_in_words() {
        var it = convened(List.of());
        scoredAndClosed(it);
        people.as("eleri")
                .body(Map.of("reason", TEXT))
                .post(it.ballot().at("/call-off"))
                .then()
                .statusCode(200);
        people.as("eleri").get(it.at("/desk/shortlist")).then().body("may.record.allowed", equalTo(true));
        people.visitor().get(it.at("/shortlist")).then().body("ballots.stage", equalTo("CALLED_OFF"));
    }

    @Test
    void only_a_ballot_of_the_call_and_a_rule_that_can_count_it_are_taken() {
        var it = convened(List.of());
        var elsewhere = ballots.announced(numbers -> ballots.seats(numbers, "APPROVAL", "phragmen", 1));
        rule(it.slug(), elsewhere.slug(), "phragmen", List.of())
                .statusCode(400)
                .body("errors.field", contains("ballot"));
        rule(it.slug(), "no-such-ballot", "phragmen", List.of())
                .statusCode(400)
                .body("errors.field", contains("ballot"));
        for (var cannot : List.of("stv-scotland", "greedy-threshold", "nonsense")) {
            rule(it.slug(), it.ballot().slug(), cannot, List.of())
                    .statusCode(400)
                    .body("errors.field", contains("ballotRule"))
                    .body("errors[0].reason", equalTo("shortlist_rule_cannot_count"));
        }
    }

    @Test
    void nobody_learns_from_it_how_anybody_voted() {
        var it = convened(List.of());
        ballots.published(it.ballot());
        people.visitor()
                .get(it.at("/shortlist"))
                .then()
                .body("ballots.count", notNullValue())
                .body(not(containsString("gwen")))
                .body(not(containsString("\"v0\"")));
    }

    private static final Map<String, String> TEXT = Map.of("en", "Words", "cy", "Geiriau");

    private static Map<String, Object> entry(long idea, boolean taken) {
        return new HashMap<>(Map.of("idea", idea, "taken", taken, "reason", TEXT));
    }

    private void decide(Case it, List<? extends Map<String, Object>> entries) {
        councils.clerkPuts(it.slug(), "/decision", Map.of("present", councils.jurorIds(it.slug()), "entries", entries))
                .statusCode(200);
    }

    /** One place, three ideas on a ballot of approvals; two voters approve of the third, one of the first. */
    private Case convened(List<Object> bounds) {
        var call = councils.callWithShortlist();
        var ballot = ballots.open(
                ballots.announce(ballots.drafted(call, numbers -> ballots.seats(numbers, "APPROVAL", "phragmen", 2))));
        ballots.cast(ballot, "megan", ballot.ref(2));
        ballots.cast(ballot, "dafydd", ballot.ref(2), ballot.ref(1));
        ballots.cast(ballot, "gwen", ballot.ref(0));
        var slug = councils.empty(call, 1);
        councils.clerkPuts(slug, "/criteria", Map.of("criteria", List.of(councils.criterion(1))))
                .statusCode(200);
        councils.clerkPuts(slug, "/nominations", Map.of("ideas", ballot.ideas()))
                .statusCode(200);
        councils.seat(slug, "jury-a");
        rule(slug, ballot.slug(), "phragmen", bounds).statusCode(bounds.isEmpty() ? 200 : 400);
        return new Case(slug, ballot);
    }

    private io.restassured.response.ValidatableResponse rule(
            String slug, String ballot, String rule, List<Object> bounds) {
        return councils.clerkPuts(
                slug,
                "/selection-rule",
                Map.of("rule", "MEAN", "bounds", bounds, "mostPercent", 100, "ballot", ballot, "ballotRule", rule));
    }

    /** The juror likes the first best. */
    private void scoredAndClosed(Case it) {
        people.as("eleri").post(it.at("/scoring/open")).then().statusCode(200);
        int criterion = people.visitor().get(it.at("/shortlist")).path("criteria[0].id");
        for (int i = 0; i < 3; i++) {
            people.as("jury-a")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("marks", Map.of(String.valueOf(criterion), 5 - i), "reason", "so", "language", "en"))
                    .put("/api/me/seats/" + it.slug() + "/sheets/" + it.idea(i))
                    .then()
                    .statusCode(200);
        }
        people.as("jury-a")
                .put("/api/me/seats/" + it.slug() + "/handed-in")
                .then()
                .statusCode(200);
        people.as("eleri").post(it.at("/scoring/close")).then().statusCode(200);
    }
}
