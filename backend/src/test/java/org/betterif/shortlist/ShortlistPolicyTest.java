package org.betterif.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.Decision;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Reason;
import org.betterif.shortlist.ShortlistPolicy.Progress;
import org.betterif.shortlist.ShortlistPolicy.Readiness;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShortlistPolicyTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Who JUROR = new Who("a juror of this council", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("shortlist", JUROR);
    private static final Readiness READY = new Readiness(3, 5, 4);

    @Test
    void criteria_and_ideas_are_settled_by_the_clerk_before_the_scoring() {
        for (var stage : CouncilStage.values()) {
            var row = TABLE.row(
                    "settle criteria and ideas",
                    words(stage),
                    actor -> ShortlistPolicy.mayPrepare(actor, council(stage)));
            row.allowedFor(stage == CouncilStage.CONVENED ? new Who[] {Who.CLERK} : new Who[0]);
        }
    }

    @Test
    void the_clerk_opens_a_scoring_that_is_ready() {
        TABLE.row(
                        "open the scoring",
                        "ready, in time",
                        actor -> ShortlistPolicy.mayOpenScoring(
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
                            actor -> ShortlistPolicy.mayScore(
                                    actor, seat(actor.personId()), council(stage), false, false, NOW))
                    .allowedFor(stage == CouncilStage.SCORING ? new Who[] {JUROR} : new Who[0]);
        }
        TABLE.row(
                        "score an idea",
                        "scoring, with an interest in it",
                        actor -> ShortlistPolicy.mayScore(
                                actor, seat(actor.personId()), council(CouncilStage.SCORING), true, false, NOW))
                .forNobody();
        TABLE.row(
                        "score an idea",
                        "scoring, handed in already",
                        actor -> ShortlistPolicy.mayScore(
                                actor, seat(actor.personId()), council(CouncilStage.SCORING), false, true, NOW))
                .forNobody();
        TABLE.row(
                        "score an idea",
                        "time is up",
                        actor -> ShortlistPolicy.mayScore(
                                actor, seat(actor.personId()), council(CouncilStage.SCORING), false, false, later()))
                .forNobody();
    }

    @Test
    void a_juror_reads_the_own_sheets() {
        TABLE.row("see the own score sheets", actor -> ShortlistPolicy.maySeeOwnSheets(actor, seat(actor.personId())))
                .allowedFor(JUROR);
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

    @Test
    void a_decision_is_for_the_council_until_it_is_published() {
        for (var stage : CouncilStage.values()) {
            var row = TABLE.row(
                    "read the decision",
                    words(stage),
                    actor -> ShortlistPolicy.maySeeDecision(actor, seat(actor.personId()), council(stage)));
            if (stage == CouncilStage.PUBLISHED) {
                row.forEverybody();
            } else {
                row.allowedFor(Who.CLERK, JUROR);
            }
        }
    }

    @Test
    void the_clerk_writes_down_what_the_council_decides() {
        for (var stage : CouncilStage.values()) {
            boolean talking = stage == CouncilStage.DELIBERATING;
            boolean decided = stage == CouncilStage.DECIDED;
            TABLE.row("record the decision", words(stage), actor -> ShortlistPolicy.mayDecide(actor, council(stage)))
                    .allowedFor(talking ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "go back to the table",
                            words(stage),
                            actor -> ShortlistPolicy.mayReconsider(actor, council(stage)))
                    .allowedFor(decided ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "write the minutes",
                            words(stage),
                            actor -> ShortlistPolicy.mayWriteMinutes(actor, council(stage)))
                    .allowedFor(talking || decided ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "publish the shortlist",
                            words(stage),
                            actor -> ShortlistPolicy.mayPublish(actor, council(stage), true))
                    .allowedFor(decided ? new Who[] {Who.CLERK} : new Who[0]);
        }
        TABLE.row(
                        "publish the shortlist",
                        "decided, without minutes",
                        actor -> ShortlistPolicy.mayPublish(actor, council(CouncilStage.DECIDED), false))
                .forNobody();
    }

    @Test
    void the_desk_is_the_clerks() {
        TABLE.row("see how far the jurors are", ShortlistPolicy::maySeeDesk).allowedFor(Who.CLERK);
    }

    private static Decision close(org.betterif.account.Actor actor, Progress progress, Instant at) {
        return ShortlistPolicy.mayCloseScoring(actor, council(CouncilStage.SCORING), progress, at);
    }

    private static Reason openingRefusedFor(Readiness ready) {
        var decision = ShortlistPolicy.mayOpenScoring(
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
        var timetable = new Timetable(
                NOW.minus(day), NOW.minus(day), NOW.plus(day), NOW.plus(day), NOW.plus(day), NOW.plus(day));
        return new CouncilRef(
                1, 1, "nature", stage, new LocalisedText("Nature", "Natur"), 3, 2, timetable, null, null, 0);
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
