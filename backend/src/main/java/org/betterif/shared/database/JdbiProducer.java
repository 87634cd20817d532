package org.betterif.shared.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** SQL where it reads better than objects. A handle joins the transaction that is under way. */
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, Commits commits) {
        var jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // the message of an error goes to the log: a statement's arguments would tell who voted for what
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        commits.watch(jdbi);
        return jdbi;
    }
}
