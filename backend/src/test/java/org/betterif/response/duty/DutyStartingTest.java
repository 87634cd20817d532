package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class DutyStartingTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Test
    void crossing_the_threshold_starts_the_clock_in_public() {
        long number = duties.owedIdea();
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .statusCode(200)
                .body("duty.state", equalTo("OWED"))
                .body("duty.causes[0].cause", equalTo("THRESHOLD"))
                .body("duty.causes[0].threshold", equalTo(3))
                .body("duty.due", notNullValue());
        people.visitor()
                .get("/api/ideas/" + number)
                .then()
                .body("answer.state", equalTo("OWED"))
                .body("answer.due", notNullValue());
    }

    @Test
    void support_taken_back_and_given_again_changes_nothing() {
        long number = duties.owedIdea();
        var before = duties.duty(number);
        duties.takeBack("dafydd", number);
        assertThat(duties.duty(number)).isEqualTo(before);
        duties.support("dafydd", number);
        assertThat(duties.duty(number)).isEqualTo(before);
    }

    @Test
    void a_second_crossing_after_the_answer_starts_no_second_duty() {
        long number = duties.owedIdea();
        duties.answer(number, "YES");
        duties.takeBack("dafydd", number);
        duties.support("dafydd", number);
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
    }

    @Test
    void where_counts_are_hidden_a_crossing_is_not_to_be_seen() {
        var call = calls.hiddenCounts();
        long number = ideas.anIdea().in(call).open();
        duties.cross(number);
        people.visitor().get("/api/ideas/" + number + "/answer").then().body("duty", nullValue());
    }

    @Test
    void a_councillor_decides_with_a_public_reason() {
        long number = ideas.anIdea().in(calls.openCall()).open();
        var body = Map.of("reason", both("My ward has asked for years"));
        people.as("megan")
                .body(body)
                .post("/api/ideas/" + number + "/answer/duty")
                .then()
                .statusCode(403);
        people.as("rhian")
                .body(body)
                .post("/api/ideas/" + number + "/answer/duty")
                .then()
                .statusCode(201)
                .body("duty.causes[0].cause", equalTo("DECISION"))
                .body("duty.causes[0].reason.cy", equalTo("My ward has asked for years (cy)"));
        people.as("mair")
                .body(body)
                .post("/api/ideas/" + number + "/answer/duty")
                .then()
                .statusCode(409)
                .body("reason", equalTo("response_already_owed"));
    }

    @Test
    void a_decision_without_welsh_is_refused() {
        long number = ideas.anIdea().in(calls.openCall()).open();
        people.as("rhian")
                .body("{\"reason\":{\"en\":\"Because\",\"cy\":\" \"}}")
                .post("/api/ideas/" + number + "/answer/duty")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason.cy"));
    }

    @Test
    void a_further_cause_joins_the_clock_that_runs() {
        long number = ideas.anIdea().in(calls.openCall()).open();
        people.as("rhian")
                .body(Map.of("reason", both("Urgent")))
                .post("/api/ideas/" + number + "/answer/duty")
                .then()
                .statusCode(201);
        var before = duties.duty(number);
        duties.cross(number);
        assertThat(duties.duty(number).id()).isEqualTo(before.id());
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("duty.causes.cause", contains("DECISION", "THRESHOLD"));
    }
}
