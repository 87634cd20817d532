package org.betterif.selection.sortition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes panels from panels by exchanging one person for another while every quota holds: quick, and good enough to find
 * panels that help; whether there are none is for {@link PanelSearch} to say.
 */
final class PanelSwaps {
    private static final int PASSES = 6;
    private static final double TINY = 1e-12;

    private final Task task;
    private final List<Task.Type> types;
    private final int[][] quotasOf;
    private final int[] homeOf;
    private final int[] inQuota;
    private final boolean[] taken;

    PanelSwaps(Task task, List<Task.Type> types) {
        this.task = task;
        this.types = types;
        this.quotasOf = new int[types.size()][];
        this.homeOf = new int[types.size()];
        Map<String, Integer> homes = new HashMap<>();
        for (int t = 0; t < quotasOf.length; t++) {
            Task.Type type = types.get(t);
            quotasOf[t] = java.util.stream.IntStream.range(0, task.quotas().size())
                    .filter(q -> type.has(task.quotas().get(q)))
                    .toArray();
            homeOf[t] = type.household().isEmpty() ? -1 : homes.computeIfAbsent(type.household(), h -> homes.size());
        }
        this.inQuota = new int[task.quotas().size()];
        this.taken = new boolean[homes.size()];
    }

    /** What one more of a type is worth, and what one less costs. */
    private interface Worth {
        double oneMore(int type, int count);

        double oneLess(int type, int count);
    }

    /** A panel near this one that weighs more, or as much. */
    int[] heavier(int[] from, double[] weights) {
        return better(from, new Worth() {
            @Override
            public double oneMore(int type, int count) {
                return weights[type];
            }

            @Override
            public double oneLess(int type, int count) {
                return weights[type];
            }
        });
    }

    /**
     * A panel near this one that brings the average of all panels nearer to the target, by squares of what is missing to
     * each person.
     *
     * @param missing how many of each type all panels, this one included, are short of
     */
    int[] closer(int[] from, double[] missing) {
        return better(from, new Worth() {
            @Override
            public double oneMore(int type, int count) {
                return (2 * shortOf(type, count) - 1) / types.get(type).people().size();
            }

            @Override
            public double oneLess(int type, int count) {
                return (2 * shortOf(type, count) + 1) / types.get(type).people().size();
            }

            private double shortOf(int type, int count) {
                return missing[type] - count;
            }
        });
    }

    private int[] better(int[] from, Worth worth) {
        int[] counts = from.clone();
        Arrays.fill(inQuota, 0);
        Arrays.fill(taken, false);
        for (int t = 0; t < counts.length; t++) {
            for (int q : quotasOf[t]) {
                inQuota[q] += counts[t];
            }
            if (homeOf[t] >= 0 && counts[t] > 0) {
                taken[homeOf[t]] = true;
            }
        }
        for (int pass = 0; pass < PASSES && pass(counts, worth); pass++) {
            // again: what was exchanged may have opened the way for more
        }
        return counts;
    }

    private boolean pass(int[] counts, Worth worth) {
        Integer[] ins = order(counts, true, worth);
        Integer[] outs = order(counts, false, worth);
        boolean any = false;
        for (int in : ins) {
            for (int out : outs) {
                double gain = worth.oneMore(in, counts[in]) - worth.oneLess(out, counts[out]);
                if (gain <= TINY) {
                    break;
                }
                if (in != out && exchanges(counts, in, out)) {
                    any = true;
                    break;
                }
            }
        }
        return any;
    }

    private Integer[] order(int[] counts, boolean in, Worth worth) {
        double[] by = new double[counts.length];
        for (int t = 0; t < by.length; t++) {
            by[t] = in ? -worth.oneMore(t, counts[t]) : worth.oneLess(t, counts[t]);
        }
        return java.util.stream.IntStream.range(0, counts.length)
                .filter(t -> in ? counts[t] < types.get(t).people().size() : counts[t] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> by[t]))
                .toArray(Integer[]::new);
    }

    private boolean exchanges(int[] counts, int in, int out) {
        if (counts[in] >= types.get(in).people().size() || counts[out] == 0) {
            return false;
        }
        int home = homeOf[in];
        if (home >= 0 && taken[home] && homeOf[out] != home) {
            return false;
        }
        move(out, -1);
        move(in, 1);
        if (!kept(in) || !kept(out)) {
            move(in, -1);
            move(out, 1);
            return false;
        }
        counts[in]++;
        counts[out]--;
        if (homeOf[out] >= 0) {
            taken[homeOf[out]] = false;
        }
        if (home >= 0) {
            taken[home] = true;
        }
        return true;
    }

    private void move(int type, int by) {
        for (int q : quotasOf[type]) {
            inQuota[q] += by;
        }
    }

    private boolean kept(int type) {
        for (int q : quotasOf[type]) {
            Quota quota = task.quotas().get(q);
            if (inQuota[q] < quota.min() || inQuota[q] > quota.max()) {
                return false;
            }
        }
        return true;
    }
}
