package org.betterif.response.staff;

/**
 * The reminders to those who owe an answer. When each is sent and how far up it goes is kept by an administrator
 * ({@link ReminderPlan}); what is written here holds until then.
 */
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

    /** Working days from the due date, before it negative, unless an administrator said otherwise. */
    int days() {
        return days;
    }

    /** The highest rank at a service's desk that is told, unless an administrator said otherwise. */
    int rank() {
        return rank;
    }
}
