package org.betterif.shared;

import java.util.Locale;

/**
 * Why something is refused or wrong, as a word that clients can act on and the app translates. Each feature has one enum
 * that implements this; the OpenAPI document lists them all.
 */
public interface Reason {

    /** The enum constant's name, such as {@code VOTING_CLOSED}. */
    String name();

    /** The feature that owns the reason, such as {@code vote}. */
    String feature();

    /** The HTTP status a refusal for this reason is answered with: 403 unless a reason says otherwise. */
    default int status() {
        return 403;
    }

    /** What clients read: {@code vote_voting_closed}. */
    default String code() {
        return feature() + "_" + name().toLowerCase(Locale.ROOT);
    }
}
