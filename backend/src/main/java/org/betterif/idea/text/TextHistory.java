package org.betterif.idea.text;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public history of an idea's text, the newest edition first. */
public record TextHistory(List<Edition> editions) {

    /**
     * @param edition 1 for the text that was shared
     * @param version as votes remember it
     * @param changes against the edition before; empty for the first
     */
    public record Edition(
            int edition, int version, Instant at, @Nullable String note, Text text, List<Change> changes) {}

    public record Text(
            String title,
            String now,
            String change,
            String forWhom,
            String have,
            @Nullable Need need,
            @Nullable ByWhom by,
            @Nullable Kind kind) {}

    /** @param field as in the idea: title, now, change, forWhom, have, need, by, kind */
    public record Change(String field, List<WordDiff.Piece> pieces) {}
}
