package org.betterif.shared.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class JobLockTest {

    @Inject
    JobLock lock;

    @Test
    void a_job_that_runs_is_not_begun_again_elsewhere_but_another_job_is() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var first = pool.submit(() -> lock.run("test.one", () -> {
                inside.countDown();
                await(done);
            }));
            await(inside);
            assertThat(lock.run("test.one", () -> {})).isFalse();
            assertThat(lock.run("test.two", () -> {})).isTrue();
            done.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(lock.run("test.one", () -> {})).isTrue();
    }

    @Test
    void a_job_that_fails_gives_the_lock_back() {
        assertThatThrownBy(() -> lock.run("test.fails", () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        assertThat(lock.run("test.fails", () -> {})).isTrue();
    }

    @Test
    void batches_go_on_until_nothing_is_left_or_it_is_enough() {
        var left = new AtomicInteger(25);
        assertThat(lock.drain("test.drain", 100, () -> take(left, 10))).isEqualTo(25);
        left.set(1_000);
        assertThat(lock.drain("test.drain", 3, () -> take(left, 10))).isEqualTo(30);
    }

    @Test
    void a_batch_that_fails_ends_the_run_and_keeps_what_was_done() {
        var runs = new AtomicInteger();
        int done = lock.drain("test.drain-fails", 10, () -> {
            if (runs.incrementAndGet() == 3) {
                throw new IllegalStateException("on purpose");
            }
            return 5;
        });
        assertThat(done).isEqualTo(10);
        assertThat(runs).hasValue(3);
    }

    private static int take(AtomicInteger left, int most) {
        int now = Math.min(left.get(), most);
        left.addAndGet(-now);
        return now;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
