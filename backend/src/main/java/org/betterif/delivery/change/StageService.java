package org.betterif.delivery.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.account.Actor;
import org.betterif.delivery.DeliveryEvent;
import org.betterif.delivery.DeliveryReason;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How far an idea has come. */
@ApplicationScoped
class StageService {

    /** A yes, in whatever words. */
    private static final Set<AnswerDecision> YES =
            Set.of(AnswerDecision.YES, AnswerDecision.IN_PART, AnswerDecision.ALREADY_HAPPENING);

    private final StageLog stages;
    private final PromisedDirectory delivery;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final ResponseDirectory responses;
    private final Attachments attachments;
    private final Event<DeliveryEvent> events;
    private final Clock clock;

    StageService(
            StageLog stages,
            PromisedDirectory delivery,
            IdeaDirectory ideas,
            StandingDirectory standings,
            ResponseDirectory responses,
            Attachments attachments,
            Event<DeliveryEvent> events,
            Clock clock) {
        this.stages = stages;
        this.delivery = delivery;
        this.ideas = ideas;
        this.standings = standings;
        this.responses = responses;
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
    long tell(Actor actor, long ideaNumber, long from, StageRequest request) {
        StagePolicy.mayUseDesk(actor).require();
        var idea = idea(ideaNumber);
        StagePolicy.mayTellStage(actor, idea, saidYes(ideaNumber)).require();
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
    long record(long ideaNumber, StageRequest request, Instant at, @Nullable Long personId) {
        var newest = stages.newest(ideaNumber);
        boolean again = newest.isPresent() && newest.get().stage() == request.stage();
        int seq = newest.map(StageLog.Row::seq).orElse(0) + 1;
        return add(idea(ideaNumber), seq, again, request, at, personId, Origin.IMPORTED);
    }

    private long add(
            IdeaRef idea,
            int seq,
            boolean again,
            StageRequest request,
            Instant at,
            @Nullable Long personId,
            Origin origin) {
        delivery.know(idea);
        long id = stages.add(
                new StageLog.Row(0, idea.number(), seq, request.stage(), at, request.learned()), origin, personId);
        stages.addPhotos(id, StageView.Moment.BEFORE, request.before());
        stages.addPhotos(id, StageView.Moment.AFTER, request.after());
        if (!again) {
            standings.markOutcome(List.of(idea.number()), request.stage().outcome());
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

    private IdeaRef idea(long number) {
        return ideas.idea(number).orElseThrow(() -> ProblemException.notFound("idea"));
    }
}
