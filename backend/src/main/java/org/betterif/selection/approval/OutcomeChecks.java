package org.betterif.selection.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Fraction;

/** What can be said of any outcome, whatever rule or council made it. */
public final class OutcomeChecks {
    private OutcomeChecks() {}

    /**
     * A project left out although a group of its supporters is large enough.
     *
     * @param project index of the project
     * @param voters size of the group
     * @param deserved the group's part of the budget, in the smallest unit (exact)
     * @param has the most that is spent on projects of any one member of the group
     */
    public record Violation(int project, long voters, Fraction deserved, long has) {}

    /**
     * Violations of EJR+ (Brill and Peters, "Robust and verifiable proportionality axioms for multiwinner voting", EC 2023;
     * with costs: EJR+ up to any project): a project that is not selected although all of some group support it and, for
     * every one of them, what is spent on their projects together with its cost is within the group's part of the budget.
     * With seats: a group of at least l times n/k, each with fewer than l selected, and a common candidate left out. For
     * each project the group with the most to complain of is named.
     */
    public static List<Violation> ejrPlus(Profile profile, Collection<Integer> selected) {
        boolean[] taken = taken(profile, selected);
        long[] spent = new long[profile.weight.length];
        for (int g = 0; g < spent.length; g++) {
            for (int choice : profile.choices[g]) {
                spent[g] += taken[choice] ? profile.election.cost(choice) : 0;
            }
        }
        List<Violation> violations = new ArrayList<>();
        for (int p = 0; p < taken.length; p++) {
            if (!taken[p]) {
                Violation violation = violation(profile, p, spent);
                if (violation != null) {
                    violations.add(violation);
                }
            }
        }
        return violations;
    }

    private static @org.jspecify.annotations.Nullable Violation violation(Profile profile, int project, long[] spent) {
        Integer[] groups = Arrays.stream(profile.supporters[project]).boxed().toArray(Integer[]::new);
        Arrays.sort(groups, Comparator.comparingLong(g -> spent[g]));
        Violation worst = null;
        Fraction largest = Fraction.ZERO;
        long voters = 0;
        for (int i = 0; i < groups.length; i++) {
            voters += profile.weight[groups[i]];
            if (i + 1 < groups.length && spent[groups[i + 1]] == spent[groups[i]]) {
                continue;
            }
            Fraction deserved =
                    Fraction.of(profile.election.budget(), profile.voters).times(voters);
            Fraction over = deserved.minus(Fraction.of(spent[groups[i]] + profile.election.cost(project)));
            if (over.signum() >= 0 && (worst == null || over.compareTo(largest) > 0)) {
                worst = new Violation(project, voters, deserved, spent[groups[i]]);
                largest = over;
            }
        }
        return worst;
    }

    /** The part of the voters with at least one of their projects selected, from 0 to 1. */
    public static double shareWithOne(Profile profile, Collection<Integer> selected) {
        return profile.voters == 0 ? 0 : votersWithOne(profile, selected) / (double) profile.voters;
    }

    /** How many voters have at least one of their projects selected. */
    public static long votersWithOne(Profile profile, Collection<Integer> selected) {
        boolean[] taken = taken(profile, selected);
        long with = 0;
        for (int g = 0; g < profile.weight.length; g++) {
            boolean any = Arrays.stream(profile.choices[g]).anyMatch(c -> taken[c]);
            with += any ? profile.weight[g] : 0;
        }
        return with;
    }

    /** What is spent on each value of a label, e.g. each area, in the smallest unit; overlapping values count in each. */
    public static Map<String, Long> spending(Profile profile, Collection<Integer> selected, String label) {
        Map<String, Long> spending = new LinkedHashMap<>();
        profile.election
                .projects()
                .forEach(p -> p.labels().getOrDefault(label, java.util.Set.of()).forEach(v -> spending.put(v, 0L)));
        for (int p : selected) {
            profile.election
                    .project(p)
                    .labels()
                    .getOrDefault(label, java.util.Set.of())
                    .forEach(v -> spending.merge(v, profile.election.cost(p), Long::sum));
        }
        return spending;
    }

    private static boolean[] taken(Profile profile, Collection<Integer> selected) {
        boolean[] taken = new boolean[profile.supporters.length];
        selected.forEach(p -> taken[p] = true);
        return taken;
    }
}
