package org.betterif.selection.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.betterif.selection.BallotKind;
import org.betterif.selection.approval.EqualShares;

/**
 * A rule with everything that can be set.
 *
 * @param shares for {@link Rule#EQUAL_SHARES}; the others do not look at it
 * @param minVotes for {@link Rule#GREEDY_THRESHOLD}
 */
public record Method(Rule rule, EqualShares.Options shares, long minVotes) {

    /** The rule as it is usually set. */
    public static Method of(Rule rule, BallotKind kind) {
        return new Method(rule, EqualShares.Options.of(usualUtility(kind), EqualShares.Completion.ADD1U), 0);
    }

    /** An approval says nothing about how much, so the cost stands in for it; points already say how much. */
    public static EqualShares.Utility usualUtility(BallotKind kind) {
        return kind == BallotKind.APPROVAL ? EqualShares.Utility.COST : EqualShares.Utility.CARDINALITY;
    }

    /** What is set, by the command's option, in words of the command line. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (rule == Rule.EQUAL_SHARES) {
            options.put("utility", word(shares.utility()));
            options.put("completion", word(shares.completion()));
            if (shares.completion() == EqualShares.Completion.ADD1
                    || shares.completion() == EqualShares.Completion.ADD1U) {
                options.put("increment", Long.toString(shares.increment()));
            }
            if (shares.comparison() != EqualShares.Comparison.NONE) {
                options.put("comparison", word(shares.comparison()));
            }
        } else if (rule == Rule.GREEDY_THRESHOLD) {
            options.put("min-votes", Long.toString(minVotes));
        }
        return options;
    }

    /** The rule and its options as arguments of {@code select}, for anyone who counts again. */
    public List<String> arguments() {
        List<String> arguments = new java.util.ArrayList<>(List.of(rule.text()));
        options().forEach((name, value) -> arguments.addAll(List.of("--" + name, value)));
        return arguments;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
