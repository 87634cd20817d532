package org.betterif.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps a running selection within its bounds. A candidate is {@linkplain #allows allowed} when no upper bound forbids
 * it and, with it taken, the money (or seats) left can still fill every lower bound; so when what is left is just enough
 * for the lower bounds, only candidates that fill them are allowed. A refusal is final: what cannot be completed now
 * cannot be completed after more has been taken.
 *
 * <p>Labels may overlap (an idea has a kind, an area and a topic), which makes the question a small covering problem; it
 * is decided by depth-first search with a limit of {@value #SEARCH_LIMIT} nodes, beyond which the answer is "no".
 */
public final class Bounds {
    private static final int SEARCH_LIMIT = 200_000;

    private final Election election;
    private final List<Bound> bounds;
    private final BitSet[] members;
    private final BitSet taken = new BitSet();
    private final BitSet gone = new BitSet();
    private final int[] count;
    private long left;
    private int nodes;

    public Bounds(Election election, List<Bound> bounds) {
        this.election = election;
        this.bounds = List.copyOf(bounds);
        this.members = new BitSet[bounds.size()];
        this.count = new int[bounds.size()];
        this.left = election.budget();
        for (int b = 0; b < bounds.size(); b++) {
            members[b] = new BitSet();
            for (int p = 0; p < election.projects().size(); p++) {
                members[b].set(
                        p,
                        election.project(p)
                                .has(bounds.get(b).label(), bounds.get(b).value()));
            }
        }
    }

    public static Bounds none(Election election) {
        return new Bounds(election, List.of());
    }

    public boolean isEmpty() {
        return bounds.isEmpty();
    }

    /** Why the bounds cannot be kept, before anything is selected; empty when they can. */
    public List<Step> unsatisfiable() {
        List<Step> reasons = new ArrayList<>();
        for (int b = 0; b < bounds.size(); b++) {
            int there = members[b].cardinality();
            if (there < bounds.get(b).min()) {
                reasons.add(Step.of(
                        "boundShort",
                        "bound",
                        bounds.get(b).text(),
                        "needed",
                        bounds.get(b).min(),
                        "there",
                        there));
            }
        }
        if (reasons.isEmpty() && !canComplete()) {
            List<String> all = bounds.stream().map(Bound::text).toList();
            reasons.add(Step.of("boundsTogether", "bounds", all, "budget", election.inCurrency(election.budget())));
        }
        return reasons;
    }

    /** Whether this candidate may be taken next. */
    public boolean allows(int project) {
        if (bounds.isEmpty()) {
            return true;
        }
        if (gone.get(project) || taken.get(project)) {
            return false;
        }
        for (int b = 0; b < bounds.size(); b++) {
            if (members[b].get(project) && count[b] >= bounds.get(b).max()) {
                return false;
            }
        }
        add(project, 1);
        boolean completes = left >= 0 && canComplete();
        add(project, -1);
        return completes;
    }

    public void take(int project) {
        add(project, 1);
    }

    /** This candidate is out of the race, so that it can fill no lower bound (STV). */
    public void drop(int project) {
        gone.set(project);
    }

    /** Whether the lower bounds could still be filled without this candidate. */
    public boolean canLose(int project) {
        if (bounds.isEmpty()) {
            return true;
        }
        boolean before = gone.get(project);
        gone.set(project);
        boolean completes = canComplete();
        gone.set(project, before);
        return completes;
    }

    /** Whether a lower bound is still unfilled. */
    public boolean wanting() {
        for (int b = 0; b < bounds.size(); b++) {
            if (count[b] < bounds.get(b).min()) {
                return true;
            }
        }
        return false;
    }

    /** Whether this candidate counts towards a lower bound that is still unfilled. */
    public boolean fills(int project) {
        for (int b = 0; b < bounds.size(); b++) {
            if (members[b].get(project) && count[b] < bounds.get(b).min()) {
                return true;
            }
        }
        return false;
    }

    private void add(int project, int sign) {
        taken.set(project, sign > 0);
        left -= sign * election.cost(project);
        for (int b = 0; b < members.length; b++) {
            if (members[b].get(project)) {
                count[b] += sign;
            }
        }
    }

    private boolean canComplete() {
        nodes = 0;
        return complete();
    }

    /** Branches on the cheapest candidates for the lower bound with the least choice. */
    private boolean complete() {
        if (left < 0 || ++nodes > SEARCH_LIMIT) {
            return false;
        }
        int tightest = -1;
        int slack = Integer.MAX_VALUE;
        List<Integer> choice = List.of();
        for (int b = 0; b < bounds.size(); b++) {
            int missing = bounds.get(b).min() - count[b];
            if (missing > 0) {
                List<Integer> open = open(b);
                if (open.size() < missing || cheapest(open, missing) > left) {
                    return false;
                }
                if (open.size() - missing < slack) {
                    slack = open.size() - missing;
                    tightest = b;
                    choice = open;
                }
            }
        }
        return tightest < 0 || branch(choice);
    }

    private boolean branch(List<Integer> choice) {
        List<Integer> refused = new ArrayList<>();
        boolean found = false;
        for (int project : choice) {
            add(project, 1);
            found = complete();
            add(project, -1);
            if (found) {
                break;
            }
            gone.set(project);
            refused.add(project);
        }
        refused.forEach(gone::clear);
        return found;
    }

    private List<Integer> open(int bound) {
        List<Integer> open = new ArrayList<>();
        for (int p = members[bound].nextSetBit(0); p >= 0; p = members[bound].nextSetBit(p + 1)) {
            if (!taken.get(p) && !gone.get(p) && belowMaximum(p) && election.cost(p) <= left) {
                open.add(p);
            }
        }
        open.sort(Comparator.comparingLong(election::cost));
        return open;
    }

    private boolean belowMaximum(int project) {
        for (int b = 0; b < bounds.size(); b++) {
            if (members[b].get(project) && count[b] >= bounds.get(b).max()) {
                return false;
            }
        }
        return true;
    }

    private long cheapest(List<Integer> sorted, int howMany) {
        long sum = 0;
        for (int i = 0; i < howMany; i++) {
            sum += election.cost(sorted.get(i));
        }
        return sum;
    }
}
