package org.betterif.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about what came of an answer. */
final class DeliveryRequests {

    private static final int NOTE = 2000;
    private static final int LINE = 300;

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

    /** @param learned what was learned, in public; @param before pictures of how it was; @param after of how it is */
    @Schema(
            name = "StageRequest",
            examples =
                    "{\"stage\":\"IN_PLACE\",\"learned\":{\"en\":\"People borrow drills on Fridays.\",\"cy\":\"Mae pobl yn"
                            + " benthyg driliau ar ddydd Gwener.\"},\"before\":[17],\"after\":[18]}")
    record TellStage(
            @NotNull DeliveryStage stage,
            @NotNull @Valid @LocalisedSize(max = NOTE) LocalisedText learned,
            @Nullable @Size(max = 6) List<@NotNull Long> before,
            @Nullable @Size(max = 6) List<@NotNull Long> after) {
        TellStage {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
        }
    }

    /** @param unit what a measure counts; not for money @param source who says so, and how it was worked out */
    @Schema(
            name = "GainRequest",
            examples =
                    "{\"kind\":\"MONEY\",\"what\":{\"en\":\"Fewer call-outs\",\"cy\":\"Llai o alwadau\"},\"unit\":null,"
                            + "\"from\":\"2026-04-01\",\"to\":\"2027-03-31\",\"source\":{\"en\":\"Ledger\",\"cy\":\"Cyfriflyfr\"},"
                            + "\"shares\":[{\"serviceId\":3,\"role\":\"PAID\",\"expected\":6400.00,\"observed\":6512.35}]}")
    record KeepGain(
            @NotNull GainKind kind,
            @NotNull @Valid @LocalisedSize(max = LINE) LocalisedText what,
            @Nullable @Valid @LocalisedSize(max = LINE) LocalisedText unit,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Valid @LocalisedSize(max = LINE) LocalisedText source,
            @NotEmpty @Size(max = 40) List<@NotNull @Valid Share> shares) {}

    @Schema(name = "GainShareRequest")
    record Share(
            long serviceId,
            @NotNull GainRole role,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal expected,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal observed) {}
}
