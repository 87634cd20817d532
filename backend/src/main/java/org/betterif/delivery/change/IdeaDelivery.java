package org.betterif.delivery.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.betterif.delivery.DeliveryStage;
import org.betterif.delivery.gain.GainView;
import org.betterif.delivery.promised.CommitmentView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of an idea.
 *
 * @param stage where it stands; null before anything was told
 * @param commitments in the order of the answers and their steps
 * @param stages oldest first
 */
@Schema(name = "IdeaDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdeaDelivery(
        long ideaNumber,
        @Nullable DeliveryStage stage,
        List<CommitmentView> commitments,
        List<StageView> stages,
        List<GainView> gains) {}
