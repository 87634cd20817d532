package org.betterif.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class SnapshotTest {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    @Inject
    Jdbi jdbi;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private final AtomicInteger loads = new AtomicInteger();

    @BeforeEach
    void a_counter_of_its_own() {
        jdbi.useHandle(handle ->
                handle.execute("insert into change_counter (name) values ('snapshot-test') on conflict do nothing"));
    }

    @Test
    void it_is_read_once_and_again_after_a_change() {
        var snapshot = snapshot();
        long before = snapshot.get();
        assertThat(snapshot.get()).isEqualTo(before);
        assertThat(loads).hasValue(1);
        QuarkusTransaction.requiringNew().run(snapshot::changed);
        assertThat(snapshot.get()).isEqualTo(before + 1);
        assertThat(snapshot.revision()).isEqualTo(before + 1);
    }

    @Test
    void a_transaction_sees_its_own_change_and_nobody_sees_one_that_is_rolled_back() {
        var snapshot = snapshot();
        long before = snapshot.get();
        QuarkusTransaction.begin();
        snapshot.changed();
        assertThat(snapshot.get()).isEqualTo(before + 1);
        QuarkusTransaction.rollback();
        assertThat(snapshot.get()).isEqualTo(before);
    }

    @Test
    void another_process_notices_a_change() {
        var here = snapshot();
        var elsewhere = snapshot();
        long before = elsewhere.get();
        QuarkusTransaction.requiringNew().run(here::changed);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (elsewhere.get() == before && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(elsewhere.get()).isEqualTo(before + 1);
    }

    private Snapshot<Long> snapshot() {
        return new Snapshot<>("snapshot-test", jdbi, transactions, () -> {
            loads.incrementAndGet();
            return jdbi.withHandle(
                    handle -> handle.createQuery("select value from change_counter where name = 'snapshot-test'")
                            .mapTo(Long.class)
                            .one());
        });
    }
}
