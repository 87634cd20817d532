package org.betterif.shortlist.scoring;

import java.time.Instant;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shared.Decision;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.jspecify.annotations.Nullable;

/** Who may open the scoring, score, hand in and close, and when. Pure. */
final class ScoringPolicy {

    private ScoringPolicy() {}

    /** How far the preparation has come. */
    record Readiness(int criteria, int ideas, int jurors, boolean boundsKept) {

        Readiness(int criteria, int ideas, int jurors) {
            this(criteria, ideas, jurors, true);
        }
    }

    /** How far the scoring has come: jurors who sit, who handed in, who gave at least one whole sheet or handed in. */
    record Progress(int jurors, int handedIn, int tookPart) {

        boolean allIn() {
            return handedIn >= jurors;
        }
    }

    /** @param call what the call's timetable says about scoring now */
    static Decision mayOpenScoring(Actor actor, CouncilRef council, Readiness ready, Decision call, Instant now) {
        return clerk(actor)
                .and(() -> at(council, CouncilStage.CONVENED))
                .and(() -> Decision.when(ready.criteria() > 0, ShortlistReason.NO_CRITERIA))
                .and(() -> Decision.when(ready.ideas() > 0, ShortlistReason.NO_NOMINATIONS))
                .and(() -> Decision.when(ready.jurors() > 0, ShortlistReason.NO_JURORS))
                .and(() -> Decision.when(ready.jurors() >= council.quorum(), ShortlistReason.QUORUM_OUT_OF_REACH))
                .and(() -> Decision.when(ready.boundsKept(), ShortlistReason.BOUNDS_UNSATISFIABLE))
                .and(() -> call)
                .and(() -> inTime(council, now));
    }

    /** The own sheets, at any stage: what a juror wrote is theirs to read. */
    static Decision maySeeOwnSheets(Actor actor, @Nullable JurorRef seat) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(seat != null && seat.sits(), CouncilReason.NOT_A_JUROR));
    }

    /** @param interest whether this juror has one in this idea */
    static Decision mayScore(
            Actor actor, @Nullable JurorRef seat, CouncilRef council, boolean interest, boolean handedIn, Instant now) {
        return mayHandIn(actor, seat, council, now)
                .and(() -> Decision.when(!interest, ShortlistReason.INTEREST_DECLARED))
                .and(() -> Decision.when(!handedIn, ShortlistReason.HANDED_IN));
    }

    /** Where ideas are many, only those who were drawn for it score an idea. */
    static Decision mayJudge(boolean assigned) {
        return Decision.when(assigned, ShortlistReason.NOT_ASSIGNED);
    }

    /** To hand in, and to take back what was handed in. */
    static Decision mayHandIn(Actor actor, @Nullable JurorRef seat, CouncilRef council, Instant now) {
        return maySeeOwnSheets(actor, seat)
                .and(() -> scoring(council, now))
                .and(() -> Decision.when(seat != null && seat.onboarded(), ShortlistReason.INTRODUCTION_FIRST));
    }

    /** When all are in or time is up; and only if enough jurors took part, else the close moves or the council ends. */
    static Decision mayCloseScoring(Actor actor, CouncilRef council, Progress progress, Instant now) {
        return clerk(actor)
                .and(() -> Decision.when(underWay(council.stage()), CouncilReason.NOT_AT_THIS_STAGE))
                .and(() -> progress.allIn() || council.timeIsUp(now)
                        ? Decision.allow()
                        : Decision.refuse(ShortlistReason.STILL_SCORING, council.roundClosesAt()))
                .and(() -> Decision.when(progress.tookPart() >= council.quorum(), ShortlistReason.QUORUM_NOT_REACHED));
    }

    /** Once, where the council's rule asks for it. @param call what the call's timetable says about scoring now */
    static Decision mayScoreAgain(Actor actor, CouncilRef council, boolean askedFor, Decision call) {
        return clerk(actor)
                .and(() -> at(council, CouncilStage.DELIBERATING))
                .and(() -> Decision.when(askedFor, ShortlistReason.SECOND_ROUND_NOT_ASKED_FOR))
                .and(() -> Decision.when(council.second() == null, ShortlistReason.SECOND_ROUND_HELD))
                .and(() -> call);
    }

    /** Later, never earlier. */
    static Decision mayMoveSecondClose(Actor actor, CouncilRef council) {
        return clerk(actor).and(() -> at(council, CouncilStage.SCORING_AGAIN));
    }

    private static boolean underWay(CouncilStage stage) {
        return stage == CouncilStage.SCORING || stage == CouncilStage.SCORING_AGAIN;
    }

    private static Decision clerk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    private static Decision at(CouncilRef council, CouncilStage stage) {
        return Decision.when(council.stage() == stage, CouncilReason.NOT_AT_THIS_STAGE);
    }

    private static Decision scoring(CouncilRef council, Instant now) {
        return switch (council.stage()) {
            case CONVENED ->
                Decision.refuse(
                        ShortlistReason.SCORING_NOT_OPEN, council.timetable().scoringOpensAt());
            case SCORING, SCORING_AGAIN -> Decision.when(!council.timeIsUp(now), ShortlistReason.SCORING_CLOSED);
            case DELIBERATING, DECIDED, PUBLISHED, CANCELLED -> Decision.refuse(ShortlistReason.SCORING_CLOSED);
        };
    }

    private static Decision inTime(CouncilRef council, Instant now) {
        var opensAt = council.timetable().scoringOpensAt();
        if (now.isBefore(opensAt)) {
            return Decision.refuse(ShortlistReason.SCORING_NOT_OPEN, opensAt);
        }
        return Decision.when(!council.timeIsUp(now), ShortlistReason.SCORING_CLOSED);
    }
}
