package org.betterif.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.betterif.testing.ApiTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class DemoDatabaseTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** On a database of its own: every other test reads the one that would be emptied. */
    @Test
    void a_told_demo_is_emptied_and_laid_anew_with_everything_the_migrations_make() throws SQLException {
        execute("create database demo_reset");
        try {
            var there = url.replaceFirst("/[^/?]+(\\?|$)", "/demo_reset$1");
            var flyway = Flyway.configure().dataSource(there, user, password).load();
            flyway.migrate();
            var jdbi = Jdbi.create(there, user, password);
            var database = new DemoDatabase(jdbi, flyway);
            assertThat(told(jdbi)).isTrue();

            database.empty();

            assertThat(told(jdbi)).as("nothing of the story is left").isTrue();
            assertThat(flyway.info().pending()).isEmpty();
        } finally {
            execute("drop database demo_reset with (force)");
        }
    }

    private static boolean told(Jdbi jdbi) {
        int rows = jdbi.withHandle(
                handle -> handle.execute("insert into demo_story (told_at) values (now()) on conflict do nothing"));
        return rows == 1;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
