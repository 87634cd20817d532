package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What META says a ballot may be (pabulib.org/format), and how many ballots are not. */
final class PabulibLimits {

    private final List<Limit> limits = new ArrayList<>();

    private enum What {
        LENGTH,
        POINTS,
        SUM
    }

    private static final class Limit {
        final String key;
        final int line;
        final What what;
        final boolean most;
        final long number;
        long broken;
        int first;

        Limit(String key, int line, What what, boolean most, long number) {
            this.key = key;
            this.line = line;
            this.what = what;
            this.most = most;
            this.number = number;
        }

        void look(long value, int ballotLine) {
            if (most ? value > number : value < number) {
                first = broken == 0 ? ballotLine : first;
                broken++;
            }
        }
    }

    private PabulibLimits() {}

    static PabulibLimits of(Map<String, String> meta, Map<String, Integer> lines) {
        var read = new PabulibLimits();
        for (var what : What.values()) {
            var word =
                    switch (what) {
                        case LENGTH -> "length";
                        case POINTS -> "points";
                        case SUM -> "sum_points";
                    };
            read.add("min_" + word, what, false, meta, lines);
            read.add("max_" + word, what, true, meta, lines);
        }
        return read;
    }

    private void add(String key, What what, boolean most, Map<String, String> meta, Map<String, Integer> lines) {
        Long number = whole(meta.get(key));
        if (number != null) {
            limits.add(new Limit(key, lines.getOrDefault(key, 0), what, most, number));
        }
    }

    /** What is no number limits nothing. */
    private static @Nullable Long whole(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
    }

    /** An empty ballot was handed in and chooses nothing: no limit speaks of it. */
    void look(int[] choices, long[] points, int line) {
        if (choices.length == 0) {
            return;
        }
        long sum = 0;
        for (long given : points) {
            sum += given;
        }
        for (var limit : limits) {
            switch (limit.what) {
                case LENGTH -> limit.look(choices.length, line);
                case POINTS -> limit.look(farthest(points, limit), line);
                case SUM -> limit.look(points.length == 0 ? limit.number : sum, line);
            }
        }
    }

    private static long farthest(long[] points, Limit limit) {
        long farthest = limit.number;
        for (long given : points) {
            farthest = limit.most ? Math.max(farthest, given) : Math.min(farthest, given);
        }
        return farthest;
    }

    List<String> warnings() {
        return limits.stream()
                .filter(limit -> limit.broken > 0)
                .map(limit ->
                        "line " + limit.line + ": " + limit.key + " is " + limit.number + ", which " + limit.broken
                                + " ballot(s) break, the first on line " + limit.first + "; counted as they stand")
                .toList();
    }
}
