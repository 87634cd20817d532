package org.betterif.shortlist.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.betterif.shortlist.scoring.Papers;
import org.betterif.shortlist.scoring.Sheet;
import org.jspecify.annotations.Nullable;

/** What the rest of the shortlist asks about what came of the scores. Whether it may be shown is decided there. */
@ApplicationScoped
public class ResultDirectory {

    private final TableViews views;

    ResultDirectory(TableViews views) {
        this.views = views;
    }

    public Proposal proposal(Papers papers) {
        var ranks = new HashMap<Long, Integer>();
        var chosen = new HashSet<Long>();
        for (var row : tally(papers, papers.lastClosed()).rows()) {
            var rank = row.rank();
            if (rank != null) {
                ranks.put(row.idea(), rank);
            }
            if (row.chosen()) {
                chosen.add(row.idea());
            }
        }
        return new Proposal(ranks, chosen);
    }

    /** Of the last round that has closed. */
    public TableView table(Papers papers) {
        return views.table(papers, papers.lastClosed());
    }

    /** Null without a second round. */
    public @Nullable SecondRoundView second(Papers papers) {
        var second = papers.council().second();
        if (second == null) {
            return null;
        }
        boolean open = second.closedAt() == null;
        var first = open ? null : views.table(papers, Sheet.FIRST);
        return new SecondRoundView(
                second.openedAt(),
                second.closesAt(),
                second.closedAt(),
                first,
                first == null ? List.of() : Rounds.compared(first, table(papers)));
    }

    static Tally tally(Papers papers, int round) {
        var settled = papers.settled();
        return Tally.of(
                papers.criteria(),
                papers.nominated(),
                papers.counted(round),
                papers.council().places(),
                new Counting.Method(settled.rule().selection(), settled.rule().asked(), settled.labels()));
    }
}
