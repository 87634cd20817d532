package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How far an idea has come, and what it saved, improved or cost. */
@ApplicationScoped
class StageService {

    /** A yes, in whatever words. */
    private static final Set<AnswerDecision> YES =
            Set.of(AnswerDecision.YES, AnswerDecision.IN_PART, AnswerDecision.ALREADY_HAPPENING);

    private final StageLog stages;
    private final Gains gains;
    private final ShownIdeas shown;
    private final IdeaDirectory ideas;
    private final ResponseDirectory responses;
    private final PlaceDirectory place;
    private final Attachments attachments;
    private final Event<DeliveryEvent> events;
    private final Clock clock;

    StageService(
            StageLog stages,
            Gains gains,
            ShownIdeas shown,
            IdeaDirectory ideas,
            ResponseDirectory responses,
            PlaceDirectory place,
            Attachments attachments,
            Event<DeliveryEvent> events,
            Clock clock) {
        this.stages = stages;
        this.gains = gains;
        this.shown = shown;
        this.ideas = ideas;
        this.responses = responses;
        this.place = place;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    boolean saidYes(long ideaNumber) {
        var answers = responses.answers(List.of(ideaNumber)).getOrDefault(ideaNumber, List.of());
        return !answers.isEmpty()
                && YES.contains(answers.get(answers.size() - 1).content().decision());
    }

    /** @param from how many entries the reader saw; a further one since then is told @throws ProblemException 412 */
    @Transactional
    long tell(Actor actor, long ideaNumber, long from, DeliveryRequests.TellStage request) {
        DeliveryPolicy.mayUseDesk(actor).require();
        var idea = idea(ideaNumber);
        DeliveryPolicy.mayTellStage(actor, idea, saidYes(ideaNumber)).require();
        var newest = stages.newest(ideaNumber);
        int seen = newest.map(StageLog.Row::seq).orElse(0);
        if (seen != from) {
            throw ProblemException.stale(seen);
        }
        boolean again = newest.isPresent() && newest.get().stage() == request.stage();
        if (newest.isPresent() && !again && !newest.get().stage().canBecome(request.stage())) {
            throw new ProblemException(
                    DeliveryReason.CANNOT_BECOME, "From " + newest.get().stage() + " it cannot become that.");
        }
        requirePictures("before", request.before());
        requirePictures("after", request.after());
        return add(idea, seen + 1, again, request, clock.instant(), actor.personId(), Origin.LIVE);
    }

    /** The same, as it was said at a past moment. */
    @Transactional
    long record(long ideaNumber, DeliveryRequests.TellStage request, Instant at, @Nullable Long personId) {
        var newest = stages.newest(ideaNumber);
        boolean again = newest.isPresent() && newest.get().stage() == request.stage();
        int seq = newest.map(StageLog.Row::seq).orElse(0) + 1;
        return add(idea(ideaNumber), seq, again, request, at, personId, Origin.IMPORTED);
    }

    private long add(
            IdeaRef idea,
            int seq,
            boolean again,
            DeliveryRequests.TellStage request,
            Instant at,
            @Nullable Long personId,
            Origin origin) {
        shown.know(idea);
        long id = stages.add(
                new StageLog.Row(0, idea.number(), seq, request.stage(), at, request.learned()), origin, personId);
        stages.addPhotos(id, StageView.Moment.BEFORE, request.before());
        stages.addPhotos(id, StageView.Moment.AFTER, request.after());
        if (!again) {
            ideas.markOutcome(List.of(idea.number()), request.stage().outcome());
        }
        events.fire(new DeliveryEvent.StageTold(idea.number(), idea.callId(), request.stage(), again, at, origin));
        return id;
    }

    private void requirePictures(String field, List<Long> ids) {
        attachments.require(field, ids);
        if (attachments.list(ids).stream().anyMatch(file -> file.smallUrl() == null)) {
            throw ProblemException.invalid(field, DeliveryReason.NOT_A_PICTURE, "Only pictures belong here.");
        }
    }

    @Transactional
    long addGain(Actor actor, long ideaNumber, DeliveryRequests.KeepGain request) {
        DeliveryPolicy.mayUseDesk(actor).require();
        var idea = idea(ideaNumber);
        DeliveryPolicy.mayKeepGains(actor, idea).require();
        return addGain(idea, request, clock.instant(), actor.personId(), Origin.LIVE);
    }

    /** The same, as it was written at a past moment. */
    @Transactional
    long recordGain(long ideaNumber, DeliveryRequests.KeepGain request, Instant at, @Nullable Long personId) {
        return addGain(idea(ideaNumber), request, at, personId, Origin.IMPORTED);
    }

    private long addGain(
            IdeaRef idea, DeliveryRequests.KeepGain request, Instant at, @Nullable Long personId, Origin origin) {
        check(request);
        shown.know(idea);
        long id = gains.add(idea.number(), request, at, personId);
        events.fire(new DeliveryEvent.GainTold(idea.number(), idea.callId(), id, at, origin));
        return id;
    }

    @Transactional
    void changeGain(Actor actor, long id, long version, DeliveryRequests.KeepGain request) {
        DeliveryPolicy.mayUseDesk(actor).require();
        var row = gain(id);
        DeliveryPolicy.mayKeepGains(actor, idea(row.ideaNumber())).require();
        check(request);
        if (row.version() != version || !gains.change(id, version, request, clock.instant(), actor.personId())) {
            throw ProblemException.stale(gain(id).version());
        }
    }

    @Transactional
    void removeGain(Actor actor, long id, long version) {
        DeliveryPolicy.mayUseDesk(actor).require();
        var row = gain(id);
        DeliveryPolicy.mayKeepGains(actor, idea(row.ideaNumber())).require();
        if (!gains.remove(id, version)) {
            throw ProblemException.stale(row.version());
        }
    }

    private void check(DeliveryRequests.KeepGain gain) {
        if (gain.kind() == GainKind.MEASURE && gain.unit() == null) {
            throw ProblemException.invalid("unit", DeliveryReason.UNIT_MISSING, "Say what is counted.");
        }
        if (gain.kind() == GainKind.MONEY && gain.unit() != null) {
            throw ProblemException.invalid("unit", DeliveryReason.UNIT_UNWANTED, "Money is in pounds.");
        }
        if (gain.to().isBefore(gain.from())) {
            throw ProblemException.invalid("to", DeliveryReason.PERIOD_REVERSED, "It ends before it begins.");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < gain.shares().size(); i++) {
            var share = gain.shares().get(i);
            var at = "shares[" + i + "]";
            if (place.service(share.serviceId()).isEmpty()) {
                throw ProblemException.invalid(
                        at + ".serviceId", DeliveryReason.UNKNOWN_SERVICE, "There is no such service.");
            }
            if (Stream.of(share.expected(), share.observed()).allMatch(java.util.Objects::isNull)) {
                throw ProblemException.invalid(
                        at + ".expected", DeliveryReason.AMOUNT_MISSING, "Say what is expected, or what was observed.");
            }
            if (!seen.add(share.serviceId() + " " + share.role())) {
                throw ProblemException.invalid(
                        at + ".serviceId", DeliveryReason.SHARE_TWICE, "This service is there twice in this role.");
            }
        }
    }

    private Gains.Row gain(long id) {
        return gains.find(id).orElseThrow(() -> ProblemException.notFound("gain"));
    }

    private IdeaRef idea(long number) {
        return ideas.idea(number).orElseThrow(() -> ProblemException.notFound("idea"));
    }
}
