package org.betterif.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature adds to {@code GET /api/me}, which every page asks for: one bean per feature that has something to say, at
 * most one cheap query each. Asked only about somebody signed in.
 */
public interface AboutMe {

    /** Desks beside those of the actor's roles, such as {@code juror}. */
    default List<String> desks(Actor actor) {
        return List.of();
    }

    /** How many notices are unread. */
    default int unreadNotices(Actor actor) {
        return 0;
    }

    /** The slug of the actor's own public page, of those who have one. */
    default @Nullable String page(Actor actor) {
        return null;
    }
}
