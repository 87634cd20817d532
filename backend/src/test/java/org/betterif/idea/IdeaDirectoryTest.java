package org.betterif.idea;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.shared.Language;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaDirectoryTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00Z");

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    IdeaDirectory directory;

    @Test
    void counting_says_before_and_after_and_leaves_out_what_is_not_there() {
        long one = ideas.anIdea().open();
        long two = ideas.anIdea().open();
        directory.countVotes(Map.of(one, 2));
        assertThat(directory.countVotes(Map.of(one, 1, two, 3, 999_999_999L, 1)))
                .containsExactlyInAnyOrder(new TallyChange(one, 2, 3), new TallyChange(two, 0, 3));
        assertThat(new TallyChange(one, 2, 3).crossed(3)).isTrue();
        assertThat(new TallyChange(one, 3, 4).crossed(3)).isFalse();
    }

    @Test
    void counting_at_once_in_any_order_loses_nothing_and_never_waits_for_itself() throws Exception {
        var numbers = List.of(
                ideas.anIdea().open(), ideas.anIdea().open(), ideas.anIdea().open());
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<List<TallyChange>>>();
            for (int i = 0; i < 200; i++) {
                var deltas = new java.util.LinkedHashMap<Long, Integer>();
                for (int j = 0; j < 3; j++) {
                    deltas.put(numbers.get((i + j) % 3), 1);
                }
                tasks.add(() -> directory.countVotes(deltas));
            }
            var crossings = 0;
            for (var future : pool.invokeAll(tasks)) {
                crossings += future.get().stream()
                        .filter(change -> change.crossed(100))
                        .count();
            }
            assertThat(crossings).as("each idea crosses 100 exactly once").isEqualTo(3);
        }
        for (long number : numbers) {
            assertThat(directory.idea(number).orElseThrow().votes()).isEqualTo(200);
        }
    }

    @Test
    void a_call_that_ends_closes_its_open_ideas() {
        var call = calls.openCall();
        long open = ideas.anIdea().in(call).open();
        long draft = ideas.anIdea().in(call).draft();
        jakarta.enterprise
                .inject
                .spi
                .CDI
                .current()
                .getBeanManager()
                .getEvent()
                .select(org.betterif.call.CallEvent.class)
                .fire(new org.betterif.call.CallEvent.Closed(
                        call.id(), Instant.now(), org.betterif.shared.Origin.LIVE));
        assertThat(directory.idea(open).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(directory.idea(draft).orElseThrow().stage()).isEqualTo(Stage.DRAFT);
        given().get("/api/ideas?call=" + call.slug()).then().body("items[0].stage", equalTo("CLOSED"));
    }

    @Test
    void history_enters_once_with_its_changes_and_its_own_count() {
        var id = UUID.randomUUID().toString();
        long number = directory.importIdea(imported(id, 4821L));
        assertThat(directory.importIdea(imported(id, 4900L))).isEqualTo(number);
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
    void a_second_answer_is_marked_as_such() {
        long number = ideas.anIdea().open();
        directory.markAnswered(number, LONG_AGO, AnswerDecision.NO);
        directory.markContested(number, LONG_AGO, java.time.Instant.now().plusSeconds(86_400));
        given().get("/api/ideas/" + number).then().body("answer.state", equalTo("CONTESTED"));
        directory.markAnswered(number, LONG_AGO, AnswerDecision.IN_PART);
        given().get("/api/ideas/" + number)
                .then()
                .body("answer.state", equalTo("ANSWERED_AGAIN"))
                .body("answer.decision", equalTo("IN_PART"));
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
