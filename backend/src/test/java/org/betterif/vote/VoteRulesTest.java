package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.vote.VoteFixture.VOTE;
import static org.betterif.vote.VoteFixture.atOnce;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.betterif.call.CallEvent;
import org.betterif.call.CallFixture;
import org.betterif.call.Phase;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a call says about votes: its threshold, hidden counts, how many one person may give. */
@ApiTest
class VoteRulesTest {

    @Inject
    VoteFixture given;

    @Inject
    People people;

    @Inject
    CallFixture calls;

    @Inject
    VoteDirectory votes;

    @Inject
    Crossings crossings;

    @Inject
    jakarta.enterprise.event.Event<CallEvent.PhaseEnded> phaseEnded;

    @Nested
    class TheThreshold {

        @Test
        void is_crossed_once_however_many_vote_at_once() {
            long idea = given.idea(calls.aCall().threshold(20).create());
            var tasks = given.crowd(60).stream()
                    .<Callable<VoteOutcome>>map(person -> () -> given.settle(person, idea))
                    .toList();
            assertThat(atOnce(tasks))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(VoteOutcome.Settled.class));
            assertThat(given.votesOf(idea)).isEqualTo(60);
            assertThat(crossings.of(idea)).singleElement().satisfies(crossed -> {
                assertThat(crossed.threshold().supporters()).isEqualTo(20);
                assertThat(crossed.origin()).isEqualTo(Origin.LIVE);
            });
        }

        @Test
        void is_not_crossed_by_votes_from_earlier_for_any_clock() {
            long idea = given.idea(calls.openCall());
            Map<Long, Instant> earlier = new HashMap<>();
            given.crowd(4).forEach(person -> earlier.put(person, Instant.now().minusSeconds(9999)));
            assertThat(votes.importVotes(idea, earlier)).isEqualTo(4);
            assertThat(votes.importVotes(idea, earlier)).as("twice").isZero();
            assertThat(given.votesOf(idea)).isEqualTo(4);
            assertThat(crossings.of(idea)).singleElement().satisfies(crossed -> assertThat(crossed.origin())
                    .isEqualTo(Origin.IMPORTED));
        }
    }

    @Nested
    class HiddenCountsOfACall {

        @Test
        void show_nothing_and_tell_no_crossing_until_voting_ends() {
            var call = calls.hiddenCounts();
            long idea = given.idea(call);
            people.as("dafydd")
                    .put(VOTE, idea)
                    .then()
                    .statusCode(201)
                    .body("votes", nullValue())
                    .body("supported", equalTo(true));
            people.as("dafydd").delete(VOTE, idea).then().statusCode(200).body("votes", nullValue());
            given.crowd(5).forEach(person -> given.settle(person, idea));
            assertThat(given.votesOf(idea)).isEqualTo(5);
            assertThat(crossings.of(idea)).isEmpty();
            calls.close(call);
            phaseEnded.fire(new CallEvent.PhaseEnded(call.id(), Phase.VOTE, Instant.now(), Origin.LIVE));
            assertThat(crossings.of(idea)).singleElement().satisfies(crossed -> assertThat(
                            crossed.threshold().supporters())
                    .isEqualTo(3));
        }
    }

    @Nested
    class ALimitedCall {

        @Test
        void says_what_is_left_and_refuses_more() {
            var call = calls.aCall().supportsPerPerson(2).create();
            long one = given.idea(call);
            long two = given.idea(call);
            long three = given.idea(call);
            people.as("dafydd").put(VOTE, one).then().statusCode(201).body("remaining", equalTo(1));
            people.as("dafydd").put(VOTE, one).then().statusCode(200).body("remaining", equalTo(1));
            people.as("dafydd").put(VOTE, two).then().statusCode(201).body("remaining", equalTo(0));
            people.as("dafydd")
                    .put(VOTE, three)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("vote_no_supports_left"));
            assertThat(given.votesOf(three)).isZero();
            people.as("dafydd").delete(VOTE, one).then().statusCode(200).body("remaining", equalTo(1));
            people.as("dafydd").put(VOTE, three).then().statusCode(201).body("remaining", equalTo(0));
            people.as("tomos").put(VOTE, three).then().statusCode(201).body("remaining", equalTo(1));
        }

        @Test
        void holds_its_limit_when_one_person_supports_everything_at_once() {
            var call = calls.aCall().supportsPerPerson(3).create();
            var all = IntStream.range(0, 12).mapToObj(i -> given.idea(call)).toList();
            people.as("tomos");
            var tasks = all.stream()
                    .<Callable<Integer>>map(
                            idea -> () -> people.as("tomos").put(VOTE, idea).statusCode())
                    .toList();
            var answers = atOnce(tasks);
            assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
            assertThat(answers).filteredOn(status -> status == 422).hasSize(9);
            assertThat(all.stream().mapToLong(given::votesOf).sum()).isEqualTo(3);
            people.as("tomos")
                    .get("/api/me/ideas/{n}/vote", all.getFirst())
                    .then()
                    .body("remaining", equalTo(0));
        }
    }
}
