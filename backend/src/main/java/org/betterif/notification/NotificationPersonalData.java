package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.PersonalData;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.notification.outbox.OutboxRef;
import org.jspecify.annotations.Nullable;

/** What somebody was told is theirs alone, and goes with them. */
@ApplicationScoped
class NotificationPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    private final OutboxDirectory outbox;
    private final Notices notices;

    NotificationPersonalData(OutboxDirectory outbox, Notices notices) {
        this.outbox = outbox;
        this.notices = notices;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("outbox.subject_person_id", "set to nobody"),
                new Column("outbox.actor_person_id", "set to nobody"),
                new Column("outbox.after_person_id", "a place in a list, gone once everybody was told"),
                new Column(
                        "notice.person_id", "the row is deleted; in any case a year after it was read, or after two"));
    }

    record Copy(NoticeKind kind, @Nullable Long idea, Instant at, boolean read) {}

    /** Without their numbers, which count through everybody's. */
    @Override
    public Map<String, Object> copyOf(long personId) {
        var told = notices.of(personId, 0, MOST);
        var entries = outbox.byId(told.stream().map(Notices.Notice::outboxId).toList()).stream()
                .collect(Collectors.toMap(OutboxRef::id, Function.identity()));
        return Map.of(
                "notices",
                told.stream()
                        .map(notice -> {
                            var entry = entries.get(notice.outboxId());
                            return new Copy(entry.kind(), entry.ideaNumber(), notice.createdAt(), notice.read());
                        })
                        .toList());
    }

    @Override
    public void erase(long personId) {
        notices.forgetPerson(personId);
        outbox.forgetPerson(personId);
    }
}
