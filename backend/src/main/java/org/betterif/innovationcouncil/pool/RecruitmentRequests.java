package org.betterif.innovationcouncil.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What clerks and volunteers send. */
final class RecruitmentRequests {

    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    private RecruitmentRequests() {}

    /** @param text what a member does, when, what is paid, and who may volunteer */
    record SetUp(
            @NotNull Way way,
            @NotNull @Valid @LocalisedSize(max = 4000) LocalisedText text,
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @Min(1) @Max(200) int seats,
            boolean onePerHousehold,
            @NotNull @Size(max = 8) List<@NotNull @Valid NewStratum> strata) {}

    /** @param key names it in the published files */
    record NewStratum(
            @NotNull @Pattern(regexp = KEY) @Size(max = 60) String key,
            @NotNull @Valid @LocalisedSize(max = 120) LocalisedText label,
            @NotNull @Size(min = 2, max = 40) List<@NotNull @Valid NewGroup> groups) {}

    record NewGroup(
            @NotNull @Pattern(regexp = KEY) @Size(max = 60) String key,
            @NotNull @Valid @LocalisedSize(max = 120) LocalisedText label,
            @Min(0) @Max(200) int min,
            @Min(0) @Max(200) int max) {}

    /**
     * @param groups by stratum's key, the key of the own group
     * @param home who lives at the same address writes the same; never published
     * @param why for the clerk, where the clerk chooses
     * @param understands that the groups are published under a pool number
     */
    record Volunteer(
            @NotNull @Size(max = 8) Map<@NotNull @Size(max = 60) String, @NotNull @Size(max = 60) String> groups,
            @NotNull @Size(max = 200) String home,
            @NotNull @Size(max = 2000) String why,
            @NotNull @Size(max = 1000) String accessNeeds,
            @NotNull @Size(max = 1000) String expenses,
            boolean understands) {

        @JsonCreator
        Volunteer(
                Map<String, String> groups,
                @Nullable String home,
                @Nullable String why,
                @Nullable String accessNeeds,
                @Nullable String expenses,
                boolean understands) {
            this.groups = groups;
            this.home = cleaned(home);
            this.why = cleaned(why);
            this.accessNeeds = cleaned(accessNeeds);
            this.expenses = cleaned(expenses);
            this.understands = understands;
        }

        private static String cleaned(@Nullable String text) {
            return text == null ? "" : WrittenText.cleaned(text);
        }
    }

    /** @param seat why this person, for everybody to read */
    record Offer(@NotNull @Valid @LocalisedSize(max = 200) LocalisedText seat, boolean chair, boolean alternate) {}
}
