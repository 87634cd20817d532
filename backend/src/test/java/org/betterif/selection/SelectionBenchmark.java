package org.betterif.selection;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.approval.EqualShares.Completion;
import org.betterif.selection.approval.EqualShares.Utility;
import org.betterif.selection.approval.Phragmen;
import org.betterif.selection.approval.Profile;
import org.betterif.selection.approval.SequentialPav;
import org.betterif.selection.ranking.MeekStv;
import org.betterif.selection.ranking.ScottishStv;
import org.betterif.selection.sortition.Leximin;
import org.betterif.selection.sortition.Lottery;
import org.betterif.selection.sortition.Person;
import org.betterif.selection.sortition.Quota;
import org.betterif.selection.sortition.SortitionFiles;
import org.betterif.selection.sortition.Task;

/** Prints the speeds that docs/selection.md states. Run by deploy/bench/selection. */
public final class SelectionBenchmark {
    private SelectionBenchmark() {}

    public static void main(String[] args) {
        Set<String> wanted = Set.of(args);
        if (wanted.isEmpty() || wanted.contains("rules")) {
            rules();
        }
        if (wanted.isEmpty() || wanted.contains("draw")) {
            Task given = givenPool();
            time("LEXIMIN, the given pool", () -> Leximin.solve(given, 60_000).minimum());
        }
        if (wanted.isEmpty() || wanted.contains("large-draw")) {
            Lottery[] result = new Lottery[1];
            long start = System.nanoTime();
            result[0] = Leximin.solve(largePool(2_000, 200, 2026), 120_000);
            System.out.printf(
                    "LEXIMIN, 2,000 for 200, 2 minutes: %.1f s, smallest %.6f, %d levels certified, gap %.6f, %d"
                            + " panels%n",
                    (System.nanoTime() - start) / 1e9,
                    result[0].minimum(),
                    result[0].levels(),
                    result[0].gap(),
                    result[0].compositions().size());
        }
    }

    private static void rules() {
        Election city = city(60_000, 100, 2026, 1_000_000, 1_000);
        time("grouping 60,000 ballots", () -> new Profile(city).tallies().length);
        Profile profile = new Profile(city);
        time(
                "Equal Shares, no completion",
                () -> equalShares(profile, Completion.NONE).selected().size());
        time("Equal Shares with Add1", () -> equalShares(profile, Completion.ADD1)
                .notes());
        Profile longLadder = new Profile(city(60_000, 100, 2027, 6_000_000, 6_000));
        time("Equal Shares with Add1, long ladder", () -> equalShares(longLadder, Completion.ADD1)
                .notes());
        time(
                "sequential Phragmén",
                () -> Phragmen.of(profile, Settings.PLAIN).selected().size());
        time(
                "sequential PAV",
                () -> SequentialPav.of(profile, Settings.PLAIN).selected().size());
        Election ward = ward(10_000, 12, 4, 2026);
        time(
                "Scottish STV, 10,000 ballots",
                () -> ScottishStv.count(ward, Settings.PLAIN).stages().size());
        time(
                "Meek STV, 10,000 ballots",
                () -> MeekStv.count(ward, Settings.PLAIN).stages().size());
    }

    private static Task givenPool() {
        Path folder = SharedData.folder("sortition");
        List<Quota> quotas = SortitionFiles.quotas(SharedData.text(folder.resolve("features.csv")));
        return new Task(
                SortitionFiles.pool(SharedData.text(folder.resolve("candidates.csv")), quotas, "", List.of()),
                quotas,
                22);
    }

    /** Volunteers of uneven numbers in five features; quotas within a tenth of an even split of the seats. */
    public static Task largePool(int people, int seats, long seed) {
        Random random = new Random(seed);
        int[] sizes = {3, 5, 10, 4, 8};
        List<Person> pool = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Map<String, String> values = new HashMap<>();
            for (int f = 0; f < sizes.length; f++) {
                values.put("f" + f, "v" + (int) (sizes[f] * Math.pow(random.nextDouble(), 1.3)));
            }
            pool.add(new Person("p" + i, values, i % 20 == 1 ? "h" + i / 20 : i % 20 == 2 ? "h" + i / 20 : ""));
        }
        List<Quota> quotas = new ArrayList<>();
        for (int f = 0; f < sizes.length; f++) {
            double even = seats / (double) sizes[f];
            for (int v = 0; v < sizes[f]; v++) {
                quotas.add(Quota.of("f" + f, "v" + v, (int) Math.floor(even * 0.9), (int) Math.ceil(even * 1.1)));
            }
        }
        return new Task(pool, quotas, seats);
    }

    /** Rankings of one to all candidates around a left-to-right line. */
    static Election ward(int voters, int candidates, int seats, long seed) {
        Random random = new Random(seed);
        List<Project> all = new ArrayList<>();
        double[] stand = new double[candidates];
        for (int c = 0; c < candidates; c++) {
            all.add(Project.of("c" + c, 1));
            stand[c] = random.nextGaussian();
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            double own = random.nextGaussian();
            List<Double> distance = new ArrayList<>();
            for (double s : stand) {
                distance.add(Math.abs(s - own) + 0.3 * random.nextGaussian());
            }
            int[] order = IntStream.range(0, candidates)
                    .boxed()
                    .sorted(Comparator.comparingDouble(distance::get))
                    .limit(1 + random.nextInt(candidates))
                    .mapToInt(Integer::intValue)
                    .toArray();
            ballots.add(Ballot.of("v" + v, order));
        }
        return Election.forSeats("", BallotKind.ORDINAL, seats, all, ballots);
    }

    private static Outcome equalShares(Profile profile, Completion completion) {
        return EqualShares.of(profile, Settings.PLAIN, EqualShares.Options.of(Utility.COST, completion));
    }

    /** Projects of uneven popularity, costs from one to a hundred units; each ballot names 1 to 15 of them. */
    static Election city(int voters, int projects, long seed, long budget, int unit) {
        Random random = new Random(seed);
        List<Project> all = new ArrayList<>();
        double[] popularity = new double[projects];
        for (int p = 0; p < projects; p++) {
            all.add(Project.of("p" + p, (long) unit * (1 + random.nextInt(100))));
            popularity[p] = Math.exp(random.nextGaussian());
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            int wanted = 1 + random.nextInt(15);
            int[] order = IntStream.range(0, projects)
                    .boxed()
                    .sorted(Comparator.comparingDouble(keys(popularity, random)::get))
                    .limit(wanted)
                    .mapToInt(Integer::intValue)
                    .toArray();
            ballots.add(Ballot.of("v" + v, order));
        }
        return Election.forBudget(BallotKind.APPROVAL, budget, all, ballots);
    }

    private static List<Double> keys(double[] popularity, Random random) {
        List<Double> keys = new ArrayList<>();
        for (double p : popularity) {
            keys.add(-Math.log(random.nextDouble()) / p);
        }
        return keys;
    }

    /** Wall time, and the processor time of this thread, which a busy machine does not change. */
    private static void time(String what, Supplier<Object> run) {
        for (int i = 1; i <= 5; i++) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Object result = run.get();
            System.out.printf(
                    "%-36s run %d: %7.1f ms, processor %7.1f ms  %s%n",
                    what,
                    i,
                    (System.nanoTime() - start) / 1e6,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6,
                    result);
        }
    }
}
