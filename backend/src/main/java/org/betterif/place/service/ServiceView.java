package org.betterif.place.service;

import java.util.Set;
import org.betterif.place.book.Listed;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** @param areas none: the whole place */
public record ServiceView(
        long id,
        String slug,
        LocalisedText name,
        @Nullable LocalisedText about,
        boolean partner,
        Set<Long> topics,
        Set<Long> areas,
        long version)
        implements Listed {

    ServiceRef ref() {
        return new ServiceRef(id, slug, name, partner);
    }

    /** Whether it looks after the topic there. @param around the area and what it lies in; none: anywhere */
    boolean looksAfter(long topicId, Set<Long> around) {
        return topics.contains(topicId)
                && (areas.isEmpty() || around.isEmpty() || areas.stream().anyMatch(around::contains));
    }
}
