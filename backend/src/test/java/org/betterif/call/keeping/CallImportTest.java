package org.betterif.call.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.call.keeping.CallPlans.fresh;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEventsSeen;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.call.clockwork.CallClockworkRun;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class CallImportTest {

    @Inject
    CallEventsSeen seen;

    @Inject
    CallDirectory directory;

    @Inject
    CallClockworkRun clockwork;

    @Inject
    CallImportDirectory imports;

    @Test
    void history_is_told_to_nobody_and_twice_is_as_good_as_once() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var slug = fresh();
        var text = new org.betterif.shared.LocalisedText("a", "b");
        var plan = new CallPlan(
                slug,
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(),
                List.of(
                        new PhaseRef(Phase.SUBMIT, now.minus(90, ChronoUnit.DAYS), now.minus(60, ChronoUnit.DAYS)),
                        new PhaseRef(Phase.RESPOND, now.minus(60, ChronoUnit.DAYS), now.plus(5, ChronoUnit.DAYS))),
                new CallRules(
                        WhoMayTakePart.ANYONE,
                        List.of(Threshold.of(Consequence.ANSWER, 5, 10)),
                        10,
                        null,
                        false,
                        Check.AFTER,
                        new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 3)),
                java.util.Set.of(),
                java.util.Set.of());
        long id = imports.importCall(plan, false);
        assertThat(imports.importCall(plan, false)).isEqualTo(id);
        clockwork.run();
        assertThat(seen.of(directory.call(id).orElseThrow())).isEmpty();
        assertThat(directory.call(id).orElseThrow().closed(now)).isTrue();
    }
}
