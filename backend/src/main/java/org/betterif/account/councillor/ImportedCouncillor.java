package org.betterif.account.councillor;

import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The page of a councillor whom a demo or an import brings along. */
public record ImportedCouncillor(
        long personId,
        String slug,
        @Nullable LocalisedText biography,
        @Nullable Long wardAreaId) {}
