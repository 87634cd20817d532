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
    /** The shortlist is recorded; minutes are written. It may still be reconsidered. */
    DECIDED,
    /** Everybody can read it. */
    PUBLISHED,
    CANCELLED;

    private static final Map<CouncilStage, Set<CouncilStage>> NEXT = Map.of(
            CONVENED, EnumSet.of(SCORING, CANCELLED),
            SCORING, EnumSet.of(DELIBERATING, CANCELLED),
            DELIBERATING, EnumSet.of(DECIDED, CANCELLED),
            DECIDED, EnumSet.of(PUBLISHED, DELIBERATING, CANCELLED),
            PUBLISHED, EnumSet.noneOf(CouncilStage.class),
            CANCELLED, EnumSet.noneOf(CouncilStage.class));

    public boolean canBecome(CouncilStage next) {
        return NEXT.get(this).contains(next);
    }

    public boolean over() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether everybody may see the scores: once the scoring has closed, and for ever after. */
    public boolean scoresOpen() {
        return this == DELIBERATING || this == DECIDED || this == PUBLISHED;
    }
}
