package org.betterif.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.shared.Decision;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("call");
    private static final LocalisedText TEXT = new LocalisedText("text", "testun");
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    /** Submit days 0-10, discuss 0-20, vote 5-20, design 22-25 (after a break), shortlist 25-30, respond 30-40. */
    private static final CallRef CALL = call(
            false,
            Phases.phase(Phase.SUBMIT, 0, 10),
            Phases.phase(Phase.DISCUSS, 0, 20),
            Phases.phase(Phase.VOTE, 5, 20),
            Phases.phase(Phase.DESIGN, 22, 25),
            Phases.phase(Phase.SHORTLIST, 25, 30),
            Phases.phase(Phase.RESPOND, 30, 40));

    @Test
    void only_an_administrator_keeps_calls() {
        TABLE.row("draft, publish, change and call off a call", CallPolicy::mayKeep)
                .allowedFor(Who.ADMINISTRATOR);
    }

    @Test
    void a_call_for_anyone_is_for_anyone_and_one_for_residents_is_not() {
        TABLE.row(
                        "be among those a call is for",
                        "the call is for anyone",
                        actor -> CallPolicy.mayTakePart(actor, rules(WhoMayTakePart.ANYONE)))
                .forEverybody();
        TABLE.row(
                        "be among those a call is for",
                        "the call is for residents",
                        actor -> CallPolicy.mayTakePart(actor, rules(WhoMayTakePart.RESIDENTS)))
                .allowedFor(Who.RESIDENT);
    }

    /** Columns: the day; then for each activity yes, the day it opens, or over / never. */
    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 5, 25, 0",
        " 0, yes, yes, 5, 25, yes",
        " 4, yes, yes, 5, 25, yes",
        " 5, yes, yes, yes, 25, yes",
        "10, over, yes, yes, 25, yes",
        "20, over, 22, over, 25, 22",
        "22, over, yes, over, 25, yes",
        "25, over, over, over, yes, yes",
        "30, over, over, over, over, yes",
        "40, over, over, over, over, over"
    })
    void the_timetable_decides(int day, String submit, String comment, String vote, String score, String respond) {
        var now = START.plus(Duration.ofDays(day));
        assertThat(said(CALL, Activity.SUBMIT, now)).isEqualTo(submit);
        assertThat(said(CALL, Activity.COMMENT, now)).isEqualTo(comment);
        assertThat(said(CALL, Activity.VOTE, now)).isEqualTo(vote);
        assertThat(said(CALL, Activity.SCORE, now)).isEqualTo(score);
        assertThat(said(CALL, Activity.RESPOND, now)).isEqualTo(respond);
    }

    @Test
    void what_no_phase_opens_is_never_part_of_the_call_and_a_cancelled_call_is_over() {
        var short_ = call(false, Phases.phase(Phase.SUBMIT, 0, 10));
        assertThat(said(short_, Activity.VOTE, START)).isEqualTo("never");
        assertThat(said(call(true, Phases.phase(Phase.SUBMIT, 0, 10)), Activity.SUBMIT, START))
                .isEqualTo("over");
    }

    @Test
    void a_call_closes_with_the_last_phase_in_which_people_take_part() {
        assertThat(CALL.closesAt()).isEqualTo(START.plus(Duration.ofDays(25)));
        assertThat(CALL.closed(START.plus(Duration.ofDays(25)))).isTrue();
        assertThat(CALL.closed(START.plus(Duration.ofDays(25)).minusMillis(1))).isFalse();
        assertThat(call(false, Phases.phase(Phase.SUBMIT, 0, null)).closesAt()).isNull();
    }

    @Test
    void hidden_counts_show_when_voting_is_over_and_not_before() {
        var hidden = new CallRef(1, "call", TEXT, TEXT, CALL.phases(), hidden(), false, Set.of(), Set.of(), false);
        assertThat(hidden.countsVisible(START.plus(Duration.ofDays(20)).minusMillis(1)))
                .isFalse();
        assertThat(hidden.countsVisible(START.plus(Duration.ofDays(20)))).isTrue();
        assertThat(CALL.countsVisible(START)).isTrue();
    }

    @Test
    void every_activity_is_opened_by_some_phase() {
        assertThat(Activity.values())
                .allSatisfy(activity -> assertThat(activity.phases()).isNotEmpty());
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }

    private static String said(CallRef call, Activity activity, Instant now) {
        return switch (CallPolicy.may(call, activity, now)) {
            case Decision.Allowed ignored -> "yes";
            case Decision.Refused refused ->
                switch ((CallReason) refused.reason()) {
                    case NOT_OPEN_YET ->
                        String.valueOf(
                                Duration.between(START, refused.opensAt()).toDays());
                    case CLOSED -> "over";
                    case NOT_PART_OF_THIS_CALL -> "never";
                    default -> refused.reason().code();
                };
        };
    }

    private static CallRef call(boolean cancelled, PhaseRef... phases) {
        return new CallRef(
                1,
                "call",
                TEXT,
                TEXT,
                List.of(phases),
                rules(WhoMayTakePart.ANYONE),
                false,
                Set.of(),
                Set.of(),
                cancelled);
    }

    private static CallRules rules(WhoMayTakePart who) {
        return new CallRules(
                who,
                List.of(Threshold.of(Consequence.ANSWER, 3, 10)),
                10,
                null,
                false,
                Check.AFTER,
                new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 30));
    }

    private static CallRules hidden() {
        return new CallRules(
                WhoMayTakePart.ANYONE,
                List.of(Threshold.of(Consequence.ANSWER, 3, 10)),
                10,
                null,
                true,
                Check.AFTER,
                new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 30));
    }
}
