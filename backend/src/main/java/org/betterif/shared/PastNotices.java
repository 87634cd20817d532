package org.betterif.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody follows and was told in a past that is only being told now. The demo writes it, and whoever keeps notices
 * implements it: neither may know the other. Nothing is mailed or pushed.
 */
public interface PastNotices {

    /** @param kind what is followed, such as {@code IDEA} @param target its number or id */
    void follows(long personId, String kind, long target, Instant at);

    /** @return whether there is such a kind of notice */
    boolean knows(String kind);

    void told(long personId, Past notice);

    /**
     * @param kind such as {@code ANSWERED} @param thingId the promise or act it is about @param dueAt of a duty
     * @param detail such as an answer's decision
     */
    record Past(
            String kind,
            @Nullable Long ideaNumber,
            @Nullable Long thingId,
            @Nullable Instant dueAt,
            @Nullable String detail,
            Instant at,
            boolean read) {}
}
