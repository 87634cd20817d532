package org.betterif.idea.joining;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.imported.ImportedIdea;
import org.betterif.idea.imported.ImportedIdeas;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.place.PlaceDirectory;
import org.betterif.record.RecordFixture;
import org.betterif.shared.Language;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class JoiningTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    JoiningFixture joinings;

    @Inject
    LifeDirectory lives;

    @Inject
    StandingDirectory standings;

    @Inject
    ImportedIdeas imports;

    @Inject
    PlaceDirectory places;

    @Inject
    RecordFixture records;

    private long megans;
    private long nias;

    @BeforeEach
    void two_ideas() {
        megans = ideas.anIdea().by("megan").open();
        nias = ideas.anIdea().by("nia").titled("every stop had a bench").open();
    }

    private ValidatableResponse propose(String user, long number, long into) {
        return people.as(user)
                .body(Map.of("into", into))
                .post("/api/ideas/{n}/joinings", number)
                .then();
    }

    private ValidatableResponse act(String user, long id, String verb, Object... body) {
        var request = people.as(user).header("If-Match", "\"0\"");
        return (body.length == 0 ? request : request.body(body[0]))
                .post("/api/joinings/{id}/" + verb, id)
                .then();
    }

    private ValidatableResponse decline(String user, long id) {
        return act(user, id, "decline", Map.of("because", "ANOTHER_NEED"));
    }

    private void withdraw(String user, long number) {
        people.as(user)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/{n}/withdraw", number)
                .then()
                .statusCode(200);
    }

    private void refused(ValidatableResponse response, int status, String reason) {
        response.statusCode(status).body("reason", equalTo("idea_" + reason));
    }

    private void wrong(ValidatableResponse response, String reason) {
        response.statusCode(400);
        assertThat(response.extract().asString()).contains("idea_" + reason);
    }

    private void moments(long number, String kind, long other) {
        people.visitor()
                .get("/api/ideas/{n}/timeline", number)
                .then()
                .body("moments.find { it.kind == '" + kind + "' }.otherIdea", equalTo((int) other));
    }

    @Nested
    class Proposing {

        @Test
        void everybody_sees_it_and_the_other_author_may_answer() {
            long id = joinings.propose("megan", megans, nias);
            for (long number : new long[] {megans, nias}) {
                people.visitor()
                        .get("/api/ideas/{n}/joinings", number)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].id", equalTo((int) id))
                        .body("items[0].number", equalTo((int) megans))
                        .body("items[0].into", equalTo((int) nias))
                        .body("items[0].intoTitle", equalTo("every stop had a bench"))
                        .body("items[0].state", equalTo("PROPOSED"));
            }
            mine("nia", nias).body("proposals[0].answer.allowed", equalTo(true));
            mine("megan", megans)
                    .body("proposals[0].answer.allowed", equalTo(false))
                    .body("proposals[0].takeBack.allowed", equalTo(true))
                    .body("propose.reason", equalTo("idea_join_proposed_already"));
            mine("dafydd", nias)
                    .body("proposals[0].answer.reason", equalTo("idea_join_not_for_you"))
                    .body("proposals[0].takeBack.allowed", equalTo(false));
            moments(megans, "JOIN_PROPOSED", nias);
            moments(nias, "JOIN_PROPOSED", megans);
        }

        private ValidatableResponse mine(String user, long number) {
            return people.as(user)
                    .get("/api/me/ideas/{n}/joining", number)
                    .then()
                    .statusCode(200);
        }

        @Test
        void sent_twice_it_is_proposed_once() {
            people.as("megan");
            var key = UUID.randomUUID().toString();
            for (int status : new int[] {201, 200}) {
                given().auth()
                        .oauth2(people.token("megan"))
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(Map.of("into", nias))
                        .post("/api/ideas/{n}/joinings", megans)
                        .then()
                        .statusCode(status);
            }
            people.visitor().get("/api/ideas/{n}/joinings", megans).then().body("items", hasSize(1));
        }

        @Test
        void only_the_author_does_and_one_at_a_time() {
            refused(propose("dafydd", megans, nias), 403, "join_not_yours");
            propose("megan", megans, nias).statusCode(201);
            long third = ideas.anIdea().by("eleri").open();
            refused(propose("megan", megans, third), 409, "join_proposed_already");
            people.visitor()
                    .body(Map.of("into", nias))
                    .post("/api/ideas/{n}/joinings", megans)
                    .then()
                    .statusCode(401);
            propose("megan", 999_999_999L, nias).statusCode(404);
        }

        @Test
        void into_itself_or_one_that_is_not_open_it_is_refused_with_the_field() {
            wrong(propose("megan", megans, megans), "join_not_another");
            wrong(propose("megan", megans, 999_999_999L), "join_not_another");
            withdraw("nia", nias);
            wrong(propose("megan", megans, nias), "join_not_another");
            long hidden = ideas.anIdea().by("nia").open();
            QuarkusTransaction.requiringNew().run(() -> lives.hide(hidden, "offensive"));
            wrong(propose("megan", megans, hidden), "join_not_another");
        }

        @Test
        void what_ended_or_what_a_council_has_before_it_is_not_joined() {
            QuarkusTransaction.requiringNew().run(() -> standings.markOutcome(List.of(megans), Outcome.NOMINATED));
            refused(propose("megan", megans, nias), 403, "join_before_council");
            QuarkusTransaction.requiringNew().run(() -> standings.markOutcome(List.of(megans), Outcome.NOT_TAKEN));
            propose("megan", megans, nias).statusCode(201);
            long ended = ideas.anIdea().by("megan").open();
            withdraw("megan", ended);
            refused(propose("megan", ended, nias), 403, "join_not_open");
        }

        @Test
        void where_voting_is_over_nobody_could_carry_their_support_there() {
            var call = calls.withRules(draft -> draft.phases()
                    .phase(Phase.SUBMIT, -9, 9)
                    .phase(Phase.DISCUSS, -9, 9)
                    .phase(Phase.VOTE, -9, -1));
            long over = ideas.anIdea().by("nia").in(call).open();
            wrong(propose("megan", megans, over), "join_voting_over");
        }
    }

    @Nested
    class Accepting {

        @Test
        void the_two_are_one_and_link_both_ways() {
            people.as("dafydd")
                    .body(Map.of("text", "Good.", "language", "en"))
                    .post("/api/ideas/{n}/comments", megans)
                    .then()
                    .statusCode(201);
            joinings.join("megan", megans, "nia", nias);
            people.visitor()
                    .get("/api/ideas/{n}", megans)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("JOINED"))
                    .body("closedInFavourOf", equalTo((int) nias))
                    .body("comments", equalTo(1));
            people.visitor()
                    .get("/api/ideas/{n}/joined", nias)
                    .then()
                    .statusCode(200)
                    .body("items.number", contains((int) megans))
                    .body("next", nullValue());
            people.visitor().get("/api/ideas/{n}/joinings", nias).then().body("items", empty());
            moments(megans, "JOINED", nias);
            moments(nias, "JOINED_BY", megans);
            people.visitor().get("/api/ideas?stage=joined&limit=100").then().body("items.number", hasItem((int)
                    megans));
            records.sequence();
            people.visitor()
                    .get("/api/record/entries?idea={n}", megans)
                    .then()
                    .body("items.kind", hasItem("IDEA_JOINED"));
            people.visitor()
                    .get("/api/feeds/ideas/{n}.atom", nias)
                    .then()
                    .body(containsString("Another idea was joined into it"));
        }

        @Test
        void without_a_script_both_pages_say_so() {
            joinings.join("megan", megans, "nia", nias);
            people.visitor().get("/ideas/" + megans).then().body(containsString("/ideas/" + nias + "\""));
            people.visitor().get("/cy/ideas/" + nias).then().body(containsString("/ideas/" + megans + "\""));
        }

        @Test
        void it_is_read_and_nothing_else() {
            joinings.join("megan", megans, "nia", nias);
            people.as("dafydd")
                    .put("/api/ideas/{n}/vote", megans)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("vote_idea_not_open"));
            people.as("dafydd")
                    .body(Map.of("text", "Too late.", "language", "en"))
                    .post("/api/ideas/{n}/comments", megans)
                    .then()
                    .statusCode(403);
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(ideas.complete())
                    .put("/api/ideas/{n}", megans)
                    .then()
                    .statusCode(403);
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "I moved away."))
                    .post("/api/ideas/{n}/withdraw", megans)
                    .then()
                    .statusCode(403);
        }

        @Test
        void only_the_other_author_answers_and_once() {
            long id = joinings.propose("megan", megans, nias);
            refused(act("megan", id, "accept"), 403, "join_not_for_you");
            act("mair", id, "accept").statusCode(403);
            people.as("nia").post("/api/joinings/{id}/accept", id).then().statusCode(428);
            people.as("nia")
                    .header("If-Match", "\"4\"")
                    .post("/api/joinings/{id}/accept", id)
                    .then()
                    .statusCode(412);
            joinings.accept("nia", id);
            refused(act("nia", id, "accept"), 409, "join_settled");
            refused(decline("nia", id), 409, "join_settled");
            act("nia", 999_999_999L, "accept").statusCode(404);
        }

        @Test
        void both_have_to_be_open_and_in_sight_at_that_moment() {
            long id = joinings.propose("megan", megans, nias);
            QuarkusTransaction.requiringNew().run(() -> lives.hide(megans, "offensive"));
            refused(act("nia", id, "accept"), 403, "join_not_open");
            QuarkusTransaction.requiringNew().run(() -> lives.restore(megans));
            joinings.accept("nia", id);
        }

        @Test
        void of_two_who_answer_at_once_one_is_heard() throws Exception {
            long id = joinings.propose("megan", megans, nias);
            people.as("nia"); // known before they start
            var answers = List.<Callable<Integer>>of(
                    () -> act("nia", id, "accept").extract().statusCode(),
                    () -> decline("nia", id).extract().statusCode());
            try (var pool = Executors.newFixedThreadPool(2)) {
                var statuses = new java.util.ArrayList<Integer>();
                for (var answer : pool.invokeAll(answers)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(200);
                assertThat(statuses).containsAnyOf(409, 412);
            }
        }

        @Test
        void two_that_were_to_go_into_each_other_go_one_way() {
            long there = joinings.propose("megan", megans, nias);
            long back = joinings.propose("nia", nias, megans);
            joinings.accept("nia", there);
            refused(act("megan", back, "accept"), 409, "join_settled");
            people.visitor().get("/api/joinings/{id}", back).then().body("state", equalTo("LAPSED"));
            wrong(propose("eleri", ideas.anIdea().by("eleri").open(), megans), "join_not_another");
        }
    }

    @Nested
    class ComingToNothing {

        @Test
        void declined_it_is_not_asked_a_second_time() {
            long id = joinings.propose("megan", megans, nias);
            decline("nia", id)
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"))
                    .body("because", equalTo("ANOTHER_NEED"));
            wrong(propose("megan", megans, nias), "join_declined_before");
            moments(megans, "JOIN_DECLINED", nias);
            people.visitor().get("/api/ideas/{n}", megans).then().body("stage", equalTo("OPEN"));
        }

        @Test
        void declining_names_a_reason_from_the_list() {
            long id = joinings.propose("megan", megans, nias);
            act("nia", id, "decline", Map.of()).statusCode(400);
            act("nia", id, "decline", Map.of("because", "I do not like it")).statusCode(400);
        }

        @Test
        void taken_back_it_may_be_proposed_again() {
            long id = joinings.propose("megan", megans, nias);
            refused(act("dafydd", id, "take-back"), 403, "join_not_yours");
            act("megan", id, "take-back").statusCode(200).body("state", equalTo("TAKEN_BACK"));
            refused(act("nia", id, "accept"), 409, "join_settled");
            propose("megan", megans, nias).statusCode(201);
        }

        @Test
        void not_answered_in_time_it_lapses_and_is_told_once() {
            long id = joinings.propose("megan", megans, nias);
            joinings.letDaysPass(id, 29);
            refused(act("nia", id, "accept"), 422, "join_too_late");
            joinings.runJobs();
            joinings.runJobs();
            people.visitor().get("/api/joinings/{id}", id).then().body("state", equalTo("LAPSED"));
            people.visitor()
                    .get("/api/ideas/{n}/timeline", megans)
                    .then()
                    .body("moments.kind.count { it == 'JOIN_LAPSED' }", equalTo(1));
        }

        @Test
        void when_either_of_the_two_ends() {
            long one = joinings.propose("megan", megans, nias);
            withdraw("nia", nias);
            people.visitor().get("/api/joinings/{id}", one).then().body("state", equalTo("LAPSED"));
            long third = ideas.anIdea().by("eleri").open();
            long other = joinings.propose("megan", megans, third);
            withdraw("megan", megans);
            people.visitor().get("/api/joinings/{id}", other).then().body("state", equalTo("LAPSED"));
        }
    }

    @Nested
    class WhereNobodyIsThere {

        @Test
        void a_moderator_answers_for_an_imported_idea() {
            long imported = imports.enter(new ImportedIdea(
                    "test",
                    UUID.randomUUID().toString(),
                    calls.openCall().id(),
                    null,
                    places.topics().get(0).id(),
                    null,
                    null,
                    "Somebody there",
                    new ImportedIdea.Text(
                            Language.EN,
                            "an old idea",
                            "now",
                            "a change that is long enough",
                            "",
                            "",
                            Need.OTHER,
                            ByWhom.COUNCIL,
                            Kind.IMPROVEMENT),
                    Instant.now().minusSeconds(86_400),
                    Stage.OPEN,
                    Visibility.PUBLIC,
                    null,
                    null,
                    null,
                    null,
                    List.of()));
            long id = joinings.propose("megan", megans, imported);
            act("nia", id, "accept").statusCode(403);
            people.as("mair")
                    .get("/api/desk/joinings?limit=100")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem((int) id));
            people.as("nia").get("/api/desk/joinings").then().statusCode(403);
            joinings.accept("mair", id);
            people.visitor().get("/api/ideas/{n}", megans).then().body("stage", equalTo("JOINED"));
        }

        @Test
        void what_waits_for_somebody_who_leaves_waits_for_a_moderator() {
            long id =
                    joinings.propose("megan", megans, ideas.anIdea().by("hefin").open());
            people.as("hefin")
                    .header("If-Match", people.as("hefin").get("/api/me").header("ETag"))
                    .delete("/api/me")
                    .then()
                    .statusCode(204);
            people.forget("hefin");
            people.as("mair")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("because", "STANDS_ALONE"))
                    .post("/api/joinings/{id}/decline", id)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void the_list_of_what_was_joined_goes_on_by_pages() {
        for (int i = 0; i < 3; i++) {
            joinings.join("megan", ideas.anIdea().by("megan").open(), "nia", nias);
        }
        var first = people.visitor().get("/api/ideas/{n}/joined?limit=2", nias).jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        people.visitor()
                .get("/api/ideas/{n}/joined?limit=2&after={a}", nias, first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }
}
