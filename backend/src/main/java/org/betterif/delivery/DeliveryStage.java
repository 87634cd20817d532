package org.betterif.delivery;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.betterif.idea.standing.Outcome;

/** How far an idea has come after a yes. At each, what was learned may be told more than once. */
public enum DeliveryStage {
    TAKEN_UP(Outcome.TAKEN_UP),
    TRIAL(Outcome.TRIAL),
    IN_PLACE(Outcome.IN_PLACE),
    /** Elsewhere, too: another service, another council. */
    SPREAD(Outcome.SPREAD);

    private static final Map<DeliveryStage, Set<DeliveryStage>> NEXT = new EnumMap<>(Map.of(
            TAKEN_UP, EnumSet.of(TRIAL, IN_PLACE, SPREAD),
            // a trial may fail, and be thought about again
            TRIAL, EnumSet.of(TAKEN_UP, IN_PLACE, SPREAD),
            IN_PLACE, EnumSet.of(TRIAL, SPREAD),
            SPREAD, EnumSet.noneOf(DeliveryStage.class)));

    private final Outcome outcome;

    DeliveryStage(Outcome outcome) {
        this.outcome = outcome;
    }

    public boolean canBecome(DeliveryStage next) {
        return NEXT.get(this).contains(next);
    }

    /** What the idea's card says. */
    public Outcome outcome() {
        return outcome;
    }
}
