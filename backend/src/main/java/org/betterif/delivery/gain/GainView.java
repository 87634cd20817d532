package org.betterif.delivery.gain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an idea saved, improved or cost, over a period, for each service it touched.
 *
 * @param unit what a measure counts; null for money, which is in pounds and pence
 * @param source who says so, and how it was worked out
 */
@Schema(name = "Gain")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GainView(
        long id,
        long version,
        long ideaNumber,
        GainKind kind,
        LocalisedText what,
        @Nullable LocalisedText unit,
        LocalDate from,
        LocalDate to,
        LocalisedText source,
        List<Share> shares) {

    /** @param expected before it began @param observed since; null while nobody has looked */
    @Schema(name = "GainShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(
            DutyView.Service service,
            GainRole role,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal observed) {}

    /** In pounds and pence; net is gained less lost less paid. */
    @Schema(name = "GainSum")
    public record Sum(BigDecimal paid, BigDecimal gained, BigDecimal lost, BigDecimal net) {}

    /** @param service null for all together */
    @Schema(name = "GainSums")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sums(DutyView.@Nullable Service service, Sum expected, Sum observed) {}
}
