package org.betterif.vote;

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
import java.util.function.Function;
import org.betterif.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * The one lane that all votes of a process go through. It takes whatever is waiting, never waits for more, has it settled
 * together and answers after that: an idle lane answers at once, a busy one shares the cost of a commit among many.
 *
 * <p>Knows nothing of databases: {@code settle} does, and answers only after its commit. When it fails for a batch, each
 * ask is tried by itself, so that one bad ask spoils no other.
 */
final class VoteLane implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(VoteLane.class);
    private static final long LOOK_UP_MILLIS = 250;

    private static final class Waiting {
        final VoteAsk ask;
        final CompletableFuture<VoteOutcome> answer = new CompletableFuture<>();
        final List<Waiting> alike = new ArrayList<>();

        Waiting(VoteAsk ask) {
            this.ask = ask;
        }
    }

    private final Function<List<VoteAsk>, List<VoteOutcome>> settle;
    private final BlockingQueue<Waiting> queue;
    private final int batchSize;
    /** Asks that contradict an earlier one of the same person and idea: they wait for the next batch. Lane thread only. */
    private final Deque<Waiting> deferred = new ArrayDeque<>();

    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param settle settles up to {@code batchSize} asks, no two with the same key, in their order; one outcome each
     * @param capacity how many asks may wait before further ones are turned away
     */
    VoteLane(Function<List<VoteAsk>, List<VoteOutcome>> settle, int capacity, int batchSize) {
        this.settle = settle;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.batchSize = batchSize;
        this.thread = new Thread(this::run, "vote-lane");
        thread.setDaemon(true);
        thread.start();
    }

    /** The outcome, once it is committed. Completes at once with {@link VoteReason#BUSY} when too many are waiting. */
    CompletableFuture<VoteOutcome> submit(VoteAsk ask) {
        var waiting = new Waiting(ask);
        if (closing || !queue.offer(waiting)) {
            waiting.answer.complete(busy());
        }
        return waiting.answer;
    }

    int waiting() {
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
                LOG.error("The vote lane stumbled", t); // and goes on: a vote must never wait for a dead lane
            }
        }
    }

    private List<Waiting> nextBatch() throws InterruptedException {
        Map<VoteAsk.Key, Waiting> batch = new LinkedHashMap<>();
        Set<VoteAsk.Key> contested = new HashSet<>();
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
    private void admit(Waiting waiting, Map<VoteAsk.Key, Waiting> batch, Set<VoteAsk.Key> contested) {
        var key = waiting.ask.key();
        var first = batch.get(key);
        if (first == null && batch.size() < batchSize) {
            batch.put(key, waiting);
        } else if (first != null && !contested.contains(key) && first.ask.equals(waiting.ask)) {
            first.alike.add(waiting);
        } else {
            contested.add(key);
            defer(waiting);
        }
    }

    private void defer(Waiting waiting) {
        if (deferred.size() < 4 * batchSize) {
            deferred.add(waiting);
        } else {
            // only somebody who gives and takes the same vote hundreds of times at once gets here
            waiting.answer.complete(busy());
        }
    }

    private void settle(List<Waiting> batch) {
        try {
            answer(batch, settle.apply(asks(batch)));
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1) {
                fail(batch.getFirst(), failed);
                return;
            }
            LOG.warnf("A batch of %d votes failed and is tried one by one: %s", batch.size(), failed.toString());
            batch.forEach(one -> settle(List.of(one)));
        }
    }

    private static void answer(List<Waiting> batch, List<VoteOutcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            var waiting = batch.get(i);
            var outcome = outcomes.get(i);
            waiting.answer.complete(outcome);
            waiting.alike.forEach(same -> same.answer.complete(outcome.repeated()));
        }
    }

    private static void fail(Waiting waiting, Throwable failed) {
        waiting.answer.completeExceptionally(failed);
        waiting.alike.forEach(same -> same.answer.completeExceptionally(failed));
    }

    private static List<VoteAsk> asks(List<Waiting> batch) {
        return batch.stream().map(waiting -> waiting.ask).toList();
    }

    private static VoteOutcome busy() {
        return new VoteOutcome.Refused(new ProblemException(
                VoteReason.BUSY, "Very many people are voting just now. Nothing was lost; try again in a moment."));
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
            left.answer.complete(busy());
        }
    }
}
