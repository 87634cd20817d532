package org.betterif.shortlist.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import org.betterif.shortlist.scoring.Papers;

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
        for (var row : tally(papers).rows()) {
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

    public TableView table(Papers papers) {
        return views.table(papers);
    }

    static Tally tally(Papers papers) {
        var settled = papers.settled();
        return Tally.of(
                papers.criteria(),
                papers.nominated(),
                papers.counted(),
                papers.council().places(),
                new Counting.Method(settled.rule().selection(), settled.rule().asked(), settled.labels()));
    }
}
