package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other features may ask about ballots, and tell. Never how anybody voted. */
@ApplicationScoped
public class BallotDirectory {

    private final Ballots ballots;
    private final Results results;
    private final BallotImport imports;
    private final Clock clock;

    BallotDirectory(Ballots ballots, Results results, BallotImport imports, Clock clock) {
        this.ballots = ballots;
        this.results = results;
        this.imports = imports;
        this.clock = clock;
    }

    /** Announced ones, the latest close first. */
    public List<BallotRef> ballots() {
        return ballots.announced().stream().map(ballot -> ref(ballot, null)).toList();
    }

    public Optional<BallotRef> ballot(String slug) {
        return ballots.bySlug(slug)
                .filter(ballot -> ballot.stage() != BallotStage.DRAFTED)
                .map(ballot -> ref(
                        ballot,
                        ballot.stage() == BallotStage.PUBLISHED
                                ? results.of(ballot.id()).orElse(null)
                                : null));
    }

    /** With its history; nothing is sent to anybody. */
    public long importBallot(ImportedBallot ballot) {
        return imports.enter(ballot);
    }

    private BallotRef ref(Ballot ballot, Results.@Nullable Result result) {
        List<Long> taken = result == null
                ? List.of()
                : result.count().selected().stream()
                        .flatMap(ref ->
                                ballot.options().stream().filter(o -> o.ref().equals(ref)))
                        .map(Option::idea)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        return new BallotRef(
                ballot.id(),
                ballot.slug(),
                ballot.callId(),
                ballot.at(clock.instant()),
                ballot.terms().name(),
                ballot.terms().question(),
                ballot.terms().opensAt(),
                ballot.terms().closesAt(),
                ballot.terms().rule().rule(),
                ballot.ideas(),
                taken,
                result == null ? null : (Long) result.voters());
    }
}
