package org.betterif.selection.approval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Fraction;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;

/**
 * The maximin support method (Sánchez-Fernández, Fernández-García, Fisteus and Brill, "The maximin support method: an
 * extension of the D'Hondt method to approval-based multiwinner elections", 2022; with costs: Aziz, Lee and Talmon,
 * "Proportionally representative participatory budgeting", AAMAS 2018, there "Generalised sequential Phragmén"). At each
 * step the cost of everything taken so far and of one more project is shared among their supporters so that the greatest
 * load of any voter is as small as can be; the project for which it is smallest is taken, as long as it fits.
 *
 * <p>The smallest greatest load is, by linear-programming duality, the largest ratio of the cost of some of the projects
 * to the number of voters who support any of them; it is found exactly by maximum flows. Projects without supporters are
 * taken only to fill seats, last. Bounds: a project that they forbid is passed over.
 */
public final class MaximinSupport {
    private final Selection selection;
    private final Profile profile;
    private final Fraction[] known;

    private MaximinSupport(Profile profile, Settings settings) {
        this.profile = profile;
        this.selection = new Selection(profile, settings);
        this.known = new Fraction[selection.taken.length];
    }

    public static Outcome of(Profile profile, Settings settings) {
        return new MaximinSupport(profile, settings).run();
    }

    private Outcome run() {
        List<Integer> open = new ArrayList<>();
        for (int p = 0; p < known.length; p++) {
            if (profile.votes[p] > 0) {
                open.add(p);
                known[p] = Fraction.of(selection.election.cost(p), profile.votes[p]);
            }
        }
        while (true) {
            open.removeIf(p -> !selection.fits(p) || !selection.bounds.allows(p));
            if (open.isEmpty()) {
                break;
            }
            List<Integer> best = best(open);
            int next = selection.decide(best);
            Fraction load = known[next];
            open.remove((Integer) next);
            Object[] ahead = selection.explain ? second(open) : new Object[0];
            selection.take(next);
            selection.stepAhead(
                    "taken",
                    ahead,
                    "id",
                    selection.id(next),
                    "votes",
                    profile.votes[next],
                    "greatestLoad",
                    inCurrency(load),
                    "left",
                    selection.money(selection.left()));
        }
        Greedy.fillLowerBounds(selection);
        if (selection.election.seats()) {
            Greedy.complete(selection);
        }
        return selection.outcome("maximin-support", profile.tallies());
    }

    /** Whose turn it was not, before anything is taken; for the explanation. */
    private Object[] second(List<Integer> others) {
        if (others.isEmpty()) {
            return new Object[0];
        }
        int second = best(new ArrayList<>(others)).stream()
                .min(Comparator.comparingInt(p -> selection.places[p]))
                .orElseThrow();
        return new Object[] {"aheadOf", selection.id(second), "aheadOfLoad", inCurrency(known[second])};
    }

    private double inCurrency(Fraction load) {
        return load.toDouble() * Math.pow(10, -selection.election.decimals());
    }

    /** A load never falls when more has been taken, so the last known load bounds it from below. */
    private List<Integer> best(List<Integer> open) {
        open.sort((a, b) -> known[a].compareTo(known[b]));
        Fraction least = null;
        List<Integer> best = new ArrayList<>();
        for (int p : open) {
            if (least != null && known[p].compareTo(least) > 0) {
                break;
            }
            List<Integer> together = new ArrayList<>(selection.order);
            together.removeIf(q -> profile.votes[q] == 0);
            together.add(p);
            known[p] = greatestLoad(together, known[p]);
            int order = least == null ? -1 : known[p].compareTo(least);
            if (order < 0) {
                best.clear();
                least = known[p];
            }
            if (order <= 0) {
                best.add(p);
            }
        }
        return best;
    }

    /** Dinkelbach's iteration: from a ratio that is reached or exceeded, a cut gives a set with a larger one. */
    private Fraction greatestLoad(List<Integer> projects, Fraction atLeast) {
        Map<BitSet, Long> votersBySupport = votersBySupport(projects);
        Fraction load = atLeast;
        while (true) {
            BitSet heavier = heavier(projects, votersBySupport, load);
            if (heavier.isEmpty()) {
                return load;
            }
            long cost = heavier.stream()
                    .mapToLong(i -> selection.election.cost(projects.get(i)))
                    .sum();
            long voters = 0;
            for (Map.Entry<BitSet, Long> entry : votersBySupport.entrySet()) {
                voters += entry.getKey().intersects(heavier) ? entry.getValue() : 0;
            }
            load = Fraction.of(cost, voters);
        }
    }

    private Map<BitSet, Long> votersBySupport(List<Integer> projects) {
        Map<Integer, BitSet> support = new HashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            for (int group : profile.supporters[projects.get(i)]) {
                support.computeIfAbsent(group, g -> new BitSet()).set(i);
            }
        }
        Map<BitSet, Long> voters = new HashMap<>();
        support.forEach((group, bits) -> voters.merge(bits, profile.weight[group], Long::sum));
        return voters;
    }

    /** Positions of projects whose cost exceeds what their supporters can carry at this load each. */
    private BitSet heavier(List<Integer> projects, Map<BitSet, Long> votersBySupport, Fraction load) {
        FlowNetwork network = new FlowNetwork(projects.size() + votersBySupport.size() + 2);
        int sink = projects.size() + votersBySupport.size() + 1;
        for (int i = 0; i < projects.size(); i++) {
            network.edge(0, 1 + i, load.denominator().multiply(big(selection.election.cost(projects.get(i)))));
        }
        int node = projects.size();
        for (Map.Entry<BitSet, Long> entry : votersBySupport.entrySet()) {
            int voters = ++node;
            entry.getKey().stream().forEach(i -> network.unlimited(1 + i, voters));
            network.edge(voters, sink, load.numerator().multiply(big(entry.getValue())));
        }
        network.maximise(0, sink);
        boolean[] reached = network.reachable(0);
        BitSet heavier = new BitSet();
        for (int i = 0; i < projects.size(); i++) {
            heavier.set(i, reached[1 + i]);
        }
        return heavier;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
