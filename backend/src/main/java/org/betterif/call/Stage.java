package org.betterif.call;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a call. What is open in a published one follows from its timetable. */
public enum Stage {
    DRAFT,
    PUBLISHED,
    CANCELLED;

    private static final Map<Stage, Set<Stage>> NEXT = Map.of(
            DRAFT, EnumSet.of(PUBLISHED),
            PUBLISHED, EnumSet.of(CANCELLED),
            CANCELLED, EnumSet.noneOf(Stage.class));

    public boolean canBecome(Stage next) {
        return NEXT.get(this).contains(next);
    }
}
