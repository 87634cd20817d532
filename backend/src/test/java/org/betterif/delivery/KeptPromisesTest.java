package org.betterif.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was promised before anybody followed it is followed from the upgrade on. */
@ApiTest
class KeptPromisesTest {

    private static final List<String> TABLES = List.of(
            "commitment_evidence",
            "commitment_entry",
            "commitment_service",
            "commitment_late",
            "commitment",
            "delivery_photo",
            "delivery_stage",
            "gain_share",
            "gain",
            "delivery_idea");

    @Inject
    ResponseFixture responses;

    @Inject
    Jdbi jdbi;

    @Test
    void the_migration_makes_commitments_of_the_steps_of_older_answers() throws Exception {
        long idea = responses.owedIdea();
        responses.answer(idea, "YES");
        var migration = migration();
        jdbi.useTransaction(handle -> {
            TABLES.forEach(table -> handle.execute("delete from " + table));
            try (var statement = handle.getConnection().createStatement()) {
                statement.execute(migration);
            }
            record Kept(String english, String welsh, LocalDate due, String progress, int services) {}
            var kept = handle.createQuery("""
                            select c.*, (select count(*) from commitment_service s where s.commitment_id = c.id) as services
                            from commitment c join commitment_entry e on e.commitment_id = c.id and e.kind = 'PROMISED'
                            where c.idea_number = :idea""")
                    .bind("idea", idea)
                    .map((rs, ctx) -> new Kept(
                            rs.getString("text_en"),
                            rs.getString("text_cy"),
                            rs.getObject("due", LocalDate.class),
                            rs.getString("progress"),
                            rs.getInt("services")))
                    .list();
            assertThat(kept).hasSize(1);
            assertThat(kept.get(0).english()).isEqualTo("We dig");
            assertThat(kept.get(0).welsh()).isEqualTo("We dig (cy)");
            assertThat(kept.get(0).due()).isEqualTo(LocalDate.now().plusDays(40));
            assertThat(kept.get(0).progress()).isEqualTo("PLANNED");
            handle.rollback();
        });
    }

    private static String migration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return Files.readString(files.filter(file -> file.toString().contains("delivery_keep_what_was_promised"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
