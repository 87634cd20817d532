package org.betterif.selection.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Bound;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.Step;
import org.betterif.selection.TieRule;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.approval.OutcomeChecks;
import org.betterif.selection.approval.Profile;
import org.betterif.selection.format.AbcReader;
import org.betterif.selection.format.BltReader;
import org.betterif.selection.format.Imported;
import org.betterif.selection.format.PabulibReader;
import org.betterif.selection.method.Count;
import org.betterif.selection.method.Method;
import org.betterif.selection.method.Rule;
import org.betterif.selection.ranking.StvCount;

/** {@code select RULE FILE [options]}. */
final class SelectCommand {
    static final List<String> RULES = Rule.names();

    private static final Set<String> VALUED = Set.of(
            "--tie",
            "--seed",
            "--seats",
            "--bound",
            "--utility",
            "--completion",
            "--increment",
            "--comparison",
            "--min-votes");

    private SelectCommand() {}

    static Map<String, Object> run(List<String> args) {
        Arguments arguments = new Arguments(args, VALUED, Set.of("--explain"));
        if (arguments.words.size() != 2) {
            throw new UsageError("select needs a rule and a file");
        }
        Rule rule = Rule.named(arguments.words.get(0))
                .orElseThrow(() -> new UsageError("unknown rule " + arguments.words.get(0)));
        TieRule tie = tie(arguments);
        int seats = arguments.has("--seats") ? (int) Math.min(Integer.MAX_VALUE, arguments.number("--seats", 1, 1)) : 0;
        Imported file = read(arguments.words.get(1), seats);
        Election election = file.election();
        if (rule.needsSeats() && election.kind() == BallotKind.ORDINAL && !election.seats()) {
            throw new UsageError(rule.text() + " fills seats: give --seats");
        }
        boolean explain = arguments.has("--explain");
        List<Bound> bounds = arguments.all("--bound").stream().map(Bound::parse).toList();
        Count count = Count.of(election, method(rule, election, arguments), new Settings(tie, bounds, explain));
        Map<String, Object> result = describe(election, count.outcome(), file.warnings(), explain);
        if (count.stv() != null) {
            addStages(result, election, count.stv());
        } else if (explain) {
            result.put("checks", checks(count.profile(), count.outcome().selected()));
        }
        return result;
    }

    private static TieRule tie(Arguments arguments) {
        String text = arguments.text("--tie", "file");
        try {
            return TieRule.parse(text, arguments.text("--seed", ""));
        } catch (IllegalArgumentException unusable) {
            throw new UsageError("--tie " + text + ": " + unusable.getMessage());
        }
    }

    private static Imported read(String file, int seats) {
        String lower = file.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".abc.yaml") || lower.endsWith(".abc.yml")) {
            return AbcReader.read(SelectionCommand.readFile(file), seats);
        }
        Imported imported;
        if (lower.endsWith(".pb")) {
            imported = PabulibReader.read(SelectionCommand.readFile(file));
        } else if (lower.endsWith(".blt")) {
            imported = BltReader.read(SelectionCommand.readFile(file));
        } else {
            throw new UsageError(file + " is not a .pb, .blt or .abc.yaml file");
        }
        if (seats == 0) {
            return imported;
        }
        if (seats > imported.election().projects().size()) {
            throw new UsageError("--seats " + seats + " for "
                    + imported.election().projects().size() + " candidates");
        }
        return new Imported(imported.election().withSeats(seats), imported.warnings());
    }

    private static Method method(Rule rule, Election election, Arguments arguments) {
        if (rule == Rule.GREEDY_THRESHOLD && !arguments.has("--min-votes")) {
            throw new UsageError("greedy-threshold needs --min-votes");
        }
        String usual = Method.usualUtility(election.kind()).name().toLowerCase(java.util.Locale.ROOT);
        EqualShares.Options shares = new EqualShares.Options(
                arguments.choice("--utility", EqualShares.Utility.class, usual),
                arguments.choice("--completion", EqualShares.Completion.class, "none"),
                arguments.number("--increment", 1, 1),
                arguments.choice("--comparison", EqualShares.Comparison.class, "none"));
        return new Method(rule, shares, arguments.number("--min-votes", 0, 0));
    }

    private static Map<String, Object> describe(
            Election election, Outcome outcome, List<String> fileWarnings, boolean explain) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rule", outcome.rule());
        result.put("selected", outcome.ids(election));
        result.put("cost", election.inCurrency(outcome.cost()));
        result.put(election.seats() ? "seats" : "budget", election.inCurrency(election.budget()));
        result.put("voters", election.voters());
        Map<String, Object> tallies = new LinkedHashMap<>();
        for (int p = 0; p < election.projects().size(); p++) {
            tallies.put(election.project(p).id(), outcome.tallies().get(p));
        }
        result.put("tallies", tallies);
        result.putAll(outcome.notes());
        result.put("tie", outcome.tieRule().text());
        if (!outcome.tieRule().seed().isEmpty()) {
            result.put("seed", outcome.tieRule().seed());
        }
        result.put("ties", outcome.ties().stream().map(SelectCommand::flat).toList());
        List<String> warnings = new ArrayList<>(fileWarnings);
        warnings.addAll(outcome.warnings());
        result.put("warnings", warnings);
        if (explain) {
            result.put(
                    "steps", outcome.steps().stream().map(SelectCommand::flat).toList());
        }
        return result;
    }

    private static void addStages(Map<String, Object> result, Election election, StvCount count) {
        result.put("quota", count.quota());
        result.put("elected", count.outcome().ids(election));
        Map<String, Object> names = new LinkedHashMap<>();
        election.projects().forEach(p -> names.put(p.id(), p.name()));
        result.put("names", names);
        result.put(
                "stages", count.stages().stream().map(s -> s.describe(election)).toList());
    }

    private static Map<String, Object> checks(Profile profile, List<Integer> selected) {
        Election election = profile.election();
        Map<String, Object> checks = new LinkedHashMap<>();
        List<Map<String, Object>> violations = new ArrayList<>();
        for (OutcomeChecks.Violation violation : OutcomeChecks.ejrPlus(profile, selected)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", election.project(violation.project()).id());
            entry.put("voters", violation.voters());
            entry.put("deserved", violation.deserved().toDouble() * Math.pow(10, -election.decimals()));
            entry.put("has", election.inCurrency(violation.has()));
            violations.add(entry);
        }
        checks.put("ejrPlusViolations", violations);
        checks.put("shareWithOne", OutcomeChecks.shareWithOne(profile, selected));
        Set<String> labels = new TreeSet<>();
        election.projects().forEach(p -> labels.addAll(p.labels().keySet()));
        Map<String, Object> spending = new LinkedHashMap<>();
        for (String label : labels) {
            Map<String, Object> byValue = new LinkedHashMap<>();
            OutcomeChecks.spending(profile, selected, label)
                    .forEach((value, amount) -> byValue.put(value, election.inCurrency(amount)));
            spending.put(label, byValue);
        }
        checks.put("spending", spending);
        return checks;
    }

    private static Map<String, Object> flat(Step step) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("step", step.kind());
        flat.putAll(step.parameters());
        return flat;
    }
}
