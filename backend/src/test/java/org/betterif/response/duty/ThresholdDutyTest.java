package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.call.clockwork.CallClockworkRun;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** Several numbers in one call, each with what it brings: what is owed, what the card says, and what nobody may see. */
@ApiTest
class ThresholdDutyTest {

    private static final Threshold ANSWER = Threshold.of(Consequence.ANSWER, 2, 10);
    private static final Threshold DEBATE = Threshold.of(Consequence.DEBATE, 4, 40);

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    CallDirectory directory;

    @Inject
    CallClockworkRun clockwork;

    @Inject
    PlaceFixture places;

    @Inject
    Clock clock;

    private CallRef answerThenDebate() {
        return calls.withRules(draft -> draft.thresholds(DEBATE, ANSWER));
    }

    private void support(long number, String... users) {
        for (var user : users) {
            duties.support(user, number);
        }
    }

    private ValidatableResponse card(long number) {
        return people.visitor().get("/api/ideas/" + number).then().statusCode(200);
    }

    private ValidatableResponse owed(long number) {
        return people.visitor().get("/api/ideas/" + number + "/answer").then().statusCode(200);
    }

    @Test
    void the_card_counts_towards_the_next_number() {
        long number = ideas.anIdea().in(answerThenDebate()).open();
        card(number)
                .body("support.threshold", equalTo(2))
                .body("support.consequence", equalTo("ANSWER"))
                .body("support.remaining", equalTo(2));
        support(number, "dafydd", "nia");
        card(number)
                .body("support.threshold", equalTo(4))
                .body("support.consequence", equalTo("DEBATE"))
                .body("support.remaining", equalTo(2));
        support(number, "tomos", "eleri");
        card(number).body("support.threshold", equalTo(4)).body("support.remaining", equalTo(0));
    }

    @Test
    void a_further_number_joins_the_clock_that_runs_and_says_by_when_it_alone_is_promised() {
        long number = ideas.anIdea().in(answerThenDebate()).open();
        support(number, "dafydd", "nia");
        var first = duties.duty(number);
        support(number, "tomos", "eleri");
        assertThat(duties.duty(number)).isEqualTo(first);
        owed(number)
                .body("duty.causes.consequence", equalTo(List.of("ANSWER", "DEBATE")))
                .body("duty.causes.threshold", equalTo(List.of(2, 4)))
                .body("duty.causes[0].due", equalTo(first.dueAt().toString()));
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.kind.findAll { it.startsWith('ANSWER_') }", equalTo(List.of("ANSWER_OWED")))
                .body("moments.kind.count { it == 'DEBATE_OWED' }", equalTo(1));
    }

    @Test
    void reached_after_the_answer_it_begins_a_duty_with_days_of_its_own() {
        long number = ideas.anIdea().in(answerThenDebate()).open();
        support(number, "dafydd", "nia");
        var first = duties.duty(number);
        duties.answer(number, "NO");
        support(number, "tomos", "eleri");
        var second = duties.duty(number);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.dueAt()).isAfter(first.dueAt().plus(Duration.ofDays(30)));
        owed(number).body("duty.causes.consequence", equalTo(List.of("DEBATE")));
    }

    @Test
    void taken_back_and_given_again_it_is_reached_once() {
        long number = ideas.anIdea().in(answerThenDebate()).open();
        support(number, "dafydd", "nia");
        duties.answer(number, "YES");
        duties.takeBack("nia", number);
        card(number)
                .body("support.count", equalTo(1))
                .body("support.threshold", equalTo(4))
                .body("support.remaining", equalTo(3));
        support(number, "nia");
        assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
        owed(number).body("duty.causes.size()", equalTo(1));
    }

    @Test
    void an_area_needs_its_share_and_never_fewer_than_the_least() {
        for (int i = 0; i < 5; i++) {
            places.area();
        }
        var call = calls.withRules(draft -> draft.thresholds(new Threshold(Consequence.ANSWER, 5, 10, 2)));
        var area = places.area();
        long there = ideas.anIdea().in(call).inArea(area.id()).open();
        long everywhere = ideas.anIdea().in(call).open();
        card(there).body("support.threshold", equalTo(2));
        support(there, "dafydd", "nia");
        support(everywhere, "dafydd", "nia");
        owed(there).body("duty.causes.threshold", equalTo(List.of(2)));
        owed(everywhere).body("duty", nullValue());
    }

    @Test
    void hidden_counts_show_the_first_number_alone_until_voting_ends_and_then_all_that_was_reached() {
        var call = calls.withRules(draft -> draft.thresholds(ANSWER, DEBATE).countsHidden());
        long number = ideas.anIdea().in(call).open();
        support(number, "dafydd", "nia", "tomos", "eleri");
        card(number)
                .body("support.count", nullValue())
                .body("support.remaining", nullValue())
                .body("support.threshold", equalTo(2))
                .body("support.consequence", equalTo("ANSWER"))
                .body("answer.state", equalTo("NONE"));
        owed(number).body("duty", nullValue());
        calls.close(call);
        clockwork.run();
        owed(number).body("duty.causes.consequence", equalTo(List.of("ANSWER", "DEBATE")));
        card(number).body("support.count", equalTo(4)).body("support.remaining", equalTo(0));
    }

    @Test
    void a_number_that_is_lowered_in_the_open_door_is_reached_by_those_who_have_it() {
        var door = directory.openDoor();
        long number = ideas.anIdea().in(door).open();
        support(number, "dafydd", "nia", "tomos");
        owed(number).body("duty", nullValue());
        var before = rules(door);
        try {
            var lower = new HashMap<>(before);
            lower.put("thresholds", List.of(Map.of("consequence", "ANSWER", "supporters", 3, "withinWorkingDays", 20)));
            rewrite(door, lower);
            owed(number).body("duty.causes.threshold", equalTo(List.of(3)));
        } finally {
            rewrite(door, before);
        }
        owed(number).body("duty.state", equalTo("OWED")).body("duty.causes.size()", equalTo(1));
    }

    private Map<String, Object> rules(CallRef call) {
        return people.visitor().get("/api/calls/" + call.slug()).jsonPath().getMap("rules");
    }

    private void rewrite(CallRef call, Map<String, Object> rules) {
        var shown = people.visitor().get("/api/calls/" + call.slug()).jsonPath();
        var plan = new HashMap<String, Object>();
        for (var part : List.of(
                "slug", "name", "question", "summary", "fixed", "open", "whoDecides", "evidence", "areas", "topics")) {
            plan.put(part, shown.get(part));
        }
        plan.put(
                "phases",
                shown.<Map<String, Object>>getList("phases").stream()
                        .map(phase -> {
                            var one = new HashMap<>(phase);
                            one.remove("state");
                            return one;
                        })
                        .toList());
        plan.put("rules", rules);
        people.as("aled")
                .header("If-Match", "\"" + shown.getLong("version") + "\"")
                .body(plan)
                .put("/api/calls/" + call.slug())
                .then()
                .statusCode(200);
    }
}
