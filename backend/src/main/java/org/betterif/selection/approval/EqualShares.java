package org.betterif.selection.approval;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.betterif.selection.Fraction;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;

/**
 * The Method of Equal Shares (Peters and Skowron, "Proportionality and the limits of welfarism", EC 2020; for projects
 * with costs and ballots with points: Peters, Pierczyński and Skowron, "Proportional participatory budgeting with
 * additive utilities", NeurIPS 2021). Every voter gets the same share of the budget. A project can be bought when its
 * supporters can pay for it together, each in proportion to the utility they get from it and never more than they have.
 * The project bought next is the one whose supporters pay least per unit of utility. A project with supporters that costs
 * nothing is taken before that, whatever its utility.
 *
 * <p>Ties are broken by the tie rule. Bounds: a project that they forbid is passed over in the rounds and in the
 * completion; lower bounds that the rounds leave unfilled are filled by votes before the completion.
 */
public final class EqualShares {
    private EqualShares() {}

    /** What one point on a ballot is worth: the project's cost, or the same for every project. */
    public enum Utility {
        COST,
        CARDINALITY
    }

    /**
     * What follows, since the rounds alone often leave money over: nothing; by votes ({@code UTILITARIAN}); larger
     * shares until the budget would be exceeded or nothing more fits ({@code ADD1}); both ({@code ADD1U}); or, after
     * Brill and others, sequential Phragmén starting from the money left ({@code PHRAGMEN}).
     */
    public enum Completion {
        NONE,
        ADD1,
        ADD1U,
        UTILITARIAN,
        PHRAGMEN
    }

    /**
     * The comparison step of equalshares.net: if strictly more voters prefer the greedy result, it is taken instead. A
     * voter prefers the result with more of their projects ({@code SATISFACTION}), or the one with at least one of them
     * ({@code EXCLUSION_RATIO}).
     */
    public enum Comparison {
        NONE,
        SATISFACTION,
        EXCLUSION_RATIO
    }

    /** @param increment by how much {@code ADD1} raises each voter's share, in the currency (for seats: all shares together, in seats) */
    public record Options(Utility utility, Completion completion, long increment, Comparison comparison) {
        public Options {
            if (increment < 1) {
                throw new IllegalArgumentException("the increment must be 1 or more");
            }
        }

        public static Options of(Utility utility, Completion completion) {
            return new Options(utility, completion, 1, Comparison.NONE);
        }
    }

    public static Outcome of(Profile profile, Settings settings, Options options) {
        long[] multiplier = new long[profile.supporters.length];
        for (int p = 0; p < multiplier.length; p++) {
            multiplier[p] = options.utility == Utility.COST ? profile.election.cost(p) : 1;
        }
        boolean raise = options.completion == Completion.ADD1 || options.completion == Completion.ADD1U;
        Fraction endowment = raise && profile.voters > 0 && !everythingFits(profile)
                ? raised(profile, settings.quiet(), options, multiplier)
                : Fraction.of(profile.election.budget(), Math.max(1, profile.voters));
        Selection selection = new Selection(profile, settings);
        selection.step(
                "endowment",
                "voters",
                profile.voters,
                "each",
                inCurrency(profile, endowment),
                "exactly",
                endowment.toString());
        EqualSharesCount count = new EqualSharesCount(profile, endowment, multiplier);
        count.run(selection);
        Greedy.fillLowerBounds(selection);
        switch (options.completion) {
            case NONE -> {}
            case ADD1 -> fillSeats(selection);
            case ADD1U, UTILITARIAN -> Greedy.complete(selection);
            case PHRAGMEN -> Phragmen.complete(selection, count);
        }
        selection.notes.put("utility", options.utility.name().toLowerCase(Locale.ROOT));
        selection.notes.put("completion", options.completion.name().toLowerCase(Locale.ROOT));
        selection.notes.put("endowment", inCurrency(profile, endowment));
        Outcome outcome = selection.outcome("equal-shares", profile.tallies());
        return options.comparison == Comparison.NONE
                ? outcome
                : compared(profile, settings, options.comparison, outcome);
    }

