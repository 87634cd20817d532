package org.betterif.selection.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.betterif.selection.Fraction;
import org.betterif.selection.approval.SharesPrices.Price;
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
    private final SharesPrices prices;
    private double budgetError;

    /** @param multiplier what one point for a project is worth (its cost, or 1) */
    EqualSharesCount(Profile profile, Fraction endowment, long[] multiplier) {
        this.profile = profile;
        this.endowment = endowment;
        this.multiplier = multiplier;
        this.start = endowment.toDouble();
        this.budget = new double[profile.weight.length];
        Arrays.fill(budget, start);
        this.spent = new boolean[budget.length];
        this.budgetError = start * ULP;
        this.exact = new ExactShares(this);
        this.prices = new SharesPrices(this);
        this.told = new SharesTold(this, multiplier);
    }

    /** Buys until nothing can be afforded. */
    void run(Selection selection) {
        List<Integer> remaining = new ArrayList<>();
        for (int p = 0; p < multiplier.length; p++) {
            if (profile.supporters[p].length > 0) {
                remaining.add(p);
            }
        }
        takeFree(selection, remaining);
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

    /** What costs nothing needs no payment: it is taken before the rounds. */
    private void takeFree(Selection selection, List<Integer> remaining) {
        List<Integer> free = new ArrayList<>(remaining);
        free.removeIf(p -> profile.election.cost(p) > 0);
        free.sort(Comparator.comparingInt(p -> selection.places[p]));
        for (int project : free) {
            remaining.remove((Integer) project);
            if (selection.bounds.allows(project)) {
                selection.take(project);
                told.free(selection, project);
            } else {
                selection.step("forbiddenByBound", "id", selection.id(project));
            }
        }
    }

    /** The project with the least pay per unit of utility, or null; drops what nobody can afford any more. */
    private @Nullable Price cheapest(Selection selection, List<Integer> remaining) {
        remaining.sort((a, b) -> Double.compare(prices.lowest(a) / multiplier[a], prices.lowest(b) / multiplier[b]));
        List<Price> close = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        double bestUpper = Double.POSITIVE_INFINITY;
        for (int project : remaining) {
            // payments only rise as money is spent, so an earlier payment bounds the present one from below
            if (prices.lowest(project) / multiplier[project] > bestUpper) {
                break;
            }
            if (!selection.bounds.allows(project)) {
                selection.step("forbiddenByBound", "id", selection.id(project));
                dropped.add(project);
                continue;
            }
            Price price = prices.price(project, bestUpper * multiplier[project]);
            if (price == null) {
                if (selection.explain) {
                    told.notAffordable(selection, project);
                }
                dropped.add(project);
                continue;
            }
            prices.remember(price);
            bestUpper = Math.min(bestUpper, (price.pay + price.error) / multiplier[project] * (1 + 4 * ULP));
            close.add(price);
        }
        remaining.removeAll(dropped);
        double limit = bestUpper;
        close.removeIf(p -> (p.pay - p.error) / multiplier[p.project] * (1 - 4 * ULP) > limit);
        return close.size() > 1 ? decide(selection, close) : close.isEmpty() ? null : close.get(0);
    }

    /** Which other project could have been bought for the least pay per unit of utility; for the explanation. */
    private @Nullable Price runnerUp(Selection selection, List<Integer> others) {
        Price second = null;
        for (int project : others) {
            Price price = selection.bounds.allows(project) ? prices.price(project, Double.POSITIVE_INFINITY) : null;
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
            Fraction rate = prices.exactly(price).over(multiplier[price.project]);
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

    private void charge(Selection selection, Price price, @Nullable Price runnerUp) {
        int project = price.project;
        if (price.error > 1e-10 * start || (price.exact == null && anyUncertain(price))) {
            prices.exactly(price);
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
                    : exact.money(group).compareTo(prices.exactly(price).times(given[i]));
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
                                .minus(prices.exactly(price).times(given[i]))
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

    double budgetError() {
        return budgetError;
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

    double tolerance(double pay, double error, long given) {
        return budgetError + error * given + 4 * ULP * (start + pay * given);
    }
}
