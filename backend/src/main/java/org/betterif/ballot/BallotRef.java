package org.betterif.ballot;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of an announced ballot.
 *
 * @param stage as the clock has it
 * @param ideas in the order of the paper
 * @param taken what the published count took, in its order; empty before
 * @param voters null before the result is public
 */
public record BallotRef(
        long id,
        String slug,
        long callId,
        BallotStage stage,
        LocalisedText name,
        LocalisedText question,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant publishedAt,
        String rule,
        List<Long> ideas,
        List<Long> taken,
        @Nullable Long voters) {}
