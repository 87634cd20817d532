package org.betterif.response.occasion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.Visibility;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.DutyClock;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.duty.DutyStart;
import org.betterif.shared.job.JobLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is owed by itself once its time comes. Everything is repeatable: what was done is kept under a unique key in the same
 * transaction, so that restarts and replicas change nothing, and a program that stood still catches up.
 */
@ApplicationScoped
class OccasionJobs {

    private static final Logger LOG = Logger.getLogger(OccasionJobs.class);
    private static final int BATCH = 100;

    private final DutyDirectory duties;
    private final DutyDating dating;
    private final UndatedDuties undated;
    private final DutyPromises promises;
    private final DutyClock time;
    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final JobLock lock;
    private final Clock clock;

    OccasionJobs(
            DutyDirectory duties,
            DutyDating dating,
            UndatedDuties undated,
            DutyPromises promises,
            DutyClock time,
            IdeaDirectory ideas,
            CallDirectory calls,
            JobLock lock,
            Clock clock) {
        this.duties = duties;
        this.dating = dating;
        this.undated = undated;
        this.promises = promises;
        this.time = time;
        this.ideas = ideas;
        this.calls = calls;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "${betterif.response.job-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.run("response.occasions", () -> {
            endCalls();
            fallDue();
            setDates();
        });
    }

    /** Every idea of a call that ended is owed an answer. */
    private void endCalls() {
        for (var ended : promises.endedCalls()) {
            var call = calls.call(ended.callId());
            if (call.isPresent()) {
                var due = reviewDate(call.get(), ended.endedAt());
                boolean all = true;
                for (var number : ideas.numbersIn(ended.callId())) {
                    all &= each(number, idea -> startForCallEnd(idea, ended.endedAt(), due));
                }
                if (all) {
                    each(ended.callId(), id -> promises.callDone(id, clock.instant()));
                }
            }
        }
    }

    private void startForCallEnd(long number, Instant endedAt, @Nullable Instant due) {
        ideas.idea(number)
                .filter(idea -> DutyDirectory.owable(idea) && idea.visibility() == Visibility.PUBLIC)
                .ifPresent(idea -> dating.arise(
                        idea,
                        DutyStart.of(
                                Cause.CALL_ENDED,
                                endedAt,
                                due == null ? null : time.promised(due, endedAt, idea.areaId()))));
    }

    private @Nullable Instant reviewDate(CallRef call, Instant endedAt) {
        var below = call.rules().below();
        return below.kind() == BelowThreshold.Kind.REVIEW_DATE
                ? time.endOf(time.daysAfter(endedAt, below.days()))
                : null;
    }

    /** Begins early enough that officers have the call's working days, and ends on the day that was promised. */
    private void fallDue() {
        var now = clock.instant();
        var longest = calls.calls().values().stream()
                .mapToInt(call -> call.rules().answerWithinWorkingDays())
                .max()
                .orElse(0);
        for (var promise : promises.fallingBy(horizon(now, longest), BATCH * 10)) {
            var call = calls.call(promise.callId());
            if (call.isEmpty()
                    || promise.fallsAt().isAfter(horizon(now, call.get().rules().answerWithinWorkingDays()))) {
                continue;
            }
            each(promise.ideaNumber(), number -> {
                ideas.idea(number).filter(DutyDirectory::owable).ifPresent(idea -> {
                    var due = time.endOf(promise.fallsAt().isBefore(now) ? now : promise.fallsAt());
                    duties.start(idea, DutyStart.of(promise.cause(), now, time.promised(due, now, idea.areaId())));
                });
                promises.keep(number);
            });
        }
    }

    /** Where working days cannot be counted, twice as many days: the promised day stays, the clock rather begins early. */
    private Instant horizon(Instant now, int workingDays) {
        return time.plusIfKnown(now, workingDays).orElse(now.plus(Duration.ofDays(2L * workingDays)));
    }

    /** What waited for a date that could not be counted. */
    private void setDates() {
        long after = 0;
        for (var batch = undated.ideasAfter(after, BATCH); !batch.isEmpty(); batch = undated.ideasAfter(after, BATCH)) {
            for (long number : batch) {
                each(number, dating::date);
                after = number;
            }
        }
    }

    /** One thing in a transaction of its own: one that fails is logged, tried again next time, and holds up no other. */
    private static boolean each(long id, LongConsumer work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> work.accept(id));
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "What is owed to %d could not begin; it will be tried again", id);
            return false;
        }
    }
}
