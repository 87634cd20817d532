package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.response.occasion.OccasionFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of the clock, one by one: what the calendar brings about, and what happens to the idea meanwhile. */
@ApiTest
class DutyLifeTest {

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

    @Inject
    OccasionFixture occasions;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Nested
    class TheIdea {

        @Test
        void withdrawn_its_duty_is_closed_with_a_note() {
            long number = duties.owedIdea();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "I moved away."))
                    .post("/api/ideas/" + number + "/withdraw")
                    .then()
                    .statusCode(200);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.CLOSED_WITH_NOTE);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.note.en", notNullValue())
                    .body("duty.note.cy", notNullValue());
        }

        @Test
        void hidden_its_clock_runs_on_and_the_list_says_only_its_number() {
            long number = duties.owedIdea();
            duties.hide(number);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.OWED);
            people.visitor()
                    .get("/api/answers/owed?limit=100")
                    .then()
                    .body("items.find { it.ideaNumber == " + number + " }.idea", nullValue());
        }

        @Test
        void hidden_it_can_be_answered_or_closed_with_a_note() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            close(duty).then().statusCode(422).body("reason", equalTo("response_still_public"));
            duties.hide(number);
            close(duty).then().statusCode(200);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.CLOSED_WITH_NOTE);
        }

        @Test
        void sealed_nothing_is_said_about_it_anywhere() {
            long number = duties.owedIdea();
            duties.seal(number);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.CLOSED_WITH_NOTE);
            for (var list : List.of("owed", "overdue", "given")) {
                people.visitor()
                        .get("/api/answers/" + list + "?limit=100")
                        .then()
                        .body("items.ideaNumber", not(hasItem((int) number)));
            }
        }

        @Test
        void closed_in_favour_of_another_what_was_owed_is_owed_there() {
            var call = calls.openCall();
            long number = duties.owedIdea(call);
            var due = duties.duty(number).dueAt();
            long other = ideas.anIdea().in(call).open();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("number", other))
                    .post("/api/ideas/" + number + "/close-in-favour")
                    .then()
                    .statusCode(200);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.CLOSED_WITH_NOTE);
            assertThat(duties.duty(other).state()).isEqualTo(DutyState.OWED);
            assertThat(duties.duty(other).dueAt()).isEqualTo(due);
        }

        private io.restassured.response.Response close(long duty) {
            return people.as("gwyn").body(Map.of("note", both("Out of sight"))).post("/api/duties/" + duty + "/close");
        }
    }

    @Nested
    class TheCalendar {

        @Test
        void a_date_that_passed_is_late_at_once_and_told_once() {
            long number = duties.owedIdea();
            duties.letDaysPass(duties.dutyOf(number), 60);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.OVERDUE);
            people.visitor().get("/api/answers/overdue?limit=100").then().body("items.ideaNumber", hasItem((int)
                    number));
            people.visitor().get("/api/answers/owed?limit=100").then().body("items.ideaNumber", not(hasItem((int)
                    number)));
            duties.runJobs();
            duties.runJobs();
            assertThat(reminders(number)).containsExactly("SHAMEFULLY_LATE");
        }

        @Test
        void jobs_that_run_at_once_send_each_reminder_once() throws Exception {
            long number = duties.owedIdea();
            duties.letDaysPass(duties.dutyOf(number), 60);
            try (var both = Executors.newFixedThreadPool(2)) {
                for (var done : both.invokeAll(
                        List.of(Executors.callable(duties::runJobs), Executors.callable(duties::runJobs)))) {
                    done.get();
                }
            }
            assertThat(reminders(number)).hasSize(1);
        }

        @Test
        void it_is_extended_once_with_a_public_reason() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            var before = duties.duty(number).dueAt();
            extend(duty, 11).then().statusCode(422).body("reason", equalTo("response_extension_too_long"));
            extend(duty, 5).then().statusCode(200).body("item.duty.state", equalTo("EXTENDED"));
            extend(duty, 5).then().statusCode(422).body("reason", equalTo("response_already_extended"));
            assertThat(duties.duty(number).dueAt()).isAfter(before);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.extension.reason.en", equalTo("The river was in the office"));
        }

        @Test
        void late_it_is_not_extended_any_more() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            duties.letDaysPass(duty, 60);
            extend(duty, 5).then().statusCode(422).body("reason", equalTo("response_extension_too_late"));
        }

        @Test
        void before_an_election_the_clock_stands_still_and_nobody_is_reminded() {
            var area = places.area();
            long number = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
            duties.cross(number);
            var before = duties.duty(number).dueAt();
            duties.letDaysPass(duties.dutyOf(number), 7);
            var today = LocalDate.now(ZoneOffset.UTC);
            places.preElection(area, today.minusDays(1), today.plusDays(20));
            duties.runJobs();
            var paused = duties.duty(number);
            assertThat(paused.state()).isEqualTo(DutyState.PAUSED);
            assertThat(paused.dueAt()).isAfter(before);
            assertThat(reminders(number)).isEmpty();
            duties.runJobs();
            assertThat(duties.duty(number).dueAt()).isEqualTo(paused.dueAt());
            people.visitor().get("/api/ideas/" + number).then().body("answer.paused", equalTo(true));
        }

        @Test
        void a_clock_that_starts_before_an_election_begins_to_run_after_it() {
            var area = places.area();
            var today = LocalDate.now(ZoneOffset.UTC);
            places.preElection(area, today.minusDays(1), today.plusDays(30));
            long number = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
            duties.cross(number);
            var duty = duties.duty(number);
            assertThat(duty.state()).isEqualTo(DutyState.PAUSED);
            assertThat(duty.dueAt())
                    .isAfter(
                            today.plusDays(30 + 14).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        private io.restassured.response.Response extend(long duty, int days) {
            return people.as("gwyn")
                    .body(Map.of("workingDays", days, "reason", both("The river was in the office")))
                    .post("/api/duties/" + duty + "/extend");
        }

        private List<String> reminders(long number) {
            return jdbi.withHandle(handle -> handle.createQuery("select kind from duty_reminder where duty_id = :duty")
                    .bind("duty", duties.dutyOf(number))
                    .mapTo(String.class)
                    .list());
        }
    }

    @Nested
    class NothingGoesUnanswered {

        @Test
        void when_a_call_ended_every_idea_in_it_is_owed_an_answer_once() {
            var call = calls.openCall();
            long one = ideas.anIdea().in(call).open();
            long crossed = duties.owedIdea(call);
            long answered = duties.owedIdea(call);
            duties.answer(answered, "YES");
            var first = duties.duty(crossed);
            occasions.callEnded(call.id());
            duties.runJobs();
            duties.runJobs();
            assertThat(duties.duty(one).state()).isEqualTo(DutyState.OWED);
            assertThat(duties.duty(one).dueAt())
                    .isBetween(
                            clock.instant().plus(Duration.ofDays(29)),
                            clock.instant().plus(Duration.ofDays(31)));
            assertThat(duties.duty(crossed)).isEqualTo(first);
            assertThat(duties.duty(answered).state()).isEqualTo(DutyState.ANSWERED);
        }

        @Test
        void no_idea_waits_longer_than_the_stated_maximum() {
            var call = calls.withRules(draft -> draft.rules(rules(40)));
            long soon = ideas.anIdea().in(call).open();
            long later = ideas.anIdea().in(call).open();
            jdbi.useHandle(handle -> handle.execute(
                    "update duty_promise set falls_at = falls_at - interval '30 days' where idea_number = ?", soon));
            duties.runJobs();
            assertThat(duties.duty(soon).dueAt())
                    .isBetween(
                            clock.instant().plus(Duration.ofDays(9)),
                            clock.instant().plus(Duration.ofDays(11)));
            assertThat(duties.duty(later)).isNull();
        }

        @Test
        void an_idea_that_was_sealed_while_its_wait_ended_waits_anew_from_the_day_it_is_restored() {
            long number = ideas.anIdea()
                    .in(calls.withRules(draft -> draft.rules(rules(40))))
                    .open();
            duties.seal(number);
            jdbi.useHandle(handle -> handle.execute(
                    "update duty_promise set falls_at = falls_at - interval '41 days' where idea_number = ?", number));
            duties.runJobs();
            assertThat(duties.dutyIfAny(number)).isZero();
            duties.restore(number);
            jdbi.useHandle(handle -> handle.execute(
                    "update duty_promise set falls_at = falls_at - interval '30 days' where idea_number = ?", number));
            duties.runJobs();
            assertThat(duties.duty(number).dueAt())
                    .isBetween(
                            clock.instant().plus(Duration.ofDays(9)),
                            clock.instant().plus(Duration.ofDays(11)));
        }

        @Test
        void a_wait_that_ends_before_an_election_ends_as_much_later_as_the_clock_stands_still() {
            var area = places.area();
            var today = LocalDate.now(ZoneOffset.UTC);
            places.preElection(area, today.minusDays(1), today.plusDays(30));
            long number = ideas.anIdea()
                    .in(calls.withRules(draft -> draft.rules(rules(40))))
                    .inArea(area.id())
                    .open();
            jdbi.useHandle(handle -> handle.execute(
                    "update duty_promise set falls_at = falls_at - interval '30 days' where idea_number = ?", number));
            duties.runJobs();
            var duty = duties.duty(number);
            assertThat(duty.state()).isEqualTo(DutyState.PAUSED);
            assertThat(duty.dueAt())
                    .isAfter(today.plusDays(30 + 6).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        private CallRules rules(int days) {
            var ordinary = calls.openCall().rules();
            return new CallRules(
                    ordinary.who(),
                    ordinary.thresholds(),
                    ordinary.answerWithinWorkingDays(),
                    null,
                    false,
                    ordinary.check(),
                    new BelowThreshold(BelowThreshold.Kind.MAX_WAIT, days));
        }
    }
}
