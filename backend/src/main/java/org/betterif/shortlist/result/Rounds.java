package org.betterif.shortlist.result;

import java.util.List;
import java.util.Objects;

/** What moved from one table to the next. Pure. */
final class Rounds {

    private Rounds() {}

    /** In the order of the second table. */
    static List<SecondRoundView.Moved> compared(TableView first, TableView second) {
        return second.rows().stream()
                .map(after -> {
                    var before = first.rows().stream()
                            .filter(row -> row.idea() == after.idea())
                            .findFirst()
                            .orElseThrow();
                    return new SecondRoundView.Moved(
                            after.idea(),
                            before.rank(),
                            after.rank(),
                            before.mean(),
                            after.mean(),
                            before.chosen(),
                            after.chosen(),
                            changed(before, after),
                            (int) after.scores().stream()
                                    .filter(TableView.Score::kept)
                                    .count());
                })
                .toList();
    }

    private static int changed(TableView.TableRow before, TableView.TableRow after) {
        return (int) after.scores().stream()
                .filter(score -> before.scores().stream()
                        .noneMatch(one -> one.juror() == score.juror() && Objects.equals(one.score(), score.score())))
                .count();
    }
}
