package org.betterif.response.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.betterif.response.text.AnswerField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator sends about those who owe answers. */
final class StaffRequests {

    private StaffRequests() {}

    /** @param accountablePersonId who answers for the service, until a duty names somebody else */
    @Schema(name = "ServiceDeskPlan")
    record Desk(
            @Nullable Long accountablePersonId,
            @NotNull @Size(max = 200) List<@Valid @NotNull DeskMember> members) {}

    /** @param rank 1 officer, 2 lead, 3 director: how far up a late answer has to climb before they hear of it */
    record DeskMember(@Min(1) long personId, @Min(1) @Max(3) int rank) {}

    @Schema(name = "ChooseFieldsRequest")
    record ChooseFields(@NotNull @Size(max = 20) Set<@NotNull AnswerField> fields) {}
}
