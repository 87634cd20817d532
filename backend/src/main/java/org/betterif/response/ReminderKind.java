package org.betterif.response;

import java.util.Arrays;
import java.util.Optional;

/** When those who owe an answer are reminded, in working days around the due date, and how far up it goes. */
public enum ReminderKind {
    SOON(-10, 1),
    NEAR(-3, 1),
    TODAY(0, 1),
    LATE(1, 1),
    /** To the lead of the service as well. */
    VERY_LATE(5, 2),
    /** To the director as well. */
    SHAMEFULLY_LATE(15, 3);

    private final int days;
    private final int rank;

    ReminderKind(int days, int rank) {
        this.days = days;
        this.rank = rank;
    }

    /** The highest rank at a service's desk that is told: 1 officer, 2 lead, 3 director. */
    public int rank() {
        return rank;
    }

    /**
     * The reminder that is due now; earlier ones that nobody sent are not made up for.
     *
     * @param late whether the due date has passed
     * @param workingDays working days since it passed, or that are left
     */
    static Optional<ReminderKind> at(boolean late, int workingDays) {
        return Arrays.stream(values())
                .filter(kind ->
                        late ? kind.days > 0 && workingDays >= kind.days : kind.days <= 0 && workingDays <= -kind.days)
                .reduce((earlier, later) -> later);
    }
}
