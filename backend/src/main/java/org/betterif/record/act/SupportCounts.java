package org.betterif.record.act;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Origin;
import org.betterif.shared.job.JobLock;
import org.jdbi.v3.core.Jdbi;

/**
 * Supports enter as counts: every hour for each public idea whose count changed; where counts are hidden, when the voting ends.
 * So nothing is written when somebody votes, and no entry is about one person's vote.
 */
@ApplicationScoped
class SupportCounts {

    private static final int BATCH = 1000;

    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final Recorder recorder;
    private final Jdbi jdbi;
    private final JobLock lock;
    private final Clock clock;

    SupportCounts(IdeaDirectory ideas, CallDirectory calls, Recorder recorder, Jdbi jdbi, JobLock lock, Clock clock) {
        this.ideas = ideas;
        this.calls = calls;
        this.recorder = recorder;
        this.jdbi = jdbi;
        this.lock = lock;
        this.clock = clock;
    }

    /** Also after a pause: what is written is the count now, once. */
    @Scheduled(cron = "0 4 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        long after = 0;
        List<Long> numbers;
        do {
            numbers = ideas.allVisibleNumbers(after, BATCH);
            count(numbers);
            after = numbers.isEmpty() ? after : numbers.getLast();
        } while (numbers.size() == BATCH);
    }

    private void count(List<Long> numbers) {
        lock.run("record.supports", () -> write(numbers, clock.instant()));
    }

    void votingEnded(@Observes CallEvent.PhaseEnded ended) {
        if (ended.phase() == Phase.VOTE && ended.origin() == Origin.LIVE) {
            write(ideas.numbersIn(ended.callId()), ended.occurredAt());
        }
    }

    private void write(Collection<Long> numbers, Instant at) {
        var known = known(numbers);
        var changed = ideas.ideas(numbers).values().stream()
                .filter(idea -> idea.publicNow() && countsVisible(idea))
                .filter(idea -> idea.votes() != known.getOrDefault(idea.number(), 0L))
                .sorted(java.util.Comparator.comparing(IdeaRef::number))
                .toList();
        var acts = new ArrayList<Act>();
        for (var idea : changed) {
            acts.add(Act.of(RecordKind.SUPPORTS, idea.number(), at, Origin.LIVE).with("votes", idea.votes()));
        }
        recorder.addAll(acts);
        remember(changed);
    }

    private boolean countsVisible(IdeaRef idea) {
        return calls.call(idea.callId())
                .map(call -> call.countsVisible(clock.instant()))
                .orElse(false);
    }

    private Map<Long, Long> known(Collection<Long> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number, votes from record_support where idea_number = any(:numbers)")
                .bind("numbers", numbers.toArray(Long[]::new))
                .map((rs, ctx) -> Map.entry(rs.getLong("idea_number"), rs.getLong("votes")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void remember(List<IdeaRef> counted) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into record_support (idea_number, votes) select * from unnest(:numbers, :votes)
                        on conflict (idea_number) do update set votes = excluded.votes""")
                .bind("numbers", counted.stream().map(IdeaRef::number).toArray(Long[]::new))
                .bind("votes", counted.stream().map(IdeaRef::votes).toArray(Long[]::new))
                .execute());
    }
}
