package org.betterif.delivery.promised;

/** The lists of promised steps, and how each is ordered. */
public enum CommitmentList {
    LATE("c.progress in ('PLANNED', 'UNDER_WAY') and c.due < :today", "c.due", true),
    COMING("c.progress in ('PLANNED', 'UNDER_WAY') and c.due >= :today", "c.due", true),
    OPEN("c.progress in ('PLANNED', 'UNDER_WAY')", "c.due", true),
    DONE("c.progress = 'DONE'", "c.settled_on", false),
    DROPPED("c.progress = 'DROPPED'", "c.settled_on", false),
    /** Promised for years, and not looked at in public for one. */
    REVIEW(
            "c.progress in ('PLANNED', 'UNDER_WAY') and c.due > c.promised_on + interval '1 year'"
                    + " and coalesce(c.reviewed_on, c.promised_on) + interval '1 year' <= cast(:today as date)",
            "c.due",
            true);

    final String where;
    final String order;
    final boolean ascending;

    CommitmentList(String where, String order, boolean ascending) {
        this.where = where;
        this.order = order;
        this.ascending = ascending;
    }
}
