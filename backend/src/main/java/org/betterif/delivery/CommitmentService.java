package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What officers say about promised steps, in public. */
@ApplicationScoped
class CommitmentService {

    private final Commitments commitments;
    private final PromisedDirectory promised;
    private final PlaceDirectory place;
    private final Attachments attachments;
    private final Event<DeliveryEvent> events;
    private final Clock clock;

    CommitmentService(
            Commitments commitments,
            PromisedDirectory promised,
            PlaceDirectory place,
            Attachments attachments,
            Event<DeliveryEvent> events,
            Clock clock) {
        this.commitments = commitments;
        this.promised = promised;
        this.place = place;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** @param version that was read @return the id of the new entry @throws ProblemException 412 when it is not the newest */
    @Transactional
    long update(Actor actor, long id, long version, DeliveryRequests.Update request) {
        DeliveryPolicy.mayUseDesk(actor).require();
        var commitment = commitments.locked(id).orElseThrow(() -> ProblemException.notFound("commitment"));
        if (commitment.version() != version) {
            throw ProblemException.stale(commitment.version());
        }
        var today = promised.today();
        (request.review()
                        ? DeliveryPolicy.mayReview(actor, commitment, today)
                        : DeliveryPolicy.mayUpdate(actor, commitment, request.to(), today))
                .require();
        attachments.require("evidence", request.evidence());
        return apply(commitment, request, today, clock.instant(), actor.personId(), Origin.LIVE);
    }

    /** The same, as it was said at a past moment. */
    @Transactional
    void record(long id, DeliveryRequests.Update request, Instant at, @Nullable Long personId) {
        var day = LocalDate.ofInstant(at, place.zone());
        apply(commitments.locked(id).orElseThrow(), request, day, at, personId, Origin.IMPORTED);
    }

    private long apply(
            Commitment commitment,
            DeliveryRequests.Update request,
            LocalDate today,
            Instant now,
            @Nullable Long personId,
            Origin origin) {
        var kind = kind(commitment, request, today);
        switch (kind) {
            case BEGUN, REOPENED -> commitment.begin(now);
            case DONE -> commitment.done(doneOn(commitment, request.on(), today), now);
            case DROPPED -> commitment.drop(today, now);
            case REVIEWED -> commitment.review(today, now);
            case NOTED -> commitment.noted(now);
            case PROMISED, REWORDED, MOVED, HANDED_OVER ->
                throw new IllegalStateException("nobody says " + kind + " here");
        }
        commitments.flush();
        long entry = commitments.add(
                commitment.id(),
                new Commitments.NewEntry(kind, now, request.note(), null, personId, request.evidence()));
        events.fire(event(kind, commitment, now, origin));
        return entry;
    }

    private static CommitmentView.Kind kind(Commitment commitment, DeliveryRequests.Update request, LocalDate today) {
        if (request.review()) {
            return CommitmentView.Kind.REVIEWED;
        }
        return switch (request.to()) {
            case null -> CommitmentView.Kind.NOTED;
            case UNDER_WAY -> commitment.state(today).open() ? CommitmentView.Kind.BEGUN : CommitmentView.Kind.REOPENED;
            case DONE -> CommitmentView.Kind.DONE;
            case DROPPED -> CommitmentView.Kind.DROPPED;
            case PLANNED, LATE -> throw new ProblemException(DeliveryReason.CANNOT_BECOME, "Nobody sets this.");
        };
    }

    private static LocalDate doneOn(Commitment commitment, @Nullable LocalDate on, LocalDate today) {
        if (on == null) {
            return today;
        }
        if (on.isAfter(today)) {
            throw ProblemException.invalid("on", DeliveryReason.DATE_NOT_YET, "This day has not come yet.");
        }
        if (on.isBefore(commitment.promisedOn())) {
            throw ProblemException.invalid("on", DeliveryReason.DATE_BEFORE_PROMISE, "It was promised after this day.");
        }
        return on;
    }

    private static DeliveryEvent event(CommitmentView.Kind kind, Commitment one, Instant at, Origin origin) {
        return switch (kind) {
            case BEGUN -> new DeliveryEvent.Begun(one.ideaNumber(), one.callId(), one.id(), at, origin);
            case REOPENED -> new DeliveryEvent.Reopened(one.ideaNumber(), one.callId(), one.id(), at, origin);
            case DONE -> new DeliveryEvent.Done(one.ideaNumber(), one.callId(), one.id(), at, origin);
            case DROPPED -> new DeliveryEvent.Dropped(one.ideaNumber(), one.callId(), one.id(), at, origin);
            case REVIEWED, NOTED, PROMISED, REWORDED, MOVED, HANDED_OVER ->
                new DeliveryEvent.Noted(one.ideaNumber(), one.callId(), one.id(), at, origin);
        };
    }

    /** Which services owe it. */
    @Transactional
    void assign(Actor actor, long id, long version, Set<Long> serviceIds) {
        DeliveryPolicy.mayAssign(actor).require();
        var commitment = commitments.locked(id).orElseThrow(() -> ProblemException.notFound("commitment"));
        if (commitment.version() != version) {
            throw ProblemException.stale(commitment.version());
        }
        requireServices(place, "serviceIds", serviceIds);
        var before = commitments.services(id);
        if (before.equals(serviceIds)) {
            return;
        }
        var now = clock.instant();
        commitment.noted(now);
        commitments.flush();
        commitments.setServices(id, serviceIds);
        commitments.add(
                id,
                new Commitments.NewEntry(
                        CommitmentView.Kind.HANDED_OVER,
                        now,
                        handedOver(before, serviceIds),
                        null,
                        actor.personId(),
                        List.of()));
    }

    private LocalisedText handedOver(Set<Long> before, Set<Long> now) {
        return new LocalisedText(
                "Before: " + names(before, "en") + ". Now: " + names(now, "en") + ".",
                "Cynt: " + names(before, "cy") + ". Nawr: " + names(now, "cy") + ".");
    }

    /** In the order in which the place lists them. */
    private String names(Set<Long> serviceIds, String language) {
        var names = place.services().stream()
                .filter(service -> serviceIds.contains(service.id()))
                .map(service -> service.name().in(language))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    static void requireServices(PlaceDirectory place, String field, Set<Long> ids) {
        if (!ids.stream().allMatch(id -> place.service(id).isPresent())) {
            throw ProblemException.invalid(field, DeliveryReason.UNKNOWN_SERVICE, "There is no such service.");
        }
    }
}
