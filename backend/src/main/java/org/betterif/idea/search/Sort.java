package org.betterif.idea.search;

import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The orders of a list. Each ends with the number, so that no two ideas share a place. */
enum Sort {
    NEWEST("newest", "i.shared_at", "i.number", "timestamptz", true, false),
    /** Ideas whose call hides its counts come last, newest first: their place tells nothing. */
    SUPPORTED("supported", "s.votes", "s.number", "bigint", true, true),
    /** By recent activity, see {@link Momentum}; ideas with hidden counts as above. */
    MOVING("moving", "s.momentum", "s.number", "double precision", true, true),
    /** Shared longest ago among those without an answer. */
    WAITING("waiting", "i.shared_at", "i.number", "timestamptz", false, false),
    /** So that each idea gets its turn. */
    LEAST_SEEN("least-seen", "s.views", "s.number", "bigint", false, false),
    /** Best match first; only with a search text. */
    MATCHING("matching", "ts_rank(i.search, to_tsquery('simple', :tsquery))", "i.number", "real", true, false);

    final String word;
    final String key;
    final String number;
    final String type;
    final boolean descending;
    final boolean tellsCounts;

    Sort(String word, String key, String number, String type, boolean descending, boolean tellsCounts) {
        this.word = word;
        this.key = key;
        this.number = number;
        this.type = type;
        this.descending = descending;
        this.tellsCounts = tellsCounts;
    }

    String direction() {
        return descending ? "desc" : "asc";
    }

    static Sort of(@Nullable String word, boolean searching) {
        if (word == null || word.isBlank()) {
            return searching ? MATCHING : NEWEST;
        }
        for (var sort : values()) {
            if (sort.word.equals(word) && (sort != MATCHING || searching)) {
                return sort;
            }
        }
        throw ProblemException.invalid(
                "sort",
                CommonReason.INVALID,
                "One of newest, supported, moving, waiting, least-seen, matching (with q).");
    }
}
