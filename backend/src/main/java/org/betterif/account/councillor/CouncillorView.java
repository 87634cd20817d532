package org.betterif.account.councillor;

import java.util.List;
import org.betterif.account.Byline;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A councillor's public page. */
record CouncillorView(
        String slug,
        Byline byline,
        @Nullable LocalisedText biography,
        @Nullable Long wardAreaId) {

    record Listed(List<CouncillorView> items) {}

    static CouncillorView of(CouncillorRef councillor) {
        return new CouncillorView(
                councillor.slug(), councillor.byline(), councillor.biography(), councillor.wardAreaId());
    }
}
