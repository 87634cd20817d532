package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.betterif.account.Actor;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.Outcome;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.Moment;
import org.betterif.shared.Decision;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is settled before anybody scores. */
@ApplicationScoped
class PreparationService {

    private final CouncilDirectory councils;
    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final Criteria criteria;
    private final Nominations nominations;
    private final Bench bench;
    private final Event<ShortlistEvent> events;
    private final Clock clock;

    PreparationService(
            CouncilDirectory councils,
            IdeaDirectory ideas,
            CallDirectory calls,
            Criteria criteria,
            Nominations nominations,
            Bench bench,
            Event<ShortlistEvent> events,
            Clock clock) {
        this.councils = councils;
        this.ideas = ideas;
        this.calls = calls;
        this.criteria = criteria;
        this.nominations = nominations;
        this.bench = bench;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void putCriteria(Actor actor, String slug, @Nullable String ifMatch, ShortlistRequests.PutCriteria request) {
        ShortlistPolicy.mayPrepare(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        if (request.criteria().stream()
                        .filter(ShortlistRequests.NewCriterion::breaksTies)
                        .count()
                > 1) {
            throw ProblemException.invalid(
                    "criteria", ShortlistReason.ONE_TIE_BREAK, "At most one criterion breaks ties.");
        }
        criteria.replace(council.id(), request.criteria());
    }

    /** Exactly these are nominated from now on; each idea carries it. */
    @Transactional
    void nominate(Actor actor, String slug, @Nullable String ifMatch, ShortlistRequests.Nominate request) {
        ShortlistPolicy.mayPrepare(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        requireNominable(council, request.ideas());
        var before = nominations.of(council.id());
        var gone = new ArrayList<>(before);
        gone.removeAll(request.ideas());
        var added = new TreeSet<>(request.ideas());
        before.forEach(added::remove);
        nominations.remove(council.id(), gone);
        nominations.add(council.id(), added, clock.instant());
        ideas.markOutcome(gone, Outcome.NONE);
        ideas.markOutcome(added, Outcome.NOMINATED);
        if (!added.isEmpty()) {
            events.fire(new ShortlistEvent.Nominated(
                    council.id(), council.callId(), slug, List.copyOf(added), clock.instant(), Origin.LIVE));
        }
        end(council, gone);
    }

    private void end(CouncilRef council, List<Long> numbers) {
        if (!numbers.isEmpty()) {
            events.fire(new ShortlistEvent.NominationEnded(
                    council.id(),
                    council.callId(),
                    council.slug(),
                    List.copyOf(numbers),
                    clock.instant(),
                    Origin.LIVE));
        }
    }

    private void requireNominable(CouncilRef council, List<Long> numbers) {
        var found = ideas.ideas(numbers);
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < numbers.size(); i++) {
            var idea = found.get(numbers.get(i));
            if (idea == null || !idea.publicNow() || idea.callId() != council.callId()) {
                errors.add(new FieldError(
                        "ideas[" + i + "]",
                        ShortlistReason.NOT_PUBLIC_IN_CALL.code(),
                        "No public idea of this council's call."));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonReason.INVALID, "Not every idea can be nominated.", null, errors);
        }
    }

    @Transactional
    void openScoring(Actor actor, String slug) {
        var council = councils.required(slug);
        var ready = bench.papers(council).readiness();
        var now = clock.instant();
        ShortlistPolicy.mayOpenScoring(actor, council, ready, callSays(council), now)
                .require();
        councils.advance(
                council.id(),
                CouncilStage.SCORING,
                Moment.of(Moment.What.SCORING_OPENED, now, ready.ideas(), ready.jurors()));
    }

    Decision callSays(CouncilRef council) {
        return calls.may(calls.call(council.callId()).orElseThrow(), Activity.SCORE, clock.instant());
    }

    /** A council that is called off leaves its ideas as they were. */
    void cancelled(@Observes CouncilEvent.StageReached reached) {
        if (reached.stage() == CouncilStage.CANCELLED) {
            var numbers = nominations.of(reached.councilId());
            ideas.markOutcome(numbers, Outcome.NONE);
            end(councils.council(reached.councilId()).orElseThrow(), numbers);
        }
    }
}
