package org.betterif.ballot.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.betterif.call.CallRef;
import org.betterif.selection.Election;
import org.betterif.selection.Settings;
import org.betterif.selection.method.Method;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is settled before a ballot is announced, and stands from then on.
 *
 * @param budget in whole pounds; null where seats are filled
 * @param seats how many ideas are taken; null where a budget is spent
 * @param most how many ideas one person may choose; null: as many as they like
 * @param points how many points each person shares out; null unless the form is POINTS
 * @param tie keys of the tie rule, joined by commas: file, dearer, cheaper, votes, id, lot
 * @param seed for a tie by lot
 * @param bounds {@code area=3:1..2}: room for an area, a topic (by its id) or a kind
 * @param papersUntil when papers handed in by the close must have been entered; null: the close
 * @param minimumToPublish with fewer ballots than this the ballots are not published, only the result
 */
@Schema(examples = """
        {"name": {"en": "Small grants", "cy": "Grantiau bach"}, "question": {"en": "Which ideas?", "cy": "Pa syniadau?"},
         "form": "BUDGET", "options": [{"idea": 142, "cost": 9000}, {"idea": 150, "cost": 24000}], "budget": 60000,
         "rule": {"rule": "equal-shares", "completion": "add1u"}, "tie": "votes,cheaper", "bounds": ["kind=new_way:1.."],
         "opensAt": "2026-12-01T09:00:00Z", "closesAt": "2026-12-15T17:00:00Z", "minimumToPublish": 10}""")
public record BallotTerms(
        @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
        @NotNull @Valid @LocalisedSize(max = 1000) LocalisedText question,
        @NotNull BallotForm form,
        @NotNull @Size(min = 2, max = 100) List<@NotNull @Valid Choice> options,

        @Nullable @Positive @Max(1_000_000_000_000L) Long budget,
        @Nullable @Min(1) @Max(99) Integer seats,
        @Nullable @Min(1) @Max(100) Integer most,
        @Nullable @Min(1) @Max(1_000) Integer points,
        @NotNull @Valid Counting rule,

        @NotNull @Pattern(regexp = "[a-z]{2,8}(,[a-z]{2,8}){0,5}")
        String tie,

        @Nullable @Size(min = 1, max = 100) String seed,

        @NotNull @Size(max = 20) List<@NotNull @Size(max = 100) String> bounds,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @Nullable Instant papersUntil,
        @Min(1) @Max(10_000) int minimumToPublish) {

    /** An idea that can be chosen. @param cost in whole pounds, where a budget is spent */
    public record Choice(
            @Positive long idea,
            @Nullable @Positive @Max(1_000_000_000_000L) Long cost) {}

    /**
     * Which rule counts, in words of {@code select}: the rest only where the rule looks at it.
     *
     * @param increment by how many pounds Equal Shares raises each share
     */
    public record Counting(
            @NotNull @Size(max = 30) String rule,
            @Nullable @Pattern(regexp = "cost|cardinality") String utility,

            @Nullable @Pattern(regexp = "none|add1|add1u|utilitarian|phragmen")
            String completion,

            @Nullable @Min(1) @Max(1_000_000) Integer increment,

            @Nullable @Pattern(regexp = "none|satisfaction|exclusion-ratio")
            String comparison,

            @Nullable @Min(0) @Max(1_000_000) Integer minVotes) {}

    public Instant lastPaper() {
        return papersUntil == null ? closesAt : papersUntil;
    }

    /** What is wrong whatever the ideas and the time are: each fault with its field, all at once. */
    public List<FieldError> faults() {
        return TermsCheck.faults(this);
    }

    /** What stands in the way of announcing it now. */
    public List<FieldError> unready(List<Option> options, CallRef call, Instant now) {
        return TermsCheck.unready(this, options, call, now);
    }

    /** @throws ProblemException 400 with the field to blame, when the ballot does not allow a paper marked like this */
    public Marks read(List<Option> options, Paper paper) {
        return MarksCheck.read(this, options, paper);
    }

    /**
     * What {@code selection} counts.
     *
     * @param names of the options, in the published file
     * @param voters identifiers of the papers by their place
     */
    public Election election(
            List<Option> options, Function<Option, String> names, List<Marks> papers, IntFunction<String> voters) {
        return Elections.of(this, options, name.en(), names, papers, voters);
    }

    /** The rule as {@code selection} knows it. */
    public Method method() {
        return Elections.method(this);
    }

    /** How ties are broken and for what there is room. */
    public Settings settings() {
        return Elections.settings(this);
    }
}
