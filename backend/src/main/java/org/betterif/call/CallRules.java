package org.betterif.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * @param check whether a moderator looks at an idea before or after it is public
 */
@Embeddable
public record CallRules(
        @NotNull @Enumerated(EnumType.STRING) WhoMayTakePart who,
        @Min(1) @Max(1_000_000) int threshold,

        @Min(1) @Max(250) @Column(name = "answer_within_working_days")
        int answerWithinWorkingDays,

        @Nullable @Min(1) @Max(1_000) @Column(name = "supports_per_person")
        Integer supportsPerPerson,

        @Column(name = "counts_hidden") boolean countsHidden,

        @NotNull @Enumerated(EnumType.STRING) @Column(name = "check_when")
        Check check,

        @NotNull @Valid BelowThreshold below) {}
