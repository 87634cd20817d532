package org.betterif.shortlist.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.shortlist.scoring.Papers;
import org.betterif.shortlist.scoring.Sheet;
import org.jspecify.annotations.Nullable;

/** What the rest of the shortlist asks about what came of the scores. Whether it may be shown is decided there. */
@ApplicationScoped
public class ResultDirectory {

    private final TableViews views;
    private final BallotCounts ballots;

    ResultDirectory(TableViews views, BallotCounts ballots) {
        this.views = views;
        this.ballots = ballots;
    }

    /** By the public ballots where the council's rule says so, else by the scores. */
    public Proposal proposal(Papers papers) {
        if (papers.rule().ballots() != null) {
            return ballots.of(papers.settled()).map(ResultDirectory::proposal).orElse(Proposal.NOTHING);
        }
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

    private static Proposal proposal(BallotCount count) {
        var ranks = new HashMap<Long, Integer>();
        for (int i = 0; i < count.selected().size(); i++) {
            ranks.put(count.selected().get(i), i + 1);
        }
        return new Proposal(ranks, new HashSet<>(count.selected()));
    }

    /** Null where the scores propose. */
    public @Nullable BallotProposalView ballots(Papers papers) {
        return ballots.view(papers.settled());
    }

    /** Whether the proposal can be known: always by scores that are closed, by ballots once they are counted. */
    public boolean known(Papers papers) {
        return ballots.done(papers.settled());
    }

    /** Of the last round that has closed. */
    public TableView table(Papers papers) {
        return views.table(papers, papers.lastClosed());
    }

    /** The scores as a Pabulib file. @param titles by idea @param taken ideas marked as selected */
    public String file(Papers papers, Map<Long, String> titles, Set<Long> taken) {
        return ScoreFile.of(papers, tally(papers, papers.lastClosed()), titles, taken);
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
