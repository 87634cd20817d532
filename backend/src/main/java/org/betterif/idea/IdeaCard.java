package org.betterif.idea;

import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.call.rules.Consequence;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.idea.standing.AnswerState;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** An idea in a list. The same for everybody; nothing personal. */
public record IdeaCard(
        long number,
        int version,
        String title,
        Language language,
        String summary,
        @Nullable Need need,
        @Nullable ByWhom by,
        @Nullable Kind kind,
        Stage stage,
        Visibility visibility,
        CallLink call,
        @Nullable AreaLink area,
        @Nullable TopicLink topic,
        @Nullable Pin pin,
        Byline author,
        @Nullable Instant sharedAt,
        Support support,
        long comments,
        Answer answer,
        Outcome outcome,
        @Nullable Long closedInFavourOf) {

    public record CallLink(long id, String slug, LocalisedText question, boolean openDoor) {}

    public record AreaLink(long id, String slug, LocalisedText name) {}

    public record TopicLink(long id, String slug, LocalisedText name, String icon, String colour) {}

    /**
     * @param count null while the call hides its counts
     * @param threshold the next number that brings something; where all are reached, the last
     * @param consequence what it brings
     * @param remaining how many more until then, 0 once it was reached, whoever takes support back; null while hidden
     * @param hiddenUntil when the counts appear, or null when they are not hidden
     * @param imported how many supported it where it was imported from, apart from the votes cast here
     */
    public record Support(
            @Nullable Long count,
            int threshold,
            Consequence consequence,
            @Nullable Long remaining,
            @Nullable Instant hiddenUntil,
            @Nullable Long imported) {}

    /**
     * While a call hides its counts, an answer that is owed is not shown: it would tell that the threshold was crossed.
     *
     * @param undatedSince since when something is owed by a date that cannot be set yet; null: nothing is
     */
    public record Answer(
            AnswerState state,
            @Nullable Instant owedSince,
            @Nullable Instant due,
            @Nullable Instant undatedSince,
            boolean paused,
            @Nullable Instant answeredAt,
            @Nullable AnswerDecision decision,
            boolean closedWithNote,
            boolean councillorReplied) {}
}
