package org.betterif.response.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.IdeaFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A debate in the chamber is owed beside the answer, by a date of its own, until somebody records that it was held. */
@ApiTest
class MeetingTest {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private long number;
    private long duty;
    private String today;

    @BeforeEach
    void aDebateIsOwed() {
        var call = calls.withRules(draft ->
                draft.thresholds(Threshold.of(Consequence.ANSWER, 2, 10), Threshold.of(Consequence.DEBATE, 3, 40)));
        number = ideas.anIdea().in(call).open();
        duties.cross(number);
        duty = duties.dutyOf(number);
        today = LocalDate.now(clock.withZone(HERE)).toString();
    }

    private Response hold(String user, String consequence, String on, String link) {
        var body = new HashMap<String, Object>(Map.of("consequence", consequence, "on", on));
        body.put("link", link);
        return people.as(user).body(body).post("/api/duties/" + duty + "/meetings");
    }

    private void listed(boolean is) {
        people.visitor()
                .get("/api/answers/meetings?limit=100")
                .then()
                .statusCode(200)
                .body("items.ideaNumber", is ? hasItem((int) number) : not(hasItem((int) number)));
    }

    @Test
    void it_is_listed_until_it_was_held_and_the_answer_does_not_end_it() {
        listed(true);
        duties.answer(number, "YES");
        listed(true);
        hold("sian", "DEBATE", today, "https://council.example/minutes/7")
                .then()
                .statusCode(200);
        listed(false);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("duty.causes.find { it.consequence == 'DEBATE' }.heldOn", equalTo(today))
                .body(
                        "duty.causes.find { it.consequence == 'DEBATE' }.heldLink",
                        equalTo("https://council.example/minutes/7"))
                .body("duty.causes.find { it.consequence == 'ANSWER' }.heldOn", nullValue());
    }

    @Test
    void that_it_was_held_stands_in_the_timeline_and_in_the_record_and_is_told_once() {
        hold("sian", "DEBATE", today, null).then().statusCode(200);
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.findAll { it.kind == 'DEBATE_HELD' }.size()", equalTo(1))
                .body("moments.find { it.kind == 'DEBATE_HELD' }.due", startsWith(today));
        assertThat(count("select count(*) from outbox where kind = 'DEBATE_HELD' and idea_number = " + number))
                .isEqualTo(1);
        assertThat(count(
                        "select (select coalesce(sum(regexp_count(acts, '\"kind\":\"MEETING_HELD\",[^\\n]*\"idea\":' || n || ',')), 0)"
                                + " from record_waiting)"
                                + " + (select count(*) from record_entry where kind = 'MEETING_HELD' and idea_number = n)"
                                + " from (select cast(" + number + " as bigint) as n) as asked"))
                .isEqualTo(1);
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void past_its_date_it_is_late_in_public() {
        jdbi.useHandle(handle -> handle.execute(
                "update duty_cause set due_at = due_at - interval '90 days' where duty_id = ? and consequence = 'DEBATE'",
                duty));
        people.visitor()
                .get("/api/answers/meetings?limit=100")
                .then()
                .body("items.find { it.ideaNumber == " + number + " }.late", equalTo(true));
    }

    @Test
    void bad_records_get_exact_answers() {
        hold("megan", "DEBATE", today, null).then().statusCode(403);
        hold("sian", "HEARING", today, null).then().statusCode(404);
        hold("sian", "ANSWER", today, null).then().statusCode(404);
        for (var day : List.of(
                LocalDate.parse(today).plusDays(1).toString(),
                LocalDate.parse(today).minusDays(1).toString())) {
            hold("sian", "DEBATE", day, null)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("on"))
                    .body("errors[0].reason", equalTo("response_meeting_date"));
        }
        hold("sian", "DEBATE", today, "javascript:alert(1)")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("link"));
        listed(true);
    }

    @Test
    void two_who_record_it_at_once_record_it_once() throws Exception {
        Callable<Integer> one = () -> hold("sian", "DEBATE", today, null).statusCode();
        Callable<Integer> other = () -> hold("gwyn", "DEBATE", today, null).statusCode();
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(List.of(one, other))) {
                answers.add(done.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void withdrawn_or_sealed_nothing_is_owed_in_the_chamber_either() {
        duties.answer(number, "YES");
        duties.seal(number);
        listed(false);
        hold("sian", "DEBATE", today, null).then().statusCode(422).body("reason", equalTo("response_no_public_idea"));
    }
}
