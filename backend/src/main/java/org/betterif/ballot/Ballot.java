package org.betterif.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Option;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A public ballot as it is stored. */
public record Ballot(
        long id,
        long version,
        long callId,
        String slug,
        BallotStage stage,
        boolean imported,
        BallotTerms terms,
        List<Option> options,
        @Nullable Instant countedAt,
        @Nullable Instant publishedAt,
        @Nullable LocalisedText calledOffWhy) {

    /** What the clock makes of the stage: the job that opens and closes may be some seconds behind. */
    public BallotStage at(Instant now) {
        boolean running = stage == BallotStage.ANNOUNCED || stage == BallotStage.OPEN;
        if (!running || now.isBefore(terms.opensAt())) {
            return stage;
        }
        return now.isBefore(terms.closesAt()) ? BallotStage.OPEN : BallotStage.CLOSED;
    }

    public List<Long> ideas() {
        return options.stream().map(Option::idea).filter(Objects::nonNull).toList();
    }
}
