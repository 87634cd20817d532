package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would sit on a council. Not for public bodies.
 *
 * @param personId null once the person left the site
 * @param number in the pool; null before the first draw
 * @param groups ids of the groups they belong to
 * @param jurorId the seat they were offered
 */
record Volunteer(
        long id,
        @Nullable Long personId,
        @Nullable Long jurorId,
        @Nullable Integer number,
        String home,
        String why,
        String accessNeeds,
        String expenses,
        Instant volunteeredAt,
        @Nullable Instant withdrawnAt,
        List<Long> groups) {

    boolean inPool() {
        return withdrawnAt == null && personId != null;
    }

    boolean in(Recruitment.Group group) {
        return groups.contains(group.id());
    }
}
