package org.betterif.shortlist.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second round of scores beside the first.
 *
 * @param closedAt null while jurors score @param first the table of the first round, once the second has closed
 * @param moved what the second round changed, in its order; empty before the close
 */
public record SecondRoundView(
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable TableView first,
        List<Moved> moved) {

    /**
     * One idea in both rounds.
     *
     * @param meanBefore from 1 to 5, as is {@code meanAfter} @param changed jurors who gave another score than before
     * @param kept jurors whose first score stands because they did not score it again
     */
    record Moved(
            long idea,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Double meanBefore,
            @Nullable Double meanAfter,
            boolean takenBefore,
            boolean takenAfter,
            int changed,
            int kept) {}
}
