package org.betterif.shortlist.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.SecondRound;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.Decision;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Reason;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.betterif.shortlist.scoring.ScoringPolicy.Progress;
import org.betterif.shortlist.scoring.ScoringPolicy.Readiness;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ScoringPolicyTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Who JUROR = new Who("a juror of this council", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("shortlist-scoring", JUROR);
    private static final Readiness READY = new Readiness(3, 5, 4);

    @Test
    void the_clerk_opens_a_scoring_that_is_ready() {
        TABLE.row(
                        "open the scoring",
                        "ready, in time",
                        actor -> ScoringPolicy.mayOpenScoring(
                                actor, council(CouncilStage.CONVENED), READY, Decision.allow(), NOW))
                .allowedFor(Who.CLERK);
        assertThat(openingRefusedFor(new Readiness(0, 5, 4))).isEqualTo(ShortlistReason.NO_CRITERIA);
        assertThat(openingRefusedFor(new Readiness(3, 0, 4))).isEqualTo(ShortlistReason.NO_NOMINATIONS);
        assertThat(openingRefusedFor(new Readiness(3, 5, 0))).isEqualTo(ShortlistReason.NO_JURORS);
        assertThat(openingRefusedFor(new Readiness(3, 5, 2))).isEqualTo(ShortlistReason.QUORUM_OUT_OF_REACH);
    }

    @Test
    void a_juror_scores_in_time_what_they_have_no_interest_in() {
        for (var stage : CouncilStage.values()) {
            TABLE.row(
                            "score an idea",
                            words(stage),
                            actor -> ScoringPolicy.mayScore(
                                    actor, seat(actor.personId()), council(stage), false, false, NOW))
                    .allowedFor(
                            stage == CouncilStage.SCORING || stage == CouncilStage.SCORING_AGAIN
                                    ? new Who[] {JUROR}
                                    : new Who[0]);
        }
        TABLE.row(
                        "score an idea",
                        "scoring, with an interest in it",
                        actor -> ScoringPolicy.mayScore(
                                actor, seat(actor.personId()), council(CouncilStage.SCORING), true, false, NOW))
                .forNobody();
        TABLE.row(
                        "score an idea",
                        "scoring, handed in already",
                        actor -> ScoringPolicy.mayScore(
                                actor, seat(actor.personId()), council(CouncilStage.SCORING), false, true, NOW))
                .forNobody();
        TABLE.row(
                        "score an idea",
                        "time is up",
                        actor -> ScoringPolicy.mayScore(
                                actor, seat(actor.personId()), council(CouncilStage.SCORING), false, false, later()))
                .forNobody();
    }

    @Test
    void a_juror_reads_the_own_sheets() {
        TABLE.row("see the own score sheets", actor -> ScoringPolicy.maySeeOwnSheets(actor, seat(actor.personId())))
                .allowedFor(JUROR);
    }

    @Test
    void the_clerk_opens_a_second_round_once_and_only_where_the_rule_asks_for_it() {
        for (var stage : CouncilStage.values()) {
            boolean talking = stage == CouncilStage.DELIBERATING;
            TABLE.row(
                            "open the second round of scores",
                            words(stage),
                            actor -> ScoringPolicy.mayScoreAgain(actor, council(stage, null), true, Decision.allow()))
                    .allowedFor(talking ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "move the close of the second round",
                            words(stage),
                            actor -> ScoringPolicy.mayMoveSecondClose(actor, council(stage)))
                    .allowedFor(stage == CouncilStage.SCORING_AGAIN ? new Who[] {Who.CLERK} : new Who[0]);
        }
        var held = new SecondRound(NOW.minusSeconds(2), NOW.minusSeconds(1), NOW.minusSeconds(1));
        TABLE.row(
                        "open the second round of scores",
                        "deliberating, one was held",
                        actor -> ScoringPolicy.mayScoreAgain(
                                actor, council(CouncilStage.DELIBERATING, held), true, Decision.allow()))
                .forNobody();
        TABLE.row(
                        "open the second round of scores",
                        "deliberating, the rule knows one round",
                        actor -> ScoringPolicy.mayScoreAgain(
                                actor, council(CouncilStage.DELIBERATING, null), false, Decision.allow()))
                .forNobody();
    }

    @Test
    void the_scoring_closes_when_all_are_in_or_time_is_up_and_enough_took_part() {
        TABLE.row("close the scoring", "all are in", actor -> close(actor, new Progress(4, 4, 4), NOW))
                .allowedFor(Who.CLERK);
        TABLE.row("close the scoring", "some are not in", actor -> close(actor, new Progress(4, 3, 4), NOW))
                .forNobody();
        TABLE.row(
                        "close the scoring",
                        "time is up, quorum reached",
                        actor -> close(actor, new Progress(4, 0, 3), later()))
                .allowedFor(Who.CLERK);
        TABLE.row(
                        "close the scoring",
                        "time is up, quorum not reached",
                        actor -> close(actor, new Progress(4, 2, 2), later()))
                .forNobody();
    }

    private static Decision close(org.betterif.account.Actor actor, Progress progress, Instant at) {
        return ScoringPolicy.mayCloseScoring(actor, council(CouncilStage.SCORING), progress, at);
    }

    private static Reason openingRefusedFor(Readiness ready) {
        var decision = ScoringPolicy.mayOpenScoring(
                Who.CLERK.actor(), council(CouncilStage.CONVENED), ready, Decision.allow(), NOW);
        return ((Decision.Refused) decision).reason();
    }

    private static @Nullable JurorRef seat(long person) {
        if (person != 7) {
            return null;
        }
        return new JurorRef(
                1, 1, person, null, false, new LocalisedText("a", "b"), JurorStatus.SEATED, false, true, null);
    }

    private static Instant later() {
        return NOW.plus(Duration.ofDays(2));
    }

    private static CouncilRef council(CouncilStage stage) {
        var day = Duration.ofDays(1);
        boolean again = stage == CouncilStage.SCORING_AGAIN;
        return council(stage, again ? new SecondRound(NOW.minus(day), NOW.plus(day), null) : null);
    }

    private static CouncilRef council(CouncilStage stage, @Nullable SecondRound second) {
        var day = Duration.ofDays(1);
        var timetable = new Timetable(
                NOW.minus(day), NOW.minus(day), NOW.plus(day), NOW.plus(day), NOW.plus(day), NOW.plus(day));
        return new CouncilRef(
                1, 1, "nature", stage, new LocalisedText("Nature", "Natur"), 3, 2, timetable, null, second, null, 0);
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
