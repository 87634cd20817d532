package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.response.ResponseFixture;
import org.betterif.response.occasion.OccasionFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class DutyMeanwhileTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    OccasionFixture occasions;

    @Inject
    Clock clock;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    LifeDirectory lives;

    @Nested
    class AnErasedAccount {

        @Test
        void that_owned_a_draft_leaves_it_to_its_colleagues() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", content("YES"), "ready", true))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(200)
                    .body("draft.editedBy.name", equalTo("sian"));
            people.as("sian")
                    .body(Map.of("text", "Ask the parks team"))
                    .post("/api/duties/" + duty + "/notes")
                    .then();
            people.as("sian")
                    .header("If-Match", people.as("sian").get("/api/me").header("ETag"))
                    .delete("/api/me")
                    .then()
                    .statusCode(204);
            people.forget("sian");
            people.as("gwyn")
                    .get("/api/duties/" + duty)
                    .then()
                    .statusCode(200)
                    .body("draft.version", equalTo(1))
                    .body("draft.editedBy", nullValue())
                    .body("draft.content.decision", equalTo("YES"));
            people.as("gwyn")
                    .header("If-Match", "\"1\"")
                    .post("/api/duties/" + duty + "/publish")
                    .then()
                    .statusCode(201);
            people.visitor().get("/api/ideas/" + number + "/answer").then().body("answers", hasSize(1));
        }
    }

    @Nested
    class Inheriting {

        @Test
        void from_a_second_idea_the_earliest_date_holds() {
            var call = calls.openCall();
            long one = duties.owedIdea(call);
            long other = duties.owedIdea(call);
            duties.letDaysPass(duties.dutyOf(other), 3);
            var earlier = duties.duty(other).dueAt();
            long target = ideas.anIdea().in(call).open();
            closeInFavour(one, target);
            assertThat(duties.duty(target).dueAt()).isAfter(earlier);
            closeInFavour(other, target);
            assertThat(duties.duty(target).dueAt()).isEqualTo(earlier);
            assertThat(duties.duty(other).state()).isEqualTo(DutyState.CLOSED_WITH_NOTE);
        }

        @Test
        void an_idea_that_is_owed_an_answer_already_is_told_to_be_owed_one_once() {
            var call = calls.openCall();
            long one = duties.owedIdea(call);
            long target = duties.owedIdea(call);
            closeInFavour(one, target);
            people.visitor()
                    .get("/api/ideas/" + target + "/answer")
                    .then()
                    .body("duty.causes.cause", equalTo(List.of("THRESHOLD", "INHERITED")));
            people.visitor()
                    .get("/api/ideas/" + target + "/timeline")
                    .then()
                    .body("moments.kind.count { it == 'ANSWER_OWED' }", equalTo(1));
        }

        private void closeInFavour(long number, long target) {
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("number", target))
                    .post("/api/ideas/" + number + "/close-in-favour")
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class TheIdeaMeanwhile {

        @Test
        void a_councillors_reply_is_no_answer_and_stops_no_clock() {
            long number = duties.owedIdea();
            var before = duties.duty(number);
            people.as("rhian")
                    .body(Map.of("text", "I will ask for it at every meeting.", "language", "en"))
                    .post("/api/ideas/" + number + "/comments")
                    .then()
                    .statusCode(201)
                    .body("councillorReply", equalTo(true));
            assertThat(duties.duty(number)).isEqualTo(before);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.state", equalTo("OWED"))
                    .body("answers", hasSize(0));
        }

        @Test
        void out_of_sight_when_its_call_ended_it_is_owed_from_the_day_it_is_restored() {
            var call = calls.openCall();
            long number = ideas.anIdea().in(call).open();
            duties.hide(number);
            occasions.callEnded(call.id());
            duties.runJobs();
            assertThat(duties.dutyIfAny(number)).isZero();
            duties.restore(number);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.OWED);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.causes.cause", equalTo(List.of("CALL_ENDED")));
        }

        @Test
        void handed_in_before_its_call_ended_and_checked_after_it_is_owed_like_the_others() {
            var call = calls.withRules(CallFixture.Draft::checkedBefore);
            long number = ideas.anIdea().in(call).submitted();
            calls.close(call);
            occasions.callEnded(call.id());
            duties.runJobs();
            assertThat(duties.dutyIfAny(number)).isZero();
            QuarkusTransaction.requiringNew().run(() -> lives.open(number));
            duties.runJobs();
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.state", equalTo("OWED"))
                    .body("duty.causes.cause", equalTo(List.of("CALL_ENDED")));
            people.visitor()
                    .get("/api/ideas/" + number)
                    .then()
                    .body("stage", equalTo("CLOSED"))
                    .body("answer.state", equalTo("OWED"));
        }

        @Test
        void closed_with_a_note_while_out_of_sight_it_is_owed_again_once_it_can_be_read() {
            long hidden = duties.owedIdea();
            duties.hide(hidden);
            people.as("gwyn")
                    .body(Map.of("note", both("Out of sight")))
                    .post("/api/duties/" + duties.dutyOf(hidden) + "/close")
                    .then()
                    .statusCode(200);
            long sealed = duties.owedIdea();
            duties.seal(sealed);
            for (long number : List.of(hidden, sealed)) {
                long closed = duties.dutyOf(number);
                assertThat(duties.duty(number).state()).isEqualTo(DutyState.CLOSED_WITH_NOTE);
                duties.restore(number);
                assertThat(duties.duty(number).state()).isEqualTo(DutyState.OWED);
                assertThat(duties.dutyOf(number)).isNotEqualTo(closed);
                people.visitor()
                        .get("/api/ideas/" + number + "/answer")
                        .then()
                        .body("duty.causes.cause", equalTo(List.of("RESTORED")));
            }
        }

        @Test
        void what_was_answered_before_it_went_out_of_sight_is_owed_nothing_when_it_is_back() {
            long number = duties.owedIdea();
            duties.answer(number, "YES");
            duties.hide(number);
            duties.restore(number);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
        }

        @Test
        void supports_taken_back_leave_the_duty_and_its_date() {
            long number = duties.owedIdea();
            var before = duties.duty(number);
            for (var user : List.of("dafydd", "nia", "tomos")) {
                duties.takeBack(user, number);
            }
            assertThat(duties.duty(number)).isEqualTo(before);
            people.visitor().get("/api/ideas/" + number).then().body("answer.state", equalTo("OWED"));
        }

        @Test
        void a_text_that_changes_leaves_the_duty_and_its_date() {
            long number = duties.owedIdea();
            var before = duties.duty(number);
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(ideas.complete())
                    .put("/api/ideas/" + number)
                    .then();
            assertThat(duties.duty(number)).isEqualTo(before);
        }

        @Test
        void the_end_of_its_call_leaves_the_duty_and_its_date() {
            var call = calls.openCall();
            long number = duties.owedIdea(call);
            var before = duties.duty(number);
            calls.close(call);
            duties.runJobs();
            assertThat(duties.duty(number)).isEqualTo(before);
        }

        @Test
        void a_hidden_one_is_not_closed_by_an_officer_who_has_not_the_power() {
            long number = duties.owedIdea();
            duties.hide(number);
            people.as("sian")
                    .body(Map.of("note", both("Out of sight")))
                    .post("/api/duties/" + duties.dutyOf(number) + "/close")
                    .then()
                    .statusCode(403);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.OWED);
        }
    }
}
