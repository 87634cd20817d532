package org.betterif.moderation;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What happened in moderation; observed in the transaction in which it happens. */
public sealed interface ModerationEvent {

    Instant occurredAt();

    Origin origin();

    /** @param urgent waiting harms somebody */
    record Reported(long caseId, ReasonCode reason, boolean urgent, Instant occurredAt, Origin origin)
            implements ModerationEvent {}

    /**
     * A moderator decided about somebody's words; the author is told why. Not for sealing: that is {@link Sealed}.
     *
     * @param authorPersonId null when nobody here wrote it
     * @param answerId where it is about what the author said to this answer
     * @param toAuthor in the moderator's own words, if any
     */
    record Decided(
            long actId,
            ModerationAction action,
            long ideaNumber,
            @Nullable Long commentId,
            @Nullable Long answerId,
            @Nullable Long authorPersonId,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText toAuthor,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}

    /** @param alert where the safeguarding lead is to be told, if that is configured */
    record Sealed(
            long actId,
            long ideaNumber,
            @Nullable Long commentId,
            @Nullable Long authorPersonId,
            ReasonCode reason,
            @Nullable LocalisedText toAuthor,
            @Nullable String alert,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}

    /** @param until null for good */
    record Suspended(
            long actId,
            long personId,
            ReasonCode reason,
            @Nullable LocalisedText toAuthor,
            @Nullable Instant until,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}

    record Unsuspended(long actId, long personId, Instant occurredAt, Origin origin) implements ModerationEvent {}

    record Appealed(long appealId, long actId, Instant occurredAt, Origin origin) implements ModerationEvent {}

    record AppealDecided(
            long appealId,
            long actId,
            @Nullable Long byPersonId,
            boolean upheld,
            LocalisedText answer,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}

    /** @param due when whoever wrote the words must have been contacted */
    record NoticeReceived(
            long noticeId, long ideaNumber, @Nullable Long commentId, Instant due, Instant occurredAt, Origin origin)
            implements ModerationEvent {}

    /** @param due until when the poster may answer */
    record PosterContacted(
            long noticeId,
            long ideaNumber,
            @Nullable Long commentId,
            long posterPersonId,
            Instant due,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}

    /** @param email whom to tell: who sent the notice */
    record NoticeClosed(
            long noticeId, NoticeState outcome, String email, String language, Instant occurredAt, Origin origin)
            implements ModerationEvent {}

    record ComplaintReceived(
            long complaintId,
            String reference,
            @Nullable String contact,
            String language,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}

    record ComplaintAnswered(
            long complaintId,
            String reference,
            @Nullable String contact,
            String language,
            String answer,
            Instant occurredAt,
            Origin origin)
            implements ModerationEvent {}
}
