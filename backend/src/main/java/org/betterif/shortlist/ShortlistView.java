package org.betterif.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.idea.IdeaCard;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.preparation.RuleView;
import org.betterif.shortlist.result.BallotProposalView;
import org.betterif.shortlist.result.SecondRoundView;
import org.betterif.shortlist.result.TableView;
import org.betterif.shortlist.scoring.JurorProgress;
import org.jspecify.annotations.Nullable;

/**
 * What a council judges by and what came of it, for everybody.
 *
 * @param nominated numbers; one without a card in {@code ideas} is not public any more
 * @param table of the last round that has closed; null before the first has
 * @param second null without a second round
 * @param ballots where the public ballots of the call propose the shortlist
 * @param decision null before it is published
 */
record ShortlistView(
        String slug,
        long version,
        CouncilStage stage,
        int places,
        int quorum,
        RuleView rule,
        List<Criterion> criteria,
        List<Long> nominated,
        List<IdeaCard> ideas,
        @Nullable TableView table,
        @Nullable SecondRoundView second,
        @Nullable BallotProposalView ballots,
        @Nullable DecisionView decision) {

    record DecisionView(
            @Nullable Instant publishedAt,
            int present,
            List<Entry> entries,
            @Nullable LocalisedText minutes) {}

    /** @param byRule whether the rule alone would have taken it @param departure why the council did not follow it */
    record Entry(
            long idea,
            @Nullable Integer rank,
            boolean byRule,
            boolean taken,
            LocalisedText reason,
            @Nullable LocalisedText departure) {}

    /** The clerk's view; before the close it holds no score. */
    record Desk(
            ShortlistView shortlist,
            List<JurorProgress> progress,
            @Nullable DecisionView decision,
            Set<Long> present,
            Allowed may)
            implements Versioned {

        @Override
        public long version() {
            return shortlist.version();
        }
    }

    record Allowed(
            May prepare,
            May openScoring,
            May closeScoring,
            May scoreAgain,
            May moveSecondClose,
            May decide,
            May record,
            May reconsider,
            May writeMinutes,
            May publish) {}
}
