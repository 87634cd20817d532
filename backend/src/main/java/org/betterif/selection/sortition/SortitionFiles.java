package org.betterif.selection.sortition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.betterif.selection.format.CommaRows;
import org.betterif.selection.format.UnreadableFile;

/**
 * Reads the two files of a draw: quotas ({@code feature,value,min,max} and, if there, {@code min_flex,max_flex}) and
 * candidates (one row a volunteer, a column for the pool number and one for each feature).
 */
public final class SortitionFiles {
    private SortitionFiles() {}

    public static List<Quota> quotas(String text) {
        List<CommaRows.Row> rows = CommaRows.read(text);
        Map<String, Integer> columns = columns(rows.get(0));
        int feature = column(columns, rows.get(0), "feature", "category");
        int value = column(columns, rows.get(0), "value", "name");
        int min = column(columns, rows.get(0), "min");
        int max = column(columns, rows.get(0), "max");
        List<Quota> quotas = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CommaRows.Row row : rows.subList(1, rows.size())) {
            Integer earlier = seen.putIfAbsent(row.get(feature) + "\n" + row.get(value), row.line());
            if (earlier != null) {
                throw new UnreadableFile(
                        row.line(), row.get(feature) + " / " + row.get(value) + " is already on line " + earlier);
            }
            int least = number(row, min, "min");
            int most = number(row, max, "max");
            Integer minFlex = columns.get("min_flex");
            Integer maxFlex = columns.get("max_flex");
            try {
                quotas.add(new Quota(
                        row.get(feature),
                        row.get(value),
                        least,
                        most,
                        minFlex == null || row.get(minFlex).isEmpty() ? 0 : number(row, minFlex, "min_flex"),
                        maxFlex == null || row.get(maxFlex).isEmpty()
                                ? Integer.MAX_VALUE
                                : number(row, maxFlex, "max_flex")));
            } catch (IllegalArgumentException contradiction) {
                throw new UnreadableFile(row.line(), contradiction.getMessage());
            }
        }
        if (quotas.isEmpty()) {
            throw new UnreadableFile(1, "there are no quotas");
        }
        return quotas;
    }

    /**
     * @param idColumn column of the pool number; empty for {@code nationbuilder_id}, {@code id} or the first column
     * @param householdColumns columns that say together who lives with whom; none for no limit
     */
    public static List<Person> pool(String text, List<Quota> quotas, String idColumn, List<String> householdColumns) {
        List<CommaRows.Row> rows = CommaRows.read(text);
        CommaRows.Row header = rows.get(0);
        Map<String, Integer> columns = columns(header);
        int id = idColumn.isEmpty()
                ? columns.getOrDefault("nationbuilder_id", columns.getOrDefault("id", 0))
                : column(columns, header, idColumn);
        Map<String, Integer> features = new LinkedHashMap<>();
        Map<String, Set<String>> values = new HashMap<>();
        for (Quota quota : quotas) {
            features.put(quota.feature(), column(columns, header, quota.feature()));
            values.computeIfAbsent(quota.feature(), f -> new LinkedHashSet<>()).add(quota.value());
        }
        List<Integer> household =
                householdColumns.stream().map(h -> column(columns, header, h)).toList();
        List<Person> pool = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (CommaRows.Row row : rows.subList(1, rows.size())) {
            Map<String, String> own = new HashMap<>();
            features.forEach((feature, at) -> {
                if (!values.get(feature).contains(row.get(at))) {
                    throw new UnreadableFile(
                            row.line(),
                            feature + " \"" + row.get(at) + "\" has no quota (known: " + values.get(feature) + ")");
                }
                own.put(feature, row.get(at));
            });
            if (row.get(id).isEmpty()) {
                throw new UnreadableFile(row.line(), "a candidate without a pool number");
            }
            Integer earlier = lines.putIfAbsent(row.get(id), row.line());
            if (earlier != null) {
                throw new UnreadableFile(row.line(), "pool number " + row.get(id) + " is already on line " + earlier);
            }
            String home = String.join(
                    "\n",
                    household.stream()
                            .map(h -> row.get(h).toLowerCase(Locale.ROOT))
                            .toList());
            pool.add(new Person(row.get(id), own, home.isBlank() ? "" : home));
        }
        return pool;
    }

    private static Map<String, Integer> columns(CommaRows.Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.fields().size(); i++) {
            columns.putIfAbsent(header.fields().get(i).strip(), i);
        }
        return columns;
    }

    private static int column(Map<String, Integer> columns, CommaRows.Row header, String... names) {
        for (String name : names) {
            if (columns.containsKey(name)) {
                return columns.get(name);
            }
        }
        for (String name : names) {
            for (Map.Entry<String, Integer> each : columns.entrySet()) {
                if (each.getKey().equalsIgnoreCase(name)) {
                    return each.getValue();
                }
            }
        }
        throw new UnreadableFile(header.line(), "there is no column \"" + names[0] + "\"");
    }

    private static int number(CommaRows.Row row, int column, String what) {
        try {
            return Integer.parseInt(row.get(column));
        } catch (NumberFormatException notANumber) {
            throw new UnreadableFile(row.line(), what + " \"" + row.get(column) + "\" is not a whole number");
        }
    }
}
