package org.betterif.innovationcouncil.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Alternates, terms, the introduction, what members need. */
@ApiTest
class SeatTest {

    private static final Map<String, String> TEXT = Map.of("en", "Words", "cy", "Geiriau");

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    Jdbi jdbi;

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
        stepIn(council.slug(), ids.get(1), ids.get(0), null).statusCode(422);
        councils.removes(council.slug(), ids.get(0)).statusCode(200);
        stepIn(council.slug(), ids.get(1), ids.get(0), null)
                .statusCode(200)
                .body("items[0].state", equalTo("REMOVED"))
                .body("items[1].state", equalTo("READY"))
                .body("items[1].replaces", equalTo(ids.get(0)))
                .body("free", hasSize(0));
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
        people.as("eleri").get(council.at("/desk/seats")).then().body(containsString("a ramp at the door"));
        for (var reader : new String[] {"jury-b", "megan"}) {
            people.as(reader).get("/api/councils/" + council.slug()).then().body(not(containsString("a ramp")));
            people.as(reader).get(council.at("/desk/seats")).then().statusCode(403);
        }
    }

    @Test
    void whoever_has_stood_ready_longest_is_next_and_anybody_else_needs_a_public_reason() {
        var council = councils.convened(1, 1, "jury-a");
        long first = alternate(council.slug(), "jury-b");
        long second = alternate(council.slug(), "jury-c");
        long member = councils.jurorIds(council.slug()).get(0);
        people.as("jury-a").post(council.own("/step-down")).then().statusCode(200);
        people.as("eleri")
                .get(council.at("/desk/seats"))
                .then()
                .body("free.id", contains((int) member))
                .body("items.next", contains(false, true, false))
                .body("items[0].state", equalTo("STEPPED_DOWN"));
        stepIn(council.slug(), second, member, null)
                .statusCode(400)
                .body("errors.field", contains("reason"))
                .body("errors.reason", contains("innovationcouncil_why_needed"));
        stepIn(council.slug(), second, member, "The first is away that week").statusCode(200);
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body(
                        "happened.find { it.what == 'ALTERNATE_STEPPED_IN' }.reason.en",
                        equalTo("The first is away that week"));
        stepIn(council.slug(), first, member, null)
                .statusCode(422)
                .body("reason", equalTo("innovationcouncil_no_seat_free"));
    }

    @Test
    void a_member_is_removed_with_a_reason_that_everybody_reads_and_an_invitation_taken_back_without() {
        var council = councils.convened(1, 1, "jury-a");
        councils.invite(council.slug());
        var ids = councils.jurorIds(council.slug());
        for (var body : List.of(Map.of(), Map.of("reason", Map.of("en", " ", "cy", "Geiriau")))) {
            people.as("eleri")
                    .body(body)
                    .post(council.at("/jurors/" + ids.get(0) + "/removal"))
                    .then()
                    .statusCode(400);
        }
        people.as("eleri")
                .body(Map.of())
                .post(council.at("/jurors/" + ids.get(1) + "/removal"))
                .then()
                .statusCode(200)
                .body("items[1].state", equalTo("TAKEN_BACK"));
        councils.removes(council.slug(), ids.get(0)).statusCode(200).body("free", hasSize(2));
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("members", hasSize(0))
                .body("happened.find { it.what == 'JUROR_REMOVED' }.reason.en", equalTo("Words"));
        people.as("jury-a").get(council.own("")).then().body("leftReason.en", equalTo("Words"));
        councils.removes(council.slug(), ids.get(0)).statusCode(403);
        councils.removes(council.slug(), 0).statusCode(404);
    }

    @Test
    void who_chairs_changes_in_one_step_and_the_page_says_so() {
        var council = councils.convened(1, 1, "jury-a", "jury-b");
        var ids = councils.jurorIds(council.slug());
        reseat(council.slug(), ids.get(0), true, "\"99\"").statusCode(412);
        reseat(council.slug(), ids.get(0), true, null).statusCode(428);
        reseat(council.slug(), ids.get(0), true, version(council.slug(), 0)).statusCode(200);
        reseat(council.slug(), ids.get(1), true, version(council.slug(), 1))
                .statusCode(200)
                .body("items.chair", contains(false, true));
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("members.chair", contains(true, false))
                .body("happened.what", hasItem("CHAIR_CHANGED"));
        long alternate = alternate(council.slug(), "jury-c");
        reseat(council.slug(), alternate, true, version(council.slug(), 2))
                .statusCode(422)
                .body("reason", equalTo("innovationcouncil_alternate_cannot_chair"));
        for (var reader : List.of("megan", "jury-b")) {
            people.as(reader)
                    .body(Map.of("seat", ids.get(0)))
                    .post(council.at("/jurors/" + alternate + "/step-in"))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_new_invitation_fills_the_seat_that_has_been_free_longest() {
        var council = councils.convened(1, 1, "jury-a", "jury-b");
        var ids = councils.jurorIds(council.slug());
        councils.removes(council.slug(), ids.get(1)).statusCode(200);
        councils.removes(council.slug(), ids.get(0)).statusCode(200);
        councils.invite(council.slug());
        people.as("eleri")
                .get(council.at("/desk/seats"))
                .then()
                .body("items[2].replaces", equalTo(ids.get(0)))
                .body("free.id", contains(ids.get(1)));
    }

    @Test
    void of_two_clerks_who_seat_two_alternates_at_once_one_is_told_that_no_seat_is_free() throws Exception {
        var council = councils.convened(1, 1, "jury-a");
        long first = alternate(council.slug(), "jury-b");
        long second = alternate(council.slug(), "jury-c");
        long member = councils.jurorIds(council.slug()).get(0);
        people.as("jury-a").post(council.own("/step-down")).then().statusCode(200);
        try (var clerks = Executors.newFixedThreadPool(2)) {
            var one = clerks.submit(() ->
                    stepIn(council.slug(), first, member, "Words").extract().statusCode());
            var other = clerks.submit(() ->
                    stepIn(council.slug(), second, member, "Words").extract().statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void whoever_is_concerned_is_told_and_the_record_has_it_without_saying_who() {
        var council = councils.convened(1, 1, "jury-a");
        long alternate = alternate(council.slug(), "jury-b");
        long member = councils.jurorIds(council.slug()).get(0);
        councils.removes(council.slug(), member).statusCode(200);
        stepIn(council.slug(), alternate, member, null).statusCode(200);
        reseat(council.slug(), alternate, true, version(council.slug(), 1)).statusCode(200);
        assertThat(told("SEAT_TAKEN_AWAY", member)).isEqualTo(1);
        assertThat(told("SEAT_TAKEN_OVER", alternate)).isEqualTo(1);
        assertThat(told("CHAIR_GIVEN", alternate)).isEqualTo(1);
        var acts = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select act from record_waiting, string_to_table(acts, chr(10)) act
                        where starts_with(act, '{"kind":"COUNCIL_SEATS"')
                        union all select entry from record_entry where kind = 'COUNCIL_SEATS'""").mapTo(String.class).list());
        assertThat(acts)
                .hasSizeGreaterThanOrEqualTo(3)
                .noneMatch(act -> act.contains("juror") || act.contains("erson"));
    }

    private long told(String kind, long juror) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox where kind = :kind and detail = :juror")
                        .bind("kind", kind)
                        .bind("juror", Long.toString(juror))
                        .mapTo(Long.class)
                        .one());
    }

    private long alternate(String slug, String juror) {
        io.restassured.path.json.JsonPath invited = people.as("eleri")
                .body(Map.of("seat", TEXT, "chair", false, "alternate", true))
                .post("/api/councils/" + slug + "/jurors")
                .jsonPath();
        people.as(juror)
                .body(Map.of("code", invited.getString("code")))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(200);
        return invited.getLong("id");
    }

    private io.restassured.response.ValidatableResponse stepIn(
            String slug, long alternate, long seat, @org.jspecify.annotations.Nullable String reason) {
        return people.as("eleri")
                .body(
                        reason == null
                                ? Map.of("seat", seat)
                                : Map.of("seat", seat, "reason", Map.of("en", reason, "cy", reason)))
                .post("/api/councils/" + slug + "/jurors/" + alternate + "/step-in")
                .then();
    }

    private io.restassured.response.ValidatableResponse reseat(
            String slug, long juror, boolean chair, @org.jspecify.annotations.Nullable String ifMatch) {
        var clerk = people.as("eleri").body(Map.of("seat", TEXT, "chair", chair));
        return (ifMatch == null ? clerk : clerk.header("If-Match", ifMatch))
                .put("/api/councils/" + slug + "/jurors/" + juror)
                .then();
    }

    private String version(String slug, int index) {
        return "\""
                + people.as("eleri")
                        .get("/api/councils/" + slug + "/desk/seats")
                        .path("items[" + index + "].version") + "\"";
    }

    private io.restassured.response.ValidatableResponse settle(
            String slug, String juror, boolean onboarded, String needs) {
        return people.as(juror)
                .body(Map.of("named", false, "scoresNamed", false, "onboarded", onboarded, "accessNeeds", needs))
                .put("/api/me/seats/" + slug)
                .then();
    }
}
