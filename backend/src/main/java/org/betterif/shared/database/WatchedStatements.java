package org.betterif.shared.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hibernate tells each statement before it sends it, always inside a transaction. */
@ApplicationScoped
@PersistenceUnitExtension
class WatchedStatements implements StatementInspector {

    private final transient Commits commits;

    WatchedStatements(Commits commits) {
        this.commits = commits;
    }

    @Override
    public String inspect(String sql) {
        commits.noticed(sql);
        return sql;
    }
}
