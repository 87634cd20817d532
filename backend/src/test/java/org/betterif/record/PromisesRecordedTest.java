package org.betterif.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** What becomes of promises enters the record, in the order in which it happened. */
@ApiTest
class PromisesRecordedTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Inject
    DeliveryFixture delivery;

    @Inject
    RecordFixture record;

    private void update(String officer, long id, long version, String to) {
        var body = new HashMap<String, Object>(Map.of("note", both("A word"), "review", false));
        if (to != null) {
            body.put("to", to);
        }
        people.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/desk/commitments/" + id + "/updates")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> step(int inDays) {
        return Map.of(
                "text", both("A bench"), "due", LocalDate.now().plusDays(inDays).toString());
    }

    @Test
    void each_step_of_its_way_is_an_entry() {
        long idea = responses.owedIdea();
        long answer = delivery.answer(idea, List.of(step(20)));
        long id = delivery.commitment(idea, 0);
        delivery.correct(answer, 1, List.of(step(30)));
        long version = people.visitor()
                .get("/api/commitments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
        update("sian", id, version, "UNDER_WAY");
        update("sian", id, version + 1, null);
        delivery.letDaysPass(id, 40);
        delivery.runJobs();
        update("sian", id, version + 2, "DONE");
        update("sian", id, version + 3, "UNDER_WAY");
        update("gwyn", id, version + 4, "DROPPED");
        var entries = record.about(idea).reversed().stream()
                .filter(entry -> entry.text().contains("\"commitment\":" + id))
                .toList();
        assertThat(entries)
                .extracting(entry -> entry.text().replaceAll(".*\"kind\":\"(COMMITMENT_[A-Z]+)\".*", "$1"))
                .containsExactly(
                        "COMMITMENT_MADE",
                        "COMMITMENT_MOVED",
                        "COMMITMENT_BEGUN",
                        "COMMITMENT_NOTED",
                        "COMMITMENT_LATE",
                        "COMMITMENT_DONE",
                        "COMMITMENT_REOPENED",
                        "COMMITMENT_DROPPED");
        assertThat(entries.getFirst().text())
                .contains(LocalDate.now().plusDays(20).toString());
        assertThat(entries).allSatisfy(entry -> assertThat(entry.text()).doesNotContain("bench", "sian", "gwyn"));
    }
}
