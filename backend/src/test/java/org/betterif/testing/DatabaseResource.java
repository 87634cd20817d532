package org.betterif.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A real PostgreSQL for the tests: in a container when an engine answers, else the embedded server. Says which. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private AutoCloseable database = () -> {};

    @Override
    public Map<String, String> start() {
        var url = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private String container() {
        var image = System.getProperty("betterif.test.postgres-image", "postgres:17");
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withPassword("postgres");
        container.start();
        database = container;
        System.out.println("[tests] database: Testcontainers, " + image);
        return container.getJdbcUrl();
    }

    private String embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            database = server;
            System.out.println("[tests] database: embedded PostgreSQL (no container engine answered)");
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("the tests' database did not stop", e);
        }
    }
}
