package org.betterif.notification.mail.letter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.idea.IdeaRef;
import org.betterif.notification.NoticeRef;
import org.betterif.response.PublicAnswer;

/** What some mails are about, read at once for all of them. */
public record Told(
        Map<Long, NoticeRef> notices,
        Map<Long, IdeaRef> ideas,
        Map<Long, List<PublicAnswer>> answers,
        Map<Long, CommitmentView> promises) {

    List<NoticeRef> of(List<Long> noticeIds) {
        return noticeIds.stream().map(notices::get).filter(Objects::nonNull).toList();
    }
}
