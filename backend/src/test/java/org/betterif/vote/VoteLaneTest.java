package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.betterif.shared.lane.Lane;
import org.betterif.testing.Actors;
import org.betterif.vote.VoteAsk.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class VoteLaneTest {

    private final List<List<VoteAsk>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private Lane<VoteAsk, VoteOutcome> lane;

    @AfterEach
    void close() {
        gate.countDown();
        lane.close();
    }

    /** A lane whose first batch is held until the gate opens, so that what comes meanwhile has to wait. */
    private Lane<VoteAsk, VoteOutcome> held(int capacity, int batchSize) {
        lane = VoteWork.lane(
                asks -> {
                    begun.countDown();
                    await(gate);
                    batches.add(asks);
                    return asks.stream().map(VoteLaneTest::settled).toList();
                },
                capacity,
                batchSize);
        return lane;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static VoteOutcome settled(VoteAsk ask) {
        return new VoteOutcome.Settled(true, new VoteView(1L, ask.kind() == Kind.SUPPORT, null));
    }

    private static VoteAsk support(long idea, long person) {
        return new VoteAsk(Kind.SUPPORT, idea, Actors.citizen(person), 0);
    }

    private static VoteAsk takeBack(long idea, long person) {
        return new VoteAsk(Kind.TAKE_BACK, idea, Actors.citizen(person), 0);
    }

    /** Holds the lane thread with a vote of somebody else, and waits until it has it. */
    private CompletableFuture<VoteOutcome> occupy() {
        var first = lane.submit(support(999, 999));
        await(begun); // its batch is closed: what comes now is in the next one
        return first;
    }

    @Test
    void an_idle_lane_settles_a_vote_by_itself_at_once() {
        held(10, 64);
        gate.countDown();
        lane.submit(support(1, 1)).join();
        long from = System.nanoTime();
        for (int i = 2; i < 52; i++) {
            lane.submit(support(1, i)).join();
        }
        assertThat(batches).hasSize(51).allSatisfy(batch -> assertThat(batch).hasSize(1));
        // fifty round trips: a timer of even 20 ms would need a second
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void what_waits_is_settled_together_in_batches_of_the_given_size() {
        held(1000, 64);
        occupy();
        var answers = IntStream.range(0, 100)
                .mapToObj(i -> lane.submit(support(1, i)))
                .toList();
        gate.countDown();
        answers.forEach(CompletableFuture::join);
        assertThat(batches).extracting(List::size).containsExactly(1, 64, 36);
    }

    @Test
    void the_same_vote_many_times_is_asked_once_and_only_the_first_has_changed_something() {
        held(1000, 64);
        occupy();
        var answers = IntStream.range(0, 100)
                .mapToObj(i -> lane.submit(support(1, 1)))
                .toList();
        gate.countDown();
        assertThat(answers)
                .extracting(answer -> ((VoteOutcome.Settled) answer.join()).changed())
                .containsOnlyOnce(true);
        assertThat(batches.get(1)).hasSize(1);
    }

    @Test
    void giving_and_taking_back_keep_their_order_in_batches_of_their_own() {
        held(1000, 64);
        occupy();
        var answers = new ArrayList<CompletableFuture<VoteOutcome>>();
        answers.add(lane.submit(support(1, 1)));
        answers.add(lane.submit(takeBack(1, 1)));
        answers.add(lane.submit(support(1, 1)));
        answers.add(lane.submit(support(2, 1)));
        gate.countDown();
        answers.forEach(CompletableFuture::join);
        assertThat(batches.subList(1, batches.size()).stream()
                        .flatMap(List::stream)
                        .filter(ask -> ask.ideaNumber() == 1)
                        .map(VoteAsk::kind))
                .containsExactly(Kind.SUPPORT, Kind.TAKE_BACK, Kind.SUPPORT);
        assertThat(batches.get(1)).extracting(VoteAsk::ideaNumber).containsExactly(1L, 2L);
    }

    @Test
    void a_full_lane_turns_away_and_says_so() {
        held(5, 64);
        occupy();
        var taken =
                IntStream.range(0, 5).mapToObj(i -> lane.submit(support(1, i))).toList();
        var tooMany = lane.submit(support(1, 99));
        assertThat(tooMany).isCompleted();
        assertThat(tooMany.join()).isInstanceOfSatisfying(VoteOutcome.Refused.class, refused -> assertThat(
                        refused.problem().reason())
                .isEqualTo(VoteReason.BUSY));
        gate.countDown();
        assertThat(taken).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(VoteOutcome.Settled.class));
    }

    @Test
    void a_vote_that_fails_spoils_no_other_in_its_batch() {
        lane = VoteWork.lane(
                asks -> {
                    begun.countDown();
                    await(gate);
                    if (asks.stream().anyMatch(ask -> ask.ideaNumber() == 13)) {
                        throw new IllegalStateException("unlucky");
                    }
                    batches.add(asks);
                    return asks.stream().map(VoteLaneTest::settled).toList();
                },
                1000,
                64);
        occupy();
        var good =
                IntStream.range(0, 10).mapToObj(i -> lane.submit(support(1, i))).toList();
        var bad = lane.submit(support(13, 1));
        gate.countDown();
        assertThat(good).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(VoteOutcome.Settled.class));
        assertThatThrownBy(bad::join).isInstanceOf(CompletionException.class).hasMessageContaining("unlucky");
        assertThat(lane.submit(support(1, 77)).join()).as("the lane goes on").isNotNull();
    }

    @Test
    void closing_settles_what_is_waiting_and_takes_no_more() {
        held(1000, 64);
        occupy();
        var waiting = lane.submit(support(1, 1));
        gate.countDown();
        lane.close();
        assertThat(waiting.join()).isInstanceOf(VoteOutcome.Settled.class);
        assertThat(lane.submit(support(1, 2)).join()).isInstanceOf(VoteOutcome.Refused.class);
    }
}
