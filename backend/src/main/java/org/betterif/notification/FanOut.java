package org.betterif.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
    private final PushSubscriptions browsers;
    private final PushIdentity identity;
    private final PersonDirectory people;
    private final JobLock lock;
    private final Clock clock;

    FanOut(
            Outbox outbox,
            Recipients recipients,
            Notices notices,
            Mails mails,
            PushSubscriptions browsers,
            PushIdentity identity,
            PersonDirectory people,
            JobLock lock,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.notices = notices;
        this.mails = mails;
        this.browsers = browsers;
        this.identity = identity;
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
    int batch() {
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
    private int tell(Outbox.Entry entry, Audience audience, List<Long> batch, Instant now) {
        var told = new ArrayList<>(batch);
        told.removeIf(
                person -> entry.actorPersonId() != null && entry.actorPersonId().equals(person));
        if (told.isEmpty()) {
            return 0;
        }
        var wanted = new Wanted(entry.kind().always(), entry.kind().atOnce(audience), told);
        var quietly = notices.add(entry.id(), wanted.nothing, Notices.Mailing.NONE, now);
        var digested = notices.add(entry.id(), wanted.digest, Notices.Mailing.DIGEST, now);
        var mailed = notices.add(entry.id(), wanted.atOnce, Notices.Mailing.AT_ONCE, now);
        mails.add(mailed, now);
        var all = Stream.of(quietly, digested, mailed)
                .flatMap(List::stream)
                .map(Notices.Notice::personId)
                .toList();
        if (identity.on() && (entry.kind().always() || entry.kind().atOnce(audience))) {
            browsers.due(all, now);
        }
        return all.size();
    }

    /** Who of a batch wants mail, and when. */
    private final class Wanted {
        private final List<Long> atOnce = new ArrayList<>();
        private final List<Long> digest = new ArrayList<>();
        private final List<Long> nothing = new ArrayList<>();

        private Wanted(boolean always, boolean soon, Collection<Long> told) {
            var mailboxes = people.mailbox(told);
            var cadences = mails.cadences(told);
            for (long person : told) {
                var mailbox = mailboxes.get(person);
                var cadence = cadences.getOrDefault(person, Mails.Cadence.AT_ONCE);
                boolean wanted =
                        mailbox != null && (always || mailbox.choices().service() && cadence != Mails.Cadence.NEVER);
                boolean summary = mailbox != null && mailbox.choices().digest() && cadence != Mails.Cadence.NEVER;
                if (wanted && (always || soon && cadence == Mails.Cadence.AT_ONCE)) {
                    atOnce.add(person);
                } else if (wanted && soon || summary) {
                    digest.add(person);
                } else {
                    nothing.add(person);
                }
            }
        }
    }
}
