package org.betterif.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of calls; it can be made to fail for a call, as an observer with a fault would. */
@ApplicationScoped
public class CallEventsSeen {

    private final List<CallEvent> seen = new CopyOnWriteArrayList<>();
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    void on(@Observes CallEvent event) {
        if (failing.contains(event.callId())) {
            throw new IllegalStateException("an observer that fails, for a test");
        }
        seen.add(event);
    }

    public List<CallEvent> of(CallRef call) {
        return seen.stream().filter(event -> event.callId() == call.id()).toList();
    }

    public void failFor(CallRef call) {
        failing.add(call.id());
    }

    public void heal(CallRef call) {
        failing.remove(call.id());
    }
}
