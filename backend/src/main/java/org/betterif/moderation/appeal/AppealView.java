package org.betterif.moderation.appeal;

import java.time.Instant;
import java.util.List;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.desk.About;
import org.betterif.moderation.desk.ActView;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** What goes out of appeals: to the desk, and to whoever wrote the words. */
final class AppealView {

    private AppealView() {}

    record Appeal(
            long id,
            int version,
            String text,
            String language,
            Instant at,
            ActView against,
            @Nullable About about,
            May uphold,
            May reject) {}

    record OwnAppeal(String state, Instant at, @Nullable LocalisedText answer) {}

    /** What was decided about something I wrote. */
    record OwnDecision(
            long id,
            ModerationAction action,
            @Nullable Long idea,
            @Nullable Long comment,
            @Nullable Long answer,
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
