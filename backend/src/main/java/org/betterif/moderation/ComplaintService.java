package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.betterif.account.Actor;
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
    long complain(Actor actor, ModerationRequests.Complaint request) {
        var words = request.cleaned();
        var now = clock.instant();
        Long person = actor.signedIn() ? actor.personId() : null;
        long id = complaints.add(words, person, now, due(now), null, null);
        events.fire(new ModerationEvent.ComplaintReceived(
                id, Complaints.reference(id), words.contact(), words.language(), now, Origin.LIVE));
        return id;
    }

    @Transactional
    void answer(Actor actor, long id, @Nullable String ifMatch, ModerationRequests.Answer request) {
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
}
