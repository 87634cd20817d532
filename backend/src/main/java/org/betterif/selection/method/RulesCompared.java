package org.betterif.selection.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Election;
import org.betterif.selection.Settings;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.approval.OutcomeChecks;
import org.betterif.selection.approval.Profile;

/**
 * What the other rules would have chosen from the same ballots, under the same tie rule and bounds.
 *
 * @param results the rule that decides first
 */
public record RulesCompared(List<Result> results) {

    /**
     * @param withOne voters with at least one of their choices selected
     * @param violations how many ideas were left out although a group could have paid for them (EJR+)
     */
    public record Result(
            String rule,
            Map<String, String> options,
            List<String> selected,
            BigDecimal cost,
            long withOne,
            int violations) {}

    public static RulesCompared of(Count decisive) {
        Settings quiet = decisive.settings().quiet();
        List<Result> results = new ArrayList<>();
        results.add(result(decisive));
        for (Method method : others(decisive)) {
            results.add(result(Count.of(decisive.profile(), method, quiet)));
        }
        return new RulesCompared(List.copyOf(results));
    }

    /** Every rule that can count these ballots, as it is usually set; Equal Shares also without completion. */
    private static List<Method> others(Count decisive) {
        Election election = decisive.election();
        List<Method> methods = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            // a threshold has to be chosen, so there is no usual one
            if (rule.counts(election.kind(), election.seats()) && rule != Rule.GREEDY_THRESHOLD) {
                methods.add(Method.of(rule, election.kind()));
            }
        }
        methods.add(new Method(
                Rule.EQUAL_SHARES,
                EqualShares.Options.of(Method.usualUtility(election.kind()), EqualShares.Completion.NONE),
                0));
        methods.removeIf(method -> method.rule() == decisive.method().rule()
                && method.options().equals(decisive.method().options()));
        return methods;
    }

    private static Result result(Count count) {
        Profile profile = count.profile();
        List<Integer> selected = count.outcome().selected();
        return new Result(
                count.method().rule().text(),
                count.method().options(),
                count.outcome().ids(count.election()),
                count.election().inCurrency(count.outcome().cost()),
                OutcomeChecks.votersWithOne(profile, selected),
                OutcomeChecks.ejrPlus(profile, selected).size());
    }
}
