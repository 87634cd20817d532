package org.betterif.delivery.gain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param unit what a measure counts; not for money @param source who says so, and how it was worked out */
@Schema(
        examples = "{\"kind\":\"MONEY\",\"what\":{\"en\":\"Fewer call-outs\",\"cy\":\"Llai o alwadau\"},\"unit\":null,"
                + "\"from\":\"2026-04-01\",\"to\":\"2027-03-31\",\"source\":{\"en\":\"Ledger\",\"cy\":\"Cyfriflyfr\"},"
                + "\"shares\":[{\"serviceId\":3,\"role\":\"PAID\",\"expected\":6400.00,\"observed\":6512.35}]}")
public record GainRequest(
        @NotNull GainKind kind,
        @NotNull @Valid @LocalisedSize(max = LINE) LocalisedText what,
        @Nullable @Valid @LocalisedSize(max = LINE) LocalisedText unit,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Valid @LocalisedSize(max = LINE) LocalisedText source,
        @NotEmpty @Size(max = 40) List<@NotNull @Valid Share> shares) {

    private static final int LINE = 300;

    @Schema(name = "GainShareRequest")
    public record Share(
            long serviceId,
            @NotNull GainRole role,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal expected,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal observed) {}
}
