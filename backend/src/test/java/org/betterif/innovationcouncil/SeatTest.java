package org.betterif.innovationcouncil;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** Alternates, terms, the introduction, what members need. */
@ApiTest
class SeatTest {

    private static final Map<String, String> TEXT = Map.of("en", "Words", "cy", "Geiriau");

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Test
    void an_alternate_does_not_score_until_they_step_in_for_whoever_left() {
        var council = councils.scoring(1, 1, "jury-a");
        String code = people.as("eleri")
                .body(Map.of("seat", TEXT, "chair", false, "alternate", true))
                .post(council.at("/jurors"))
                .path("code");
        people.as("jury-b")
                .body(Map.of("code", code))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(200);
        settle(council.slug(), "jury-b", true, "").statusCode(200).body("status", equalTo("ALTERNATE"));
        councils.score(council, "jury-b", council.ideas().get(0), 4, 4)
                .statusCode(403)
                .body("reason", equalTo("innovationcouncil_not_a_juror"));
        people.visitor().get("/api/councils/" + council.slug()).then().body("members.alternate", hasItem(true));
        var ids = councils.jurorIds(council.slug());
        people.as("eleri")
                .post(council.at("/jurors/" + ids.get(0) + "/removal"))
                .then()
                .statusCode(200);
        people.as("eleri")
                .post(council.at("/jurors/" + ids.get(1) + "/step-in"))
                .then()
                .statusCode(200);
        councils.score(council, "jury-b", council.ideas().get(0), 4, 4).statusCode(200);
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("happened.what", hasItem("ALTERNATE_STEPPED_IN"))
                .body("members.alternate", not(hasItem(true)));
    }

    @Test
    void nobody_scores_before_they_have_seen_the_introduction() {
        var council = councils.scoring(1, 1, "jury-a");
        people.as("jury-b")
                .body(Map.of("code", councils.invite(council.slug())))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(200);
        councils.score(council, "jury-b", council.ideas().get(0), 4, 4)
                .statusCode(403)
                .body("reason", equalTo("shortlist_introduction_first"));
        settle(council.slug(), "jury-b", true, "").statusCode(200);
        councils.score(council, "jury-b", council.ideas().get(0), 4, 4).statusCode(200);
    }

    @Test
    void how_long_members_serve_and_the_quorum_are_public() {
        var slug = councils.empty(councils.callWithShortlist(), 3);
        var terms = councils.terms(3);
        terms.put("termUntil", "2027-12-31");
        councils.clerkPuts(slug, "", terms).statusCode(200);
        people.visitor()
                .get("/api/councils/" + slug)
                .then()
                .body("termUntil", equalTo("2027-12-31"))
                .body("quorum", equalTo(3));
    }

    @Test
    void what_a_member_needs_and_what_it_costs_is_for_the_clerk_alone() {
        var council = councils.scoring(1, 1, "jury-a", "jury-b");
        settle(council.slug(), "jury-a", true, "a ramp at the door").statusCode(200);
        people.as("eleri").get(council.at("/desk")).then().body(containsString("a ramp at the door"));
        for (var reader : new String[] {"jury-b", "megan"}) {
            people.as(reader).get("/api/councils/" + council.slug()).then().body(not(containsString("a ramp")));
            people.as(reader).get(council.at("/desk")).then().statusCode(403);
        }
    }

    private io.restassured.response.ValidatableResponse settle(
            String slug, String juror, boolean onboarded, String needs) {
        return people.as(juror)
                .body(Map.of("named", false, "scoresNamed", false, "onboarded", onboarded, "accessNeeds", needs))
                .put("/api/me/seats/" + slug)
                .then();
    }
}
