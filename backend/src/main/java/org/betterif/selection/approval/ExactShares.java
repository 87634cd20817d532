package org.betterif.selection.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Exact prices and budgets for one run of Equal Shares, worked out only when asked. A voter who has money left has paid
 * in full for everything they support that was bought, so what they have left follows from which purchases those were;
 * sums over many voters need only whole-number counts for each purchase.
 */
final class ExactShares {
    private final EqualSharesCount count;
    private final Profile profile;
    private final int[] boughtAt;
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<List<Long>, Fraction> moneyByHistory = new HashMap<>();

    private static final class Purchase {
        final int project;
        final int[] poor;
        final long richPoints;

        @Nullable
        Fraction pay;

        Purchase(int project, int[] poor, long richPoints, @Nullable Fraction pay) {
            this.project = project;
            this.poor = poor;
            this.richPoints = richPoints;
            this.pay = pay;
        }
    }

    ExactShares(EqualSharesCount count) {
        this.count = count;
        this.profile = count.profile;
        this.boughtAt = new int[profile.supporters.length];
        java.util.Arrays.fill(boughtAt, -1);
    }

    /**
     * Notes a purchase.
     *
     * @param poor the groups that pay all they have and less than the others
     * @param richPoints points of the voters who pay in full
     */
    void record(int project, List<Integer> poor, long richPoints, @Nullable Fraction pay) {
        boughtAt[project] = purchases.size();
        purchases.add(
                new Purchase(project, poor.stream().mapToInt(Integer::intValue).toArray(), richPoints, pay));
    }

    /** What each point costs in purchase {@code at}. */
    private Fraction pay(int at) {
        Purchase purchase = purchases.get(at);
        if (purchase.pay == null) {
            Fraction rest = Fraction.of(profile.election.cost(purchase.project))
                    .minus(sum(purchase.poor, purchase.poor.length, at));
            purchase.pay = rest.over(purchase.richPoints);
        }
        return purchase.pay;
    }

    /** The money of these groups together before purchase {@code before}, when all of them still had some. */
    private Fraction sum(int[] groups, int size, int before) {
        long[] paid = new long[before];
        long voters = 0;
        for (int k = 0; k < size; k++) {
            int group = groups[k];
            voters += profile.weight[group];
            int[] choices = profile.choices[group];
            for (int i = 0; i < choices.length; i++) {
                int at = boughtAt[choices[i]];
                if (at >= 0 && at < before) {
                    paid[at] += profile.weight[group] * profile.points[group][i];
                }
            }
        }
        Fraction sum = count.endowment.times(voters);
        for (int at = 0; at < before; at++) {
            if (paid[at] != 0) {
                sum = sum.minus(pay(at).times(paid[at]));
            }
        }
        return sum;
    }

    /** What one voter of this group has left now. */
    Fraction money(int group) {
        if (count.spent[group]) {
            return Fraction.ZERO;
        }
        List<Long> history = new ArrayList<>();
        int[] choices = profile.choices[group];
        for (int i = 0; i < choices.length; i++) {
            if (boughtAt[choices[i]] >= 0) {
                history.add((long) boughtAt[choices[i]]);
                history.add(profile.points[group][i]);
            }
        }
        Fraction known = moneyByHistory.get(history);
        if (known == null) {
            known = count.endowment;
            for (int i = 0; i < history.size(); i += 2) {
                known = known.minus(pay(history.get(i).intValue()).times(history.get(i + 1)));
            }
            moneyByHistory.put(history, known);
        }
        return known;
    }

    /**
     * The least pay per point at which the supporters can pay for the project, each at most what they have; null when
     * they cannot. An estimate, where there is one, settles who is certainly poor or rich.
     */
    @Nullable
    Fraction price(int project, double estimate, double error, boolean estimated) {
        int[] groups = profile.supporters[project];
        long[] given = profile.supporterPoints[project];
        int[] poor = new int[groups.length];
        int poorSize = 0;
        List<Integer> open = new ArrayList<>();
        long richPoints = 0;
        for (int i = 0; i < groups.length; i++) {
            if (count.spent[groups[i]]) {
                continue;
            }
            double rest = count.budget[groups[i]] - estimate * given[i];
            double tolerance = count.tolerance(estimate, error, given[i]);
            if (estimated && rest > tolerance) {
                richPoints += profile.weight[groups[i]] * given[i];
            } else if (estimated && rest < -tolerance) {
                poor[poorSize++] = groups[i];
            } else {
                open.add(i);
            }
        }
        while (true) {
            long points = richPoints;
            for (int i : open) {
                points += profile.weight[groups[i]] * given[i];
            }
            if (points == 0) {
                return null;
            }
            Fraction pay = Fraction.of(profile.election.cost(project))
                    .minus(sum(poor, poorSize, purchases.size()))
                    .over(points);
            List<Integer> stillOpen = new ArrayList<>();
            for (int i : open) {
                if (money(groups[i]).compareTo(pay.times(given[i])) < 0) {
                    poor[poorSize++] = groups[i];
                } else {
                    stillOpen.add(i);
                }
            }
            if (stillOpen.size() == open.size()) {
                return pay;
            }
            open = stillOpen;
        }
    }
}
