package org.betterif.innovationcouncil;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a council has come, and what may follow. */
public enum CouncilStage {
    /** Jurors are invited, criteria and ideas chosen, interests declared. */
    CONVENED,
    /** Each juror scores alone; criteria and nominated ideas are frozen. */
    SCORING,
    /** The scores are on the table; the council talks and decides. */
    DELIBERATING,
    /** Each juror scores once more, alone, knowing the first table; nobody sees a second score before the close. */
    SCORING_AGAIN,
    /** The shortlist is recorded; minutes are written. It may still be reconsidered. */
    DECIDED,
    /** Everybody can read it. */
    PUBLISHED,
    CANCELLED;

    private static final Map<CouncilStage, Set<CouncilStage>> NEXT = Map.of(
            CONVENED, EnumSet.of(SCORING, CANCELLED),
            SCORING, EnumSet.of(DELIBERATING, CANCELLED),
            DELIBERATING, EnumSet.of(SCORING_AGAIN, DECIDED, CANCELLED),
            SCORING_AGAIN, EnumSet.of(DELIBERATING, CANCELLED),
            DECIDED, EnumSet.of(PUBLISHED, DELIBERATING, CANCELLED),
            PUBLISHED, EnumSet.noneOf(CouncilStage.class),
            CANCELLED, EnumSet.noneOf(CouncilStage.class));

    public boolean canBecome(CouncilStage next) {
        return NEXT.get(this).contains(next);
    }

    public boolean over() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether the first round of scores is still to come or under way, so that who sits may change. */
    public boolean beforeTheClose() {
        return this == CONVENED || this == SCORING;
    }

    /** Whether everybody may see the scores of the first round: once it has closed, and for ever after. */
    public boolean scoresOpen() {
        return this == DELIBERATING || this == SCORING_AGAIN || this == DECIDED || this == PUBLISHED;
    }
}
