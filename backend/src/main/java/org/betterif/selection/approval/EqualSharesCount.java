package org.betterif.selection.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.betterif.selection.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One run of Equal Shares with a given endowment. Floating point with an error bound finds the next purchase; whenever
 * two projects, or a voter and a payment, are closer than that bound, {@link ExactShares} decides.
 */
final class EqualSharesCount {
    private static final double ULP = 0x1p-52;

    final Profile profile;
    final Fraction endowment;
    final double[] budget;
    final boolean[] spent;
    final ExactShares exact;
    private final double start;
    private final long[] multiplier;
    private final SharesTold told;
    private final double[] lower;
    /** The supporters of each project who still have money (copied and shortened as they run out), and how many. */
    private final int[][] live;

    private final long[][] livePoints;
    private final int[] liveSize;
    private double budgetError;

    /** The price of a project: what a voter pays for each point given. */
    static final class Price {
        final int project;
        double pay;
        double error;

        @Nullable
        Fraction exact;

        Price(int project) {
            this.project = project;
        }
    }

    /** @param multiplier what one point for a project is worth (its cost, or 1) */
    EqualSharesCount(Profile profile, Fraction endowment, long[] multiplier) {
        this.profile = profile;
        this.endowment = endowment;
        this.multiplier = multiplier;
        this.start = endowment.toDouble();
        this.budget = new double[profile.weight.length];
        Arrays.fill(budget, start);
        this.spent = new boolean[budget.length];
        this.lower = new double[multiplier.length];
        this.budgetError = start * ULP;
        this.live = new int[multiplier.length][];
        this.livePoints = new long[multiplier.length][];
        this.liveSize = new int[multiplier.length];
        this.exact = new ExactShares(this);
        this.told = new SharesTold(this, multiplier);
    }

    /** Buys until nothing can be afforded. */
    void run(Selection selection) {
        List<Integer> remaining = new ArrayList<>();
        for (int p = 0; p < multiplier.length; p++) {
            if (profile.supporters[p].length > 0) {
                remaining.add(p);
                lower[p] = profile.election.cost(p) / (double) pointsOf(p) * (1 - 4 * ULP);
            }
        }
        // with a raised endowment the voters could pay for more seats than there are
        while (!profile.election.seats() || selection.left() > 0) {
            Price next = cheapest(selection, remaining);
            if (next == null) {
                return;
            }
            remaining.remove((Integer) next.project);
            charge(selection, next, selection.explain ? runnerUp(selection, remaining) : null);
        }
    }

    /** The project with the least pay per unit of utility, or null; drops what nobody can afford any more. */
    private @Nullable Price cheapest(Selection selection, List<Integer> remaining) {
        remaining.sort((a, b) -> Double.compare(lower[a] / multiplier[a], lower[b] / multiplier[b]));
        List<Price> prices = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        double bestUpper = Double.POSITIVE_INFINITY;
        for (int project : remaining) {
            // payments only rise as money is spent, so an earlier payment bounds the present one from below
            if (lower[project] / multiplier[project] > bestUpper) {
                break;
            }
            if (!selection.bounds.allows(project)) {
                selection.step("forbiddenByBound", "id", selection.id(project));
                dropped.add(project);
                continue;
            }
            Price price = price(project, bestUpper * multiplier[project]);
            if (price == null) {
                if (selection.explain) {
                    told.notAffordable(selection, project);
                }
                dropped.add(project);
                continue;
            }
            lower[project] = Math.max(lower[project], price.pay - price.error);
            bestUpper = Math.min(bestUpper, (price.pay + price.error) / multiplier[project] * (1 + 4 * ULP));
            prices.add(price);
        }
        remaining.removeAll(dropped);
        double limit = bestUpper;
        prices.removeIf(p -> (p.pay - p.error) / multiplier[p.project] * (1 - 4 * ULP) > limit);
        return prices.size() > 1 ? decide(selection, prices) : prices.isEmpty() ? null : prices.get(0);
    }

    /** Which other project could have been bought for the least pay per unit of utility; for the explanation. */
    private @Nullable Price runnerUp(Selection selection, List<Integer> others) {
        Price second = null;
        for (int project : others) {
            Price price = selection.bounds.allows(project) ? price(project, Double.POSITIVE_INFINITY) : null;
            if (price != null
                    && (second == null || price.pay / multiplier[project] < second.pay / multiplier[second.project])) {
                second = price;
            }
        }
        return second;
    }

    private Price decide(Selection selection, List<Price> close) {
        List<Price> best = new ArrayList<>();
        Fraction least = null;
        for (Price price : close) {
            Fraction rate = exactly(price).over(multiplier[price.project]);
            int order = least == null ? -1 : rate.compareTo(least);
            if (order < 0) {
                best.clear();
                least = rate;
            }
            if (order <= 0) {
                best.add(price);
            }
        }
        int chosen = selection.decide(best.stream().map(p -> p.project).toList());
        return best.stream().filter(p -> p.project == chosen).findFirst().orElseThrow();
    }

    private Fraction exactly(Price price) {
        if (price.exact == null) {
            Fraction found = exact.price(price.project, price.pay, price.error, true);
            if (found == null) {
                throw new IllegalStateException("affordable by estimate, not exactly: project " + price.project);
            }
            setExact(price, found);
        }
        return price.exact;
    }

