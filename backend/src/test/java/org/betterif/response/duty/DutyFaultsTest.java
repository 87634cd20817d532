package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.ResponseFixture;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Bad days: the calendar's, the council's, and those on which two things happen at once. Each has one exact outcome. */
@ApiTest
class DutyFaultsTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    ResponseDirectory directory;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture places;

    @Inject
    Jdbi jdbi;

    private long decidedAt(String instant, int workingDays) {
        long number = ideas.anIdea()
                .in(calls.withRules(d -> d.answerWithin(workingDays)))
                .open();
        directory.recordDuty(new RecordedDuty(
                number,
                Cause.DECISION,
                null,
                Instant.parse(instant),
                null,
                null,
                Set.of(),
                new LocalisedText("Asked often", "Gofynnir yn aml"),
                null,
                Origin.IMPORTED));
        return number;
    }

    private void due(long number, String instant) {
        people.visitor().get("/api/ideas/" + number + "/answer").then().body("duty.due", equalTo(instant));
    }

    @Nested
    class TheCalendar {

        @Test
        void a_due_date_over_christmas_leaves_the_holidays_out() {
            // Friday; Christmas is a Friday, Boxing Day's holiday the Monday after, New Year's Day a Friday
            due(decidedAt("2026-12-18T10:00:00Z", 10), "2027-01-06T23:59:59Z");
            // Christmas Eve is a working day, and the day something happens does not count
            due(decidedAt("2026-12-24T10:00:00Z", 1), "2026-12-29T23:59:59Z");
        }

        @Test
        void the_clock_change_leaves_the_end_of_the_day_where_it_is_here() {
            // begun in summer time, due in winter time, and the other way round; Good Friday and Easter Monday between
            due(decidedAt("2026-10-23T22:30:00Z", 5), "2026-10-30T23:59:59Z");
            due(decidedAt("2027-03-22T23:30:00Z", 5), "2027-03-31T22:59:59Z");
        }

        @Test
        void half_past_eleven_at_night_in_summer_is_the_next_day_already() {
            // 23:30 in London on the 22nd of June is 22:30 in Greenwich; 23:30 in Greenwich is the 23rd in London
            due(decidedAt("2026-06-22T22:30:00Z", 1), "2026-06-23T22:59:59Z");
            due(decidedAt("2026-06-22T23:30:00Z", 1), "2026-06-24T22:59:59Z");
        }

        @Test
        void a_year_whose_holidays_nobody_knows_is_refused_and_nothing_is_written() {
            long number = ideas.anIdea().in(calls.openCall()).open();
            assertThatThrownBy(() -> directory.recordDuty(new RecordedDuty(
                            number,
                            Cause.DECISION,
                            null,
                            Instant.parse("2040-12-20T10:00:00Z"),
                            null,
                            null,
                            Set.of(),
                            new LocalisedText("Asked often", "Gofynnir yn aml"),
                            null,
                            Origin.LIVE)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.reason().code()).isEqualTo("place_holidays_unknown"))
                    .hasMessageContaining("2041");
            people.visitor().get("/api/ideas/" + number + "/answer").then().body("duty", nullValue());
            people.visitor().get("/api/ideas/" + number).then().body("answer.state", equalTo("NONE"));
        }
    }

    @Nested
    class BeforeAnElection {

        @Test
        void a_period_that_begins_while_a_reminder_is_due_comes_first() {
            var area = places.area();
            long number = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
            duties.cross(number);
            long duty = duties.dutyOf(number);
            // ten working days were given: the first reminder is due at once
            var today = LocalDate.now(ZoneOffset.UTC);
            places.preElection(area, today, today.plusDays(20));
            duties.runJobs();
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.PAUSED);
            assertThat(reminders(duty)).isEmpty();
            assertThat(outbox(duty, "REMINDER")).isZero();
        }

        @Test
        void without_it_that_reminder_is_sent_once() {
            long number = ideas.anIdea().in(calls.openCall()).open();
            duties.cross(number);
            duties.runJobs();
            duties.runJobs();
            assertThat(reminders(duties.dutyOf(number))).containsExactly("SOON");
            assertThat(outbox(duties.dutyOf(number), "REMINDER")).isEqualTo(1);
        }

        @Test
        void a_period_that_is_made_longer_or_shorter_moves_the_date_by_the_difference() {
            var area = places.area();
            long number = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
            duties.cross(number);
            var today = LocalDate.now(ZoneOffset.UTC);
            places.preElection(area, today, today.plusDays(20));
            duties.runJobs();
            var first = duties.duty(number).dueAt();
            places.movePreElection(area, today.plusDays(34));
            duties.runJobs();
            duties.runJobs();
            assertThat(duties.duty(number).dueAt()).isAfter(first);
            places.movePreElection(area, today.plusDays(20));
            duties.runJobs();
            assertThat(duties.duty(number).dueAt()).isEqualTo(first);
        }

        @Test
        void what_was_late_when_a_period_began_is_not_extended_in_it_and_its_answer_is_late() {
            var area = places.area();
            long number = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
            duties.cross(number);
            long duty = duties.dutyOf(number);
            duties.letDaysPass(duty, 60);
            var due = duties.duty(number).dueAt();
            var today = LocalDate.now(ZoneOffset.UTC);
            places.preElection(area, today.minusDays(1), today.plusDays(20));
            duties.runJobs();
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.PAUSED);
            assertThat(duties.duty(number).dueAt()).isEqualTo(due);
            people.as("gwyn")
                    .body(Map.of("workingDays", 5, "reason", ResponseFixture.both("There is an election")))
                    .post("/api/duties/" + duty + "/extend")
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("response_extension_too_late"));
            duties.answer(number, "YES");
            people.visitor()
                    .get("/api/answers/figures?area=" + area.id())
                    .then()
                    .body("total.answered", equalTo(1))
                    .body("total.inTime", equalTo(0));
        }

        /** An election of the ward and one of the whole council: periods that lie within and across each other. */
        @Test
        void a_day_on_which_two_elections_are_near_stands_still_once() {
            var one = places.area();
            var two = places.area();
            long first = ideas.anIdea().in(calls.openCall()).inArea(one.id()).open();
            long second = ideas.anIdea().in(calls.openCall()).inArea(two.id()).open();
            duties.cross(first);
            duties.cross(second);
            var today = LocalDate.now(ZoneOffset.UTC);
            duties.letDaysPass(duties.dutyOf(first), 7);
            duties.letDaysPass(duties.dutyOf(second), 7);
            places.preElection(one, today.minusDays(5), today.plusDays(40));
            places.preElection(two, today.minusDays(5), today.plusDays(20));
            places.preElection(two, today.minusDays(4), today.minusDays(2));
            places.preElection(two, today.minusDays(3), today.plusDays(40));
            duties.runJobs();
            duties.runJobs();
            assertThat(duties.duty(second).dueAt()).isEqualTo(duties.duty(first).dueAt());
        }

        private List<String> reminders(long duty) {
            return jdbi.withHandle(handle -> handle.createQuery("select kind from duty_reminder where duty_id = :duty")
                    .bind("duty", duty)
                    .mapTo(String.class)
                    .list());
        }

        private long outbox(long duty, String kind) {
            return jdbi.withHandle(
                    handle -> handle.createQuery("select count(*) from outbox where kind = :kind and thing_id = :duty")
                            .bind("kind", kind)
                            .bind("duty", duty)
                            .mapTo(Long.class)
                            .one());
        }
    }
}
