package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class DutyContestingTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture places;

    @Test
    void it_opens_once_more_and_ends_with_the_second_answer() {
        long number = duties.owedIdea();
        duties.answer(number, "NO");
        assertThat(duties.contest(number)).isTrue();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.CONTESTED);
        people.visitor().get("/api/ideas/" + number).then().body("answer.state", equalTo("CONTESTED"));
        duties.answer(number, "IN_PART");
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED_AGAIN);
        assertThat(duties.contest(number)).isFalse();
        people.visitor().get("/api/ideas/" + number).then().body("answer.state", equalTo("ANSWERED_AGAIN"));
    }

    @Test
    void the_word_that_explained_the_first_delay_does_not_explain_the_second() {
        long number = duties.owedIdea();
        long duty = duties.dutyOf(number);
        duties.letDaysPass(duty, 60);
        people.as("gwyn")
                .body(Map.of("note", ResponseFixture.both("The river was in the office")))
                .post("/api/duties/" + duty + "/delay-note")
                .then()
                .statusCode(200);
        duties.answer(number, "NO");
        assertThat(duties.contestNow(number)).isTrue();
        duties.letDaysPass(duty, 60);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("duty.state", equalTo("OVERDUE"))
                .body("duty.delayNote", nullValue());
    }

    @Test
    void two_at_the_same_moment_open_it_once() throws Exception {
        long number = duties.owedIdea();
        duties.answer(number, "NO");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> duties.contest(number);
            int opened = 0;
            for (var done : both.invokeAll(List.of(one, one))) {
                opened += done.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.findAll { it.kind == 'ANSWER_CONTESTED' }.size()", equalTo(1));
    }

    @Test
    void an_idea_that_was_withdrawn_is_owed_no_second_answer() {
        long number = duties.owedIdea();
        duties.answer(number, "NO");
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + number + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(duties.contest(number)).isFalse();
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
    }

    @Test
    void before_an_election_the_second_clock_waits_for_its_end_once() {
        var area = places.area();
        long number = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
        duties.cross(number);
        duties.answer(number, "NO");
        var today = LocalDate.now(ZoneOffset.UTC);
        places.preElection(area, today.minusDays(1), today.plusDays(20));
        assertThat(duties.contest(number)).isTrue();
        var paused = duties.duty(number);
        assertThat(paused.state()).isEqualTo(DutyState.PAUSED);
        duties.runJobs();
        assertThat(duties.duty(number).dueAt())
                .as("the period is not counted twice")
                .isEqualTo(paused.dueAt());
    }
}