    private static void setExact(Price price, Fraction value) {
        price.exact = value;
        price.pay = value.toDouble();
        price.error = price.pay * 2 * ULP;
    }

    /**
     * What each point would cost now, or null when the supporters cannot pay together. The search goes upwards, so it ends
     * early, with a value too low, once it has passed the ceiling above which nobody wants to know.
     */
    private @Nullable Price price(int project, double ceiling) {
        dropSpent(project);
        int[] groups = live[project];
        long[] given = livePoints[project];
        int size = liveSize[project];
        double cost = profile.election.cost(project);
        double pay = lower[project];
        long rich = -1;
        while (true) {
            double poorMoney = 0;
            double richMoney = 0;
            long nowRich = 0;
            for (int i = 0; i < size; i++) {
                double has = budget[groups[i]];
                long weight = profile.weight[groups[i]];
                if (has < pay * given[i]) {
                    poorMoney += has * weight;
                } else {
                    nowRich += weight * given[i];
                    richMoney += has * weight;
                }
            }
            double behind = poorMoney + richMoney;
            double slack = profile.votes[project] * budgetError + size * 2 * ULP * (behind + cost);
            if (behind < cost - slack) {
                return null;
            }
            if (nowRich == 0 || behind < cost + slack) {
                return exactPrice(project);
            }
            boolean settled = nowRich == rich;
            rich = nowRich;
            pay = settled ? pay : Math.max(pay, (cost - poorMoney) / nowRich);
            double error = 2 * slack / nowRich + 4 * ULP * pay;
            if (settled || (pay - error) * (1 - 8 * ULP) > ceiling) {
                Price price = new Price(project);
                price.pay = pay;
                price.error = error;
                return price;
            }
        }
    }

    private void dropSpent(int project) {
        if (live[project] == null) {
            live[project] = profile.supporters[project].clone();
            livePoints[project] = profile.supporterPoints[project].clone();
            liveSize[project] = live[project].length;
        }
        int kept = 0;
        for (int i = 0; i < liveSize[project]; i++) {
            if (!spent[live[project][i]]) {
                live[project][kept] = live[project][i];
                livePoints[project][kept++] = livePoints[project][i];
            }
        }
        liveSize[project] = kept;
    }

    private @Nullable Price exactPrice(int project) {
        Fraction found = exact.price(project, 0, 0, false);
        if (found == null) {
            return null;
        }
        Price price = new Price(project);
        setExact(price, found);
        return price;
    }

    private void charge(Selection selection, Price price, @Nullable Price runnerUp) {
        int project = price.project;
        if (price.error > 1e-10 * start || (price.exact == null && anyUncertain(price))) {
            exactly(price);
        }
        int[] groups = profile.supporters[project];
        long[] given = profile.supporterPoints[project];
        List<Integer> poor = new ArrayList<>();
        List<Integer> justSpent = new ArrayList<>();
        double[] after = new double[groups.length];
        long richPoints = 0;
        long full = 0;
        for (int i = 0; i < groups.length; i++) {
            int group = groups[i];
            if (spent[group]) {
                continue;
            }
            double rest = budget[group] - price.pay * given[i];
            int order = Math.abs(rest) > tolerance(price, given[i])
                    ? (rest < 0 ? -1 : 1)
                    : exact.money(group).compareTo(exactly(price).times(given[i]));
            if (order < 0) {
                poor.add(group);
            } else {
                richPoints += profile.weight[group] * given[i];
                full += profile.weight[group];
            }
            if (order <= 0) {
                justSpent.add(group);
            } else {
                after[i] = rest > tolerance(price, given[i])
                        ? rest
                        : exact.money(group)
                                .minus(exactly(price).times(given[i]))
                                .toDouble();
            }
        }
        // only now may money change: exact.money above still speaks of the time before this purchase
        for (int i = 0; i < groups.length; i++) {
            budget[groups[i]] = after[i];
        }
        exact.record(project, poor, richPoints, price.exact);
        justSpent.forEach(group -> spent[group] = true);
        budgetError += price.error * profile.greatestPoints + 4 * ULP * start;
        selection.take(project);
        if (selection.explain) {
            long poorVoters = poor.stream().mapToLong(g -> profile.weight[g]).sum();
            told.bought(selection, price, runnerUp, new SharesTold.Payers(full, poorVoters, richPoints));
        }
    }

    private boolean anyUncertain(Price price) {
        int[] groups = profile.supporters[price.project];
        long[] given = profile.supporterPoints[price.project];
        for (int i = 0; i < groups.length; i++) {
            if (!spent[groups[i]] && Math.abs(budget[groups[i]] - price.pay * given[i]) <= tolerance(price, given[i])) {
                return true;
            }
        }
        return false;
    }

    private double tolerance(Price price, long given) {
        return budgetError + price.error * given + 4 * ULP * start;
    }

    private long pointsOf(int project) {
        long sum = 0;
        for (int i = 0; i < profile.supporters[project].length; i++) {
            sum += profile.weight[profile.supporters[project][i]] * profile.supporterPoints[project][i];
        }
        return sum;
    }

    double tolerance(double pay, double error, long given) {
        return budgetError + error * given + 4 * ULP * (start + pay * given);
    }
}
