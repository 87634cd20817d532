package org.betterif.response.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.IdeaFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.betterif.vote.VoteEvent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that would fall due in a year whose bank holidays nobody knows: owed in public, without a date, until one can be counted. */
@ApiTest
class UndatedDutyTest {

    /** Bank holidays are known to the end of 2040. */
    private static final Instant TOO_LATE_TO_COUNT = Instant.parse("2040-12-20T10:00:00Z");

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    DutyObserver observer;

    @Inject
    Jdbi jdbi;

    private CallRef call;
    private long number;

    @BeforeEach
    void anIdea() {
        call = calls.openCall();
        number = ideas.anIdea().in(call).open();
    }

    /** What the vote that reaches the number brings about, in its transaction. */
    private void crosses(Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> observer.crossed(new VoteEvent.ThresholdCrossed(
                        number, call.id(), Threshold.of(Consequence.ANSWER, 3, 20), at, Origin.LIVE)));
    }

    private ValidatableResponse owed(long number) {
        return people.visitor().get("/api/ideas/" + number + "/answer").then().statusCode(200);
    }

    /** As if the council had learned the holidays: the days are counted in years that are known. */
    private void holidaysBecomeKnown() {
        jdbi.useHandle(handle -> handle.execute(
                "update duty_undated set at = timestamptz '2026-11-02 10:00:00Z' where idea_number = ?", number));
    }

    @Test
    void the_vote_counts_and_that_an_answer_is_owed_is_public_without_a_date() {
        crosses(TOO_LATE_TO_COUNT);
        crosses(TOO_LATE_TO_COUNT.plusSeconds(60));
        owed(number)
                .body("duty", nullValue())
                .body("undated", hasSize(1))
                .body("undated[0].cause", equalTo("THRESHOLD"))
                .body("undated[0].threshold", equalTo(3))
                .body("undated[0].at", equalTo("2040-12-20T10:00:00Z"));
        people.as("sian").get("/api/desk/undated").then().statusCode(200).body("items.owed.ideaNumber", hasItem((int)
                number));
        people.as("megan").get("/api/desk/undated").then().statusCode(403);
        people.visitor().get("/api/desk/undated").then().statusCode(401);
        duties.runJobs();
        owed(number).body("duty", nullValue()).body("undated", hasSize(1));
    }

    @Test
    void as_soon_as_a_date_can_be_counted_the_clock_begins_with_the_day_it_arose() {
        crosses(TOO_LATE_TO_COUNT);
        holidaysBecomeKnown();
        duties.runJobs();
        duties.runJobs();
        owed(number)
                .body("undated", hasSize(0))
                .body("duty.owedSince", equalTo("2026-11-02T10:00:00Z"))
                .body("duty.due", equalTo("2026-11-30T23:59:59Z"));
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.kind.count { it == 'ANSWER_OWED' }", equalTo(1));
        people.as("sian").get("/api/desk/undated").then().body("items.owed.ideaNumber", not(hasItem((int) number)));
    }

    @Test
    void two_processes_begin_it_once() throws Exception {
        crosses(TOO_LATE_TO_COUNT);
        holidaysBecomeKnown();
        Callable<Void> one = () -> {
            duties.runJobs();
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(List.of(one, one))) {
                done.get();
            }
        }
        owed(number).body("duty.causes", hasSize(1));
    }

    @Test
    void withdrawn_it_lapses_and_closed_in_favour_it_waits_for_the_other() {
        crosses(TOO_LATE_TO_COUNT);
        long other = ideas.anIdea().in(call).open();
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("number", other))
                .post("/api/ideas/" + number + "/close-in-favour")
                .then()
                .statusCode(200);
        owed(number).body("undated", hasSize(0));
        owed(other).body("undated", hasSize(1));
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + other + "/withdraw")
                .then()
                .statusCode(200);
        duties.runJobs();
        owed(other).body("undated", hasSize(0)).body("duty", nullValue());
    }

    @Test
    void a_duty_whose_days_cannot_be_counted_still_runs_late_and_is_listed_at_the_desk() {
        duties.cross(number);
        long duty = duties.dutyOf(number);
        jdbi.useHandle(handle ->
                handle.execute("update duty set due_at = timestamptz '2041-06-03 22:59:59Z' where id = ?", duty));
        people.as("sian").get("/api/duties/" + duty).then().statusCode(200).body("item.workingDaysLeft", nullValue());
        duties.runJobs();
        jdbi.useHandle(handle -> handle.execute(
                "update duty set started_at = timestamptz '1970-01-02', first_due_at = timestamptz '1970-03-03',"
                        + " due_at = timestamptz '1970-03-03' where id = ?",
                duty));
        duties.runJobs();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.OVERDUE);
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.kind", hasItem("ANSWER_OVERDUE"));
        // nobody can say how many working days it took; it is answered all the same
        duties.answer(number, "YES");
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
    }
}
