package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import org.betterif.call.rules.Consequence;
import org.betterif.comment.CommentEvent;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.joining.JoiningEvent;
import org.betterif.notification.follow.FollowDirectory;
import org.betterif.response.ResponseEvent;
import org.betterif.shared.Origin;

/** Writes down, in the transaction of the act, what has to be told. Imported history tells nothing. */
@ApplicationScoped
class NotificationObserver {

    private final Outbox outbox;
    private final FollowDirectory follows;
    private final IdeaDirectory ideas;

    NotificationObserver(Outbox outbox, FollowDirectory follows, IdeaDirectory ideas) {
        this.outbox = outbox;
        this.follows = follows;
        this.ideas = ideas;
    }

    void idea(@Observes IdeaEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case IdeaEvent.Opened e -> tell("opened", NoticeKind.IDEA_OPENED, e, 0);
            case IdeaEvent.TextChanged e -> tell("text", NoticeKind.TEXT_CHANGED, e, e.version());
            case IdeaEvent.ClosedInFavour e -> tell("favour", NoticeKind.CLOSED_IN_FAVOUR, e, e.ofNumber());
            case IdeaEvent.Joined e -> {
                tell("joined", NoticeKind.JOINED, e, e.intoNumber());
                outbox.add(new Outbox.Draft(
                                "idea:" + e.intoNumber() + ":joined-by:" + e.number(),
                                NoticeKind.JOINED_BY,
                                e.intoNumber(),
                                e.occurredAt())
                        .about(e.number()));
            }
            // what moderators decide is told by what they say of it (ModerationObserver)
            case IdeaEvent.Hidden ignored -> {}
            case IdeaEvent.Restored ignored -> {}
            // Handing in and withdrawing are the author's own acts; of a sealed idea nothing is said.
            case IdeaEvent.Submitted ignored -> {}
            case IdeaEvent.Withdrawn ignored -> {}
            case IdeaEvent.Sealed ignored -> {}
            case IdeaEvent.Closed ignored -> {}
        }
    }

    private void tell(String what, NoticeKind kind, IdeaEvent event, long thing) {
        outbox.add(new Outbox.Draft(
                        "idea:" + event.number() + ":" + what + ":" + thing, kind, event.number(), event.occurredAt())
                .in(event.callId())
                .about(thing));
    }

    void joining(@Observes JoiningEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case JoiningEvent.Proposed e ->
                outbox.add(draft("proposed", NoticeKind.JOIN_PROPOSED, e, e.intoNumber(), e.number())
                        .due(e.answerBy()));
            case JoiningEvent.Declined e ->
                outbox.add(draft("declined", NoticeKind.JOIN_DECLINED, e, e.number(), e.intoNumber())
                        .detail(e.because().name()));
            case JoiningEvent.Lapsed e ->
                outbox.add(draft("lapsed", NoticeKind.JOIN_LAPSED, e, e.number(), e.intoNumber()));
            case JoiningEvent.TakenBack ignored -> {} // what was asked is asked no more
        }
    }

    private static Outbox.Draft draft(String what, NoticeKind kind, JoiningEvent event, long idea, long other) {
        return new Outbox.Draft("joining:" + event.joiningId() + ":" + what, kind, idea, event.occurredAt())
                .about(other);
    }

    void comments(@Observes CommentEvent.Posted event) {
        if (event.origin() != Origin.LIVE) {
            return;
        }
        var drafts = new ArrayList<Outbox.Draft>();
        for (var posted : event.comments()) {
            if (posted.parentAuthorPersonId() != null) {
                drafts.add(draft("reply", NoticeKind.REPLY, posted, event).to(posted.parentAuthorPersonId()));
            }
            drafts.add(draft(
                    "comment",
                    posted.councillorReply() ? NoticeKind.COUNCILLOR_REPLY : NoticeKind.COMMENT,
                    posted,
                    event));
        }
        follows.byTakingPart(
                event.comments().stream()
                        .map(posted -> new FollowDirectory.Part(posted.authorPersonId(), posted.ideaNumber()))
                        .toList(),
                event.occurredAt());
        outbox.addAll(drafts);
    }

    private static Outbox.Draft draft(
            String what, NoticeKind kind, CommentEvent.Posted.One posted, CommentEvent.Posted event) {
        return new Outbox.Draft(
                        "comment:" + posted.commentId() + ":" + what, kind, posted.ideaNumber(), event.occurredAt())
                .about(posted.commentId())
                .by(posted.authorPersonId());
    }

    void response(@Observes ResponseEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case ResponseEvent.DutyStarted e ->
                outbox.add(draft("duty:" + e.dutyId() + ":started", NoticeKind.DUTY_STARTED, e)
                        .about(e.dutyId())
                        .due(e.due()));
            case ResponseEvent.Extended e ->
                outbox.add(draft("duty:" + e.dutyId() + ":extended", NoticeKind.EXTENDED, e)
                        .about(e.dutyId())
                        .due(e.due()));
            case ResponseEvent.Reminded e ->
                outbox.add(draft(
                                "duty:" + e.dutyId() + ":" + e.kind() + ":"
                                        + e.due().getEpochSecond(),
                                NoticeKind.REMINDER,
                                e)
                        .about(e.dutyId())
                        .due(e.due())
                        .detail(e.kind().name()));
            case ResponseEvent.Overdue e ->
                outbox.add(draft("duty:" + e.dutyId() + ":overdue:" + e.due().getEpochSecond(), NoticeKind.OVERDUE, e)
                        .about(e.dutyId())
                        .due(e.due()));
            case ResponseEvent.AnswerPublished e ->
                outbox.add(draft("answer:" + e.answerId(), NoticeKind.ANSWERED, e)
                        .about(e.answerId())
                        .detail(e.decision().name()));
            case ResponseEvent.AnswerCorrected e ->
                outbox.add(draft("answer:" + e.answerId() + ":" + e.version(), NoticeKind.ANSWER_CORRECTED, e)
                        .about(e.answerId()));
            case ResponseEvent.Contested e ->
                outbox.add(draft("duty:" + e.dutyId() + ":contested", NoticeKind.CONTESTED, e)
                        .about(e.dutyId())
                        .due(e.due()));
            case ResponseEvent.MeetingHeld e ->
                outbox.add(draft(
                                "duty:" + e.dutyId() + ":held:" + e.consequence(),
                                e.consequence() == Consequence.DEBATE
                                        ? NoticeKind.DEBATE_HELD
                                        : NoticeKind.HEARING_HELD,
                                e)
                        .about(e.dutyId())
                        .due(e.onThatDay()));
            case ResponseEvent.FollowUpChanged e -> {} // who was told reads what stands there now
            case ResponseEvent.FollowUpDeleted e -> {}
            // what moderators decide is told by what they say of it (ModerationObserver)
            case ResponseEvent.FollowUpHidden e -> {}
            case ResponseEvent.FollowUpRestored e -> {}
            case ResponseEvent.FollowedUp e ->
                outbox.add(draft("answer:" + e.answerId() + ":followed-up", NoticeKind.FOLLOWED_UP, e)
                        .about(e.dutyId() == null ? 0 : e.dutyId()));
            case ResponseEvent.Adopted e ->
                outbox.add(draft("idea:" + e.ideaNumber() + ":adopted:" + e.councillorPersonId(), NoticeKind.ADOPTED, e)
                        .by(e.councillorPersonId()));
            case ResponseEvent.ClosedWithNote e -> {
                if (ideas.idea(e.ideaNumber()).filter(idea -> idea.publicNow()).isPresent()) {
                    outbox.add(draft("duty:" + e.dutyId() + ":closed", NoticeKind.CLOSED_WITH_NOTE, e)
                            .about(e.dutyId()));
                }
            }
        }
    }

    private static Outbox.Draft draft(String cause, NoticeKind kind, ResponseEvent event) {
        return new Outbox.Draft(cause, kind, event.ideaNumber(), event.occurredAt()).in(event.callId());
    }
}
