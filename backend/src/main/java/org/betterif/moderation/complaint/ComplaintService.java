package org.betterif.moderation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationConfig;
import org.betterif.moderation.ModerationEvent;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.Receipt;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Complaints come in from anyone and are answered once. */
@ApplicationScoped
class ComplaintService {

    private final Complaints complaints;
    private final ModerationConfig config;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    ComplaintService(Complaints complaints, ModerationConfig config, Event<ModerationEvent> events, Clock clock) {
        this.complaints = complaints;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    /** When one that comes in now is answered at the latest. */
    Instant due(Instant at) {
        return at.plus(config.complaintWithin());
    }

    @Transactional
    long complain(Actor actor, ComplaintRequests.Complaint request) {
        var words = request.cleaned();
        var now = clock.instant();
        Long person = actor.signedIn() ? actor.personId() : null;
        long id = complaints.add(words, person, now, due(now), null, null);
        events.fire(new ModerationEvent.ComplaintReceived(
                id, Complaints.reference(id), words.contact(), words.language(), now, Origin.LIVE));
        return id;
    }

    @Transactional
    void answer(Actor actor, long id, @Nullable String ifMatch, ComplaintRequests.Answer request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var complaint = complaints.locked(id);
        Revision.require(ifMatch, complaint.version());
        ModerationPolicy.mayCheck(actor, complaint.complainantPersonId()).require();
        if (complaint.answeredAt() != null) {
            throw new ProblemException(ModerationReason.ANSWERED_ALREADY, "It was answered before.");
        }
        var now = clock.instant();
        complaints.answer(id, request.words(), actor.personId(), now);
        events.fire(new ModerationEvent.ComplaintAnswered(
                id,
                complaint.reference(),
                complaint.words().contact(),
                complaint.words().language(),
                request.words(),
                now,
                Origin.LIVE));
    }

    List<ComplaintView.Complaint> list(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        return complaints.all().stream()
                .map(one -> new ComplaintView.Complaint(
                        one.id(),
                        one.version(),
                        one.reference(),
                        one.words().name(),
                        one.words().contact(),
                        one.words().about(),
                        one.words().text(),
                        one.words().language(),
                        one.receivedAt(),
                        one.dueAt(),
                        one.answeredAt() == null && now.isAfter(one.dueAt()),
                        one.answer(),
                        one.answeredAt(),
                        May.of(ModerationPolicy.mayCheck(actor, one.complainantPersonId()))))
                .toList();
    }

    /** What whoever complained holds in hand; the same when the request is repeated. */
    @Transactional
    Receipt receipt(long id) {
        var complaint = complaints.locked(id);
        return new Receipt(id, complaint.reference(), complaint.dueAt());
    }
}
