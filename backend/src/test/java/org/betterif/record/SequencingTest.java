package org.betterif.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.betterif.record.act.ActDirectory;
import org.betterif.record.act.ActFixture;
import org.betterif.record.act.RecordKind;
import org.betterif.record.act.Subject;
import org.betterif.record.format.Proofs;
import org.betterif.record.format.SigningKey;
import org.betterif.shared.job.JobLock;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writers never wait for each other; the order comes afterwards, once, and without a gap. */
@ApiTest
class SequencingTest {

    private static final AtomicLong IDEAS = new AtomicLong(900_000_000_000L);

    @Inject
    RecordFixture record;

    @Inject
    ActFixture acts;

    @Inject
    ActDirectory directory;

    @Inject
    Log log;

    @Inject
    JobLock lock;

    @Inject
    KeyKeeper keys;

    @Inject
    Jdbi jdbi;

    private final Clock clock = Clock.systemUTC();

    @BeforeEach
    void nothing_waits() {
        record.sequence();
    }

    private void write(long idea) {
        QuarkusTransaction.requiringNew().run(() -> acts.write(idea));
    }

    private long placeOf(long idea) {
        return log.newest(null, idea, Long.MAX_VALUE, 2).getFirst().index();
    }

    @Test
    void an_act_that_commits_later_has_a_later_place_and_holds_nobody_up() throws Exception {
        long slow = IDEAS.incrementAndGet();
        long quick = IDEAS.incrementAndGet();
        var written = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var first = pool.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                acts.write(slow);
                written.countDown();
                await(go);
            }));
            await(written);
            write(quick); // does not wait for the one before it
            assertThat(record.sequence()).isEqualTo(1);
            assertThat(log.newest(null, slow, Long.MAX_VALUE, 1)).isEmpty();
            go.countDown();
            first.get(20, TimeUnit.SECONDS);
        }
        assertThat(record.sequence()).isEqualTo(1);
        assertThat(placeOf(slow)).isEqualTo(placeOf(quick) + 1);
        assertThat(record.verify().findings()).isEmpty();
    }

    @Test
    void the_entries_of_an_idea_are_found_page_by_page_as_in_the_whole() {
        long one = IDEAS.incrementAndGet();
        var others = LongStream.range(0, 90)
                .map(i -> IDEAS.incrementAndGet())
                .boxed()
                .toList();
        for (int times = 0; times < 4; times++) { // more than a stretch each, and not at its borders
            var batch = new ArrayList<>(others);
            batch.add(40 + times, one);
            batch.add(one);
            QuarkusTransaction.requiringNew().run(() -> acts.write(batch));
            record.sequence();
        }
        write(one);
        record.sequence();
        var all = log.between(0, Long.MAX_VALUE);
        for (long idea : List.of(one, others.get(7))) {
            var whole = all.reversed().stream()
                    .filter(entry -> Objects.equals(entry.idea(), idea))
                    .map(Log.Entry::index)
                    .toList();
            var found = new ArrayList<Long>();
            long before = Long.MAX_VALUE;
            for (var page = log.newest(null, idea, before, 2);
                    !page.isEmpty();
                    page = log.newest(null, idea, before, 2)) {
                page.forEach(entry -> found.add(entry.index()));
                before = found.getLast();
            }
            assertThat(found).hasSize(idea == one ? 9 : 4).containsExactlyElementsOf(whole);
        }
        assertThat(log.newest(RecordKind.COMMENT_PUBLISHED, one, Long.MAX_VALUE, 2))
                .isEmpty();
        assertThat(log.newest(all.getLast().kind(), one, Long.MAX_VALUE, 20)).hasSize(9);
    }

    @Test
    void what_is_rolled_back_never_enters() {
        long idea = IDEAS.incrementAndGet();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    acts.write(idea);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        assertThat(record.sequence()).isZero();
    }

    @Test
    void two_sequencers_at_once_give_each_act_one_place() throws Exception {
        var ideas = LongStream.range(0, 3_000)
                .map(i -> IDEAS.incrementAndGet())
                .boxed()
                .toList();
        QuarkusTransaction.requiringNew().run(() -> acts.write(ideas));
        long before = record.head().size();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> run = record::sequence;
            int total = 0;
            for (var done : pool.invokeAll(List.of(run, run, run, run))) {
                total += done.get();
            }
            total += record.sequence();
            assertThat(total).isEqualTo(3_000);
        }
        var entries = log.between(before, before + 10_000);
        assertThat(entries).extracting(Log.Entry::idea).containsExactlyElementsOf(ideas);
        assertThat(entries.getLast().index()).isEqualTo(before + 2_999);
        assertThat(record.verify().findings()).isEmpty();
        // what is stored of the tree and what is made again from its leaves prove together
        var head = record.head();
        for (long index = before; index < head.size(); index += 97) {
            var leaf = log.entry(index).orElseThrow().leaf();
            var path = Proofs.inclusion(index, head.size(), log);
            assertThat(Proofs.includes(leaf, index, head.size(), path, head.root()))
                    .as("entry %d", index)
                    .isTrue();
        }
        var earlier = log.head(before).orElseThrow();
        assertThat(Proofs.consistent(
                        before, earlier.root(), head.size(), head.root(), Proofs.consistency(before, head.size(), log)))
                .isTrue();
    }

    /** What happened together waits together, and each keeps its own text and salt. */
    @Test
    void one_salt_is_erased_and_its_neighbours_in_the_row_stay() {
        var ideas = IDEAS.addAndGet(3);
        var erased = new Subject("comment", ideas, 0);
        QuarkusTransaction.requiringNew()
                .run(() -> acts.write(
                        List.of(ideas - 2, ideas - 1, ideas),
                        List.of(new Subject("comment", 10 * ideas, 0), erased, new Subject("comment", ideas + 1, 0)),
                        "words \\ \"words\"\n"));
        QuarkusTransaction.requiringNew().run(() -> acts.forget(erased));
        assertThat(record.sequence()).isEqualTo(3);
        assertThat(log.salt(placeOf(ideas - 2))).isPresent();
        assertThat(log.salt(placeOf(ideas - 1))).isEmpty();
        assertThat(log.salt(placeOf(ideas))).hasValueSatisfying(kept -> {
            assertThat(kept.subject().id()).isEqualTo(ideas + 1);
            assertThat(log.entry(placeOf(ideas)).orElseThrow().text())
                    .contains(kept.salt().hash("words \\ \"words\"\n"));
        });
        assertThat(record.verify().findings()).isEmpty();
    }

    @Test
    void who_has_not_the_lock_does_nothing() throws Exception {
        write(IDEAS.incrementAndGet());
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var other = pool.submit(() -> lock.run(Sequencing.LOCK, () -> {
                inside.countDown();
                await(done);
            }));
            await(inside);
            assertThat(record.sequence()).isZero();
            done.countDown();
            other.get(20, TimeUnit.SECONDS);
        }
        assertThat(record.sequence()).isEqualTo(1);
    }

    @Test
    void even_without_the_lock_the_second_of_two_is_refused_and_its_acts_wait_again() throws Exception {
        long first = IDEAS.incrementAndGet();
        long second = IDEAS.incrementAndGet();
        long size = record.head().size();
        var sequencing = new Sequencing(jdbi, clock, keys.signing(), false);
        var inHand = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        write(first);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var winner = pool.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                sequencing.batch(10);
                inHand.countDown();
                await(go);
            }));
            await(inHand);
            write(second);
            // the same place: waits for the first to commit, and is refused then
            var loser = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> sequencing.batch(10)));
            go.countDown();
            winner.get(20, TimeUnit.SECONDS);
            try {
                loser.get(20, TimeUnit.SECONDS); // came so late that there was no race
            } catch (java.util.concurrent.ExecutionException refused) {
                // by the place that is taken, or, when the first commits between its two looks, by what does not fit
                assertThat(refused.getCause())
                        .satisfiesAnyOf(
                                taken -> assertThat(taken).hasStackTraceContaining("record_entry_pkey"),
                                misfit -> assertThat(misfit).isInstanceOf(Sequencing.Broken.class));
                assertThat(record.sequence()).isEqualTo(1);
            }
        }
        assertThat(placeOf(first)).isEqualTo(size);
        assertThat(placeOf(second)).isEqualTo(size + 1);
        assertThat(record.verify().findings()).isEmpty();
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_leaves_everything_as_it_was() {
        long idea = IDEAS.incrementAndGet();
        write(idea);
        long size = record.head().size();
        assertThatThrownBy(() -> lock.run(Sequencing.LOCK, () -> {
                    new Sequencing(jdbi, clock, keys.signing(), false).batch(10);
                    throw new IllegalStateException("the power goes");
                }))
                .hasMessageContaining("the power goes");
        assertThat(record.head().size()).isEqualTo(size);
        assertThat(log.newest(null, idea, Long.MAX_VALUE, 1)).isEmpty();
        assertThat(record.sequence()).isEqualTo(1);
        assertThat(placeOf(idea)).isEqualTo(size);
        assertThat(record.verify().findings()).isEmpty();
    }

    @Test
    void a_salt_that_is_erased_while_its_act_waits_never_arrives() throws Exception {
        var subject = new Subject("comment", IDEAS.incrementAndGet(), 0);
        long idea = IDEAS.incrementAndGet();
        QuarkusTransaction.requiringNew().run(() -> acts.write(idea, subject, "words"));
        var erased = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var erasing = pool.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                acts.forget(subject);
                erased.countDown();
                await(go);
            }));
            await(erased);
            assertThat(record.sequence())
                    .as("waits for nobody: the next round takes it")
                    .isZero();
            go.countDown();
            erasing.get(20, TimeUnit.SECONDS);
        }
        assertThat(record.sequence()).isEqualTo(1);
        assertThat(log.salt(placeOf(idea))).isEmpty();
    }

    @Test
    void a_salt_that_is_erased_while_the_sequencer_has_it_in_hand_does_not_survive() throws Exception {
        var subject = new Subject("comment", IDEAS.incrementAndGet(), 0);
        long idea = IDEAS.incrementAndGet();
        QuarkusTransaction.requiringNew().run(() -> acts.write(idea, subject, "words"));
        var inHand = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var sequencing = pool.submit(() -> lock.run(Sequencing.LOCK, () -> {
                new Sequencing(jdbi, clock, keys.signing(), false).batch(10);
                inHand.countDown();
                await(go);
            }));
            await(inHand);
            var erasing = pool.submit(() -> {
                started.countDown();
                QuarkusTransaction.requiringNew().run(() -> acts.forget(subject));
            });
            await(started);
            go.countDown();
            sequencing.get(20, TimeUnit.SECONDS);
            erasing.get(20, TimeUnit.SECONDS);
        }
        assertThat(log.salt(placeOf(idea))).isEmpty();
    }

    @Test
    void a_key_that_was_not_announced_signs_nothing_until_it_is_said_to_be_lost() {
        var stranger = SigningKey.ofSeed(SigningKey.newSeed());
        write(IDEAS.incrementAndGet());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> new Sequencing(jdbi, clock, stranger, false).batch(10)))
                .isInstanceOf(Sequencing.Broken.class)
                .hasMessageContaining("was not announced");
        assertThat(record.sequence()).isEqualTo(1);
    }

    @Test
    void a_key_announced_by_the_old_one_signs_and_the_verifier_follows() {
        var next = SigningKey.ofSeed(SigningKey.newSeed());
        var rows = new ArrayList<Integer>();
        QuarkusTransaction.requiringNew().run(() -> keys.announce(next.publicKey()));
        QuarkusTransaction.requiringNew().run(() -> keys.announce(next.publicKey()));
        rows.add(record.sequence());
        assertThat(rows).as("announced once").containsExactly(1);
        write(IDEAS.incrementAndGet());
        QuarkusTransaction.requiringNew().run(() -> new Sequencing(jdbi, clock, next, false).batch(10));
        assertThat(record.head().keyId()).isEqualTo(next.id());
        assertThat(record.verify().findings()).isEmpty();
        // and back, for the tests after this one
        QuarkusTransaction.requiringNew()
                .run(() -> directory.announce(keys.signing().publicKey(), clock.instant()));
        QuarkusTransaction.requiringNew().run(() -> new Sequencing(jdbi, clock, next, false).batch(10));
        write(IDEAS.incrementAndGet());
        assertThat(record.sequence()).isEqualTo(1);
        assertThat(record.verify().findings()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
