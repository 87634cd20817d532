package org.betterif.response.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallEvent;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.joining.JoiningFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Once owed it stays owed: the rule for each thing that may become of an idea, as docs/answers.md lists them. */
@ApiTest
class OnceOwedTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    JoiningFixture joinings;

    @Inject
    DutyPromises promises;

    @Inject
    Event<CallEvent.PhaseEnded> phaseEnded;

    @Inject
    Clock clock;

    private void join(long number, long into) {
        joinings.join("megan", number, "nia", into);
    }

    private long nias(CallRef call) {
        return ideas.anIdea().by("nia").in(call).open();
    }

    @Test
    void to_a_hidden_idea_with_its_date_and_the_answer_counts() {
        long number = duties.owedIdea();
        var before = duties.duty(number);
        duties.hide(number);
        assertThat(duties.duty(number)).isEqualTo(before);
        duties.answer(number, "YES");
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
    }

    @Test
    void to_a_withdrawn_idea_it_is_settled_by_a_public_note_and_by_nothing_else() {
        long number = duties.owedIdea();
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + number + "/withdraw")
                .then()
                .statusCode(200);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("duty.state", equalTo("CLOSED_WITH_NOTE"))
                .body("duty.note.en", notNullValue());
    }

    @Test
    void to_an_idea_whose_call_closed_with_its_date() {
        var call = calls.openCall();
        long number = duties.owedIdea(call);
        var before = duties.duty(number);
        calls.close(call);
        duties.runJobs();
        assertThat(duties.duty(number)).isEqualTo(before);
    }

    @Test
    void to_an_idea_closed_in_favour_of_another_there_and_by_the_same_date() {
        var call = calls.openCall();
        long number = duties.owedIdea(call);
        var due = duties.duty(number).dueAt();
        long other = nias(call);
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("number", other))
                .post("/api/ideas/" + number + "/close-in-favour")
                .then()
                .statusCode(200);
        assertThat(duties.duty(other).dueAt()).isEqualTo(due);
        assertThat(duties.duty(other).state()).isEqualTo(DutyState.OWED);
    }

    @Test
    void to_an_idea_whose_supporters_took_back_what_crossed_with_its_date() {
        long number = duties.owedIdea();
        var before = duties.duty(number);
        for (var user : List.of("dafydd", "nia", "tomos")) {
            duties.takeBack(user, number);
        }
        assertThat(duties.duty(number)).isEqualTo(before);
    }

    @Nested
    class ToAJoinedIdea {

        @Test
        void it_stays_there_with_its_date_and_the_other_shows_it() {
            var call = calls.openCall();
            long number = duties.owedIdea(call);
            var before = duties.duty(number);
            long into = nias(call);
            join(number, into);
            assertThat(duties.duty(number)).isEqualTo(before);
            assertThat(duties.dutyIfAny(into)).as("nothing is moved").isZero();
            people.visitor()
                    .get("/api/ideas/" + into + "/joined")
                    .then()
                    .body("items[0].number", equalTo((int) number))
                    .body("items[0].answer.state", equalTo("OWED"))
                    .body("items[0].answer.due", notNullValue());
            people.visitor().get("/api/answers/owed?limit=100").then().body("items.ideaNumber", hasItem((int) number));
        }

        @Test
        void it_can_grow_late_be_answered_be_contested_and_be_answered_again() {
            long number = duties.owedIdea();
            join(number, nias(calls.openCall()));
            duties.letDaysPass(duties.dutyOf(number), 60);
            duties.runJobs();
            people.visitor().get("/api/ideas/" + number).then().body("answer.state", equalTo("OVERDUE"));
            duties.answer(number, "NO");
            assertThat(duties.contestNow(number)).isTrue();
            duties.answer(number, "YES");
            people.visitor().get("/api/ideas/" + number).then().body("answer.state", equalTo("ANSWERED_AGAIN"));
        }

        @Test
        void one_answer_may_be_given_to_both() {
            var call = calls.openCall();
            long number = duties.owedIdea(call);
            long into = nias(call);
            duties.cross(into);
            join(number, into);
            people.as("gwyn")
                    .body(Map.of(
                            "dutyIds",
                            List.of(duties.dutyOf(number), duties.dutyOf(into)),
                            "content",
                            ResponseFixture.content("YES")))
                    .post("/api/desk/publish")
                    .then()
                    .statusCode(200);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
            assertThat(duties.duty(into).state()).isEqualTo(DutyState.ANSWERED);
        }

        @Test
        void nothing_new_comes_to_be_owed() {
            var call = calls.openCall();
            long number = ideas.anIdea().in(call).open();
            duties.support("dafydd", number);
            long into = nias(call);
            join(number, into);
            promises.callEnded(call.id(), clock.instant());
            duties.runJobs();
            assertThat(duties.dutyIfAny(number)).isZero();
            assertThat(duties.duty(into).state()).isEqualTo(DutyState.OWED);
        }

        @Test
        void what_had_crossed_where_counts_are_hidden_is_owed_from_the_close() {
            var call = calls.hiddenCounts();
            long number = ideas.anIdea().in(call).open();
            duties.cross(number);
            join(number, nias(call));
            people.visitor().get("/api/ideas/" + number + "/answer").then().body("duty", nullValue());
            calls.close(call);
            phaseEnded.fire(new CallEvent.PhaseEnded(call.id(), Phase.VOTE, clock.instant(), Origin.LIVE));
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.OWED);
        }
    }
}
