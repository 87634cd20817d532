package org.betterif.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about what was promised. */
final class DeliveryRequests {

    private static final int NOTE = 2000;

    private DeliveryRequests() {}

    /**
     * A public word about a commitment.
     *
     * @param to where it stands from now on: under way, done or dropped; null for a word alone
     * @param on the day it was done; today without one
     * @param review whether this is the yearly review of a promise that takes years
     */
    @Schema(
            name = "CommitmentUpdate",
            examples =
                    "{\"to\":\"DONE\",\"on\":\"2026-11-20\",\"note\":{\"en\":\"The bench stands.\",\"cy\":\"Mae'r fainc"
                            + " yn ei lle.\"},\"evidence\":[17],\"review\":false}")
    record Update(
            @Nullable CommitmentState to,
            @Nullable LocalDate on,
            @NotNull @Valid @LocalisedSize(max = NOTE) LocalisedText note,
            @Nullable @Size(max = 10) List<@NotNull Long> evidence,
            boolean review) {
        Update {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    @Schema(name = "CommitmentOwners", examples = "{\"serviceIds\":[3]}")
    record Owners(@NotEmpty @Size(max = 20) Set<@NotNull Long> serviceIds) {}
}
