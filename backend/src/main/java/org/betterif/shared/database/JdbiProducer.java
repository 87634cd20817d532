package org.betterif.shared.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** SQL where it reads better than objects. A handle joins the transaction that is under way. */
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, Commits commits) {
        var jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        commits.watch(jdbi);
        return jdbi;
    }
}
