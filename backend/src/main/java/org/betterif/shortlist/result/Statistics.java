package org.betterif.shortlist.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.score.Agreement;
import org.betterif.selection.score.Calibration;
import org.betterif.selection.score.ScoreTable;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.scoring.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the rule's result and decides nothing: calibrated scores, how sure they are, how far the jurors agree.
 * Computed by {@code selection}; needs at least two scorers.
 */
record Statistics(Map<Long, OfIdea> byIdea, TableView.@Nullable Agreement agreement) {

    private static final int SAMPLES = 500;
    // published with the method, so that anybody gets the same intervals
    private static final long SEED = 2026;
    private static final OfIdea NOTHING = new OfIdea(null, null, null, false);

    record OfIdea(
            @Nullable Double calibrated,
            @Nullable Double from,
            @Nullable Double to,
            boolean unstable) {}

    static Statistics of(List<Criterion> criteria, Tally tally, List<Sheet> counted) {
        var used = criteria.stream()
                .filter(one -> !tally.leftOut().contains(one.id()))
                .toList();
        var complete = counted.stream()
                .filter(sheet -> !used.isEmpty())
                .filter(sheet -> used.stream().allMatch(one -> sheet.marks().containsKey(one.id())))
                .toList();
        if (complete.stream().map(Sheet::jurorId).distinct().count() < 2) {
            return new Statistics(Map.of(), null);
        }
        var table = Tally.table(used, tally.rows().stream().map(Tally.Row::idea).toList(), complete);
        var agreement = new TableView.Agreement(
                defined(Agreement.alpha(table, Agreement.Metric.ORDINAL), 0, 1),
                defined(Agreement.alpha(table, Agreement.Metric.INTERVAL), 0, 1));
        return new Statistics(byIdea(table, tally), agreement);
    }

    private static Map<Long, OfIdea> byIdea(ScoreTable table, Tally tally) {
        var above = tally.rows().stream().filter(Tally.Row::chosen).reduce((first, second) -> second);
        var below = tally.rows().stream()
                .filter(row -> row.rank() != null && !row.chosen())
                .findFirst();
        int last = above.map(row -> table.ideas().indexOf("" + row.idea())).orElse(-1);
        int next = below.map(row -> table.ideas().indexOf("" + row.idea())).orElse(-1);
        var calibration = Calibration.of(table);
        var sure = Calibration.stability(table, Calibration.PRIOR, SAMPLES, SEED, last, next);
        var found = new HashMap<Long, OfIdea>();
        for (int i = 0; i < table.ideas().size(); i++) {
            boolean atTheCut = (i == last || i == next) && last >= 0 && next >= 0;
            found.put(
                    Long.parseLong(table.ideas().get(i)),
                    new OfIdea(
                            defined(calibration.ideas()[i], 1, 4),
                            defined(sure.low()[i], 1, 4),
                            defined(sure.high()[i], 1, 4),
                            atTheCut && sure.unstable()));
        }
        return found;
    }

    /** Rounded, on our scale; null where it is not defined. */
    private static @Nullable Double defined(double value, double from, double scale) {
        return Double.isNaN(value) ? null : Math.round((from + scale * value) * 10_000) / 10_000.0;
    }

    OfIdea of(long idea) {
        return byIdea.getOrDefault(idea, NOTHING);
    }
}
