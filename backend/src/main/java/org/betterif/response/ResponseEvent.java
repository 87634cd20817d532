package org.betterif.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.betterif.call.rules.Consequence;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.response.duty.Cause;
import org.betterif.response.staff.ReminderKind;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What happened to a duty or an answer. Observed synchronously, in the transaction of the act. */
public sealed interface ResponseEvent {

    long ideaNumber();

    long callId();

    Instant occurredAt();

    Origin origin();

    /**
     * A clock began, or a further cause joined the one that runs.
     *
     * @param consequence what a threshold brings: an answer, a hearing, a debate
     * @param causeDue by when this cause alone promises it
     * @param joined whether the clock ran before
     */
    record DutyStarted(
            long ideaNumber,
            long callId,
            long dutyId,
            Cause cause,
            @Nullable Consequence consequence,
            Instant causeDue,
            boolean joined,
            Instant due,
            Instant occurredAt,
            Origin origin)
            implements ResponseEvent {}

    /** A debate in the chamber, or a senior officer questioned in public, that supporters brought. @param on the day */
    record MeetingHeld(
            long ideaNumber,
            long callId,
            long dutyId,
            Consequence consequence,
            LocalDate on,
            Instant occurredAt,
            Origin origin)
            implements ResponseEvent {

        /** Some moment of that day, the same day anywhere near. */
        public Instant onThatDay() {
            return on.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }

    record Extended(long ideaNumber, long callId, long dutyId, Instant due, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    /** To those who owe it: the date comes near, is today, or has passed. */
    record Reminded(
            long ideaNumber,
            long callId,
            long dutyId,
            ReminderKind kind,
            Instant due,
            Instant occurredAt,
            Origin origin)
            implements ResponseEvent {}

    record Overdue(long ideaNumber, long callId, long dutyId, Instant due, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    record AnswerPublished(
            long ideaNumber,
            long callId,
            long answerId,
            AnswerDecision decision,
            int round,
            Instant occurredAt,
            Origin origin)
            implements ResponseEvent {}

    record AnswerCorrected(long ideaNumber, long callId, long answerId, long version, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    /** Those who asked say that it does not answer them: the clock runs once more. */
    record Contested(long ideaNumber, long callId, long dutyId, Instant due, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    /** The idea's author says something to an answer. */
    record FollowedUp(
            long ideaNumber,
            long callId,
            long answerId,
            @Nullable Long dutyId,
            Instant occurredAt,
            Origin origin) implements ResponseEvent {}

    /** The author changed what they said to an answer. */
    record FollowUpChanged(long ideaNumber, long callId, long answerId, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    /**
     * A moderator took out of sight what the author said to an answer.
     *
     * @param reason a reason code of moderation
     * @param note why, in public
     */
    record FollowUpHidden(
            long ideaNumber,
            long callId,
            long answerId,
            long authorPersonId,
            long moderatorPersonId,
            String reason,
            LocalisedText note,
            Instant occurredAt,
            Origin origin)
            implements ResponseEvent {}

    /** It can be read again. */
    record FollowUpRestored(long ideaNumber, long callId, long answerId, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    /** What the author said to an answer went with the account. */
    record FollowUpDeleted(long ideaNumber, long callId, long answerId, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    /** A councillor made the idea their own, in public. */
    record Adopted(long ideaNumber, long callId, long councillorPersonId, Instant occurredAt, Origin origin)
            implements ResponseEvent {}

    record ClosedWithNote(long ideaNumber, long callId, long dutyId, Instant occurredAt, Origin origin)
            implements ResponseEvent {}
}
