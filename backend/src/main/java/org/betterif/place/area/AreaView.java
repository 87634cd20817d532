package org.betterif.place.area;

import org.betterif.place.book.Listed;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

public record AreaView(
        long id,
        String slug,
        LocalisedText name,
        @Nullable LocalisedText about,
        @Nullable Long parentId,
        int population,
        @Nullable Boundary boundary,
        long version)
        implements Listed {

    AreaRef ref() {
        return new AreaRef(id, slug, name, parentId, population);
    }
}
