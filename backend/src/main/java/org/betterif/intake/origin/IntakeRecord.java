package org.betterif.intake.origin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform an idea comes from had recorded of it.
 *
 * @param state as that platform calls it
 * @param address where it is found there
 */
public record IntakeRecord(
        String source,
        String sourceId,
        long ideaNumber,
        String state,
        @Nullable String address,
        @Nullable Refusal refusal,
        List<Fact> facts) {

    /** @param code as recorded there @param text as written there; null when nobody wrote any */
    public record Refusal(String code, @Nullable String text) {}

    /** @param address of what tells more, such as a debate's transcript */
    public record Fact(Kind kind, Instant at, @Nullable String address) {}

    public enum Kind {
        OPENED,
        REFUSED,
        CLOSED,
        /** So many signed that an answer was due there. */
        ANSWER_THRESHOLD,
        ANSWERED,
        /** So many signed that a debate was considered there. */
        DEBATE_THRESHOLD,
        DEBATE_SCHEDULED,
        DEBATED
    }
}
