package org.betterif.shortlist.preparation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class PreparationTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    CallFixture calls;

    @Inject
    IdeaFixture ideas;

    @Test
    void a_council_is_convened_for_a_call_with_a_shortlist() {
        var terms = councils.terms(3);
        people.as("eleri")
                .body(Map.of("callId", calls.openCall().id(), "terms", terms))
                .post("/api/councils")
                .then()
                .statusCode(422)
                .body("reason", equalTo("innovationcouncil_call_without_shortlist"));
        people.as("eleri")
                .body(Map.of("callId", 999_999, "terms", terms))
                .post("/api/councils")
                .then()
                .statusCode(400);
        people.as("megan")
                .body(Map.of("callId", 1, "terms", terms))
                .post("/api/councils")
                .then()
                .statusCode(403);
        people.visitor()
                .body(Map.of("callId", 1, "terms", terms))
                .post("/api/councils")
                .then()
                .statusCode(401);
    }

    @Test
    void the_same_request_twice_convenes_once() {
        people.as("eleri"); // accepts the house rules, whichever test comes first
        var body = Map.of("callId", councils.callWithShortlist().id(), "terms", councils.terms(1));
        var key = java.util.UUID.randomUUID().toString();
        String slug = convene(key, body, 201);
        org.assertj.core.api.Assertions.assertThat(convene(key, body, 200)).isEqualTo(slug);
        people.visitor().get("/api/councils").then().body("items.slug", hasItem(slug));
    }

    private String convene(String key, Object body, int status) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(people.token("eleri"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/councils")
                .then()
                .statusCode(status)
                .extract()
                .path("council.slug");
    }

    @Test
    void a_timetable_out_of_order_and_texts_without_end_are_refused() {
        var call = councils.callWithShortlist();
        var terms = councils.terms(1);
        @SuppressWarnings("unchecked")
        var timetable = new HashMap<>((Map<String, Object>) terms.get("timetable"));
        timetable.put("decisionAt", "2020-01-01T00:00:00Z");
        terms.put("timetable", timetable);
        people.as("eleri")
                .body(Map.of("callId", call.id(), "terms", terms))
                .post("/api/councils")
                .then()
                .statusCode(400)
                .body("errors.reason", contains("innovationcouncil_timetable_order"));
        var longer = councils.terms(1);
        longer.put("purpose", Map.of("en", "x".repeat(100_000), "cy", "x"));
        people.as("eleri")
                .body(Map.of("callId", call.id(), "terms", longer))
                .post("/api/councils")
                .then()
                .statusCode(400)
                .body("errors.field", contains("terms.purpose"));
    }

    @Test
    void an_invitation_seats_one_person_once() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var code = councils.invite(slug);
        people.visitor()
                .body(Map.of("code", code))
                .post("/api/council-invitations/look")
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
        people.as("eleri")
                .body(Map.of("code", code))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(403)
                .body("reason", equalTo("innovationcouncil_clerk_cannot_sit"));
        people.as("tomos")
                .body(Map.of("code", code))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(200);
        people.as("dafydd")
                .body(Map.of("code", code))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(410)
                .body("reason", equalTo("innovationcouncil_invitation_used"));
        people.as("tomos")
                .body(Map.of("code", councils.invite(slug)))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(409)
                .body("reason", equalTo("innovationcouncil_already_seated"));
        people.as("tomos").get("/api/me/seats/" + slug).then().statusCode(200).body("status", equalTo("SEATED"));
        people.as("dafydd").get("/api/me/seats/" + slug).then().statusCode(404);
        people.as("dafydd").get("/api/me/seats").then().body("items", empty());
        people.as("tomos").get("/api/me").then().body("desks", hasItem("juror"));
    }

    @Test
    void who_sits_is_named_only_when_they_agree() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        councils.seat(slug, "tomos");
        people.visitor()
                .get("/api/councils/" + slug)
                .then()
                .body("members", hasSize(1))
                .body("members[0].name", nullValue());
        people.as("tomos")
                .body(Map.of("named", true, "scoresNamed", false, "onboarded", true))
                .put("/api/me/seats/" + slug)
                .then()
                .statusCode(200);
        people.visitor().get("/api/councils/" + slug).then().body("members[0].name", equalTo("tomos"));
        people.as("tomos")
                .body(Map.of("named", false, "scoresNamed", true, "onboarded", true))
                .put("/api/me/seats/" + slug)
                .then()
                .statusCode(400);
    }

    @Test
    void only_public_ideas_of_the_call_are_nominated_and_they_carry_it() {
        var call = councils.callWithShortlist();
        var slug = councils.empty(call, 1);
        long here = ideas.anIdea().in(call).open();
        long elsewhere = ideas.anIdea().open();
        councils.clerkPuts(slug, "/nominations", Map.of("ideas", List.of(here, elsewhere)))
                .statusCode(400)
                .body("errors.field", contains("ideas[1]"));
        councils.clerkPuts(slug, "/nominations", Map.of("ideas", List.of(here))).statusCode(200);
        people.visitor().get("/api/ideas/" + here).then().body("outcome", equalTo("NOMINATED"));
        councils.clerkPuts(slug, "/nominations", Map.of("ideas", List.of())).statusCode(200);
        people.visitor().get("/api/ideas/" + here).then().body("outcome", equalTo("NONE"));
    }

    @Test
    void scoring_does_not_open_without_criteria_ideas_jurors_and_a_quorum() {
        var call = councils.callWithShortlist();
        var slug = councils.empty(call, 2);
        refusedToOpen(slug, "shortlist_no_criteria");
        councils.clerkPuts(slug, "/criteria", Map.of("criteria", List.of(councils.criterion(1))))
                .statusCode(200);
        refusedToOpen(slug, "shortlist_no_nominations");
        councils.clerkPuts(
                        slug,
                        "/nominations",
                        Map.of("ideas", List.of(ideas.anIdea().in(call).open())))
                .statusCode(200);
        refusedToOpen(slug, "shortlist_no_jurors");
        councils.seat(slug, "tomos");
        refusedToOpen(slug, "shortlist_quorum_out_of_reach");
    }

    @Test
    void criteria_and_ideas_are_frozen_once_the_scoring_is_open() {
        var council = councils.scoring(1, 1, "tomos");
        councils.clerkPuts(council.slug(), "/criteria", Map.of("criteria", List.of(councils.criterion(9))))
                .statusCode(422)
                .body("reason", equalTo("shortlist_frozen"));
        councils.clerkPuts(council.slug(), "/nominations", Map.of("ideas", List.of()))
                .statusCode(422);
        var terms = councils.terms(1);
        terms.put("places", 5);
        councils.clerkPuts(council.slug(), "", terms)
                .statusCode(422)
                .body("reason", equalTo("innovationcouncil_frozen"));
    }

    @Test
    void two_tie_breaks_and_a_weight_of_nothing_are_refused() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var breaking = new HashMap<>(councils.criterion(1));
        breaking.put("breaksTies", true);
        councils.clerkPuts(slug, "/criteria", Map.of("criteria", List.of(breaking, breaking)))
                .statusCode(400);
        councils.clerkPuts(slug, "/criteria", Map.of("criteria", List.of(councils.criterion(0))))
                .statusCode(400);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        people.visitor().get("/api/councils/nowhere").then().statusCode(404);
        people.visitor().get("/api/councils/nowhere/shortlist").then().statusCode(404);
        people.as("eleri").get("/api/councils/nowhere/desk").then().statusCode(404);
        people.as("megan").get("/api/councils/nowhere/desk").then().statusCode(403);
    }

    private void refusedToOpen(String slug, String reason) {
        people.as("eleri")
                .post("/api/councils/" + slug + "/scoring/open")
                .then()
                .statusCode(422)
                .body("reason", equalTo(reason));
    }
}
