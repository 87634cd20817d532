package org.betterif.shared.http;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Values that were worked out from the database, each kept as long as it is certainly still true: until this process commits
 * a change, or the clock's next second begins (deadlines pass by themselves). Who asks while a value is worked out waits for
 * it instead of working it out again.
 *
 * <p>Exact, because the count of commits is taken before anything is read: what is read is at least as new as it, and who is
 * answered with it arrived while the count still stood there.
 */
final class KeptAnswers<T> {

    /** In the unit of {@code weigh}; beyond it nothing more is kept until the next second. */
    private final long most;

    private final LongSupplier commits;
    private final Clock clock;
    private final ToLongFunction<T> weigh;
    private volatile Moment<T> moment = new Moment<>(-1, -1, Map.of(), new AtomicLong());

    private record Moment<T>(long commits, long second, Map<String, CompletableFuture<T>> kept, AtomicLong weight) {}

    KeptAnswers(LongSupplier commits, Clock clock, long most, ToLongFunction<T> weigh) {
        this.commits = commits;
        this.clock = clock;
        this.most = most;
        this.weigh = weigh;
    }

    T get(String key, Supplier<T> work) {
        var now = now();
        if (now.weight().get() > most) {
            return work.get();
        }
        var mine = new CompletableFuture<T>();
        var known = now.kept().putIfAbsent(key, mine);
        return known == null ? workOut(now, key, mine, work) : await(known, work);
    }

    private T workOut(Moment<T> now, String key, CompletableFuture<T> mine, Supplier<T> work) {
        try {
            var value = work.get();
            now.weight().addAndGet(weigh.applyAsLong(value));
            mine.complete(value);
            return value;
        } finally {
            if (!mine.isDone()) {
                now.kept().remove(key);
                mine.cancel(false);
            }
        }
    }

    /** A failure is nobody's but the one's who met it: the others try themselves. */
    private T await(CompletableFuture<T> known, Supplier<T> work) {
        try {
            return known.join();
        } catch (CompletionException | java.util.concurrent.CancellationException failed) {
            return work.get();
        }
    }

    private Moment<T> now() {
        long count = commits.getAsLong();
        long second = clock.instant().getEpochSecond();
        var known = moment;
        if (known.commits() == count && known.second() == second) {
            return known;
        }
        var fresh = new Moment<T>(count, second, new ConcurrentHashMap<>(), new AtomicLong());
        moment = fresh; // a slower thread may put an older moment here: it is compared with the count again before use
        return fresh;
    }
}
