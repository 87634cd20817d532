package org.betterif.place.area;

import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

public record AreaRef(
        long id, String slug, LocalisedText name, @Nullable Long parentId, int population) {}
