package org.betterif.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class CreatedOnceTest {

    private static final long SOMEBODY = 987_654_321;
    private static final long VISITOR = 0;

    @Inject
    CreatedOnce once;

    @Inject
    ForgottenKeys upkeep;

    @Inject
    Jdbi jdbi;

    private final AtomicInteger made = new AtomicInteger(40);
    private final String key = UUID.randomUUID().toString();

    private CreatedOnce.Created create(long person, String request) {
        return once.create("test", person, key, request, made::incrementAndGet);
    }

    @Test
    void the_same_request_again_gets_what_the_first_one_made() {
        assertThat(create(SOMEBODY, "a")).isEqualTo(new CreatedOnce.Created(41, true));
        assertThat(create(SOMEBODY, "a")).isEqualTo(new CreatedOnce.Created(41, false));
    }

    @Test
    void a_visitors_key_counts_once_too_and_is_nobody_elses() {
        assertThat(create(VISITOR, "a").id()).isEqualTo(41);
        assertThat(create(VISITOR, "a").now()).isFalse();
        assertThat(create(SOMEBODY, "a").now()).isTrue();
    }

    @Test
    void a_key_used_for_something_else_is_refused() {
        create(SOMEBODY, "a");
        assertThatThrownBy(() -> create(SOMEBODY, "b"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.reason()).isEqualTo(CommonReason.KEY_REUSED));
    }

    @Test
    void of_two_at_once_one_creates_and_the_other_waits_for_it() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> once.create("test", SOMEBODY, key, "a", () -> {
                inside.countDown();
                await(go);
                return made.incrementAndGet();
            }));
            await(inside);
            var second = pool.submit(() -> create(SOMEBODY, "a"));
            go.countDown();
            assertThat(first.get().id()).isEqualTo(second.get().id()).isEqualTo(41);
            assertThat(second.get().now()).isFalse();
        }
    }

    @Test
    void it_is_found_by_its_key_without_reading_the_whole_table() {
        var plan = jdbi.withHandle(handle -> {
            handle.begin();
            handle.execute("""
                    insert into created_once (person_id, key, fingerprint)
                    select n, 'plan-of-' || n, '' from generate_series(1, 5000) n""");
            handle.execute("analyze created_once");
            var lines = handle.createQuery("explain update created_once set created_id = 1 where " + CreatedOnce.THIS)
                    .bind("person", 77)
                    .bind("key", "plan-of-77")
                    .mapTo(String.class)
                    .list();
            handle.rollback();
            return String.join("\n", lines);
        });
        assertThat(plan).contains("created_once_key").doesNotContain("Seq Scan");
    }

    @Test
    void keys_are_let_go_after_two_days_and_not_before() {
        create(SOMEBODY, "a");
        upkeep.forget();
        assertThat(create(SOMEBODY, "a").now()).isFalse();

        jdbi.useHandle(handle -> handle.execute(
                "update created_once set created_at = ? where key = ?",
                java.time.OffsetDateTime.ofInstant(
                        Instant.now().minus(ForgottenKeys.KEPT).minus(Duration.ofMinutes(1)), java.time.ZoneOffset.UTC),
                key));
        upkeep.forget();
        assertThat(create(SOMEBODY, "a").now()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
