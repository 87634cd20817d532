package org.betterif.shortlist.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotStage;
import org.betterif.selection.method.Rule;
import org.betterif.shortlist.preparation.Settled;
import org.jspecify.annotations.Nullable;

/** Counts ballots for councils. Papers and rules stand once they are counted, so a count is kept and read again. */
@ApplicationScoped
class BallotCounts {

    private static final int KEPT = 20;

    private final BallotDirectory ballots;
    private final Map<Key, BallotCount> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BallotCount> eldest) {
            return size() > KEPT;
        }
    };

    BallotCounts(BallotDirectory ballots) {
        this.ballots = ballots;
    }

    private record Key(
            org.betterif.shortlist.preparation.Rule rule,
            List<Long> nominated,
            int places,
            Map<Long, Map<String, Set<String>>> labels) {}

    /** Empty where the scores propose, and before the ballot's result is public. */
    Optional<BallotCount> of(Settled settled) {
        var asked = settled.rule().ballots();
        if (asked == null) {
            return Optional.empty();
        }
        var key = new Key(settled.rule(), settled.nominated(), settled.council().places(), settled.labels());
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            // without a nominated idea on the ballot there is nothing to count
            var counted = ballots.cast(asked.ballot())
                    .filter(cast -> settled.nominated().stream()
                            .anyMatch(idea -> cast.election().indexOf("" + idea) >= 0))
                    .map(cast -> BallotCount.of(
                            cast, settled, Rule.named(asked.rule()).orElseThrow()));
            counted.ifPresent(count -> kept.put(key, count));
            return counted;
        }
    }

    @Nullable
    BallotProposalView view(Settled settled) {
        var asked = settled.rule().ballots();
        if (asked == null) {
            return null;
        }
        var ballot = ballots.ballot(asked.ballot()).orElseThrow();
        var count = of(settled).orElse(null);
        return new BallotProposalView(
                ballot.slug(),
                ballot.name(),
                ballot.stage(),
                ballot.closesAt(),
                asked.rule(),
                count == null ? null : count.count(),
                count == null ? null : count.compared(),
                settled.nominated().stream()
                        .filter(idea -> !ballot.ideas().contains(idea))
                        .toList(),
                count == null || count.boundsKept());
    }

    /** Whether nothing is to be waited for: the result is public, or the ballot was called off and proposes nothing. */
    boolean done(Settled settled) {
        var asked = settled.rule().ballots();
        return asked == null
                || ballots.ballot(asked.ballot())
                        .map(ballot ->
                                ballot.stage() == BallotStage.PUBLISHED || ballot.stage() == BallotStage.CALLED_OFF)
                        .orElse(true);
    }
}
