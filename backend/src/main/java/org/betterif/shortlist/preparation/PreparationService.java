package org.betterif.shortlist.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.betterif.account.Actor;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotStage;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.text.Kind;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is settled before anybody scores. */
@ApplicationScoped
class PreparationService {

    /** A threshold would have to be chosen, and a council settles its rule before anybody votes or scores. */
    private static final org.betterif.selection.method.Rule NEEDS_A_NUMBER =
            org.betterif.selection.method.Rule.GREEDY_THRESHOLD;

    private final CouncilDirectory councils;
    private final PlaceDirectory places;
    private final Rules rules;
    private final BallotDirectory ballots;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final Criteria criteria;
    private final Nominations nominations;
    private final PreparationDirectory directory;
    private final Event<NominationEvent> events;
    private final Clock clock;

    PreparationService(
            CouncilDirectory councils,
            PlaceDirectory places,
            Rules rules,
            BallotDirectory ballots,
            IdeaDirectory ideas,
            StandingDirectory standings,
            Criteria criteria,
            Nominations nominations,
            PreparationDirectory directory,
            Event<NominationEvent> events,
            Clock clock) {
        this.councils = councils;
        this.places = places;
        this.rules = rules;
        this.ballots = ballots;
        this.ideas = ideas;
        this.standings = standings;
        this.criteria = criteria;
        this.nominations = nominations;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void putCriteria(Actor actor, String slug, @Nullable String ifMatch, PreparationRequests.PutCriteria request) {
        PreparationPolicy.mayPrepare(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        if (request.criteria().stream()
                        .filter(PreparationRequests.NewCriterion::breaksTies)
                        .count()
                > 1) {
            throw ProblemException.invalid(
                    "criteria", ShortlistReason.ONE_TIE_BREAK, "At most one criterion breaks ties.");
        }
        criteria.replace(council.id(), request.criteria());
    }

    /** One rule, room for kinds, areas and topics, and how many score each idea. */
    @Transactional
    void putRule(Actor actor, String slug, @Nullable String ifMatch, PreparationRequests.PutRule request) {
        PreparationPolicy.mayPrepare(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        var seen = new HashSet<String>();
        for (int i = 0; i < request.bounds().size(); i++) {
            var bound = request.bounds().get(i);
            if (!known(bound) || bound.max() < bound.min() || !seen.add(bound.label() + bound.value())) {
                throw ProblemException.invalid(
                        "bounds[" + i + "].value",
                        ShortlistReason.UNKNOWN_BOUND,
                        "A kind, area or topic of this place, once, with min up to max.");
            }
        }
        requireCountable(council, request);
        rules.put(council.id(), request);
    }

    private void requireCountable(CouncilRef council, PreparationRequests.PutRule request) {
        var slug = request.ballot();
        if (slug == null) {
            if (request.ballotRule() != null) {
                throw ProblemException.invalid("ballot", ShortlistReason.UNKNOWN_BALLOT, "A rule for no ballot.");
            }
            return;
        }
        boolean there = ballots.ballot(slug)
                .filter(ballot -> ballot.callId() == council.callId() && ballot.stage() != BallotStage.CALLED_OFF)
                .isPresent();
        if (!there) {
            throw ProblemException.invalid(
                    "ballot", ShortlistReason.UNKNOWN_BALLOT, "No announced ballot of this council's call.");
        }
        var rule = org.betterif.selection.method.Rule.named(request.ballotRule() == null ? "" : request.ballotRule());
        if (rule.isEmpty() || rule.get() == NEEDS_A_NUMBER || !ballots.counts(slug, rule.get())) {
            throw ProblemException.invalid(
                    "ballotRule", ShortlistReason.RULE_CANNOT_COUNT, "No rule that can count these ballots.");
        }
    }

    private boolean known(PreparationRequests.NewBound bound) {
        return switch (bound.label()) {
            case KIND ->
                Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(bound.value()));
            case AREA -> places.areas().stream().anyMatch(area -> area.slug().equals(bound.value()));
            case TOPIC ->
                places.topics().stream().anyMatch(topic -> topic.slug().equals(bound.value()));
        };
    }

    /** Exactly these are nominated from now on; each idea carries it. */
    @Transactional
    void nominate(Actor actor, String slug, @Nullable String ifMatch, PreparationRequests.Nominate request) {
        PreparationPolicy.mayPrepare(actor, councils.required(slug)).require();
        var council = councils.edited(slug, ifMatch);
        requireNominable(council, request.ideas());
        var before = nominations.of(council.id());
        var gone = new ArrayList<>(before);
        gone.removeAll(request.ideas());
        var added = new TreeSet<>(request.ideas());
        before.forEach(added::remove);
        nominations.remove(council.id(), gone);
        nominations.add(council.id(), added, clock.instant());
        standings.markOutcome(gone, Outcome.NONE);
        standings.markOutcome(added, Outcome.NOMINATED);
        if (!added.isEmpty()) {
            events.fire(new NominationEvent.Nominated(
                    council.id(), council.callId(), slug, List.copyOf(added), clock.instant(), Origin.LIVE));
        }
        end(council, gone);
    }

    private void end(CouncilRef council, List<Long> numbers) {
        if (!numbers.isEmpty()) {
            events.fire(new NominationEvent.Ended(
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
    SettledView settled(String slug) {
        return SettledView.of(directory.settled(councils.required(slug)));
    }

    /** A council that is called off leaves its ideas as they were. */
    void cancelled(@Observes CouncilEvent.StageReached reached) {
        if (reached.stage() == CouncilStage.CANCELLED) {
            var numbers = nominations.of(reached.councilId());
            standings.markOutcome(numbers, Outcome.NONE);
            end(councils.council(reached.councilId()).orElseThrow(), numbers);
        }
    }
}
