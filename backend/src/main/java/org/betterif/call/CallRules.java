package org.betterif.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a call, settled before it opens.
 *
 * @param threshold how many supporters start the council's duty to answer
 * @param answerWithinWorkingDays how long the council then has
 * @param supportsPerPerson how many ideas one person may support in this call; null: as many as they like
 * @param countsHidden whether nobody sees the counts until voting is over
 */
public record CallRules(
        @NotNull WhoMayTakePart who,
        @Min(1) @Max(1_000_000) int threshold,
        @Min(1) @Max(250) int answerWithinWorkingDays,
        @Nullable @Min(1) @Max(1_000) Integer supportsPerPerson,
        boolean countsHidden,
        @NotNull Check check,
        @NotNull @Valid BelowThreshold below) {}
