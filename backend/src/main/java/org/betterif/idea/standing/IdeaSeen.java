package org.betterif.idea.standing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each idea was looked at: counted in memory, written every ten seconds. Nothing about who looked. */
@ApplicationScoped
class IdeaSeen {

    private final Map<Long, Integer> waiting = new ConcurrentHashMap<>();
    private final Standings standings;

    IdeaSeen(Standings standings) {
        this.standings = standings;
    }

    void count(long number, int views) {
        waiting.merge(number, views, Integer::sum);
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        var batch = new HashMap<Long, Integer>();
        waiting.keySet().forEach(number -> batch.put(number, waiting.remove(number)));
        batch.values().removeIf(java.util.Objects::isNull);
        standings.countViews(batch);
    }

    void stopping(@Observes ShutdownEvent event) {
        write();
    }
}
