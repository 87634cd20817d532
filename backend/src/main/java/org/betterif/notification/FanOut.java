package org.betterif.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.betterif.account.PersonDirectory;
import org.betterif.shared.job.JobLock;

/** Spreads each event to the people who are to be told, a thousand at a time, and goes on where it stopped. */
@ApplicationScoped
class FanOut {

    private static final int BATCH = 1000;
    private static final int MOST_BATCHES = 500;

    private final Outbox outbox;
    private final Recipients recipients;
    private final Notices notices;
    private final Mails mails;
    private final PersonDirectory people;
    private final JobLock lock;
    private final Clock clock;

    FanOut(
            Outbox outbox,
            Recipients recipients,
            Notices notices,
            Mails mails,
            PersonDirectory people,
            JobLock lock,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.notices = notices;
        this.mails = mails;
        this.people = people;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(
            every = "${betterif.notification.spread-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.drain("notification.spread", MOST_BATCHES, this::batch);
    }

    /** One batch of one event, with the place where it goes on, in one transaction. */
    private int batch() {
        var waiting = outbox.next();
        if (waiting.isEmpty()) {
            return 0;
        }
        var entry = waiting.get();
        var audiences = entry.kind().audiences();
        if (entry.audience() >= audiences.size()) {
            outbox.move(entry.id(), entry.audience(), 0, clock.instant());
            return 1;
        }
        var batch = recipients.batch(entry, audiences.get(entry.audience()), BATCH);
        tell(entry, batch);
        if (batch.size() < BATCH) {
            boolean last = entry.audience() + 1 == audiences.size();
            outbox.move(entry.id(), entry.audience() + 1, 0, last ? clock.instant() : null);
        } else {
            outbox.move(entry.id(), entry.audience(), batch.get(batch.size() - 1), null);
        }
        return 1;
    }

    private void tell(Outbox.Entry entry, List<Long> batch) {
        var told = new ArrayList<>(batch);
        told.removeIf(
                person -> entry.actorPersonId() != null && entry.actorPersonId().equals(person));
        if (told.isEmpty()) {
            return;
        }
        var wanted = new Wanted(entry.kind(), told);
        notices.add(entry.id(), wanted.nothing, Notices.Mailing.NONE, clock.instant());
        notices.add(entry.id(), wanted.digest, Notices.Mailing.DIGEST, clock.instant());
        for (var notice : notices.add(entry.id(), wanted.atOnce, Notices.Mailing.AT_ONCE, clock.instant())) {
            mails.add("notice:" + notice.id(), notice.personId(), List.of(notice.id()), false, clock.instant());
        }
    }

    /** Who of a batch wants mail, and when. */
    private final class Wanted {
        private final List<Long> atOnce = new ArrayList<>();
        private final List<Long> digest = new ArrayList<>();
        private final List<Long> nothing = new ArrayList<>();

        private Wanted(NoticeKind kind, Collection<Long> told) {
            var mailboxes = people.mailbox(told);
            var cadences = mails.cadences(told);
            for (long person : told) {
                var mailbox = mailboxes.get(person);
                var cadence = cadences.getOrDefault(person, Mails.Cadence.AT_ONCE);
                boolean wanted = mailbox != null
                        && (kind.duty() || mailbox.choices().service() && cadence != Mails.Cadence.NEVER);
                boolean summary = mailbox != null && mailbox.choices().digest() && cadence != Mails.Cadence.NEVER;
                if (wanted && (kind.duty() || kind.atOnce() && cadence == Mails.Cadence.AT_ONCE)) {
                    atOnce.add(person);
                } else if (wanted && kind.atOnce() || summary) {
                    digest.add(person);
                } else {
                    nothing.add(person);
                }
            }
        }
    }
}
