package org.betterif.shared.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one lane that everything of its kind goes through in a process. It takes whatever is waiting, never waits for more, has
 * it settled together and answers after that: an idle lane answers at once, a busy one shares the cost of a commit among many.
 *
 * <p>Knows nothing of databases: {@link Work#settle} does, and answers only after its commit. When it fails for a batch, each
 * ask is tried by itself, so that one bad ask spoils no other.
 *
 * @param <A> what is asked; equal asks say the same
 * @param <O> what became of it
 */
public final class Lane<A, O> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final long LOOK_UP_MILLIS = 250;

    /** What is done in a lane. */
    public interface Work<A, O> {

        /** No two asks with the same key are settled together. */
        Object key(A ask);

        /**
         * Settles asks in their order, no two with the same key; answers after the commit.
         *
         * @return one outcome for each
         */
        List<O> settle(List<A> asks);

        /** For an ask that came while too many were waiting. */
        O busy();

        /** What another ask gets that says the same and came meanwhile. */
        O repeated(O outcome);
    }

    private static final class Waiting<A, O> {
        final A ask;
        final Object key;
        final CompletableFuture<O> answer = new CompletableFuture<>();
        final List<Waiting<A, O>> alike = new ArrayList<>();

        Waiting(A ask, Object key) {
            this.ask = ask;
            this.key = key;
        }
    }

    private final String name;
    private final Work<A, O> work;
    private final BlockingQueue<Waiting<A, O>> queue;
    private final int batchSize;
    /** Asks that contradict an earlier one with the same key: they wait for the next batch. Lane thread only. */
    private final Deque<Waiting<A, O>> deferred = new ArrayDeque<>();

    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param name of its thread, such as {@code vote-lane}
     * @param capacity how many asks may wait before further ones are turned away
     */
    public Lane(String name, Work<A, O> work, int capacity, int batchSize) {
        this.name = name;
        this.work = work;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.batchSize = batchSize;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The outcome, once it is committed. Completes at once with {@link Work#busy} when too many are waiting. */
    public CompletableFuture<O> submit(A ask) {
        var waiting = new Waiting<A, O>(ask, work.key(ask));
        if (closing || !queue.offer(waiting)) {
            waiting.answer.complete(work.busy());
        }
        return waiting.answer;
    }

    public int waiting() {
        return queue.size();
    }

    private void run() {
        while (!closing || !queue.isEmpty() || !deferred.isEmpty()) {
            try {
                var batch = nextBatch();
                if (!batch.isEmpty()) {
                    settle(batch);
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (Throwable t) {
                LOG.errorf(t, "The %s stumbled", name); // and goes on: nobody must ever wait for a dead lane
            }
        }
    }

    private List<Waiting<A, O>> nextBatch() throws InterruptedException {
        Map<Object, Waiting<A, O>> batch = new LinkedHashMap<>();
        Set<Object> contested = new HashSet<>();
        for (int i = deferred.size(); i > 0; i--) {
            admit(deferred.poll(), batch, contested);
        }
        var next = batch.isEmpty() ? queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS) : queue.poll();
        while (next != null) {
            admit(next, batch, contested);
            next = batch.size() < batchSize ? queue.poll() : null;
        }
        return new ArrayList<>(batch.values());
    }

    /** Into this batch; with an ask that says the same; or, since order matters to one person, into the next batch. */
    private void admit(Waiting<A, O> waiting, Map<Object, Waiting<A, O>> batch, Set<Object> contested) {
        var first = batch.get(waiting.key);
        if (first == null && batch.size() < batchSize) {
            batch.put(waiting.key, waiting);
        } else if (first != null && !contested.contains(waiting.key) && first.ask.equals(waiting.ask)) {
            first.alike.add(waiting);
        } else {
            contested.add(waiting.key);
            defer(waiting);
        }
    }

    private void defer(Waiting<A, O> waiting) {
        if (deferred.size() < 4 * batchSize) {
            deferred.add(waiting);
        } else {
            // only somebody who asks for one thing and its contrary hundreds of times at once gets here
            waiting.answer.complete(work.busy());
        }
    }

    private void settle(List<Waiting<A, O>> batch) {
        try {
            answer(batch, work.settle(batch.stream().map(waiting -> waiting.ask).toList()));
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1) {
                fail(batch.getFirst(), failed);
                return;
            }
            LOG.warnf("The %s tries %d that failed together one by one: %s", name, batch.size(), failed.toString());
            batch.forEach(one -> settle(List.of(one)));
        }
    }

    private void answer(List<Waiting<A, O>> batch, List<O> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            var waiting = batch.get(i);
            var outcome = outcomes.get(i);
            waiting.answer.complete(outcome);
            waiting.alike.forEach(same -> same.answer.complete(work.repeated(outcome)));
        }
    }

    private void fail(Waiting<A, O> waiting, Throwable failed) {
        waiting.answer.completeExceptionally(failed);
        waiting.alike.forEach(same -> same.answer.completeExceptionally(failed));
    }

    /** Takes no more, settles what is waiting. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.answer.complete(work.busy());
        }
    }
}
