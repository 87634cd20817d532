package org.betterif.place.rightdoor;

import org.betterif.place.book.Listed;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

public record RightDoorView(
        long id,
        String slug,
        boolean urgent,
        LocalisedText name,
        LocalisedText text,
        @Nullable String link,
        @Nullable String telephone,
        Keywords keywords,
        int position,
        long version)
        implements Listed {}
