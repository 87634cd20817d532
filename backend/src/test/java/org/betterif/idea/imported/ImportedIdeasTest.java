package org.betterif.idea.imported;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.shared.Language;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class ImportedIdeasTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00Z");

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ImportedIdeas imports;

    @Inject
    StandingDirectory standings;

    @Test
    void history_enters_once_with_its_changes_and_its_own_count() {
        var id = UUID.randomUUID().toString();
        long number = imports.enter(imported(id, 4821L));
        assertThat(imports.enter(imported(id, 4900L))).isEqualTo(number);
        given().get("/api/ideas/" + number)
                .then()
                .statusCode(200)
                .body("author.name", equalTo("A petitioner"))
                .body("version", equalTo(2))
                .body("support.count", equalTo(0))
                .body("support.imported", equalTo(4900))
                .body("sharedAt", equalTo("2024-03-01T10:00:00Z"));
        given().get("/api/ideas/" + number + "/versions").then().body("editions.size()", equalTo(2));
    }

    @Test
    void an_answer_given_elsewhere_is_not_counted_as_one_of_the_council() {
        long number = imports.enter(imported(UUID.randomUUID().toString(), 1L));
        long before = standings.figures().answered();
        standings.markAnswered(number, LONG_AGO, AnswerDecision.NOT_STATED);
        assertThat(standings.figures().answered()).isEqualTo(before);
        standings.markAnswered(number, LONG_AGO.plusSeconds(1), AnswerDecision.YES);
        assertThat(standings.figures().answered()).isEqualTo(before + 1);
    }

    private ImportedIdea imported(String id, long votes) {
        var text = new ImportedIdea.Text(
                Language.OTHER, "Más árboles", "", "Plantar árboles en la plaza.", "", "", null, null, null);
        var later = new ImportedIdea.Text(
                Language.OTHER, "Más árboles y bancos", "", "Plantar árboles en la plaza.", "", "", null, null, null);
        return new ImportedIdea(
                "test",
                id,
                calls.openCall().id(),
                null,
                topic(),
                null,
                null,
                "A petitioner",
                text,
                LONG_AGO,
                Stage.OPEN,
                Visibility.PUBLIC,
                null,
                null,
                null,
                votes,
                List.of(new ImportedIdea.Change(LONG_AGO.plusSeconds(60), "benches", later)));
    }

    private long topic() {
        return ((Number) ideas.complete().get("topicId")).longValue();
    }
}
