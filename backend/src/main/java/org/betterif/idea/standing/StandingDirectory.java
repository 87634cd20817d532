package org.betterif.idea.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.jspecify.annotations.Nullable;

/** What other features count and mark. Who may do it is decided by the feature that tells. */
@ApplicationScoped
@Transactional
public class StandingDirectory {

    private final Standings standings;
    private final IdeaSeen seen;
    private final FiguresRows figures;
    private final CallDirectory calls;
    private final Clock clock;

    StandingDirectory(Standings standings, IdeaSeen seen, FiguresRows figures, CallDirectory calls, Clock clock) {
        this.standings = standings;
        this.seen = seen;
        this.figures = figures;
        this.calls = calls;
        this.clock = clock;
    }

    /** Of a new idea, draft or imported: nothing counted, nothing owed. */
    public void begin(long number) {
        standings.begin(number);
    }

    /** Others read it from now on. */
    public void markShared(long number, Instant at) {
        standings.shared(number, at);
    }

    /** One statement; rows are locked in order of number. Ideas that do not exist are left out of the answer. */
    public List<TallyChange> countVotes(Map<Long, Integer> deltaByNumber) {
        return standings.countVotes(deltaByNumber, clock.instant());
    }

    public void countComments(long number, int delta) {
        standings.countComments(Map.of(number, delta), clock.instant());
    }

    /** As it happened at a past moment, for imported or demo history. */
    public void countComments(Map<Long, Integer> deltaByNumber, Instant at) {
        standings.countComments(deltaByNumber, at);
    }

    /** Kept in memory and written in batches; nothing about who looked. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void countView(long number) {
        seen.count(number, 1);
    }

    public void markOwed(long number, Instant since, Instant due) {
        standings.owed(number, since, due);
    }

    /** So many supporters brought what they bring: the card counts towards the next number from now on. */
    public void markReached(long number, int supporters) {
        standings.reached(number, supporters);
    }

    /** Something is owed whose date cannot be set yet, since then; null: nothing is any more. */
    public void markUndated(long number, @Nullable Instant since) {
        standings.undated(number, since);
    }

    public void markPaused(long number, boolean paused) {
        standings.paused(number, paused);
    }

    /** The second answer of an idea is marked as answered again. */
    public void markAnswered(long number, Instant at, AnswerDecision decision) {
        standings.answered(number, at, decision);
    }

    /** A correction of the newest answer; of an older one nothing shows. What is owed stays owed. */
    public void markDecision(long number, Instant answeredAt, AnswerDecision decision) {
        standings.decision(number, answeredAt, decision);
    }

    /** Its supporters say that the answer does not answer it; a second one is due. */
    public void markContested(long number, Instant since, Instant due) {
        standings.contested(number, since, due);
    }

    public void markClosedWithNote(long number) {
        standings.closedWithNote(number);
    }

    public void markCouncillorReplied(long number) {
        standings.councillorReplied(number);
    }

    public void markOutcome(Collection<Long> numbers, Outcome outcome) {
        standings.outcome(numbers, outcome);
    }

    /** Sums over all public ideas, for the home page. */
    public IdeaFigures figures() {
        var now = clock.instant();
        return figures.figures(calls.calls().values().stream()
                .filter(call -> !call.countsVisible(now))
                .map(CallRef::id)
                .toList());
    }
}
