package org.betterif.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.comment.CommentEvent;
import org.betterif.delivery.DeliveryEvent;
import org.betterif.idea.IdeaEvent;
import org.betterif.response.ResponseEvent;
import org.betterif.shared.Origin;

/** Notes public happenings, in the transaction of the act. Imported history is not news. */
@ApplicationScoped
class FeedObserver {

    private final Feeds feeds;

    FeedObserver(Feeds feeds) {
        this.feeds = feeds;
    }

    void idea(@Observes IdeaEvent event) {
        if (event instanceof IdeaEvent.Opened opened && opened.origin() == Origin.LIVE) {
            feeds.add("OPENED", opened.number(), opened.occurredAt());
        }
        if (event instanceof IdeaEvent.Joined joined && joined.origin() == Origin.LIVE) {
            feeds.add("JOINED", joined.number(), joined.occurredAt());
            feeds.add("JOINED_BY", joined.intoNumber(), joined.occurredAt());
        }
    }

    void comments(@Observes CommentEvent.Posted event) {
        if (event.origin() == Origin.LIVE) {
            event.comments().stream()
                    .filter(CommentEvent.Posted.One::councillorReply)
                    .forEach(reply -> feeds.addReply(
                            reply.ideaNumber(), reply.commentId(), reply.authorPersonId(), event.occurredAt()));
        }
    }

    void response(@Observes ResponseEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case ResponseEvent.DutyStarted e -> {
                if (!e.joined()) {
                    feeds.add("OWED", e.ideaNumber(), e.occurredAt());
                }
            }
            case ResponseEvent.Overdue e -> feeds.add("OVERDUE", e.ideaNumber(), e.occurredAt());
            case ResponseEvent.AnswerPublished e -> feeds.add("ANSWERED", e.ideaNumber(), e.occurredAt());
            case ResponseEvent.AnswerCorrected e -> feeds.add("ANSWER_CORRECTED", e.ideaNumber(), e.occurredAt());
            case ResponseEvent.Contested e -> feeds.add("CONTESTED", e.ideaNumber(), e.occurredAt());
            case ResponseEvent.MeetingHeld ignored -> {}
            case ResponseEvent.Extended ignored -> {}
            case ResponseEvent.Reminded ignored -> {}
            case ResponseEvent.FollowedUp ignored -> {}
            case ResponseEvent.FollowUpChanged ignored -> {}
            case ResponseEvent.FollowUpDeleted ignored -> {}
            case ResponseEvent.FollowUpHidden ignored -> {} // the feed of what was removed tells it
            case ResponseEvent.FollowUpRestored ignored -> {}
            case ResponseEvent.Adopted ignored -> {}
            case ResponseEvent.ClosedWithNote ignored -> {}
        }
    }

    void delivery(@Observes DeliveryEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case DeliveryEvent.Done e -> feeds.add("STEP_DONE", e.ideaNumber(), e.occurredAt());
            case DeliveryEvent.Dropped e -> feeds.add("STEP_DROPPED", e.ideaNumber(), e.occurredAt());
            case DeliveryEvent.Late e -> feeds.add("STEP_LATE", e.ideaNumber(), e.occurredAt());
            case DeliveryEvent.StageTold e -> feeds.add("STAGE_TOLD", e.ideaNumber(), e.occurredAt());
            case DeliveryEvent.Promised ignored -> {}
            case DeliveryEvent.Moved ignored -> {}
            case DeliveryEvent.Begun ignored -> {}
            case DeliveryEvent.Reopened ignored -> {}
            case DeliveryEvent.Noted ignored -> {}
            case DeliveryEvent.GainTold ignored -> {}
        }
    }
}
