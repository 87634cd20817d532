package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationEvent;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what was decided about what they wrote, reported or complained of; in the transaction of the decision. Imported
 * history tells nothing.
 */
@ApplicationScoped
class ModerationObserver {

    private static final List<NoticeKind> UNDONE = List.of(
            NoticeKind.RESTORED, NoticeKind.COMMENT_RESTORED, NoticeKind.FOLLOW_UP_RESTORED, NoticeKind.UNSUSPENDED);
    private static final Map<ModerationAction, NoticeKind> OF_IDEAS = Map.of(
            ModerationAction.HIDE, NoticeKind.HIDDEN,
            ModerationAction.RESTORE, NoticeKind.RESTORED,
            ModerationAction.OPEN, NoticeKind.OPENED_AFTER_CHECK,
            ModerationAction.RETURN, NoticeKind.SENT_BACK);
    private static final Map<ModerationAction, NoticeKind> OF_COMMENTS = Map.of(
            ModerationAction.HIDE, NoticeKind.COMMENT_HIDDEN,
            ModerationAction.RESTORE, NoticeKind.COMMENT_RESTORED);

    private static final Map<ModerationAction, NoticeKind> OF_FOLLOW_UPS = Map.of(
            ModerationAction.HIDE, NoticeKind.FOLLOW_UP_HIDDEN,
            ModerationAction.RESTORE, NoticeKind.FOLLOW_UP_RESTORED);

    private final Outbox outbox;

    ModerationObserver(Outbox outbox) {
        this.outbox = outbox;
    }

    void moderation(@Observes ModerationEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case ModerationEvent.Decided e -> {
                var kind = kinds(e).get(e.action());
                if (kind != null) { // a dismissed report is nobody's news
                    tell(e.actId(), kind, e.ideaNumber(), e.authorPersonId(), e);
                }
            }
            case ModerationEvent.Sealed e -> tell(e.actId(), NoticeKind.SEALED, e.ideaNumber(), e.authorPersonId(), e);
            case ModerationEvent.Suspended e ->
                outbox.add(new Outbox.Draft("act:" + e.actId(), NoticeKind.SUSPENDED, null, e.occurredAt())
                        .about(e.actId())
                        .to(e.personId())
                        .due(e.until()));
            case ModerationEvent.Unsuspended e -> tell(e.actId(), NoticeKind.UNSUSPENDED, null, e.personId(), e);
            case ModerationEvent.AppealDecided e -> appeal(e);
            case ModerationEvent.PosterContacted e ->
                outbox.add(new Outbox.Draft(
                                "defamation:" + e.noticeId() + ":contacted",
                                NoticeKind.NOTICE_OF_DEFAMATION,
                                e.ideaNumber(),
                                e.occurredAt())
                        .about(e.noticeId())
                        .to(e.posterPersonId())
                        .due(e.due()));
            // for the moderators' desk
            case ModerationEvent.Reported ignored -> {}
            case ModerationEvent.Appealed ignored -> {}
            case ModerationEvent.NoticeReceived ignored -> {}
            case ModerationEvent.ComplaintReceived ignored -> {}
            // to people without an account: mailed (DirectMailObserver)
            case ModerationEvent.NoticeClosed ignored -> {}
            case ModerationEvent.ComplaintAnswered ignored -> {}
        }
    }

    private static Map<ModerationAction, NoticeKind> kinds(ModerationEvent.Decided event) {
        return event.answerId() != null ? OF_FOLLOW_UPS : event.commentId() != null ? OF_COMMENTS : OF_IDEAS;
    }

    /** An appeal that was upheld undid something just now, in this transaction: its answer says so, once. */
    private void appeal(ModerationEvent.AppealDecided e) {
        if (e.byPersonId() == null) {
            return;
        }
        if (e.upheld()) {
            outbox.supersede(UNDONE, e.byPersonId(), e.occurredAt());
        }
        outbox.add(new Outbox.Draft(
                        "appeal:" + e.appealId(),
                        e.upheld() ? NoticeKind.APPEAL_UPHELD : NoticeKind.APPEAL_REJECTED,
                        null,
                        e.occurredAt())
                .about(e.appealId())
                .to(e.byPersonId()));
    }

    private void tell(long act, NoticeKind kind, @Nullable Long idea, @Nullable Long person, ModerationEvent event) {
        if (person != null) {
            outbox.add(new Outbox.Draft("act:" + act, kind, idea, event.occurredAt())
                    .about(act)
                    .to(person));
        }
    }
}
