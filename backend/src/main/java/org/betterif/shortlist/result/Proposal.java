package org.betterif.shortlist.result;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the council's rule proposes.
 *
 * @param ranks by idea, from 1; an idea that nobody scored, or that the ballots did not take, has none
 * @param chosen ideas that the rule takes
 */
public record Proposal(Map<Long, Integer> ranks, Set<Long> chosen) {

    static final Proposal NOTHING = new Proposal(Map.of(), Set.of());

    public boolean chosen(long idea) {
        return chosen.contains(idea);
    }

    public @Nullable Integer rank(long idea) {
        return ranks.get(idea);
    }
}
