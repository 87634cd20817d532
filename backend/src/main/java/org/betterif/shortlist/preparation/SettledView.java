package org.betterif.shortlist.preparation;

import java.util.List;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.shared.http.Versioned;

/** What is settled so far, in the answer to a clerk who settled a part of it. */
record SettledView(
        String slug, long version, CouncilStage stage, RuleView rule, List<Criterion> criteria, List<Long> nominated)
        implements Versioned {

    static SettledView of(Settled settled) {
        var council = settled.council();
        return new SettledView(
                council.slug(),
                council.version(),
                council.stage(),
                settled.ruleView(),
                settled.criteria(),
                settled.nominated());
    }
}
