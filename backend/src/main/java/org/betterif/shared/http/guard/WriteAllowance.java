package org.betterif.shared.http.guard;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One bucket of writes for everybody who writes, refilled evenly; kept in memory while it is not full. */
final class WriteAllowance {

    private static final int TIDY_ABOVE = 50_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int limit;
    private final Duration window;

    WriteAllowance(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    /**
     * @param remaining writes left now
     * @param seconds until the bucket is full again, or until the next write when this one was refused
     */
    record Taken(boolean allowed, int limit, long windowSeconds, long remaining, long seconds) {}

    Taken take(String who) {
        if (buckets.size() > TIDY_ABOVE) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= limit);
        }
        var probe = buckets.computeIfAbsent(who, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        long seconds = Math.max(1, Duration.ofNanos(nanos + 999_999_999).toSeconds());
        return new Taken(probe.isConsumed(), limit, window.toSeconds(), probe.getRemainingTokens(), seconds);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit)
                        .refillGreedy(limit, window)
                        .build())
                .build();
    }
}
