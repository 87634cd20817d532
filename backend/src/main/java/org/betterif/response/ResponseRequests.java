package org.betterif.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.betterif.call.Consequence;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about duties and answers. */
final class ResponseRequests {

    /** A public reason or note, in characters. */
    static final int LONGEST = 2000;

    private ResponseRequests() {}

    /** Why an idea is owed an answer, in public. */
    record StartDuty(
            @NotNull @Valid @LocalisedSize(max = LONGEST) LocalisedText reason) {}

    /** @param ready asks an answerer to look at it and publish */
    @Schema(name = "DraftRequest")
    record SaveDraft(@NotNull @Valid AnswerContent content, boolean ready) {}

    record WriteNote(@NotBlank @Size(max = 4000) String text) {}

    /** @param workingDays how many more, at most as many as there were */
    record Extend(
            @Min(1) @Max(250) int workingDays,
            @NotNull @Valid @LocalisedSize(max = LONGEST) LocalisedText reason) {}

    record PublicNote(
            @NotNull @Valid @LocalisedSize(max = LONGEST) LocalisedText note) {}

    /** @param personId staff of the desk, or null: nobody yet */
    record Assign(
            @Nullable Long personId,
            @NotEmpty @Size(max = 20) Set<@NotNull Long> serviceIds) {}

    /** One answer to many ideas. */
    @Schema(name = "BatchPublishRequest")
    record PublishMany(
            @NotEmpty @Size(max = 100) List<@NotNull Long> dutyIds,
            @NotNull @Valid AnswerContent content) {}

    /** @param reason why it is corrected, in public; not needed where only the other language is added */
    @Schema(name = "CorrectionRequest")
    record Correct(
            @NotNull @Valid AnswerContent content,
            @Nullable @Valid @LocalisedSize(max = LONGEST) LocalisedText reason) {}

    /** @param reason read by the desks, without a name */
    @Schema(name = "VerdictRequest")
    record SayVerdict(
            @NotNull Verdict says,
            @Nullable @Size(max = 500) String reason) {
        SayVerdict {
            reason = AnswerText.cleaned(reason);
        }
    }

    /** @param text Markdown */
    @Schema(name = "FollowUpRequest")
    record FollowUp(
            @NotBlank @Size(max = 2000) String text,
            @NotNull Language language) {
        FollowUp {
            text = text == null ? "" : WrittenText.cleaned(text);
        }
    }

    @Schema(name = "TemplateRequest")
    record KeepTemplate(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Valid AnswerContent content) {
        KeepTemplate {
            name = name == null ? "" : WrittenText.oneLine(name);
        }
    }

    /** @param reference under which the request for information goes on */
    @Schema(name = "InformationRequestHandOver")
    record HandOver(@NotBlank @Size(max = 60) String reference) {
        HandOver {
            reference = reference == null ? "" : WrittenText.oneLine(reference);
        }
    }

    @Schema(name = "PublishDraftsRequest")
    record PublishDrafts(@NotEmpty @Size(max = 100) List<@Valid @NotNull SeenDraft> drafts) {}

    /** @param version of the draft that was seen */
    @Schema(name = "SeenDraft")
    record SeenDraft(@Min(1) long dutyId, @Min(1) long version) {}

    /** @param personId staff of the desk, or null: nobody yet */
    @Schema(name = "AssignManyRequest")
    record AssignMany(
            @NotEmpty @Size(max = 100) List<@NotNull Long> dutyIds,
            @Nullable Long personId) {}

    @Schema(name = "ChooseFieldsRequest")
    record ChooseFields(@NotNull @Size(max = 20) Set<@NotNull AnswerField> fields) {}

    /** @param accountablePersonId who answers for the service, until a duty names somebody else */
    @Schema(name = "ServiceDeskPlan")
    record Desk(
            @Nullable Long accountablePersonId,
            @NotNull @Size(max = 200) List<@Valid @NotNull DeskMember> members) {}

    /** That a debate or hearing was held. @param link to the minutes or the recording */
    @Schema(name = "MeetingHeld")
    record Held(
            @NotNull Consequence consequence,
            @NotNull LocalDate on,

            @Nullable @Pattern(regexp = "https://\\S+") @Size(max = 500)
            String link) {}

    /** @param rank 1 officer, 2 lead, 3 director: how far up a late answer has to climb before they hear of it */
    record DeskMember(@Min(1) long personId, @Min(1) @Max(3) int rank) {}
}
