package org.betterif.page.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.joining.JoiningFixture;
import org.betterif.record.RecordFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** The whole way of an idea as one timeline. */
@ApiTest
class WholeWayTest {

    /** What the record says of an idea, and the line of the timeline that tells it; what is empty is no line of its own. */
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("IDEA_PUBLISHED", "SHARED"),
            Map.entry("IDEA_JOINED", "JOINED"),
            Map.entry("ANSWER_OWED", "ANSWER_OWED"),
            Map.entry("ANSWER_EXTENDED", "ANSWER_EXTENDED"),
            Map.entry("ANSWER_OVERDUE", "ANSWER_OVERDUE"),
            Map.entry("ANSWER_PUBLISHED", "ANSWERED"),
            Map.entry("ANSWER_FOLLOWED_UP", "AUTHOR_FOLLOWED_UP"),
            Map.entry("ANSWER_CONTESTED", "ANSWER_CONTESTED"),
            Map.entry("COMMITMENT_MADE", ""),
            Map.entry("COMMITMENT_BEGUN", "STEP_BEGUN"),
            Map.entry("COMMITMENT_DONE", "STEP_DONE"),
            Map.entry("COMMITMENT_LATE", "STEP_LATE"),
            Map.entry("DELIVERY_STAGE", "TRIAL"),
            Map.entry("GAIN_TOLD", "GAIN_TOLD"),
            Map.entry("MODERATED", "FOLLOW_UP_REMOVED"),
            Map.entry("SUPPORTS", ""));

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    DeliveryFixture delivery;

    @Inject
    JoiningFixture joinings;

    @Inject
    IdeaFixture ideas;

    @Inject
    RecordFixture records;

    @Test
    void from_sharing_to_joining_every_public_act_has_its_line_in_order() {
        long number = duties.owedIdea();
        people.as("gwyn")
                .body(Map.of("workingDays", 5, "reason", both("The river was in the office")))
                .post("/api/duties/" + duties.dutyOf(number) + "/extend")
                .then()
                .statusCode(200);
        duties.letDaysPass(duties.dutyOf(number), 60);
        duties.runJobs();
        long answer = duties.answer(number, "NO");
        people.as("megan")
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Fools", "language", "en"))
                .put("/api/answers/" + answer + "/follow-up")
                .then()
                .statusCode(200);
        assertThat(duties.contestNow(number)).isTrue();
        delivery.answer(number, List.of(step("Order the bench", 10), step("Set the bench", 20)));
        update(delivery.commitment(number, 0), 0, "UNDER_WAY");
        update(delivery.commitment(number, 0), 1, "DONE");
        delivery.letDaysPass(delivery.commitment(number, 1), 40);
        delivery.runJobs();
        tell("gwyn", number, "stages", 0, Map.of("stage", "TRIAL", "learned", both("People like it")));
        tell("sian", number, "stages", 1, Map.of("stage", "IN_PLACE", "learned", both("It stays")));
        tell("sian", number, "gains", 0, gain());
        people.as("mair")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "abuse", "note", both("It insults somebody")))
                .post("/api/answers/" + answer + "/follow-up/hide")
                .then()
                .statusCode(200);
        joinings.join("megan", number, "nia", ideas.anIdea().by("nia").open());

        var moments = kinds(number);
        assertThat(moments)
                .containsExactly(
                        "STEP_LATE", // stands at the day it was due, which was moved before everything else
                        "SHARED",
                        "ANSWER_OWED",
                        "ANSWER_EXTENDED",
                        "ANSWER_OVERDUE",
                        "ANSWERED",
                        "AUTHOR_FOLLOWED_UP",
                        "ANSWER_CONTESTED",
                        "ANSWERED_AGAIN",
                        "STEP_BEGUN",
                        "STEP_DONE",
                        "TRIAL",
                        "IN_PLACE",
                        "GAIN_TOLD",
                        "FOLLOW_UP_REMOVED",
                        "JOIN_PROPOSED",
                        "JOINED");
        nothingOfTheRecordIsMissing(number, moments);
    }

    private List<String> kinds(long number) {
        return people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .jsonPath()
                .getList("moments.kind");
    }

    private void nothingOfTheRecordIsMissing(long number, List<String> moments) {
        records.sequence();
        List<String> recorded = people.visitor()
                .get("/api/record/entries?limit=100&idea=" + number)
                .jsonPath()
                .getList("items.kind");
        assertThat(LINES.keySet()).as("kinds that no line is known for").containsAll(recorded);
        assertThat(recorded).hasSizeGreaterThan(12);
        for (var kind : recorded) {
            assertThat(LINES.get(kind).isEmpty() || moments.contains(LINES.get(kind)))
                    .as(kind)
                    .isTrue();
        }
    }

    private static Map<String, Object> step(String text, int inDays) {
        return Map.of(
                "text", both(text), "due", LocalDate.now().plusDays(inDays).toString());
    }

    private void update(long commitment, long from, String to) {
        people.as("sian")
                .header("If-Match", "\"" + from + "\"")
                .body(Map.of("to", to, "note", both("It stands"), "review", false))
                .post("/api/desk/commitments/" + commitment + "/updates")
                .then()
                .statusCode(201);
    }

    private void tell(String officer, long number, String what, long from, Map<String, Object> body) {
        people.as(officer)
                .header("If-Match", "\"" + from + "\"")
                .body(body)
                .post("/api/ideas/" + number + "/delivery/" + what)
                .then()
                .statusCode(201);
    }

    private Map<String, Object> gain() {
        var body = new HashMap<String, Object>();
        body.put("kind", "MONEY");
        body.put("what", both("Fewer call-outs"));
        body.put("from", "2026-04-01");
        body.put("to", "2027-03-31");
        body.put("source", both("The ledger"));
        body.put(
                "shares",
                List.of(Map.of("serviceId", delivery.service(), "role", "GAINED", "observed", new BigDecimal("5"))));
        return body;
    }
}
