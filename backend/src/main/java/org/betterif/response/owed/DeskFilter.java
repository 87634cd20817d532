package org.betterif.response.owed;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What of everything that is owed a desk shows.
 *
 * @param minePersonId assigned to this person, or owed by a service at whose desk they work; null: everybody's
 * @param serviceId null: whichever owes it
 * @param topicId null: all
 * @param areaIds null: all
 * @param ready only drafts that wait to be published
 */
public record DeskFilter(
        @Nullable Long minePersonId,
        @Nullable Long serviceId,
        @Nullable Long topicId,
        @Nullable Collection<Long> areaIds,
        boolean ready) {}
