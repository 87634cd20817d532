package org.betterif.selection.sortition;

import java.util.List;

/** Which types' chances are settled, at what, and what bounds the smallest of the others from above. */
final class Levels {
    /** Below a settled chance by so much, so that rounding cannot make the next program infeasible. */
    private static final double SLACK = 1e-7;

    private final List<Task.Type> types;
    private final int seats;
    private final boolean[] settled;
    private final double[] floors;

    Levels(List<Task.Type> types, int seats) {
        this.types = types;
        this.seats = seats;
        this.settled = new boolean[types.size()];
        this.floors = new double[types.size()];
    }

    boolean[] settled() {
        return settled;
    }

    boolean settled(int type) {
        return settled[type];
    }

    /** What the settled keep at least. */
    double[] floors() {
        return floors;
    }

    boolean all() {
        for (boolean s : settled) {
            if (!s) {
                return false;
            }
        }
        return true;
    }

    void settle(int type, double chance) {
        settled[type] = true;
        floors[type] = Math.max(0, chance - SLACK);
    }

    boolean anyPriced(double[] prices, double least) {
        for (int t = 0; t < prices.length; t++) {
            if (!settled[t] && prices[t] > least) {
                return true;
            }
        }
        return false;
    }

    /** The seats that are left by the settled, shared among all others. */
    double plainBound() {
        double left = seats;
        int people = 0;
        for (int t = 0; t < settled.length; t++) {
            if (settled[t]) {
                left -= floors[t] * types.get(t).people().size();
            } else {
                people += types.get(t).people().size();
            }
        }
        return Math.min(1, left / people);
    }

    /**
     * By weak duality no distribution can raise the smallest unsettled chance above this.
     *
     * @param prices of the types' chances
     * @param heaviest what no panel weighs more than at these prices
     */
    double bound(double[] prices, double heaviest) {
        double rest = heaviest;
        double unsettled = 0;
        for (int t = 0; t < prices.length; t++) {
            if (settled[t]) {
                rest -= prices[t] * floors[t];
            } else {
                unsettled += prices[t];
            }
        }
        return unsettled <= 0 ? 1 : rest / unsettled;
    }

    /** How far the unsettled chances stay below these at most. */
    double shortfall(double[] wanted, double[] chances) {
        double most = 0;
        for (int t = 0; t < chances.length; t++) {
            if (!settled[t]) {
                most = Math.max(most, wanted[t] - chances[t]);
            }
        }
        return most;
    }

    /** The smallest unsettled chance; 1 when there is none. */
    double smallest(double[] chances) {
        double smallest = 1;
        for (int t = 0; t < chances.length; t++) {
            if (!settled[t]) {
                smallest = Math.min(smallest, chances[t]);
            }
        }
        return smallest;
    }
}
