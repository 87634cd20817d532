package org.betterif.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.notification.outbox.Audience;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.notification.outbox.OutboxRef;
import org.betterif.shared.job.JobLock;

/** Spreads each event to the people who are to be told, a thousand at a time, and goes on where it stopped. */
@ApplicationScoped
class FanOut {

    private static final int BATCH = 1000;
    private static final int MOST_BATCHES = 500;

    private final OutboxDirectory outbox;
    private final Recipients recipients;
    private final Notices notices;
    private final Event<NoticeEvent> events;
    private final JobLock lock;
    private final Clock clock;

    FanOut(
            OutboxDirectory outbox,
            Recipients recipients,
            Notices notices,
            Event<NoticeEvent> events,
            JobLock lock,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.notices = notices;
        this.events = events;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(
            every = "${betterif.notification.spread-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.drain("notification.spread", MOST_BATCHES, this::batch);
    }

    /** A part of the work in one transaction: what one person each is told of, and a batch of the oldest of the rest. */
    int batch() {
        return tellOneEach() + some();
    }

    /** Comments and what moderators decide: many of them share their statements, and none waits behind a crowd. */
    private int tellOneEach() {
        var waiting = outbox.toOneEach(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var persons = recipients.oneEach(waiting);
        var told = notices.add(persons.values(), now);
        told.stream()
                .collect(
                        Collectors.groupingBy(one -> persons.get(one.outboxId()).kind()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> events.fire(new NoticeEvent.Told(
                        kind.getKey().always(),
                        kind.getKey().atOnce(kind.getKey().audiences().getFirst()),
                        kind.getValue().stream().map(Notices.Added::told).toList(),
                        now)));
        outbox.done(
                waiting.stream().map(OutboxRef::id).toList(),
                told.stream().map(Notices.Added::outboxId).toList(),
                now);
        return waiting.size();
    }

    /** One batch of one event, with the place where it goes on. */
    private int some() {
        var waiting = outbox.next();
        if (waiting.isEmpty()) {
            return 0;
        }
        var entry = waiting.get();
        var audiences = entry.kind().audiences();
        var now = clock.instant();
        if (entry.audience() >= audiences.size()) {
            outbox.move(entry.id(), entry.audience(), 0, 0, now, true);
            return 1;
        }
        var audience = audiences.get(entry.audience());
        var batch = recipients.batch(entry, audience, BATCH);
        int told = tell(entry, audience, batch.people(), now);
        if (batch.last()) {
            outbox.move(entry.id(), entry.audience() + 1, 0, told, now, entry.audience() + 1 == audiences.size());
        } else {
            outbox.move(entry.id(), entry.audience(), batch.upTo(), told, now, false);
        }
        return 1;
    }

    /** @return how many had not been told before */
    private int tell(OutboxRef entry, Audience audience, List<Long> batch, Instant now) {
        var others = batch.stream()
                .filter(person -> !person.equals(entry.actorPersonId()))
                .toList();
        var told = notices.add(entry.id(), others, now);
        if (!told.isEmpty()) {
            boolean atOnce = entry.kind().atOnce(audience);
            events.fire(new NoticeEvent.Told(entry.kind().always(), atOnce, told, now));
        }
        return told.size();
    }
}
