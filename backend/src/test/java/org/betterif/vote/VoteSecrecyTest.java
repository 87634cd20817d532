package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.vote.VoteFixture.VOTE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.betterif.call.CallFixture;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who supported what is told to nobody but them. */
@ApiTest
class VoteSecrecyTest {

    @Inject
    VoteFixture given;

    @Inject
    People people;

    @Inject
    CallFixture calls;

    @Inject
    VoteDirectory votes;

    @Inject
    LifeDirectory lives;

    @Nested
    class Secrecy {

        @Test
        void nobody_sees_what_another_supports() {
            long idea = given.idea(calls.openCall());
            people.as("nia").put(VOTE, idea).then().statusCode(201);
            people.as("nia").get("/api/me/votes").then().statusCode(200).body("items.number", hasItem((int) idea));
            people.as("eleri").get("/api/me/votes").then().statusCode(200).body("items.number", not(hasItem((int)
                    idea)));
            people.visitor().get("/api/me/votes").then().statusCode(401);
            assertThat(votes.own(given.person("eleri"), List.of(idea))).isEmpty();
        }

        @Test
        void the_overlay_tells_each_reader_of_their_own_vote_alone() {
            long idea = given.idea(calls.aCall().supportsPerPerson(2).create());
            people.as("nia").put(VOTE, idea).then().statusCode(201);
            people.as("nia")
                    .get("/api/me/ideas/{n}/vote", idea)
                    .then()
                    .statusCode(200)
                    .body("supported", equalTo(true))
                    .body("remaining", equalTo(1))
                    .body("textChanged", equalTo(false))
                    .body("may.allowed", equalTo(true));
            people.as("eleri")
                    .get("/api/me/ideas/{n}/vote", idea)
                    .then()
                    .body("supported", equalTo(false))
                    .body("remaining", equalTo(2));
            people.visitor()
                    .get("/api/me/ideas/{n}/vote", idea)
                    .then()
                    .statusCode(200)
                    .body("supported", equalTo(false))
                    .body("may.reason", equalTo("account_sign_in_needed"));
        }

        @Test
        void an_answer_says_nothing_about_who() {
            long idea = given.idea(calls.openCall());
            people.as("nia").put(VOTE, idea);
            Map<String, Object> answer =
                    people.as("eleri").put(VOTE, idea).then().extract().path("");
            assertThat(answer.keySet()).containsExactlyInAnyOrder("votes", "supported", "remaining");
        }
    }

    @Nested
    class MyVotes {

        @Test
        void come_in_pages_the_newest_first() {
            var call = calls.openCall();
            var all =
                    IntStream.range(0, 3).mapToObj(i -> (int) given.idea(call)).toList();
            all.forEach(idea -> people.as("gwyn").put(VOTE, idea).then().statusCode(201));
            var first = people.as("gwyn")
                    .queryParam("limit", 2)
                    .get("/api/me/votes")
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(all.get(2), all.get(1)))
                    .extract()
                    .<String>path("next");
            people.as("gwyn")
                    .queryParam("limit", 2)
                    .queryParam("after", first)
                    .get("/api/me/votes")
                    .then()
                    .body("items.number[0]", equalTo(all.get(0)));
        }

        @Test
        void say_where_each_idea_stands_and_whether_the_support_may_be_taken_back() {
            var call = calls.openCall();
            long open = given.idea(call);
            var ended = calls.openCall();
            long over = given.idea(ended);
            long gone = given.idea(call);
            for (long idea : List.of(open, over, gone)) {
                people.as("rhian").put(VOTE, idea).then().statusCode(201);
            }
            QuarkusTransaction.requiringNew().run(() -> lives.hide(gone, "spam"));
            calls.close(ended);
            var mine = people.as("rhian").get("/api/me/votes").then().statusCode(200);
            mine.header("Cache-Control", containsString("no-store"));
            var found = "items.find { it.number == %d }.%s";
            mine.body(found.formatted(open, "takeBack.allowed"), equalTo(true))
                    .body(found.formatted(open, "idea.answer.state"), equalTo("NONE"))
                    .body(found.formatted(open, "idea.support.count"), equalTo(1))
                    .body(found.formatted(over, "takeBack.allowed"), equalTo(false))
                    .body(found.formatted(over, "idea.title"), notNullValue())
                    .body(found.formatted(gone, "title"), nullValue())
                    .body(found.formatted(gone, "takeBack"), nullValue())
                    .body(found.formatted(gone, "idea"), nullValue());
        }
    }
}
