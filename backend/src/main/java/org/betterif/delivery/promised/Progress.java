package org.betterif.delivery.promised;

import java.time.LocalDate;

/** What is stored of where a step stands; late follows from its date. */
public enum Progress {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED;

    /** @param due the last day @param today the council's */
    public CommitmentState state(LocalDate due, LocalDate today) {
        return switch (this) {
            case DONE -> CommitmentState.DONE;
            case DROPPED -> CommitmentState.DROPPED;
            case PLANNED -> today.isAfter(due) ? CommitmentState.LATE : CommitmentState.PLANNED;
            case UNDER_WAY -> today.isAfter(due) ? CommitmentState.LATE : CommitmentState.UNDER_WAY;
        };
    }

    /** Promised for more than a year ahead: looked at once a year, in public. */
    public static boolean multiYear(LocalDate promisedOn, LocalDate due) {
        return due.isAfter(promisedOn.plusYears(1));
    }
}
