package org.betterif.response.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What officers and answerers send about what is owed. */
final class DeskRequests {

    /** A public reason or note, in characters. */
    private static final int LONGEST = 2000;

    private DeskRequests() {}

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

    /** One beginning for many; ideas for which somebody has begun already keep theirs. */
    @Schema(name = "BatchDraftRequest")
    record DraftMany(
            @NotEmpty @Size(max = 100) List<@NotNull Long> dutyIds,
            @NotNull @Valid AnswerContent content,
            boolean ready) {}

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

    /**
     * @param personId staff of the desk, or null: nobody yet
     * @param keepPerson whoever is accountable for each stays; {@code personId} is not looked at
     * @param serviceIds who owes them, or null: each keeps its own
     */
    @Schema(name = "AssignManyRequest")
    record AssignMany(
            @NotEmpty @Size(max = 100) List<@NotNull Long> dutyIds,
            @Nullable Long personId,
            @Nullable Boolean keepPerson,
            @Nullable @Size(min = 1, max = 20) Set<@NotNull Long> serviceIds) {}
}
