package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.vote.VoteFixture.VOTE;
import static org.betterif.vote.VoteFixture.atOnce;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.betterif.call.CallFixture;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class VoteResourceTest {

    @Inject
    VoteFixture given;

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    LifeDirectory lives;

    @Inject
    VoteDirectory votes;

    @Inject
    org.jdbi.v3.core.Jdbi jdbi;

    @Nested
    class Supporting {

        @Test
        void counts_once_and_answers_200_the_second_time() {
            long idea = given.idea(calls.openCall());
            people.as("dafydd")
                    .put(VOTE, idea)
                    .then()
                    .statusCode(201)
                    .body("votes", equalTo(1))
                    .body("supported", equalTo(true));
            people.as("dafydd").put(VOTE, idea).then().statusCode(200).body("votes", equalTo(1));
            assertThat(given.votesOf(idea)).isEqualTo(1);
        }

        @Test
        void one_hundred_at_once_by_one_person_are_one_vote() {
            long idea = given.idea(calls.openCall());
            people.as("tomos");
            var tasks = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> people.as("tomos").put(VOTE, idea).statusCode())
                    .toList();
            var answers = atOnce(tasks);
            assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
            assertThat(given.votesOf(idea)).isEqualTo(1);
        }

        @Test
        void the_author_may_support_their_own_idea_and_it_counts() {
            long idea = given.idea(calls.openCall());
            assertThat(given.votesOf(idea)).isZero();
            people.as("megan").put(VOTE, idea).then().statusCode(201).body("votes", equalTo(1));
        }

        @Test
        void a_visitor_is_asked_to_sign_in() {
            long idea = given.idea(calls.openCall());
            people.visitor().put(VOTE, idea).then().statusCode(401).body("reason", equalTo("account_sign_in_needed"));
            assertThat(given.votesOf(idea)).isZero();
        }

        @Test
        void after_the_close_is_refused_and_counts_nothing() {
            var call = calls.openCall();
            long idea = given.idea(call);
            calls.close(call);
            people.as("dafydd").put(VOTE, idea).then().statusCode(403).body("reason", equalTo("call_closed"));
            assertThat(given.votesOf(idea)).isZero();
        }

        @Test
        void before_the_opening_says_when_it_opens() {
            var call = calls.aCall().phase(Phase.VOTE, 2, 9).create();
            long idea = given.idea(call);
            var opensAt = people.as("dafydd")
                    .put(VOTE, idea)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("call_not_open_yet"))
                    .extract()
                    .<String>path("opensAt");
            assertThat(Instant.parse(opensAt))
                    .isEqualTo(call.phase(Phase.VOTE).orElseThrow().from());
        }

        @Test
        void a_call_for_residents_refuses_who_is_not_verified() {
            long idea = ideas.anIdea()
                    .by("dafydd")
                    .in(calls.aCall().residentsOnly().create())
                    .open();
            people.as("megan").put(VOTE, idea).then().statusCode(403).body("reason", equalTo("call_residents_only"));
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
        }

        @Test
        void a_withdrawn_idea_takes_no_votes() {
            long idea = given.withdrawn(calls.openCall());
            people.as("dafydd").put(VOTE, idea).then().statusCode(403).body("reason", equalTo("vote_idea_not_open"));
        }

        @Test
        void what_does_not_exist_or_is_hidden_is_not_found() {
            long idea = given.idea(calls.openCall());
            lives.hide(idea, "spam");
            people.as("dafydd").put(VOTE, idea).then().statusCode(404).body("reason", equalTo("common_not_found"));
            people.as("dafydd").put(VOTE, 999_999_999L).then().statusCode(404);
            people.as("dafydd").put("/api/ideas/first/vote").then().statusCode(404);
        }

        @Test
        void a_version_that_is_no_number_is_refused_exactly() {
            long idea = given.idea(calls.openCall());
            people.as("dafydd").queryParam("version", -1).put(VOTE, idea).then().statusCode(400);
            assertThat(given.votesOf(idea)).isZero();
        }

        @Test
        void remembers_the_version_that_was_read_and_takes_a_repeat_as_a_confirmation() {
            long idea = given.idea(calls.openCall());
            long dafydd = given.person("dafydd");
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            assertThat(votes.own(dafydd, List.of(idea)).get(idea).ideaVersion()).isEqualTo(1);
            raiseVersion(idea);
            assertThat(votes.supportersOfOlderText(idea, 2, 0, 10)).containsExactly(dafydd);
            mine("dafydd", idea, true);
            people.as("dafydd").queryParam("version", 1).put(VOTE, idea).then().statusCode(200);
            mine("dafydd", idea, true);
            people.as("dafydd").put(VOTE, idea).then().statusCode(200).body("votes", equalTo(1));
            mine("dafydd", idea, false);
            assertThat(votes.supportersOfOlderText(idea, 2, 0, 10)).isEmpty();
        }

        private void mine(String user, long idea, boolean textChanged) {
            boolean told = people.as(user)
                    .get("/api/me/votes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.find { it.number == " + idea + " }.textChanged");
            assertThat(told).isEqualTo(textChanged);
        }

        private void raiseVersion(long idea) {
            jdbi.useHandle(handle -> handle.execute("update idea set version = version + 1 where number = ?", idea));
        }
    }

    @Nested
    class TakingBack {

        @Test
        void lowers_the_count_and_may_be_repeated() {
            long idea = given.idea(calls.openCall());
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            people.as("dafydd")
                    .delete(VOTE, idea)
                    .then()
                    .statusCode(200)
                    .body("votes", equalTo(0))
                    .body("supported", equalTo(false));
            people.as("dafydd").delete(VOTE, idea).then().statusCode(200).body("votes", equalTo(0));
            assertThat(given.votesOf(idea)).isZero();
        }

        @Test
        void is_over_with_the_close() {
            var call = calls.openCall();
            long idea = given.idea(call);
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            calls.close(call);
            people.as("dafydd").delete(VOTE, idea).then().statusCode(403).body("reason", equalTo("call_closed"));
            assertThat(given.votesOf(idea)).isEqualTo(1);
        }

        @Test
        void does_not_touch_the_votes_of_others() {
            long idea = given.idea(calls.openCall());
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            people.as("tomos").delete(VOTE, idea).then().statusCode(200).body("votes", equalTo(1));
            assertThat(votes.own(given.person("dafydd"), List.of(idea))).containsKey(idea);
        }
    }
}
