package org.betterif.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;

/**
 * How often this process has written anything to the database: what was read while the count stood still is still true, as far
 * as this process is concerned. It rises after a commit and before whoever asked for it is answered. Every statement of
 * Hibernate and of Jdbi passes here, so that no feature can forget to say that it changed something.
 */
@ApplicationScoped
public class Commits {

    /** A word too many (as in {@code for update}) costs a reading, one too few would show something old. */
    private static final Pattern WRITES =
            Pattern.compile("\\b(insert|update|delete|merge|truncate|alter|drop)\\b", Pattern.CASE_INSENSITIVE);

    private final AtomicLong count = new AtomicLong();
    private final TransactionSynchronizationRegistry transactions;

    Commits(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    public long count() {
        return count.get();
    }

    void watch(Jdbi jdbi) {
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                noticed(context.getRenderedSql());
            }

            @Override
            public void logException(StatementContext context, SQLException failed) {
                noticed(context.getRenderedSql());
            }
        });
        jdbi.setTransactionHandler(new LocalTransactionHandler() {
            @Override
            public void commit(Handle handle) {
                super.commit(handle);
                count.incrementAndGet();
            }
        });
    }

    /** To be told of each statement, in the transaction that runs it. */
    void noticed(String sql) {
        if (!WRITES.matcher(sql).find()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            count.incrementAndGet(); // committed by itself, or by Jdbi's own transaction, which counts again
        } else if (transactions.getResource(this) == null) {
            transactions.putResource(this, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    count.incrementAndGet();
                }
            });
        }
    }
}
