package org.betterif.selection.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Fraction;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;

/**
 * Phragmén's sequential rule (Phragmén 1894; Brill, Freeman, Janson and Lackner, "Phragmén's voting methods and justified
 * representation", 2017; with costs: Los, Christoff and Grossi, "Proportional budget allocations", IJCAI 2022). Every
 * voter earns money at the same speed; as soon as the supporters of a project hold its cost together, it is bought and
 * they start again from nothing. Told in loads: the next project is the one that leaves its supporters with the smallest
 * common load, (cost + their loads) / supporters. The rule stops as soon as a project that would be bought next (or one
 * tied with it) no longer fits.
 *
 * <p>A project without supporters is never bought; seats that remain are filled in the order of the tie rule. Bounds: a
 * project that they forbid is passed over; lower bounds still unfilled at the end are filled by votes.
 */
public final class Phragmen {
    private final Selection selection;
    private final Profile profile;
    /** For each group, which of the loads below it carries. */
    private final int[] loadOf;

    private final List<Fraction> loads = new ArrayList<>();
    private final List<Double> roughLoads = new ArrayList<>();
    /** For each project, how many supporters carry each load. */
    private final List<long[]> carrying = new ArrayList<>();

    private Phragmen(Selection selection, int[] loadOf, List<Fraction> start) {
        this.selection = selection;
        this.profile = selection.profile;
        this.loadOf = loadOf;
        start.forEach(this::addLoad);
        for (int p = 0; p < selection.taken.length; p++) {
            for (int group : profile.supporters[p]) {
                carrying.get(loadOf[group])[p] += profile.weight[group];
            }
        }
    }

    public static Outcome of(Profile profile, Settings settings) {
        Selection selection = new Selection(profile, settings);
        new Phragmen(selection, new int[profile.weight.length], List.of(Fraction.ZERO)).run();
        return selection.outcome("phragmen", profile.tallies());
    }

    /** Goes on after Equal Shares: what a voter has left is a head start (a load below zero). */
    static void complete(Selection selection, EqualSharesCount count) {
        Map<Fraction, Integer> known = new HashMap<>();
        List<Fraction> start = new ArrayList<>();
        int[] loadOf = new int[selection.profile.weight.length];
        for (int g = 0; g < loadOf.length; g++) {
            loadOf[g] = known.computeIfAbsent(Fraction.ZERO.minus(count.exact.money(g)), load -> {
                start.add(load);
                return start.size() - 1;
            });
        }
        new Phragmen(selection, loadOf, start).run();
    }

    private void run() {
        List<Integer> remaining = new ArrayList<>();
        for (int p = 0; p < selection.taken.length; p++) {
            if (!selection.taken[p]
                    && profile.votes[p] > 0
                    && selection.election.cost(p) <= selection.election.budget()) {
                remaining.add(p);
            }
        }
        while (true) {
            remaining.removeIf(p -> {
                boolean forbidden = !selection.bounds.allows(p) && selection.fits(p);
                if (forbidden) {
                    selection.step("forbiddenByBound", "id", selection.id(p));
                }
                return forbidden;
            });
            if (remaining.isEmpty()) {
                break;
            }
            List<Integer> best = smallest(remaining);
            if (best.stream().anyMatch(p -> !selection.fits(p))) {
                selection.step("stopped", "ids", selection.ids(best), "left", selection.money(selection.left()));
                break;
            }
            int next = selection.decide(best);
            remaining.remove((Integer) next);
            buy(next, selection.explain ? remaining : List.of());
        }
        Greedy.fillLowerBounds(selection);
        if (selection.election.seats()) {
            Greedy.complete(selection);
        }
    }

    private List<Integer> smallest(List<Integer> remaining) {
        double[] rough = new double[selection.taken.length];
        double least = Double.POSITIVE_INFINITY;
        for (int p : remaining) {
            rough[p] = roughLoad(p);
            least = Math.min(least, rough[p]);
        }
        double limit = least + Math.abs(least) * 1e-9 + 1e-12;
        List<Integer> best = new ArrayList<>();
        Fraction bestLoad = null;
        for (int p : remaining) {
            if (rough[p] > limit) {
                continue;
            }
            Fraction load = exactLoad(p);
            int order = bestLoad == null ? -1 : load.compareTo(bestLoad);
            if (order < 0) {
                best.clear();
                bestLoad = load;
            }
            if (order <= 0) {
                best.add(p);
            }
        }
        return best;
    }

    /** All terms are of one sign from the second purchase on, so the relative error stays near the number of terms. */
    private double roughLoad(int project) {
        double sum = selection.election.cost(project);
        for (int l = 0; l < loads.size(); l++) {
            sum += roughLoads.get(l) * carrying.get(l)[project];
        }
        return sum / profile.votes[project];
    }

    private Fraction exactLoad(int project) {
        Fraction sum = Fraction.of(selection.election.cost(project));
        for (int l = 0; l < loads.size(); l++) {
            long voters = carrying.get(l)[project];
            if (voters != 0 && loads.get(l).signum() != 0) {
                sum = sum.plus(loads.get(l).times(voters));
            }
        }
        return sum.over(profile.votes[project]);
    }

    /** @param others whose turn it was not; for the explanation */
    private void buy(int project, List<Integer> others) {
        Fraction load = exactLoad(project);
        Integer runnerUp =
                others.stream().min(Comparator.comparing(this::exactLoad)).orElse(null);
        Object[] ahead = runnerUp == null
                ? new Object[0]
                : new Object[] {"aheadOf", selection.id(runnerUp), "aheadOfLoad", inCurrency(exactLoad(runnerUp))};
        int at = addLoad(load);
        for (int group : profile.supporters[project]) {
            for (int choice : profile.choices[group]) {
                carrying.get(loadOf[group])[choice] -= profile.weight[group];
                carrying.get(at)[choice] += profile.weight[group];
            }
            loadOf[group] = at;
        }
        selection.take(project);
        selection.stepAhead(
                "bought",
                ahead,
                "id",
                selection.id(project),
                "cost",
                selection.money(selection.election.cost(project)),
                "supporters",
                profile.votes[project],
                "load",
                inCurrency(load),
                "spent",
                selection.money(selection.cost));
    }

    private double inCurrency(Fraction load) {
        return load.toDouble() * Math.pow(10, -selection.election.decimals());
    }

    private int addLoad(Fraction load) {
        loads.add(load);
        roughLoads.add(load.toDouble());
        carrying.add(new long[selection.taken.length]);
        return loads.size() - 1;
    }
}
