package org.betterif.intake.origin;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.SafeHtml;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported idea comes from and what was recorded there.
 *
 * @param attribution what that platform's licence asks to be said
 * @param state as that platform calls it
 * @param refusal why it was refused there, or null
 */
@Schema(description = "Where an imported idea comes from, and what was recorded there.")
record OriginView(
        String source,
        LocalisedText name,
        LocalisedText attribution,
        String sourceId,
        @Nullable String address,
        String state,
        @Nullable RefusalView refusal,
        List<FactView> facts) {

    /** @param code as recorded there @param html the words given there, as safe HTML; null when there are none */
    record RefusalView(String code, @Nullable String html) {}

    record FactView(
            IntakeRecord.Kind kind, Instant at, @Nullable String address) {}

    static OriginView of(IntakeRecord record) {
        var source = IntakeSource.of(record.source()).orElseThrow();
        var refusal = record.refusal();
        return new OriginView(
                record.source(),
                source.title(),
                source.attribution(),
                record.sourceId(),
                record.address(),
                record.state(),
                refusal == null
                        ? null
                        : new RefusalView(
                                refusal.code(), refusal.text() == null ? null : SafeHtml.fromMarkdown(refusal.text())),
                record.facts().stream()
                        .map(fact -> new FactView(fact.kind(), fact.at(), fact.address()))
                        .toList());
    }
}
