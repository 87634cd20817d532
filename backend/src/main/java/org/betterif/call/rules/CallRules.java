package org.betterif.call.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a call, settled before it opens.
 *
 * @param thresholds how many supporters bring what; each consequence at most once
 * @param answerWithinWorkingDays how long the council has where the duty starts in another way: by a decision, by age
 * @param supportsPerPerson how many ideas one person may support in this call; null: as many as they like
 * @param countsHidden whether nobody sees the counts until voting is over
 * @param check whether a moderator looks at an idea before or after it is public
 */
public record CallRules(
        @NotNull WhoMayTakePart who,
        @NotNull @Size(min = 1, max = 3) List<@NotNull @Valid Threshold> thresholds,
        @Min(1) @Max(250) int answerWithinWorkingDays,
        @Nullable @Min(1) @Max(1_000) Integer supportsPerPerson,
        boolean countsHidden,
        @NotNull Check check,
        @NotNull @Valid BelowThreshold below) {

    /** The same rules, whatever the order in which somebody wrote the thresholds. */
    public CallRules inOrder() {
        return new CallRules(
                who,
                Threshold.sorted(thresholds),
                answerWithinWorkingDays,
                supportsPerPerson,
                countsHidden,
                check,
                below);
    }
}
