package org.betterif.shared.database;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Small tables kept in memory. A change raises a counter in its own transaction; this process reads anew after the commit,
 * others within a second. Inside the changing transaction every read goes to the database.
 */
public final class Snapshot<T> {

    private static final long TRUST_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;
    private final Supplier<T> load;
    private final AtomicLong checkedAt = new AtomicLong();
    private volatile @Nullable Held<T> held;

    private record Held<T>(long revision, T value) {}

    /** @param name a row of {@code change_counter} */
    public Snapshot(String name, Jdbi jdbi, TransactionSynchronizationRegistry transactions, Supplier<T> load) {
        this.name = name;
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.load = load;
    }

    public T get() {
        return current().value();
    }

    /** Raised by every change: good for an ETag. */
    public long revision() {
        return current().revision();
    }

    /** To be called in the transaction of a change; it also lines the changes up, one after the other. */
    public void changed() {
        jdbi.useHandle(handle -> handle.createUpdate("update change_counter set value = value + 1 where name = :name")
                .bind("name", name)
                .execute());
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            forget();
        } else if (!changing()) {
            transactions.putResource(this, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }

    private void forget() {
        checkedAt.set(0);
        held = null;
    }

    private boolean changing() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
                && transactions.getResource(this) != null;
    }

    private Held<T> current() {
        if (changing()) {
            return read();
        }
        var known = held;
        long now = System.nanoTime();
        long checked = checkedAt.get();
        if (known != null && now - checked < TRUST_NANOS) {
            return known;
        }
        // one of those who notice asks; the others go on with what is known
        if (known != null && (!checkedAt.compareAndSet(checked, now) || counter() == known.revision())) {
            return known;
        }
        var fresh = read();
        held = fresh;
        checkedAt.set(now);
        return fresh;
    }

    /** The counter first: a change between the two reads is then noticed at the next look. */
    private Held<T> read() {
        long counter = counter();
        return new Held<>(counter, load.get());
    }

    private long counter() {
        return jdbi.withHandle(handle -> handle.createQuery("select value from change_counter where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }
}
