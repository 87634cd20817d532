package org.betterif.account.councillor;

import org.betterif.account.Byline;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A councillor's public page: {@code /councillors/{slug}}. */
public record CouncillorRef(
        long personId,
        String slug,
        Byline byline,
        @Nullable LocalisedText biography,
        @Nullable Long wardAreaId) {}
