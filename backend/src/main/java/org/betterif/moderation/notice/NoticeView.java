package org.betterif.moderation.notice;

import java.time.Instant;
import java.util.List;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.desk.About;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** What goes out of notices: for the desk. */
final class NoticeView {

    private NoticeView() {}

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
}
