package org.betterif.response.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.shared.Language;
import org.betterif.shared.problem.Problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says. A draft may lack anything; {@link AnswerCheck} says what is missing before it can be published.
 *
 * @param power the power, policy or minute the decision rests on
 * @param passedTo for {@code NOT_OURS}: to whom it was passed
 * @param barrier for {@code NO} and {@code NOT_NOW}: what stands in the way
 * @param whoCouldLift for {@code NO} and {@code NOT_NOW}: who could change that
 * @param otherLanguageBy when the language that is missing will follow
 * @param evidence attached files by id, in the order shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What an answer says. Texts are Markdown in English and Welsh.")
public record AnswerContent(
        @Nullable AnswerDecision decision,
        @Nullable @Valid AnswerText reasons,
        @Nullable @Valid AnswerText power,
        @Nullable @Size(max = 20) List<@Valid NextStep> nextSteps,
        @Nullable @Valid Cost cost,
        @Nullable @Valid AnswerText passedTo,
        @Nullable @Valid AnswerText barrier,
        @Nullable @Valid AnswerText whoCouldLift,
        @Nullable @Valid Details details,
        @Nullable LocalDate otherLanguageBy,
        @Nullable @Size(max = 10) List<@NotNull Long> evidence) {

    public static final AnswerContent EMPTY =
            new AnswerContent(null, null, null, null, null, null, null, null, null, null);

    public AnswerContent {
        reasons = orNull(reasons);
        power = orNull(power);
        passedTo = orNull(passedTo);
        barrier = orNull(barrier);
        whoCouldLift = orNull(whoCouldLift);
        nextSteps = nextSteps == null ? List.of() : List.copyOf(nextSteps);
        evidence = evidence == null || evidence.isEmpty() ? null : List.copyOf(evidence);
    }

    /** Without evidence. */
    public AnswerContent(
            @Nullable AnswerDecision decision,
            @Nullable AnswerText reasons,
            @Nullable AnswerText power,
            @Nullable List<NextStep> nextSteps,
            @Nullable Cost cost,
            @Nullable AnswerText passedTo,
            @Nullable AnswerText barrier,
            @Nullable AnswerText whoCouldLift,
            @Nullable Details details,
            @Nullable LocalDate otherLanguageBy) {
        this(
                decision,
                reasons,
                power,
                nextSteps,
                cost,
                passedTo,
                barrier,
                whoCouldLift,
                details,
                otherLanguageBy,
                null);
    }

    public List<Long> attached() {
        return evidence == null ? List.of() : evidence;
    }

    /** Without a promise of the other language where both are there. */
    public AnswerContent kept() {
        return otherLanguageBy == null || !bilingual()
                ? this
                : new AnswerContent(
                        decision,
                        reasons,
                        power,
                        nextSteps,
                        cost,
                        passedTo,
                        barrier,
                        whoCouldLift,
                        details,
                        null,
                        evidence);
    }

    /**
     * One entry for each field that is not right, in the order of the form; empty when it may be published.
     *
     * @param needed the further fields that the owing services have chosen
     * @param languageDays how long after publishing the other language may follow; 0: both together
     */
    public List<FieldError> errors(LocalDate today, Set<AnswerField> needed, int languageDays) {
        return AnswerCheck.errors(this, today, needed, languageDays);
    }

    /** Whether every text is there in both languages. */
    public boolean bilingual() {
        return AnswerCheck.bilingual(this);
    }

    /** Every text there is, by its path in the request. */
    public Map<String, AnswerText> texts() {
        return AnswerCheck.texts(this);
    }

    /** The language that a part of the published answer lacks, while its date is promised. */
    public @Nullable Language missingLanguage() {
        return AnswerCheck.missingLanguage(this);
    }

    /** The dates that a published answer names. */
    public Set<LocalDate> dates() {
        return AnswerCheck.dates(this);
    }

    /** The date that stands in a field of {@link #errors}. */
    public @Nullable LocalDate date(String field) {
        return AnswerCheck.date(this, field);
    }

    static @Nullable AnswerText orNull(@Nullable AnswerText text) {
        return text == null || text.empty() ? null : text;
    }

    /** What happens next: a dated promise with an owner; without one the services that owe the answer own it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextStep(
            @Nullable @Valid AnswerText text,
            @Nullable LocalDate due,
            @Nullable @Valid AnswerText owner) {
        public NextStep {
            text = orNull(text);
            owner = orNull(owner);
        }
    }

    /** @param pounds whole pounds, if known @param note what it covers, who bears it, or why it is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cost(
            @Nullable @Min(0) Long pounds, @Nullable @Valid AnswerText note) {
        public Cost {
            note = orNull(note);
        }
    }

    /** What a service may add; short answers stay short. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            @Nullable @Valid AnswerText whoKnew,
            @Nullable @Valid AnswerText whoDecided,
            @Nullable @Valid AnswerText whoBearsTheCost,
            @Nullable @Valid AnswerText costOfDoingNothing,
            @Nullable @Valid AnswerText serviceContributes,
            @Nullable @Valid AnswerText communityContributes,
            @Nullable @Valid AnswerText personContributes,
            @Nullable @Valid AnswerText whoDelivers,
            @Nullable @Valid AnswerText risks,
            @Nullable @Valid AnswerText equality,
            @Nullable @Valid AnswerText deprivation,
            @Nullable @Valid AnswerText welshLanguage) {
        public Details {
            whoKnew = orNull(whoKnew);
            whoDecided = orNull(whoDecided);
            whoBearsTheCost = orNull(whoBearsTheCost);
            costOfDoingNothing = orNull(costOfDoingNothing);
            serviceContributes = orNull(serviceContributes);
            communityContributes = orNull(communityContributes);
            personContributes = orNull(personContributes);
            whoDelivers = orNull(whoDelivers);
            risks = orNull(risks);
            equality = orNull(equality);
            deprivation = orNull(deprivation);
            welshLanguage = orNull(welshLanguage);
        }
    }
}
