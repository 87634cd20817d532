package org.betterif.selection.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.betterif.selection.sortition.Leximin;
import org.betterif.selection.sortition.Lottery;
import org.betterif.selection.sortition.Person;
import org.betterif.selection.sortition.Quota;
import org.betterif.selection.sortition.SortitionFiles;
import org.betterif.selection.sortition.Task;

/** {@code draw CANDIDATES.csv QUOTAS.csv --seats N [--seed S]}. */
final class DrawCommand {
    private static final Set<String> VALUED =
            Set.of("--seats", "--seed", "--id", "--household", "--time-limit", "--draws");

    private DrawCommand() {}

    static Map<String, Object> run(List<String> args) {
        Arguments arguments = new Arguments(args, VALUED, Set.of("--explain"));
        if (arguments.words.size() != 2) {
            throw new UsageError("draw needs the candidates and the quotas");
        }
        if (!arguments.has("--seats")) {
            throw new UsageError("draw needs --seats");
        }
        int seats = (int) Math.min(1_000_000, arguments.number("--seats", 0, 1));
        List<String> household = arguments.has("--household")
                ? Arrays.asList(arguments.text("--household", "").split(","))
                : List.of();
        List<Quota> quotas = SortitionFiles.quotas(SelectionCommand.readFile(arguments.words.get(1)));
        List<Person> pool = SortitionFiles.pool(
                SelectionCommand.readFile(arguments.words.get(0)), quotas, arguments.text("--id", ""), household);
        long limit = arguments.number("--time-limit", 120, 1) * 1_000;
        Lottery lottery = Leximin.solve(new Task(pool, quotas, seats), limit);
        return describe(lottery, pool, arguments);
    }

    private static Map<String, Object> describe(Lottery lottery, List<Person> pool, Arguments arguments) {
        Map<String, Double> chances = lottery.probabilities();
        Map<String, Object> inOrder = new LinkedHashMap<>();
        List<String> never = new ArrayList<>();
        for (Person person : pool) {
            double chance = chances.get(person.id());
            inOrder.put(person.id(), chance);
            if (chance == 0) {
                never.add(person.id());
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rule", "leximin");
        result.put("seats", lottery.seats());
        result.put("pool", pool.size());
        result.put("probabilities", inOrder);
        result.put("minimum", lottery.minimum());
        result.put("certified", lottery.gap() == 0);
        result.put("gap", lottery.gap());
        result.put("tickets", Lottery.TICKETS);
        if (arguments.has("--seed")) {
            String seed = arguments.text("--seed", "");
            result.put("seed", seed);
            result.put("ticket", Lottery.ticket(seed));
            result.put("panel", lottery.draw(seed));
            if (arguments.has("--draws")) {
                result.put("panels", rehearsals(lottery, seed, arguments.number("--draws", 1, 1)));
            }
        }
        List<String> warnings = new ArrayList<>();
        if (!never.isEmpty()) {
            warnings.add((lottery.gap() > 0
                            ? "without a chance in this distribution: "
                            : "on no panel that keeps the quotas: ")
                    + String.join(", ", never));
        }
        if (lottery.gap() > 0) {
            warnings.add(
                    "not certified to the end: a smallest probability could be larger by at most " + lottery.gap());
        }
        result.put("warnings", warnings);
        if (arguments.has("--explain")) {
            result.put("types", lottery.types().stream().map(DrawCommand::type).toList());
            result.put(
                    "compositions",
                    lottery.compositions().stream()
                            .map(DrawCommand::composition)
                            .toList());
        }
        return result;
    }

    /** Panels of the seeds {@code S/1}, {@code S/2}, …, to see what the lottery does. */
    private static List<List<String>> rehearsals(Lottery lottery, String seed, long draws) {
        List<List<String>> panels = new ArrayList<>();
        for (long i = 1; i <= Math.min(draws, 100_000); i++) {
            panels.add(lottery.draw(seed + "/" + i));
        }
        return panels;
    }

    private static Map<String, Object> type(Lottery.Group group) {
        return Map.of("values", new TreeMap<>(group.values()), "ids", group.ids());
    }

    private static Map<String, Object> composition(Lottery.Composition composition) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tickets", composition.tickets());
        map.put("counts", composition.counts());
        return map;
    }
}
