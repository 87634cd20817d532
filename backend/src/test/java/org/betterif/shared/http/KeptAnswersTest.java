package org.betterif.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger worked = new AtomicInteger();
    private final KeptAnswers<String> kept = new KeptAnswers<>(commits::get, clock(), 100, String::length);
    private final Supplier<String> work = () -> "answer " + worked.incrementAndGet();

    @Test
    void the_second_who_asks_gets_what_the_first_got() {
        assertThat(kept.get("/a", work)).isEqualTo("answer 1");
        assertThat(kept.get("/a", work)).isEqualTo("answer 1");
        assertThat(kept.get("/b", work)).isEqualTo("answer 2");
    }

    @Test
    void after_a_commit_it_is_worked_out_again() {
        kept.get("/a", work);
        commits.incrementAndGet();
        assertThat(kept.get("/a", work)).isEqualTo("answer 2");
    }

    @Test
    void in_the_clocks_next_second_it_is_worked_out_again() {
        kept.get("/a", work);
        second.incrementAndGet();
        assertThat(kept.get("/a", work)).isEqualTo("answer 2");
    }

    @Test
    void what_was_read_before_a_commit_is_not_kept_for_those_who_come_after_it() {
        var slow = kept.get("/a", () -> {
            commits.incrementAndGet(); // somebody else's, while this one reads
            return "old";
        });
        assertThat(slow).isEqualTo("old");
        assertThat(kept.get("/a", work)).isEqualTo("answer 1");
    }

    @Test
    void who_asks_meanwhile_waits_for_the_one_at_work() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> kept.get("/a", () -> {
            begun.countDown();
            await(go);
            return work.get();
        }));
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> kept.get("/a", work));
        go.countDown();
        assertThat(first.get()).isEqualTo(second.get());
        assertThat(worked).hasValue(1);
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> kept.get("/a", () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(kept.get("/a", work)).isEqualTo("answer 1");
    }

    @Test
    void beyond_its_weight_nothing_more_is_kept() {
        kept.get("/a", () -> "x".repeat(101));
        assertThat(kept.get("/b", work)).isEqualTo("answer 1");
        assertThat(kept.get("/b", work)).isEqualTo("answer 2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(second.get());
            }
        };
    }
}
