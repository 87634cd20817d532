package org.betterif.idea.joining;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to join one idea into another, as everybody may read it.
 *
 * @param title null while the idea is out of sight
 * @param intoTitle null while the other one is out of sight
 * @param because why it was declined
 * @param asksModerator whether a moderator answers, since whoever wrote the other idea is not here
 */
record JoiningView(
        long id,
        long version,
        JoiningState state,
        long number,
        @Nullable String title,
        long into,
        @Nullable String intoTitle,
        @Nullable Because because,
        boolean asksModerator,
        Instant proposedAt,
        Instant answerBy)
        implements Versioned {

    /** Those that wait for an answer, from or to one idea. */
    record Open(List<JoiningView> items) {}

    /** What this reader may do about joining an idea. */
    record Mine(May propose, List<MineOf> proposals) {}

    record MineOf(long id, May answer, May takeBack) {}
}
