package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.count.CountDirectory;
import org.betterif.ballot.count.Counted;
import org.betterif.ballot.exchange.BallotFile;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Option;
import org.betterif.selection.method.Rule;
import org.betterif.shared.Decision;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What other features may ask about ballots, and tell. Never how anybody voted. */
@ApplicationScoped
public class BallotDirectory {

    private final Ballots ballots;
    private final CountDirectory counts;
    private final BoxDirectory box;
    private final BallotImport imports;
    private final Clock clock;

    BallotDirectory(Ballots ballots, CountDirectory counts, BoxDirectory box, BallotImport imports, Clock clock) {
        this.ballots = ballots;
        this.counts = counts;
        this.box = box;
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
                                ? counts.of(ballot.id()).orElse(null)
                                : null));
    }

    /** Which rule can count this ballot's papers. */
    public boolean counts(String slug, Rule rule) {
        var terms = announced(slug).terms();
        return rule.counts(terms.form().kind(), terms.seats() != null);
    }

    /** The papers once the result is public; empty before. */
    public Optional<CastBallots> cast(String slug) {
        return ballots.bySlug(slug)
                .filter(ballot -> ballot.stage() == BallotStage.PUBLISHED)
                .map(ballot -> new CastBallots(
                        ballot.terms().election(ballot.options(), Option::ref, box.all(ballot.id()), i -> "v" + i),
                        ballot.terms().settings().tieRule()));
    }

    /** With its history; nothing is sent to anybody. */
    public long importBallot(ImportedBallot ballot) {
        return imports.enter(ballot);
    }

    /** @throws ProblemException 404 before it is announced */
    public Ballot announced(String slug) {
        return ballots.bySlug(slug)
                .filter(ballot -> ballot.stage() != BallotStage.DRAFTED)
                .orElseThrow(() -> ProblemException.notFound("ballot"));
    }

    /**
     * Holds an announced ballot at its stage until this transaction ends, so that nothing comes into the box once it has
     * been closed. Those who hold do not wait for each other.
     *
     * @throws ProblemException 404
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ballot hold(String slug) {
        return ballots.locked(announced(slug).id(), false);
    }

    public Decision mayKeep(Actor actor) {
        return BallotPolicy.mayKeep(actor);
    }

    public Decision mayPrint(Actor actor, Ballot ballot) {
        return BallotPolicy.mayPrint(actor, ballot.at(clock.instant()));
    }

    public Decision mayEnter(Actor actor, Ballot ballot) {
        return BallotPolicy.mayEnter(actor, ballot.at(clock.instant()));
    }

    public Decision mayCorrect(Actor actor, Ballot ballot) {
        return BallotPolicy.mayCorrect(actor, ballot.at(clock.instant()));
    }

    /**
     * Enters the ballots of a file as a closed ballot. Who runs the program may do it.
     *
     * @return its slug
     * @throws ProblemException 400 with the line to blame; then nothing is kept
     */
    public String bring(long callId, LocalisedText name, BallotFile file, BallotTerms.Counting rule, String tie) {
        return ballots.byId(imports.bring(callId, name, file, rule, tie))
                .orElseThrow()
                .slug();
    }

    private BallotRef ref(Ballot ballot, @Nullable Counted result) {
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
                ballot.publishedAt(),
                ballot.terms().rule().rule(),
                ballot.ideas(),
                taken,
                result == null ? null : (Long) result.voters());
    }
}
