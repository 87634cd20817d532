package org.betterif.delivery.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.betterif.delivery.DeliveryStage;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param learned what was learned, in public; @param before pictures of how it was; @param after of how it is */
@Schema(
        examples =
                "{\"stage\":\"IN_PLACE\",\"learned\":{\"en\":\"People borrow drills on Fridays.\",\"cy\":\"Mae pobl yn"
                        + " benthyg driliau ar ddydd Gwener.\"},\"before\":[17],\"after\":[18]}")
record StageRequest(
        @NotNull DeliveryStage stage,
        @NotNull @Valid @LocalisedSize(max = NOTE) LocalisedText learned,
        @Nullable @Size(max = 6) List<@NotNull Long> before,
        @Nullable @Size(max = 6) List<@NotNull Long> after) {

    private static final int NOTE = 2000;

    StageRequest {
        before = before == null ? List.of() : List.copyOf(before);
        after = after == null ? List.of() : List.copyOf(after);
    }
}
