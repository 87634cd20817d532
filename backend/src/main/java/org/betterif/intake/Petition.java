package org.betterif.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of {@code petitions.jsonl}, as the petitions' own JSON API has it; what is not taken is left out. */
record Petition(
        @JsonProperty(required = true) long id,
        @JsonProperty(required = true) String action,
        @Nullable String background,
        @Nullable String additionalDetails,
        @JsonProperty(required = true) String state,
        @JsonProperty(required = true) long signatureCount,
        @JsonProperty(required = true) Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant closedAt,
        @Nullable Instant responseThresholdReachedAt,
        @Nullable Instant debateThresholdReachedAt,
        @Nullable LocalDate scheduledDebateDate,
        @Nullable Instant governmentResponseAt,
        @Nullable Rejection rejection,
        @Nullable GovernmentResponse governmentResponse,
        @Nullable Debate debate) {

    record Rejection(
            @JsonProperty(required = true) String code,
            @Nullable String details) {}

    record GovernmentResponse(
            @Nullable LocalDate respondedOn,
            @Nullable String summary,
            @Nullable String details) {}

    record Debate(@Nullable LocalDate debatedOn, @Nullable String transcriptUrl) {}

    /** When people first could read it; of a refused one, when it was written. */
    Instant sharedAt() {
        return openedAt == null ? createdAt : openedAt;
    }

    boolean rejected() {
        return "rejected".equals(state);
    }

    /** @throws IntakeFault when it cannot be an idea, with why */
    void check() {
        if (action == null || action.isBlank()) {
            throw new IntakeFault("has no action");
        }
        if (createdAt == null) {
            throw new IntakeFault("has no date");
        }
        if (signatureCount < 0) {
            throw new IntakeFault("has " + signatureCount + " signatures");
        }
        switch (String.valueOf(state)) {
            case "open", "closed" -> {}
            case "rejected" -> {
                if (rejection == null
                        || rejection.code() == null
                        || rejection.code().isBlank()) {
                    throw new IntakeFault("is rejected without a reason");
                }
            }
            default -> throw new IntakeFault("has the unknown state " + state);
        }
    }
}
