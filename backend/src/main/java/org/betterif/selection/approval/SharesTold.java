package org.betterif.selection.approval;

import org.jspecify.annotations.Nullable;

/** What a run of Equal Shares tells while it goes: who paid for what, what nobody could pay, why this one next. */
final class SharesTold {
    private final EqualSharesCount count;
    private final long[] multiplier;

    /** How many pay the full price, how many all they had, and the points of the former. */
    record Payers(long inFull, long allTheyHad, long pointsInFull) {}

    SharesTold(EqualSharesCount count, long[] multiplier) {
        this.count = count;
        this.multiplier = multiplier;
    }

    void notAffordable(Selection selection, int project) {
        Profile profile = count.profile;
        double behind = 0;
        for (int group : profile.supporters[project]) {
            behind += count.budget[group] * profile.weight[group];
        }
        selection.step(
                "notAffordable",
                "id",
                selection.id(project),
                "cost",
                selection.money(profile.election.cost(project)),
                "behind",
                Math.round(behind * scale() * 100) / 100.0);
    }

    void free(Selection selection, int project) {
        Profile profile = count.profile;
        long votes = profile.votes[project];
        selection.step(
                "bought",
                "id",
                selection.id(project),
                "cost",
                selection.money(0),
                "supporters",
                votes,
                "payPerPoint",
                0.0,
                "payingInFull",
                votes,
                "payingAllTheyHad",
                0L,
                "pointsPayingInFull",
                profile.totals[project],
                "effectiveVotes",
                (double) votes,
                "spent",
                selection.money(selection.cost));
    }

    void bought(Selection selection, SharesPrices.Price price, SharesPrices.@Nullable Price runnerUp, Payers payers) {
        Object[] ahead = runnerUp == null
                ? new Object[0]
                : new Object[] {
                    "aheadOf",
                    selection.id(runnerUp.project),
                    "aheadOfPayPerPoint",
                    runnerUp.pay * scale(),
                    "aheadOfEffectiveVotes",
                    multiplier[runnerUp.project] / runnerUp.pay
                };
        selection.stepAhead(
                "bought",
                ahead,
                "id",
                selection.id(price.project),
                "cost",
                selection.money(count.profile.election.cost(price.project)),
                "supporters",
                count.profile.votes[price.project],
                "payPerPoint",
                price.pay * scale(),
                "payingInFull",
                payers.inFull(),
                "payingAllTheyHad",
                payers.allTheyHad(),
                "pointsPayingInFull",
                payers.pointsInFull(),
                "effectiveVotes",
                multiplier[price.project] / price.pay,
                "spent",
                selection.money(selection.cost));
    }

    private double scale() {
        return Math.pow(10, -count.profile.election.decimals());
    }
}
