package org.betterif.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaDirectory;
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

    private final Notices notices;
    private final Outbox outbox;
    private final Mails mails;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final NotificationConfig config;
    private final JobLock lock;
    private final Clock clock;

    Digests(
            Notices notices,
            Outbox outbox,
            Mails mails,
            IdeaDirectory ideas,
            PlaceDirectory place,
            NotificationConfig config,
            JobLock lock,
            Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.mails = mails;
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
            for (var people = notices.peopleForDigest(after, PEOPLE); !people.isEmpty(); ) {
                var cadences = mails.cadences(people);
                for (long person : people) {
                    // who chose nothing, or mail at once, gets what is not worth a mail of its own once a week
                    boolean daily = cadences.get(person) == Mails.Cadence.DAILY;
                    if (daily || day.getDayOfWeek() == config.digestDay()) {
                        QuarkusTransaction.requiringNew().run(() -> compose(person, day));
                    }
                }
                after = people.get(people.size() - 1);
                people = notices.peopleForDigest(after, PEOPLE);
            }
        });
    }

    private void compose(long person, LocalDate day) {
        var sayable = sayable(notices.forDigest(person, LONGEST));
        if (!sayable.isEmpty()) {
            var ids = sayable.stream().map(Notices.Notice::id).toList();
            mails.add("digest:" + day + ":" + person, person, ids, true, clock.instant());
            notices.digested(ids);
        }
    }

    private List<Notices.Notice> sayable(List<Notices.Notice> found) {
        var entries = outbox.byId(found.stream().map(Notices.Notice::outboxId).toList()).stream()
                .filter(entry -> entry.ideaNumber() != null)
                .collect(Collectors.toMap(Outbox.Entry::id, Outbox.Entry::ideaNumber));
        var refs = ideas.ideas(entries.values());
        return found.stream()
                .filter(notice -> {
                    var number = entries.get(notice.outboxId());
                    var idea = number == null ? null : refs.get(number);
                    return idea == null || !place.preElection(idea.areaId(), clock.instant());
                })
                .toList();
    }
}
