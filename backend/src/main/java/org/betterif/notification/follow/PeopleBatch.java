package org.betterif.notification.follow;

import java.util.List;

/** Some of many people. @param people of this batch, in order @param upTo the last id that was looked at @param last nobody comes after */
public record PeopleBatch(List<Long> people, long upTo, boolean last) {

    /** @param limit how many were asked for: fewer than that are the last */
    public static PeopleBatch of(List<Long> people, long after, int limit) {
        return new PeopleBatch(people, people.isEmpty() ? after : people.getLast(), people.size() < limit);
    }
}
