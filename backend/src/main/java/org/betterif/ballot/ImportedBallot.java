package org.betterif.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A ballot with its history, as the demo tells it.
 *
 * @param costs in whole pounds by idea, in the order of the paper; 0 where places are filled
 * @param rule as on the command line; Equal Shares as it is usually set
 * @param papers papers of nobody, refs in order
 */
public record ImportedBallot(
        long callId,
        LocalisedText name,
        LocalisedText question,
        BallotForm form,
        Map<Long, Long> costs,
        @Nullable Long budget,
        @Nullable Integer seats,
        @Nullable Integer most,
        String rule,
        Instant announcedAt,
        Instant opensAt,
        Instant closesAt,
        boolean over,
        List<List<String>> papers) {}
