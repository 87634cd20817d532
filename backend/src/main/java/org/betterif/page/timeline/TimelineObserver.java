package org.betterif.page.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.betterif.ballot.BallotEvent;
import org.betterif.call.rules.Consequence;
import org.betterif.comment.CommentEvent;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.joining.JoiningEvent;
import org.betterif.response.ResponseEvent;
import org.betterif.shortlist.ShortlistEvent;
import org.betterif.shortlist.preparation.NominationEvent;

/**
 * Writes the timeline as things happen. The crossing of a threshold is not among them: the duty that it starts is, and where
 * counts are hidden that duty starts at the close.
 */
@ApplicationScoped
class TimelineObserver {

    private final Timelines timelines;

    TimelineObserver(Timelines timelines) {
        this.timelines = timelines;
    }

    void idea(@Observes IdeaEvent event) {
        var at = event.occurredAt();
        var moment =
                switch (event) {
                    case IdeaEvent.Submitted e -> null; // not public yet
                    case IdeaEvent.Opened e -> Moment.of(Moment.Kind.SHARED, at);
                    case IdeaEvent.TextChanged e ->
                        new Moment(Moment.Kind.TEXT_CHANGED, at, e.version(), null, null, null);
                    case IdeaEvent.Withdrawn e -> Moment.of(Moment.Kind.WITHDRAWN, at);
                    case IdeaEvent.ClosedInFavour e ->
                        new Moment(Moment.Kind.CLOSED_IN_FAVOUR, at, null, e.ofNumber(), null, null);
                    case IdeaEvent.Joined e -> Moment.with(Moment.Kind.JOINED, at, e.intoNumber());
                    case IdeaEvent.Hidden e -> Moment.of(Moment.Kind.REMOVED, at);
                    case IdeaEvent.Restored e -> Moment.of(Moment.Kind.RESTORED, at);
                    case IdeaEvent.Sealed e -> null; // a sealed idea has nothing but its tombstone
                    case IdeaEvent.Closed e -> Moment.of(Moment.Kind.CALL_ENDED, at);
                };
        if (moment != null) {
            timelines.add(event.number(), moment);
        }
        if (event instanceof IdeaEvent.Joined joined) {
            timelines.add(joined.intoNumber(), Moment.with(Moment.Kind.JOINED_BY, at, joined.number()));
        }
    }

    /** In the timelines of both ideas. */
    void joining(@Observes JoiningEvent event) {
        var kind =
                switch (event) {
                    case JoiningEvent.Proposed e -> Moment.Kind.JOIN_PROPOSED;
                    case JoiningEvent.Declined e -> Moment.Kind.JOIN_DECLINED;
                    case JoiningEvent.TakenBack e -> Moment.Kind.JOIN_LAPSED;
                    case JoiningEvent.Lapsed e -> Moment.Kind.JOIN_LAPSED;
                };
        timelines.add(event.number(), Moment.with(kind, event.occurredAt(), event.intoNumber()));
        timelines.add(event.intoNumber(), Moment.with(kind, event.occurredAt(), event.number()));
    }

    void comment(@Observes CommentEvent.Posted event) {
        event.comments().stream()
                .filter(CommentEvent.Posted.One::councillorReply)
                .forEach(reply -> timelines.add(
                        reply.ideaNumber(), Moment.of(Moment.Kind.COUNCILLOR_REPLIED, event.occurredAt())));
    }

    void nomination(@Observes NominationEvent event) {
        var at = event.occurredAt();
        switch (event) {
            case NominationEvent.Nominated e -> addAll(e.ideas(), Moment.Kind.NOMINATED, at);
            case NominationEvent.Ended e -> addAll(e.ideas(), Moment.Kind.NOMINATION_ENDED, at);
        }
    }

    void shortlist(@Observes ShortlistEvent event) {
        var at = event.occurredAt();
        switch (event) {
            case ShortlistEvent.Published e -> {
                addAll(e.taken(), Moment.Kind.SHORTLISTED, at);
                addAll(e.notTaken(), Moment.Kind.NOT_TAKEN, at);
            }
        }
    }

