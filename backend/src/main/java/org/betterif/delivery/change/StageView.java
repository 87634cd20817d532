package org.betterif.delivery.change;

import java.time.Instant;
import java.util.List;
import org.betterif.delivery.DeliveryStage;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.attachment.AttachmentRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage that an idea reached, what was learned there, and pictures of how it was and is. */
@Schema(name = "DeliveryStageView")
public record StageView(
        DeliveryStage stage, Instant at, LocalisedText learned, List<AttachmentRef> before, List<AttachmentRef> after) {

    enum Moment {
        BEFORE,
        AFTER
    }
}
