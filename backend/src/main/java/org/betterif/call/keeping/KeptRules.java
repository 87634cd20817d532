package org.betterif.call.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.List;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.jspecify.annotations.Nullable;

/** The rules of a call as its row keeps them: all but the thresholds, which are rows of their own. */
@Embeddable
record KeptRules(
        @Enumerated(EnumType.STRING) WhoMayTakePart who,

        @Column(name = "answer_within_working_days") int answerWithinWorkingDays,

        @Nullable @Column(name = "supports_per_person") Integer supportsPerPerson,

        @Column(name = "counts_hidden") boolean countsHidden,

        @Enumerated(EnumType.STRING) @Column(name = "check_when")
        Check check,

        BelowThreshold below) {

    static KeptRules of(CallRules rules) {
        return new KeptRules(
                rules.who(),
                rules.answerWithinWorkingDays(),
                rules.supportsPerPerson(),
                rules.countsHidden(),
                rules.check(),
                rules.below());
    }

    CallRules with(Collection<Threshold> thresholds) {
        return new CallRules(
                who,
                Threshold.sorted(List.copyOf(thresholds)),
                answerWithinWorkingDays,
                supportsPerPerson,
                countsHidden,
                check,
                below);
    }
}
