package org.betterif.moderation;

import java.time.Instant;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** What goes out. Only {@link RemovedPage} is for everybody; the rest is for a desk, or for whoever it is about. */
final class ModerationView {

    private ModerationView() {}

    /** The receipt of a report or notice. @param due when the next step is due, of a notice */
    record Receipt(
            long id, @Nullable String reference, @Nullable Instant due) {}

    /** @param kind idea or comment */
    record Removed(
            long id,
            String kind,
            long idea,
            ReasonCode reason,
            @Nullable LocalisedText note,
            Instant removedAt,
            @Nullable Instant restoredAt) {}

    record ReasonCount(ReasonCode reason, long count) {}

    /** @param sealed how many things are sealed; of these nothing else is told */
    record RemovedPage(List<Removed> items, @Nullable String next, long sealed, List<ReasonCount> byReason) {}

    /** @param words as written, without those that are sealed */
    record About(
            long idea,
            @Nullable Long comment,
            Standing standing,
            String title,
            String language,
            List<String> words,
            @Nullable Byline author) {}

    record Report(
            ReasonCode reason,
            String text,
            String language,
            @Nullable String contact,
            boolean signedIn,
            Instant at,
            boolean settled) {}

    record Act(
            long id,
            ModerationAction action,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText publicNote,
            @Nullable LocalisedText toAuthor,
            @Nullable Byline by,
            Instant at) {}

    record Case(
            long id,
            int version,
            CaseState state,
            boolean urgent,
            int reports,
            Instant waitingSince,
            @Nullable Byline claimedBy,
            boolean mine,
            About about,
            List<Report> given,
            List<Act> history,
            CaseMay may) {}

    record CaseMay(May claim, May dismiss, May hide, May seal, May restore, May suspend) {}

    record CasePage(List<Case> items, @Nullable String next) {}

    /** An idea that waits for its check. */
    record Check(int version, About about, May may) {}

    record Appeal(
            long id,
            int version,
            String text,
            String language,
            Instant at,
            Act against,
            @Nullable About about,
            May uphold,
            May reject) {}

    record Step(NoticeState state, String note, Instant at) {}

    record Notice(
            long id,
            int version,
            NoticeState state,
            List<NoticeState> next,
            String name,
            String email,
            boolean nameMayBeTold,
            String untrueWords,
            String claim,
            String language,
            Instant receivedAt,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String posterReply,
            About about,
            List<Step> steps,
            May may) {}

    record Complaint(
            long id,
            int version,
            String reference,
            String name,
            @Nullable String contact,
            String about,
            String text,
            String language,
            Instant receivedAt,
            Instant due,
            boolean overdue,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            May may) {}

    record Suspension(
            long id,
            int version,
            @Nullable Byline person,
            @Nullable ReasonCode reason,
            Instant since,
            @Nullable Instant until,
            May may) {}

    record OwnAppeal(String state, Instant at, @Nullable LocalisedText answer) {}

    /** What was decided about something I wrote. */
    record OwnDecision(
            long id,
            ModerationAction action,
            @Nullable Long idea,
            @Nullable Long comment,
            @Nullable String title,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText toAuthor,
            @Nullable Instant until,
            Instant at,
            @Nullable OwnAppeal appeal,
            May mayAppeal) {}

    /** A notice about something I wrote. @param from who complains, where they let it be told */
    record OwnNotice(
            long id,
            NoticeState state,
            long idea,
            @Nullable Long comment,
            @Nullable String from,
            String untrueWords,
            String claim,
            @Nullable Instant due,
            May mayReply) {}

    record Own(List<OwnDecision> decisions, List<OwnNotice> notices) {}
}
