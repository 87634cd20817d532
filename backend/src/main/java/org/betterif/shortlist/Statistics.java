package org.betterif.shortlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the rule's result: calibrated scores, how sure they are, how far the jurors agree. */
record Statistics(ShortlistView.@Nullable Agreement agreement) {

    record OfIdea(@Nullable Double calibrated, @Nullable Double from, @Nullable Double to, boolean unstable) {}

    static Statistics of(List<Criterion> criteria, Tally tally, List<Sheet> counted) {
        return new Statistics(null);
    }

    OfIdea of(long idea) {
        return new OfIdea(null, null, null, false);
    }
}
