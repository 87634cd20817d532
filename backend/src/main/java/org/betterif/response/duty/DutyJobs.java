package org.betterif.response.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.betterif.place.preelection.PreElectionRef;
import org.betterif.response.ResponseEvent;
import org.betterif.response.staff.ReminderKind;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.shared.job.JobLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What passing time brings to what is owed: it stands still before an election, somebody is reminded, it is late. Everything is repeatable: what was done is kept under a unique key in the same
 * transaction, so that restarts and replicas change nothing, and a program that stood still catches up.
 */
@ApplicationScoped
class DutyJobs {

    private static final Logger LOG = Logger.getLogger(DutyJobs.class);
    private static final int BATCH = 100;

    private final Duties duties;
    private final DutyService service;
    private final StaffDirectory staff;
    private final DutyClock time;
    private final JobLock lock;
    private final Event<ResponseEvent> events;
    private final Clock clock;

    DutyJobs(
            Duties duties,
            DutyService service,
            StaffDirectory staff,
            DutyClock time,
            JobLock lock,
            Event<ResponseEvent> events,
            Clock clock) {
        this.duties = duties;
        this.service = service;
        this.staff = staff;
        this.time = time;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(every = "${betterif.response.job-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.run("response.duties", () -> eachOpen(this::passTime));
    }

    private void eachOpen(LongConsumer work) {
        long after = 0;
        for (var batch = duties.openAfter(after, BATCH); !batch.isEmpty(); batch = duties.openAfter(after, BATCH)) {
            for (long id : batch) {
                each(id, work);
                after = id;
            }
        }
    }

    /** Pauses first, so that nobody is reminded of, or blamed for, a clock that stands still. */
    private void passTime(long id) {
        var now = clock.instant();
        var seen = duties.find(id).filter(Duty::open);
        if (seen.isEmpty() || !needsChange(seen.get(), now)) {
            return;
        }
        var duty = service.change(id, found -> {
            if (found.open()) {
                pause(found, now);
                late(found, now);
            }
        });
        if (duty.open() && !duty.paused()) {
            remind(duty, now);
        }
    }

    private boolean needsChange(Duty duty, Instant now) {
        boolean periods = duty.paused()
                || time.begun(duty.areaId(), now).stream()
                        .anyMatch(period -> period.to().isAfter(duty.clockStartedAt()));
        boolean overdue = now.isAfter(duty.dueAt()) && !duty.overdueNoted();
        var reminder = reminder(duty, now);
        return periods || overdue || (reminder != null && !duties.reminded(duty.id(), reminder, duty.dueAt()));
    }

    private void pause(Duty duty, Instant now) {
        boolean running = false;
        for (var period : time.begun(duty.areaId(), now)) {
            if (!period.to().isAfter(duty.clockStartedAt())) {
                continue;
            }
            var from = period.from().isBefore(duty.clockStartedAt()) ? duty.clockStartedAt() : period.from();
            var due = dueAfter(duty, period, from);
            if (period.running(now)) {
                running = true;
            }
            if (period.running(now) && !duty.paused()) {
                duty.pause(from, due);
            } else if (!due.equals(duty.dueAt())) {
                duty.moveDue(due);
            }
        }
        if (duty.paused() && !running) {
            duty.resume();
        }
    }

    /** A period moves a date once; one that is made longer or shorter later moves it by the difference. */
    private Instant dueAfter(Duty duty, PreElectionRef period, Instant from) {
        var others = duties.pausesBut(duty.id(), period.id());
        if (duties.claimPause(duty.id(), period.id(), from, period.to())) {
            return time.afterPause(duty.dueAt(), new DutyClock.Pause(from, period.to()), others);
        }
        var known = duties.pausedUntil(duty.id(), period.id()).orElse(period.to());
        if (known.equals(period.to())) {
            return duty.dueAt();
        }
        duties.movePause(duty.id(), period.id(), period.to());
        return known.isBefore(period.to())
                ? time.afterPause(duty.dueAt(), new DutyClock.Pause(known, period.to()), others)
                : time.withoutPause(duty.dueAt(), new DutyClock.Pause(period.to(), known), others);
    }

    private void late(Duty duty, Instant now) {
        if (!duty.paused() && now.isAfter(duty.dueAt()) && !duty.overdueNoted()) {
            duty.noteOverdue(now);
            events.fire(new ResponseEvent.Overdue(
                    duty.ideaNumber(), duty.callId(), duty.id(), duty.dueAt(), now, duty.origin()));
        }
    }

    private void remind(Duty duty, Instant now) {
        var kind = reminder(duty, now);
        if (kind != null && duties.claimReminder(duty.id(), kind, duty.dueAt(), now)) {
            events.fire(new ResponseEvent.Reminded(
                    duty.ideaNumber(), duty.callId(), duty.id(), kind, duty.dueAt(), now, duty.origin()));
        }
    }

    private @Nullable ReminderKind reminder(Duty duty, Instant now) {
        return time.distance(now, duty.dueAt())
                .flatMap(days -> staff.reminder(now.isAfter(duty.dueAt()), days))
                .orElse(null);
    }

    /** One thing in a transaction of its own: one that fails is logged, tried again next time, and holds up no other. */
    private static boolean each(long id, LongConsumer work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> work.accept(id));
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The duty job could not deal with %d; it will be tried again", id);
            return false;
        }
    }
}
