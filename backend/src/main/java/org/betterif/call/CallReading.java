package org.betterif.call;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A call to read on a page without a script: all that the council has said about it.
 *
 * @param rulesChangedAt when rules or texts of the open door last changed; null: never
 * @param cancelledWhy null unless it was called off
 */
public record CallReading(
        CallRef call,
        LocalisedText summary,
        LocalisedText fixed,
        LocalisedText open,
        LocalisedText whoDecides,
        List<Evidence> evidence,
        @Nullable Instant rulesChangedAt,
        @Nullable LocalisedText cancelledWhy) {

    static CallReading of(CallPaper paper) {
        return new CallReading(
                paper.ref(),
                paper.summary(),
                paper.fixed(),
                paper.open(),
                paper.whoDecides(),
                paper.evidence(),
                paper.rulesChangedAt(),
                paper.cancelledWhy());
    }
}