    /**
     * Add1 (equalshares.net, "Completion", with the options "integral" and "exhaustive" of its compute tool): the largest
     * share on the ladder {@code floor(B/n), + increment, + increment, …} such that every rung up to it keeps the budget; the
     * first rung that exceeds it ends the climb, and so does one after which nothing more would fit. Each rung is a run of
     * its own, since a larger share does not always mean a larger result. As in that tool, nothing is raised where
     * all projects together keep the budget. For seats the ladder is {@code k/n, (k + increment)/n, …} and ends with the first
     * rung that fills all {@code k} seats (Lackner and Skowron 2023, "increment completion").
     */
    private static Fraction raised(Profile profile, Settings settings, Options options, long[] multiplier) {
        boolean seats = profile.election.seats();
        long unit = pow10(profile.election.decimals());
        Fraction share = seats
                ? Fraction.of(profile.election.budget(), profile.voters)
                : Fraction.of(profile.election.budget() / (profile.voters * unit) * unit);
        Fraction step = seats ? Fraction.of(options.increment, profile.voters) : Fraction.of(options.increment * unit);
        Fraction kept = share;
        while (true) {
            Selection selection = new Selection(profile, settings);
            new EqualSharesCount(profile, share, multiplier).run(selection);
            if (selection.cost > profile.election.budget()) {
                return kept;
            }
            kept = share;
            // once every supported project has been bought, a larger share changes nothing
            if (!open(selection, selection::fits) || !open(selection, p -> profile.supporters[p].length > 0)) {
                return kept;
            }
            share = share.plus(step);
        }
    }

    /** A committee has as many members as seats: where too few candidates have supporters, the others fill it, last. */
    private static void fillSeats(Selection selection) {
        if (selection.election.seats()) {
            Greedy.complete(selection);
        }
    }

    /** Whether any of these projects is not taken, though the bounds allow it. */
    private static boolean open(Selection selection, IntPredicate which) {
        for (int p = 0; p < selection.taken.length; p++) {
            if (which.test(p) && !selection.taken[p] && selection.bounds.allows(p)) {
                return true;
            }
        }
        return false;
    }

    private static boolean everythingFits(Profile profile) {
        return profile.election.projects().stream().mapToLong(p -> p.cost()).sum() <= profile.election.budget();
    }

    private static long pow10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static double inCurrency(Profile profile, Fraction amount) {
        return amount.over(pow10(profile.election.decimals())).toDouble();
    }

    private static Outcome compared(Profile profile, Settings settings, Comparison comparison, Outcome shares) {
        Outcome greedy = Greedy.byVotes(profile, settings);
        boolean[] byShares = chosen(profile, shares);
        boolean[] byGreedy = chosen(profile, greedy);
        long forShares = 0;
        long forGreedy = 0;
        for (int g = 0; g < profile.weight.length; g++) {
            int difference = satisfied(profile.choices[g], byShares, comparison)
                    - satisfied(profile.choices[g], byGreedy, comparison);
            forShares += difference > 0 ? profile.weight[g] : 0;
            forGreedy += difference < 0 ? profile.weight[g] : 0;
        }
        Outcome taken = forGreedy > forShares ? greedy : shares;
        java.util.Map<String, Object> notes = new java.util.LinkedHashMap<>(shares.notes());
        notes.put("comparison", comparison.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        notes.put("preferEqualShares", forShares);
        notes.put("preferGreedy", forGreedy);
        notes.put("takenFrom", taken.rule());
        return new Outcome(
                shares.rule(),
                taken.selected(),
                taken.cost(),
                taken.tallies(),
                taken.tieRule(),
                taken.ties(),
                notes,
                taken.warnings(),
                taken.steps());
    }

    private static boolean[] chosen(Profile profile, Outcome outcome) {
        boolean[] chosen = new boolean[profile.supporters.length];
        outcome.selected().forEach(p -> chosen[p] = true);
        return chosen;
    }

    private static int satisfied(int[] choices, boolean[] chosen, Comparison comparison) {
        int sum = 0;
        for (int choice : choices) {
            sum += chosen[choice] ? 1 : 0;
        }
        return comparison == Comparison.EXCLUSION_RATIO ? Math.min(sum, 1) : sum;
    }
}
