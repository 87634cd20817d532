package org.betterif.idea;

import java.time.Instant;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of an idea. Not for public bodies: it holds the author and unmasked counts.
 *
 * @param topicId 0 while a draft has none
 * @param authorPersonId 0 for an imported idea whose author is nobody here
 */
public record IdeaRef(
        long number,
        int version,
        String title,
        Language language,
        Stage stage,
        Visibility visibility,
        long callId,
        @Nullable Long areaId,
        long topicId,
        long authorPersonId,
        boolean imported,
        long votes,
        AnswerState answer,
        @Nullable Instant owedSince,
        @Nullable Instant due) {

    public boolean publicNow() {
        return stage.shared() && visibility == Visibility.PUBLIC;
    }
}
