package org.betterif.response.reception;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer answers those who asked, as counts alone.
 *
 * @param counts how they stood at the last turn of the day; null while fewer than five had said
 * @param openUntil the last moment in which they may say it
 * @param contestedFrom how many have to say no, besides being half, before the duty opens once more; null when it cannot
 */
@Schema(name = "Verdicts", description = "What the idea's supporters say of an answer: counts, never who.")
public record VerdictView(
        @Nullable Counts counts,
        Instant openUntil,
        boolean open,
        @Nullable Integer contestedFrom) {

    @Schema(name = "VerdictCounts")
    public record Counts(int yes, int partly, int no) {}

    /**
     * One person's own, for that person alone.
     *
     * @param answerVersion the version of the answer it was said of
     */
    @Schema(name = "OwnVerdict")
    public record Own(Verdict says, @Nullable String reason, long answerVersion) {}

    /** @param answerId the answer it is about: the newest @param reason why not, where it is not allowed */
    @Schema(name = "MyVerdict")
    public record Mine(
            long answerId,
            boolean allowed,
            @Nullable String reason,
            @Nullable Own mine) {}

    /** A reason as the desks read it: by nobody, in no order of time. */
    @Schema(name = "VerdictReason")
    public record Reason(Verdict says, String text) {}
}
