package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.Reason;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.betterif.shortlist.result.Proposal;
import org.betterif.shortlist.result.ResultDirectory;
import org.betterif.shortlist.scoring.Papers;
import org.betterif.shortlist.scoring.ScoringDirectory;
import org.jspecify.annotations.Nullable;

/** The council decides, the clerk writes it down and publishes it. */
@ApplicationScoped
class DecisionService {

    private final CouncilDirectory councils;
    private final ScoringDirectory scoring;
    private final ResultDirectory results;
    private final Decisions decisions;
    private final StandingDirectory standings;
    private final Event<ShortlistEvent> events;
    private final Clock clock;

    DecisionService(
            CouncilDirectory councils,
            ScoringDirectory scoring,
            ResultDirectory results,
            Decisions decisions,
            StandingDirectory standings,
            Event<ShortlistEvent> events,
            Clock clock) {
        this.councils = councils;
        this.scoring = scoring;
        this.results = results;
        this.decisions = decisions;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    /** A draft; {@link #record} says whether it is whole. */
    @Transactional
    void put(Actor actor, String slug, @Nullable String ifMatch, ShortlistRequests.PutDecision request) {
        ShortlistPolicy.mayDecide(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        var papers = scoring.papers(council);
        var seen = new HashSet<Long>();
        for (int i = 0; i < request.entries().size(); i++) {
            long idea = request.entries().get(i).idea();
            if (!papers.nominated().contains(idea) || !seen.add(idea)) {
                throw ProblemException.invalid(
                        "entries[" + i + "].idea", ShortlistReason.NOT_NOMINATED, "Each nominated idea, once.");
            }
        }
        var sitting = papers.seated().stream().map(JurorRef::id).toList();
        if (!sitting.containsAll(request.present())) {
            throw ProblemException.invalid(
                    "present", ShortlistReason.NOT_ON_COUNCIL, "Only jurors who sit were present.");
        }
        var proposal = results.proposal(papers);
        decisions.replace(
                council.id(),
                request.entries().stream().map(entry -> entry(entry, proposal)).toList());
        decisions.putPresent(council.id(), new HashSet<>(request.present()));
    }

    /** A departure is kept only where the council departs. */
    private static Decisions.Entry entry(ShortlistRequests.Entry entry, Proposal proposal) {
        boolean departs = entry.taken() != proposal.chosen(entry.idea());
        return new Decisions.Entry(entry.idea(), entry.taken(), entry.reason(), departs ? entry.departure() : null);
    }

    /** @throws ProblemException 422 that names what is missing, idea by idea */
    @Transactional
    void record(Actor actor, String slug) {
        var council = councils.required(slug);
        var papers = scoring.papers(council);
        ShortlistPolicy.mayRecord(actor, council, papers.rule().secondRound(), results.known(papers))
                .require();
        var present = decisions.present(council.id());
        if (present.size() < council.quorum()) {
            throw new ProblemException(
                    ShortlistReason.QUORUM_NOT_REACHED, "Fewer jurors were present than the quorum asks for.");
        }
        requireWhole(papers, results.proposal(papers), decisions.of(council.id()));
        councils.advance(
                council.id(),
                CouncilStage.DECIDED,
                Moment.of(
                        Moment.What.DECIDED,
                        clock.instant(),
                        present.size(),
                        papers.seated().size()));
    }

    private static void requireWhole(Papers papers, Proposal proposal, List<Decisions.Entry> entries) {
        var errors = new ArrayList<FieldError>();
        for (long idea : papers.nominated()) {
            var entry = entries.stream().filter(one -> one.idea() == idea).findFirst();
            if (entry.isEmpty()) {
                errors.add(error(idea, "taken", ShortlistReason.NOTHING_DECIDED));
                continue;
            }
            if (blank(entry.get().reason())) {
                errors.add(error(idea, "reason", ShortlistReason.REASON_NEEDED));
            }
            if (entry.get().taken() != proposal.chosen(idea) && entry.get().departure() == null) {
                errors.add(error(idea, "departure", ShortlistReason.DEPARTURE_NEEDED));
            }
        }
        if (!errors.isEmpty()) {
            var first = errors.get(0).reason();
            Reason reason = List.of(
                            ShortlistReason.NOTHING_DECIDED,
                            ShortlistReason.REASON_NEEDED,
                            ShortlistReason.DEPARTURE_NEEDED)
                    .stream()
                    .filter(one -> one.code().equals(first))
                    .findFirst()
                    .orElseThrow();
            throw new ProblemException(reason, "The decision is not whole yet.", null, errors);
        }
    }

    private static boolean blank(LocalisedText text) {
        return text.en().isBlank() || text.cy().isBlank();
    }

    private static FieldError error(long idea, String part, ShortlistReason reason) {
        return new FieldError("entries." + idea + "." + part, reason.code(), "Missing in at least one language.");
    }

    /** Back to the table, with a reason that stands in what happened. */
    @Transactional
    void reconsider(Actor actor, String slug, LocalisedText reason) {
        var council = councils.required(slug);
        ShortlistPolicy.mayReconsider(actor, council).require();
        councils.advance(
                council.id(),
                CouncilStage.DELIBERATING,
                Moment.because(Moment.What.RECONSIDERED, clock.instant(), reason));
    }

    @Transactional
    void putMinutes(Actor actor, String slug, @Nullable String ifMatch, LocalisedText text) {
        ShortlistPolicy.mayWriteMinutes(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        decisions.putMinutes(council.id(), text, clock.instant());
    }

    /** Everybody reads it, and each idea carries its outcome. */
    @Transactional
    void publish(Actor actor, String slug) {
        var council = councils.required(slug);
        ShortlistPolicy.mayPublish(
                        actor, council, decisions.minutes(council.id()).isPresent())
                .require();
        var now = clock.instant();
        councils.advance(council.id(), CouncilStage.PUBLISHED, Moment.of(Moment.What.PUBLISHED, now));
        var entries = decisions.of(council.id());
        var taken = numbers(entries, true);
        var notTaken = numbers(entries, false);
        standings.markOutcome(taken, Outcome.SHORTLISTED);
        standings.markOutcome(notTaken, Outcome.NOT_TAKEN);
        events.fire(
                new ShortlistEvent.Published(council.id(), council.callId(), slug, taken, notTaken, now, Origin.LIVE));
    }

    static List<Long> numbers(List<Decisions.Entry> entries, boolean taken) {
        return entries.stream()
                .filter(entry -> entry.taken() == taken)
                .map(Decisions.Entry::idea)
                .toList();
    }
}
