package org.betterif.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** Whether the story was told to this database, and how it is emptied. */
@ApplicationScoped
class DemoDatabase {

    private final Jdbi jdbi;
    private final Flyway flyway;

    DemoDatabase(Jdbi jdbi, Flyway flyway) {
        this.jdbi = jdbi;
        this.flyway = flyway;
    }

    /** Whether the database is new to the story. In the transaction that tells it: a failure leaves nothing behind. */
    boolean claim(Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "insert into demo_story (told_at) values (:now) on conflict do nothing")
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Empties the whole database and lays the tables anew. */
    void empty() {
        jdbi.useHandle(handle -> {
            var tables = handle
                    .createQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                    .mapTo(String.class)
                    .stream()
                    .collect(Collectors.joining(", "));
            if (!tables.isEmpty()) {
                handle.execute("drop table " + tables + " cascade");
            }
            // ours alone: those of extensions stay with them
            var functions = handle.createQuery("""
                            select p.oid::regprocedure::text from pg_proc p
                            where p.pronamespace = 'public'::regnamespace
                              and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')""").mapTo(String.class).list();
            if (!functions.isEmpty()) {
                handle.execute("drop routine " + String.join(", ", functions) + " cascade");
            }
        });
        flyway.migrate();
    }
}
