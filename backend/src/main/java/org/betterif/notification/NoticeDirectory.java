package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.PersonDirectory;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.notification.outbox.OutboxRef;

/** What channels may ask about what was told. */
@ApplicationScoped
public class NoticeDirectory {

    private static final long ROUND = 1000;

    private final Notices notices;
    private final OutboxDirectory outbox;
    private final PersonDirectory people;

    NoticeDirectory(Notices notices, OutboxDirectory outbox, PersonDirectory people) {
        this.notices = notices;
        this.outbox = outbox;
        this.people = people;
    }

    /** Those that exist, in order of their ids. */
    public List<NoticeRef> notices(Collection<Long> ids) {
        var found = notices.byId(ids);
        var entries = outbox.byId(found.stream().map(Notices.Notice::outboxId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(OutboxRef::id, Function.identity()));
        return found.stream()
                .map(notice -> ref(notice, entries.get(notice.outboxId())))
                .toList();
    }

    private static NoticeRef ref(Notices.Notice notice, OutboxRef entry) {
        return new NoticeRef(
                notice.id(),
                notice.personId(),
                entry.kind(),
                entry.ideaNumber(),
                entry.thingId(),
                entry.dueAt(),
                entry.detail());
    }

    public long unread(long personId) {
        return notices.unread(personId);
    }

    /** Of answers and what follows from them: under way, then those that happened since, the newest first. */
    public List<SpreadingRef> spreading(Instant since, Instant now, int limit) {
        long newest = Math.max(1, people.newestId());
        return outbox.progress(since, limit).stream()
                .map(one -> spreading(one, newest, now))
                .toList();
    }

    private static SpreadingRef spreading(OutboxDirectory.Progress one, long newestPerson, Instant now) {
        var entry = one.entry();
        boolean many = one.told() >= ROUND;
        var until = one.doneAt() == null ? now : one.doneAt();
        return new SpreadingRef(
                entry.kind(),
                entry.ideaNumber(),
                entry.occurredAt(),
                share(one, newestPerson),
                many ? one.told() / ROUND : null,
                many && one.startedAt() != null ? aSecond(one.told(), Duration.between(one.startedAt(), until)) : null,
                one.doneAt());
    }

    private static long aSecond(long told, Duration took) {
        return told * 1000 / Math.max(1, took.toMillis()) / 100 * 100;
    }

    /** By the place in the list of people, which tells nothing about how many were in it. */
    static int share(OutboxDirectory.Progress one, long newestPerson) {
        if (one.doneAt() != null) {
            return 100;
        }
        int audiences = one.entry().kind().audiences().size();
        double within = Math.min(1.0, (double) one.entry().afterPersonId() / newestPerson);
        return (int) Math.min(99, Math.floor(100 * (one.entry().audience() + within) / audiences));
    }
}
