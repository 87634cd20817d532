package org.betterif.place.topic;

import org.betterif.place.book.Listed;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

public record TopicView(
        long id,
        String slug,
        LocalisedText name,
        @Nullable LocalisedText about,
        TopicLook icon,
        TopicLook colour,
        long version)
        implements Listed {

    TopicRef ref() {
        return new TopicRef(id, slug, name, icon.code(), colour.code());
    }
}
