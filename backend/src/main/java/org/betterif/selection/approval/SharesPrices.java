package org.betterif.selection.approval;

import org.betterif.selection.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What each project would cost its supporters at the present state of their money: in floating point with an error bound,
 * exactly where that is not enough.
 */
final class SharesPrices {
    private static final double ULP = 0x1p-52;

    private final EqualSharesCount count;
    private final Profile profile;
    /** No price below this: payments only rise as money is spent. */
    private final double[] lower;
    /** The supporters of each project who still have money (copied and shortened as they run out), and how many. */
    private final int[][] live;

    private final long[][] livePoints;
    private final int[] liveSize;

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

    SharesPrices(EqualSharesCount count) {
        this.count = count;
        this.profile = count.profile;
        int projects = profile.supporters.length;
        this.lower = new double[projects];
        this.live = new int[projects][];
        this.livePoints = new long[projects][];
        this.liveSize = new int[projects];
        for (int p = 0; p < projects; p++) {
            if (profile.supporters[p].length > 0) {
                lower[p] = profile.election.cost(p) / (double) pointsOf(p) * (1 - 4 * ULP);
            }
        }
    }

    double lowest(int project) {
        return lower[project];
    }

    void remember(Price price) {
        lower[price.project] = Math.max(lower[price.project], price.pay - price.error);
    }

    Fraction exactly(Price price) {
        if (price.exact == null) {
            Fraction found = count.exact.price(price.project, price.pay, price.error, true);
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
    @Nullable
    Price price(int project, double ceiling) {
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
                double has = count.budget[groups[i]];
                long weight = profile.weight[groups[i]];
                if (has < pay * given[i]) {
                    poorMoney += has * weight;
                } else {
                    nowRich += weight * given[i];
                    richMoney += has * weight;
                }
            }
            double behind = poorMoney + richMoney;
            double slack = profile.votes[project] * count.budgetError() + size * 2 * ULP * (behind + cost);
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
            if (!count.spent[live[project][i]]) {
                live[project][kept] = live[project][i];
                livePoints[project][kept++] = livePoints[project][i];
            }
        }
        liveSize[project] = kept;
    }

    private @Nullable Price exactPrice(int project) {
        Fraction found = count.exact.price(project, 0, 0, false);
        if (found == null) {
            return null;
        }
        Price price = new Price(project);
        setExact(price, found);
        return price;
    }

    private long pointsOf(int project) {
        long sum = 0;
        for (int i = 0; i < profile.supporters[project].length; i++) {
            sum += profile.weight[profile.supporters[project][i]] * profile.supporterPoints[project][i];
        }
        return sum;
    }
}
