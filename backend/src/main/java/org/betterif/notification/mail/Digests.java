package org.betterif.notification.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaDirectory;
import org.betterif.notification.NoticeDirectory;
import org.betterif.notification.NoticeRef;
import org.betterif.notification.NotificationConfig;
import org.betterif.notification.mail.recipient.Cadence;
import org.betterif.notification.mail.recipient.RecipientDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.job.JobLock;

/**
 * The daily or weekly summary: once per person and day, nothing when there is nothing in it. What concerns an area before an
 * election waits until that is over.
 */
@ApplicationScoped
class Digests {

    private static final int PEOPLE = 500;
    private static final int LONGEST = 50;

    private final DigestItems items;
    private final NoticeDirectory notices;
    private final Mails mails;
    private final RecipientDirectory recipients;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final NotificationConfig config;
    private final JobLock lock;
    private final Clock clock;

    Digests(
            DigestItems items,
            NoticeDirectory notices,
            Mails mails,
            RecipientDirectory recipients,
            IdeaDirectory ideas,
            PlaceDirectory place,
            NotificationConfig config,
            JobLock lock,
            Clock clock) {
        this.items = items;
        this.notices = notices;
        this.mails = mails;
        this.recipients = recipients;
        this.ideas = ideas;
        this.place = place;
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant().atZone(place.zone());
        if (!now.toLocalTime().isBefore(config.digestAt())) {
            compose(now.toLocalDate());
        }
    }

    /** The digests of a day; safe to repeat. */
    void compose(LocalDate day) {
        lock.run("notification.digests", () -> {
            long after = 0;
            for (var people = items.people(after, PEOPLE); !people.isEmpty(); ) {
                var cadences = recipients.cadences(people);
                for (long person : people) {
                    // who chose nothing, or mail at once, gets what is not worth a mail of its own once a week
                    boolean daily = cadences.get(person) == Cadence.DAILY;
                    if (daily || day.getDayOfWeek() == config.digestDay()) {
                        QuarkusTransaction.requiringNew().run(() -> compose(person, day));
                    }
                }
                after = people.get(people.size() - 1);
                people = items.people(after, PEOPLE);
            }
        });
    }

    private void compose(long person, LocalDate day) {
        var sayable = sayable(notices.notices(items.of(person, LONGEST)));
        if (!sayable.isEmpty()) {
            mails.add("digest:" + day + ":" + person, person, sayable, true, clock.instant());
            items.done(person, sayable);
        }
    }

    private List<Long> sayable(List<NoticeRef> told) {
        var refs = ideas.ideas(told.stream()
                .map(NoticeRef::ideaNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return told.stream()
                .filter(notice -> {
                    var idea = notice.ideaNumber() == null ? null : refs.get(notice.ideaNumber());
                    return idea == null || !place.preElection(idea.areaId(), clock.instant());
                })
                .map(NoticeRef::id)
                .toList();
    }
}
