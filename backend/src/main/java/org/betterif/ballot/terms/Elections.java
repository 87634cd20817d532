package org.betterif.ballot.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.betterif.selection.Bound;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.TieRule;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.method.Method;
import org.betterif.selection.method.Rule;
import org.jspecify.annotations.Nullable;

/** From terms and papers to what {@code selection} counts. Pure. */
final class Elections {

    private Elections() {}

    static Election of(BallotTerms terms, List<Option> options, String title, List<Marks> papers) {
        return of(
                terms,
                options,
                title,
                option -> option.name() == null ? option.ref() : option.name(),
                papers,
                i -> "v" + i);
    }

    /**
     * @param names in the published file
     * @param voters identifiers of the papers by their place
     */
    static Election of(
            BallotTerms terms,
            List<Option> options,
            String title,
            java.util.function.Function<Option, String> names,
            List<Marks> papers,
            IntFunction<String> voters) {
        var seats = terms.seats();
        var budget = terms.budget();
        var projects = options.stream()
                .map(option -> new Project(
                        option.ref(), names.apply(option), seats != null ? 1 : cost(option), labels(option)))
                .toList();
        var ballots = new java.util.ArrayList<org.betterif.selection.Ballot>(papers.size());
        for (int i = 0; i < papers.size(); i++) {
            var marks = papers.get(i);
            ballots.add(new org.betterif.selection.Ballot(
                    voters.apply(i),
                    1,
                    marks.choices().stream().mapToInt(Integer::intValue).toArray(),
                    marks.points().stream().mapToLong(Integer::longValue).toArray()));
        }
        long amount = seats != null ? seats : budget == null ? 1 : budget;
        return new Election(title, terms.form().kind(), amount, 0, seats != null, projects, ballots);
    }

    private static long cost(Option option) {
        var cost = option.cost();
        return cost == null ? 1 : cost;
    }

    private static Map<String, Set<String>> labels(Option option) {
        Map<String, Set<String>> labels = new HashMap<>();
        label(labels, "area", option.area());
        label(labels, "topic", option.topic());
        label(labels, "kind", option.kind());
        return labels;
    }

    private static void label(Map<String, Set<String>> labels, String label, @Nullable String value) {
        if (value != null) {
            labels.put(label, Set.of(value));
        }
    }

    static Method method(BallotTerms terms) {
        var told = terms.rule();
        var kind = terms.form().kind();
        var rule = Rule.named(told.rule()).orElseThrow();
        var usual = Method.of(rule, kind).shares();
        var minVotes = told.minVotes();
        return new Method(
                rule,
                new EqualShares.Options(
                        choice(EqualShares.Utility.class, told.utility(), usual.utility()),
                        choice(EqualShares.Completion.class, told.completion(), usual.completion()),
                        told.increment() == null ? 1 : told.increment(),
                        choice(EqualShares.Comparison.class, told.comparison(), EqualShares.Comparison.NONE)),
                minVotes == null ? 0 : minVotes);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String word, E usual) {
        return word == null
                ? usual
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Settings settings(BallotTerms terms) {
        return new Settings(
                TieRule.parse(terms.tie(), terms.seed() == null ? "" : terms.seed()),
                terms.bounds().stream().map(Bound::parse).toList(),
                true);
    }
}
