package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.PublicAnswer;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.ResponseEvent;
import org.betterif.response.text.AnswerContent.NextStep;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Makes commitments of the dated steps of each answer, when it is published, and keeps them in step when it is corrected.
 *
 * <p>A second answer to the same idea promises more; what the first promised stays promised.
 */
@ApplicationScoped
class PromiseKeeping {

    private static final LocalisedText AGAIN =
            new LocalisedText("Promised again in a further answer.", "Addawyd eto mewn ateb pellach.");

    private final Commitments commitments;
    private final PromisedDirectory promised;
    private final ResponseDirectory responses;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final Event<DeliveryEvent> events;

    PromiseKeeping(
            Commitments commitments,
            PromisedDirectory promised,
            ResponseDirectory responses,
            IdeaDirectory ideas,
            PlaceDirectory place,
            Event<DeliveryEvent> events) {
        this.commitments = commitments;
        this.promised = promised;
        this.responses = responses;
        this.ideas = ideas;
        this.place = place;
        this.events = events;
    }

    void response(@Observes ResponseEvent event) {
        if (event instanceof ResponseEvent.AnswerPublished published) {
            keep(published.ideaNumber(), published.answerId(), published, null);
        } else if (event instanceof ResponseEvent.AnswerCorrected corrected) {
            keep(corrected.ideaNumber(), corrected.answerId(), corrected, corrected);
        }
    }

    private void keep(
            long ideaNumber, long answerId, ResponseEvent event, ResponseEvent.@Nullable AnswerCorrected corrected) {
        var answer = responses.answers(List.of(ideaNumber)).getOrDefault(ideaNumber, List.of()).stream()
                .filter(one -> one.id() == answerId)
                .findFirst()
                .orElseThrow();
        var steps = dated(answer.content().nextSteps());
        var known = commitments.lockedOf(ideaNumber);
        if (steps.isEmpty() && known.isEmpty()) {
            return;
        }
        var idea = ideas.idea(ideaNumber).orElseThrow();
        promised.know(idea);
        // what was done and is promised for another day is a promise of its own
        var own = known.stream()
                .filter(one -> corrected == null
                        ? !done(one, event) || steps.stream().anyMatch(step -> same(one, step))
                        : one.of(answerId))
                .toList();
        var match = StepMatch.of(matched(own), steps, corrected == null);
        // what a further answer has promised again is that answer's
        var elsewhere = corrected == null
                ? Map.<Integer, Long>of()
                : StepMatch.of(
                                matched(known.stream()
                                        .filter(one -> !one.of(answerId))
                                        .toList()),
                                steps,
                                true)
                        .kept();
        var why = corrected == null ? null : reason(answer);
        var byId = own.stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        for (int i = 0; i < steps.size(); i++) {
            var id = match.kept().get(i);
            if (id == null && elsewhere.containsKey(i)) {
                continue;
            }
            if (id == null) {
                promise(idea, answer, i, steps.get(i), event, why);
            } else {
                say(byId.get(id), answerId, i, steps.get(i), event, why);
            }
        }
        match.gone().forEach(id -> drop(byId.get(id), event, why));
        commitments.flush();
    }

    private static List<StepMatch.Known> matched(List<Commitment> commitments) {
        return commitments.stream()
                .map(one -> new StepMatch.Known(one.id(), one.text(), one.due()))
                .toList();
    }

    private static boolean same(Commitment commitment, NextStep step) {
        return commitment.due().equals(step.due()) && StepMatch.same(commitment.text(), step.text());
    }

    private boolean done(Commitment commitment, ResponseEvent event) {
        return commitment.state(day(event.occurredAt())) == CommitmentState.DONE;
    }

    private static List<NextStep> dated(@Nullable List<NextStep> steps) {
        return steps == null
                ? List.of()
                : steps.stream()
                        .filter(step -> step.text() != null && step.due() != null)
                        .toList();
    }

    private static @Nullable LocalisedText reason(PublicAnswer answer) {
        return answer.history().isEmpty()
                ? null
                : answer.history().get(answer.history().size() - 1).reason();
    }

    private void promise(
            IdeaRef idea,
            PublicAnswer answer,
            int position,
            NextStep step,
            ResponseEvent event,
            @Nullable LocalisedText why) {
        var at = event.occurredAt();
        var made = Commitment.promised(
                idea.number(),
                idea.callId(),
                answer.id(),
                position,
                step,
                day(at),
                at,
                answer.imported() ? Origin.IMPORTED : Origin.LIVE);
        var duty = responses.duties(List.of(idea.number())).get(idea.number());
        commitments.add(made, duty == null ? List.of() : duty.serviceIds());
        commitments.add(made.id(), Commitments.NewEntry.of(CommitmentView.Kind.PROMISED, at, why));
        events.fire(
                new DeliveryEvent.Promised(idea.number(), idea.callId(), made.id(), made.due(), at, event.origin()));
    }

    private void say(
            Commitment commitment,
            long answerId,
            int position,
            NextStep step,
            ResponseEvent event,
            @Nullable LocalisedText why) {
        var at = event.occurredAt();
        var dueBefore = commitment.due();
        var textBefore = commitment.text();
        boolean dropped = commitment.state(day(at)) == CommitmentState.DROPPED;
        commitment.say(answerId, position, step, at);
        commitments.flush();
        if (dropped) {
            commitment.promiseAgain(at);
            enter(commitment, CommitmentView.Kind.REOPENED, at, why == null ? AGAIN : why, null);
            events.fire(new DeliveryEvent.Reopened(
                    commitment.ideaNumber(), commitment.callId(), commitment.id(), at, event.origin()));
        }
        if (!dueBefore.equals(commitment.due())) {
            enter(commitment, CommitmentView.Kind.MOVED, at, why, dueBefore);
            events.fire(new DeliveryEvent.Moved(
                    commitment.ideaNumber(),
                    commitment.callId(),
                    commitment.id(),
                    commitment.due(),
                    at,
                    event.origin()));
        } else if (!textBefore.equals(commitment.text())) {
            enter(commitment, CommitmentView.Kind.REWORDED, at, why, null);
        }
    }

    /** What is done stays done; a step that the corrected answer leaves out is dropped, for the correction's reason. */
    private void drop(Commitment commitment, ResponseEvent event, @Nullable LocalisedText why) {
        var at = event.occurredAt();
        if (!commitment.state(day(at)).open() || why == null) {
            return;
        }
        commitment.drop(day(at), at);
        enter(commitment, CommitmentView.Kind.DROPPED, at, why, null);
        events.fire(new DeliveryEvent.Dropped(
                commitment.ideaNumber(), commitment.callId(), commitment.id(), at, event.origin()));
    }

    private void enter(
            Commitment commitment,
            CommitmentView.Kind kind,
            Instant at,
            @Nullable LocalisedText why,
            @Nullable LocalDate dueBefore) {
        commitments.add(commitment.id(), new Commitments.NewEntry(kind, at, why, dueBefore, null, List.of()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, place.zone());
    }
}
