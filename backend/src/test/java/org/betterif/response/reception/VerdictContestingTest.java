package org.betterif.response.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.response.ResponseFixture;
import org.betterif.response.duty.DutyState;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class VerdictContestingTest {

    private static final List<String> SUPPORTERS = List.of("dafydd", "nia", "tomos", "eleri", "aled", "neighbour9");

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    ReceptionFixture reception;

    @Inject
    Jdbi jdbi;

    private long number;
    private long answer;

    @BeforeEach
    void answered() {
        number = duties.owedIdea();
        SUPPORTERS.forEach(user -> duties.support(user, number));
        answer = duties.answer(number, "NO");
    }

    @Test
    void half_and_five_open_the_duty_once_more_with_a_clock_of_its_own() {
        SUPPORTERS.subList(0, 5).forEach(user -> say(user, "NO", null));
        duties.judge();
        // not at the moment in which the fifth says it
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
        duties.nextTurn(answer);
        duties.judge();
        var duty = duties.duty(number);
        assertThat(duty.state()).isEqualTo(DutyState.CONTESTED);
        people.visitor()
                .get("/api/ideas/" + number)
                .then()
                .body("answer.state", equalTo("CONTESTED"))
                .body("answer.due", notNullValue());
        duties.judge();
        assertThat(duties.duty(number)).isEqualTo(duty);
    }

    @Test
    void four_do_not_and_less_than_half_do_not() {
        SUPPORTERS.subList(0, 4).forEach(user -> say(user, "NO", null));
        duties.nextTurn(answer);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
    }

    @Test
    void a_second_answer_is_judged_and_opens_nothing() {
        SUPPORTERS.subList(0, 5).forEach(user -> say(user, "NO", null));
        duties.nextTurn(answer);
        duties.judge();
        long second = duties.answer(number, "IN_PART");
        say("dafydd", "YES", null).then().statusCode(422).body("reason", equalTo("response_answered_since"));
        SUPPORTERS.forEach(user -> say(second, user, "NO", null).then().statusCode(200));
        duties.nextTurn(second);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED_AGAIN);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("answers[1].verdicts.counts.no", equalTo(6))
                .body("answers[1].verdicts.contestedFrom", nullValue())
                .body("answers.round", containsInAnyOrder(1, 2));
    }

    @Test
    void two_processes_open_it_once() throws Exception {
        SUPPORTERS.subList(0, 5).forEach(user -> say(user, "NO", null));
        duties.nextTurn(answer);
        Callable<Boolean> once = () -> duties.contestNow(number);
        try (var both = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Boolean>();
            for (var result : both.invokeAll(List.of(once, once))) {
                results.add(result.get());
            }
            assertThat(results).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void what_was_said_on_the_last_day_still_opens_it_once_it_is_counted() {
        duties.letAnswerAge(number, 28);
        SUPPORTERS.subList(0, 5).forEach(user -> say(user, "NO", null).then().statusCode(200));
        duties.letAnswerAge(number, 1);
        duties.nextTurn(answer);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.CONTESTED);
    }

    @Test
    void exactly_half_opens_it_and_one_fewer_than_half_does_not() {
        var others = List.of("yes1", "yes2", "yes3", "yes4", "yes5", "yes6");
        others.forEach(user -> duties.support(user, number));
        jdbi.useHandle(handle -> handle.execute(
                "update vote set given_at = given_at - interval '1 hour' where idea_number = ?", number));
        SUPPORTERS.subList(0, 5).forEach(user -> say(user, "NO", null).then().statusCode(200));
        others.forEach(user -> say(user, "YES", null).then().statusCode(200));
        duties.nextTurn(answer);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
        say(SUPPORTERS.get(5), "NO", null).then().statusCode(200);
        duties.nextTurn(answer);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.CONTESTED);
    }

    @Test
    void after_four_weeks_it_stays_answered() {
        SUPPORTERS.subList(0, 4).forEach(user -> say(user, "NO", null));
        duties.letAnswerAge(number, 40);
        duties.nextTurn(answer);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
        assertThat(reception.decided(answer)).isTrue();
    }

    @Test
    void a_withdrawn_idea_is_not_opened_again() {
        SUPPORTERS.subList(0, 5).forEach(user -> say(user, "NO", null));
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + number + "/withdraw")
                .then()
                .statusCode(200);
        duties.nextTurn(answer);
        duties.judge();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
    }

    private Response say(String user, String says, String reason) {
        return say(answer, user, says, reason);
    }

    private Response say(long id, String user, String says, String reason) {
        var body = new HashMap<String, Object>(Map.of("says", says));
        if (reason != null) {
            body.put("reason", reason);
        }
        return people.as(user).body(body).put("/api/answers/" + id + "/verdict");
    }
}
