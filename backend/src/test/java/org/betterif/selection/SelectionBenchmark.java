package org.betterif.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.approval.EqualShares.Completion;
import org.betterif.selection.approval.EqualShares.Utility;
import org.betterif.selection.approval.Phragmen;
import org.betterif.selection.approval.Profile;
import org.betterif.selection.approval.SequentialPav;
import org.betterif.selection.Settings;

/** Prints the speeds that docs/selection.md states. Run by deploy/bench/selection. */
public final class SelectionBenchmark {
    private SelectionBenchmark() {}

    public static void main(String[] args) {
        Election city = city(60_000, 100, 2026);
        time("grouping 60,000 ballots", () -> new Profile(city).tallies().length);
        Profile profile = new Profile(city);
        time("Equal Shares, no completion", () -> equalShares(profile, Completion.NONE).selected().size());
        time("Equal Shares with Add1", () -> equalShares(profile, Completion.ADD1).notes());
        time("sequential Phragmén", () -> Phragmen.of(profile, Settings.PLAIN).selected().size());
        time("sequential PAV", () -> SequentialPav.of(profile, Settings.PLAIN).selected().size());
    }

    private static Outcome equalShares(Profile profile, Completion completion) {
        return EqualShares.of(profile, Settings.PLAIN, EqualShares.Options.of(Utility.COST, completion));
    }

    /** Projects of uneven popularity, costs from 1,000 to 100,000; each ballot names 1 to 15 of them. */
    static Election city(int voters, int projects, long seed) {
        Random random = new Random(seed);
        List<Project> all = new ArrayList<>();
        double[] popularity = new double[projects];
        for (int p = 0; p < projects; p++) {
            all.add(Project.of("p" + p, 1_000 * (1 + random.nextInt(100))));
            popularity[p] = Math.exp(random.nextGaussian());
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            int wanted = 1 + random.nextInt(15);
            int[] order = java.util.stream.IntStream.range(0, projects)
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble(keys(popularity, random)::get))
                    .limit(wanted)
                    .mapToInt(Integer::intValue)
                    .toArray();
            ballots.add(Ballot.of("v" + v, order));
        }
        return Election.forBudget(BallotKind.APPROVAL, 1_000_000, all, ballots);
    }

    private static List<Double> keys(double[] popularity, Random random) {
        List<Double> keys = new ArrayList<>();
        for (double p : popularity) {
            keys.add(-Math.log(random.nextDouble()) / p);
        }
        return keys;
    }

    private static void time(String what, Supplier<Object> run) {
        for (int i = 1; i <= 3; i++) {
            long start = System.nanoTime();
            Object result = run.get();
            System.out.printf("%-32s run %d: %7.1f ms  %s%n", what, i, (System.nanoTime() - start) / 1e6, result);
        }
    }
}
