package org.betterif.delivery.promised;

import java.util.List;
import org.betterif.idea.IdeaCard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page of promised steps looks like. */
@Schema(name = "CommitmentPage")
public record CommitmentPage(List<Step> items, @Nullable String next) {

    /** @param idea null for one that is out of sight */
    @Schema(name = "PromisedStep")
    public record Step(@Nullable IdeaCard idea, CommitmentView commitment) {}
}