    void ballot(@Observes BallotEvent event) {
        var at = event.occurredAt();
        switch (event) {
            case BallotEvent.Announced e -> addAll(e.ideas(), Moment.Kind.ON_BALLOT, at);
            case BallotEvent.Opened e -> {} // said by its announcement
            case BallotEvent.Closed e -> {} // the result tells it
            case BallotEvent.Published e -> {
                addAll(e.taken(), Moment.Kind.BALLOT_TAKEN, at);
                addAll(e.left(), Moment.Kind.BALLOT_LEFT, at);
            }
            case BallotEvent.CalledOff e -> addAll(e.ideas(), Moment.Kind.BALLOT_CALLED_OFF, at);
        }
    }

    private void addAll(List<Long> ideas, Moment.Kind kind, Instant at) {
        ideas.forEach(idea -> timelines.add(idea, Moment.of(kind, at)));
    }

    void response(@Observes ResponseEvent event) {
        var at = event.occurredAt();
        if (event instanceof ResponseEvent.DutyStarted started) {
            owed(started);
            return;
        }
        var moment =
                switch (event) {
                    case ResponseEvent.DutyStarted e -> null; // above
                    case ResponseEvent.MeetingHeld e ->
                        Moment.due(
                                e.consequence() == Consequence.DEBATE
                                        ? Moment.Kind.DEBATE_HELD
                                        : Moment.Kind.HEARING_HELD,
                                at,
                                e.onThatDay());
                    case ResponseEvent.Extended e -> Moment.due(Moment.Kind.ANSWER_EXTENDED, at, e.due());
                    case ResponseEvent.Reminded e -> null; // between the council and itself
                    case ResponseEvent.Overdue e -> Moment.due(Moment.Kind.ANSWER_OVERDUE, at, e.due());
                    case ResponseEvent.AnswerPublished e ->
                        new Moment(
                                e.round() > 1 ? Moment.Kind.ANSWERED_AGAIN : Moment.Kind.ANSWERED,
                                at,
                                null,
                                null,
                                null,
                                e.decision().name());
                    case ResponseEvent.AnswerCorrected e -> Moment.of(Moment.Kind.ANSWER_CORRECTED, at);
                    case ResponseEvent.Contested e -> Moment.due(Moment.Kind.ANSWER_CONTESTED, at, e.due());
                    case ResponseEvent.FollowUpChanged e -> null;
                    case ResponseEvent.FollowUpDeleted e -> null;
                    case ResponseEvent.FollowUpHidden e -> Moment.of(Moment.Kind.FOLLOW_UP_REMOVED, at);
                    case ResponseEvent.FollowUpRestored e -> Moment.of(Moment.Kind.FOLLOW_UP_RESTORED, at);
                    case ResponseEvent.FollowedUp e -> Moment.of(Moment.Kind.AUTHOR_FOLLOWED_UP, at);
                    case ResponseEvent.Adopted e -> Moment.of(Moment.Kind.COUNCILLOR_ADOPTED, at);
                    case ResponseEvent.ClosedWithNote e -> Moment.of(Moment.Kind.ANSWER_CLOSED_WITH_NOTE, at);
                };
        if (moment != null) {
            timelines.add(event.ideaNumber(), moment);
        }
    }

    /** A further cause while the clock runs begins nothing; a debate or hearing that it brings is owed by its own date. */
    private void owed(ResponseEvent.DutyStarted event) {
        var at = event.occurredAt();
        if (!event.joined()) {
            timelines.add(event.ideaNumber(), Moment.due(Moment.Kind.ANSWER_OWED, at, event.due()));
        }
        if (event.consequence() == Consequence.DEBATE) {
            timelines.add(event.ideaNumber(), Moment.due(Moment.Kind.DEBATE_OWED, at, event.causeDue()));
        } else if (event.consequence() == Consequence.HEARING) {
            timelines.add(event.ideaNumber(), Moment.due(Moment.Kind.HEARING_OWED, at, event.causeDue()));
        }
    }
}
