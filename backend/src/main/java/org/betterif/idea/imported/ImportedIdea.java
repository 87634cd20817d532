package org.betterif.idea.imported;

import java.time.Instant;
import java.util.List;
import org.betterif.idea.Pin;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * History from elsewhere, or of the demo. Starts no clock and sends nothing. The pair of {@code source} and
 * {@code sourceId} makes sure that it enters once.
 *
 * @param topicId null only for a draft
 * @param authorPersonId null when the author is nobody here; then {@code authorName} is shown
 * @param closedInFavourOf needed at the stages CLOSED_IN_FAVOUR and JOINED
 * @param stageReason the reason of a withdrawal
 * @param hiddenReason needed when hidden
 * @param votesThere how many supported it where it comes from, or null: shown apart from the votes cast here
 * @param changes later texts, oldest first
 * @param endedAt when it was closed or closed in favour of another, for its timeline; null: not known
 */
public record ImportedIdea(
        String source,
        String sourceId,
        long callId,
        @Nullable Long areaId,
        @Nullable Long topicId,
        @Nullable Pin pin,
        @Nullable Long authorPersonId,
        @Nullable String authorName,
        Text text,
        Instant sharedAt,
        Stage stage,
        Visibility visibility,
        @Nullable Long closedInFavourOf,
        @Nullable String stageReason,
        @Nullable String hiddenReason,
        @Nullable Long votesThere,
        List<Change> changes,
        @Nullable Instant endedAt) {

    public ImportedIdea(
            String source,
            String sourceId,
            long callId,
            @Nullable Long areaId,
            @Nullable Long topicId,
            @Nullable Pin pin,
            @Nullable Long authorPersonId,
            @Nullable String authorName,
            Text text,
            Instant sharedAt,
            Stage stage,
            Visibility visibility,
            @Nullable Long closedInFavourOf,
            @Nullable String stageReason,
            @Nullable String hiddenReason,
            @Nullable Long votesThere,
            List<Change> changes) {
        this(
                source,
                sourceId,
                callId,
                areaId,
                topicId,
                pin,
                authorPersonId,
                authorName,
                text,
                sharedAt,
                stage,
                visibility,
                closedInFavourOf,
                stageReason,
                hiddenReason,
                votesThere,
                changes,
                null);
    }

    public record Text(
            Language language,
            String title,
            String now,
            String change,
            String forWhom,
            String have,
            @Nullable Need need,
            @Nullable ByWhom by,
            @Nullable Kind kind) {}

    public record Change(Instant at, @Nullable String note, Text text) {}
}
