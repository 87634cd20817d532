package org.betterif.selection.method;

import java.util.List;
import java.util.Locale;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.Step;
import org.betterif.selection.approval.EqualShares;
import org.betterif.selection.approval.Greedy;
import org.betterif.selection.approval.MaximinSupport;
import org.betterif.selection.approval.Phragmen;
import org.betterif.selection.approval.Profile;
import org.betterif.selection.approval.SequentialPav;
import org.betterif.selection.ranking.MeekStv;
import org.betterif.selection.ranking.Ranking;
import org.betterif.selection.ranking.ScottishStv;
import org.betterif.selection.ranking.StvCount;
import org.jspecify.annotations.Nullable;

/**
 * One count of one election: the command, a public ballot and a council's page all come through here, so that they cannot
 * differ.
 *
 * @param stv quota and stages, where votes are transferred
 */
public record Count(
        Election election,
        Profile profile,
        Method method,
        Settings settings,
        Outcome outcome,
        @Nullable StvCount stv) {

    /** @throws IllegalArgumentException when the rule cannot count these ballots or the bounds cannot be kept */
    public static Count of(Election election, Method method, Settings settings) {
        return of(new Profile(election), method, settings);
    }

    /** The same, with the ballots grouped already. */
    public static Count of(Profile profile, Method method, Settings settings) {
        Election election = profile.election();
        Rule rule = method.rule();
        if (rule.needsRankings() && election.kind() != org.betterif.selection.BallotKind.ORDINAL) {
            throw new IllegalArgumentException(rule.text() + " needs rankings, the file has "
                    + election.kind().name().toLowerCase(Locale.ROOT) + " ballots");
        }
        if (rule.needsSeats() && !election.seats()) {
            throw new IllegalArgumentException(rule.text() + " fills seats and cannot spend a budget");
        }
        List<Step> impossible = new Bounds(election, settings.bounds()).unsatisfiable();
        if (!impossible.isEmpty()) {
            throw new IllegalArgumentException("the bounds cannot be kept: " + impossible);
        }
        StvCount stv =
                switch (rule) {
                    case STV_SCOTLAND -> ScottishStv.count(election, settings);
                    case MEEK -> MeekStv.count(election, settings);
                    case GREEDY,
                            GREEDY_NO_SKIP,
                            GREEDY_THRESHOLD,
                            GREEDY_PER_COST,
                            EQUAL_SHARES,
                            PHRAGMEN,
                            SEQPAV,
                            MAXIMIN_SUPPORT,
                            BORDA,
                            SCHULZE -> null;
                };
        Outcome outcome = stv == null ? outcome(profile, method, settings) : stv.outcome();
        return new Count(election, profile, method, settings, outcome, stv);
    }

    private static Outcome outcome(Profile profile, Method method, Settings settings) {
        return switch (method.rule()) {
            case GREEDY -> Greedy.byVotes(profile, settings);
            case GREEDY_NO_SKIP -> Greedy.noSkip(profile, settings);
            case GREEDY_THRESHOLD -> Greedy.threshold(profile, settings, method.minVotes());
            case GREEDY_PER_COST -> Greedy.perCost(profile, settings);
            case EQUAL_SHARES -> EqualShares.of(profile, settings, method.shares());
            case PHRAGMEN -> Phragmen.of(profile, settings);
            case SEQPAV -> SequentialPav.of(profile, settings);
            case MAXIMIN_SUPPORT -> MaximinSupport.of(profile, settings);
            case BORDA -> Ranking.borda(profile.election(), settings);
            case SCHULZE -> Ranking.schulze(profile.election(), settings);
            case STV_SCOTLAND, MEEK -> throw new IllegalStateException("counted as a transferable vote");
        };
    }
}
