package org.betterif.selection.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Bound;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.Step;
import org.betterif.selection.TieRule;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.approval.Greedy;
import org.betterif.selection.approval.MaximinSupport;
import org.betterif.selection.approval.OutcomeChecks;
import org.betterif.selection.approval.Phragmen;
import org.betterif.selection.approval.Profile;
import org.betterif.selection.approval.SequentialPav;
import org.betterif.selection.format.AbcReader;
import org.betterif.selection.format.BltReader;
import org.betterif.selection.format.Imported;
import org.betterif.selection.format.PabulibReader;
import org.betterif.selection.ranking.MeekStv;
import org.betterif.selection.ranking.Ranking;
import org.betterif.selection.ranking.ScottishStv;
import org.betterif.selection.ranking.StvCount;

/** {@code select RULE FILE [options]}. */
final class SelectCommand {
    static final List<String> RULES = List.of(
            "greedy",
            "greedy-no-skip",
            "greedy-threshold",
            "greedy-per-cost",
            "equal-shares",
            "phragmen",
            "seqpav",
            "maximin-support",
            "stv-scotland",
            "meek",
            "borda",
            "schulze");

    private static final Set<String> TRANSFERABLE = Set.of("stv-scotland", "meek");

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
        String rule = arguments.words.get(0);
        if (!RULES.contains(rule)) {
            throw new UsageError("unknown rule " + rule);
        }
        TieRule tie = tie(arguments);
        int seats = (int) Math.min(Integer.MAX_VALUE, arguments.number("--seats", 0, 0));
        Imported file = read(arguments.words.get(1), seats);
        Election election = file.election();
        List<Bound> bounds = arguments.all("--bound").stream().map(Bound::parse).toList();
        List<Step> impossible = new Bounds(election, bounds).unsatisfiable();
        if (!impossible.isEmpty()) {
            throw new IllegalArgumentException("the bounds cannot be kept: " + impossible);
        }
        Settings settings = new Settings(tie, bounds, arguments.has("--explain"));
        if (TRANSFERABLE.contains(rule) || rule.equals("borda") || rule.equals("schulze")) {
            if (election.kind() != BallotKind.ORDINAL) {
                throw new IllegalArgumentException(
                        rule + " needs rankings, the file has " + word(election.kind()) + " ballots");
            }
        }
        if (TRANSFERABLE.contains(rule)) {
            if (!election.seats()) {
                throw new UsageError(rule + " fills seats: give --seats");
            }
            StvCount count =
                    rule.equals("meek") ? MeekStv.count(election, settings) : ScottishStv.count(election, settings);
            return describe(election, count, file.warnings(), arguments.has("--explain"));
        }
        Outcome outcome = count(rule, election, settings, arguments);
        Map<String, Object> result = describe(election, outcome, file.warnings(), arguments.has("--explain"));
        if (arguments.has("--explain")) {
            result.put("checks", checks(new Profile(election), outcome.selected()));
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

    private static Outcome count(String rule, Election election, Settings settings, Arguments arguments) {
        Profile profile = new Profile(election);
        return switch (rule) {
            case "greedy" -> Greedy.byVotes(profile, settings);
            case "greedy-no-skip" -> Greedy.noSkip(profile, settings);
            case "greedy-threshold" -> {
                if (!arguments.has("--min-votes")) {
                    throw new UsageError("greedy-threshold needs --min-votes");
                }
                yield Greedy.threshold(profile, settings, arguments.number("--min-votes", 0, 0));
            }
            case "greedy-per-cost" -> Greedy.perCost(profile, settings);
            case "equal-shares" -> EqualShares.of(profile, settings, options(election, arguments));
            case "phragmen" -> Phragmen.of(profile, settings);
            case "seqpav" -> SequentialPav.of(profile, settings);
            case "maximin-support" -> MaximinSupport.of(profile, settings);
            case "borda" -> Ranking.borda(election, settings);
            case "schulze" -> Ranking.schulze(election, settings);
            default -> throw new UsageError("unknown rule " + rule);
        };
    }

    private static EqualShares.Options options(Election election, Arguments arguments) {
        // an approval says nothing about how much, so the cost stands in for it; points already say how much
        String usual = election.kind() == BallotKind.APPROVAL ? "cost" : "cardinality";
        return new EqualShares.Options(
                arguments.choice("--utility", EqualShares.Utility.class, usual),
                arguments.choice("--completion", EqualShares.Completion.class, "none"),
                arguments.number("--increment", 1, 1),
                arguments.choice("--comparison", EqualShares.Comparison.class, "none"));
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

    private static Map<String, Object> describe(
            Election election, StvCount count, List<String> fileWarnings, boolean explain) {
        Map<String, Object> result = describe(election, count.outcome(), fileWarnings, explain);
        result.put("quota", count.quota());
        result.put("elected", count.outcome().ids(election));
        Map<String, Object> names = new LinkedHashMap<>();
        election.projects().forEach(p -> names.put(p.id(), p.name()));
        result.put("names", names);
        result.put(
                "stages", count.stages().stream().map(s -> s.describe(election)).toList());
        return result;
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

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> flat(Step step) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("step", step.kind());
        flat.putAll(step.parameters());
        return flat;
    }
}
