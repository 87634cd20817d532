package org.betterif.idea;

import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.shared.Language;
import org.betterif.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** The idea as its page reads it: the card, and what it says. The same for everybody; nothing personal. */
public record IdeaView(
        long number,
        long version,
        String title,
        Language language,
        String summary,
        Sections sections,
        @Nullable Need need,
        @Nullable ByWhom by,
        @Nullable Kind kind,
        Stage stage,
        Visibility visibility,
        IdeaCard.CallLink call,
        IdeaCard.@Nullable AreaLink area,
        IdeaCard.@Nullable TopicLink topic,
        @Nullable Pin pin,
        Byline author,
        @Nullable Instant sharedAt,
        IdeaCard.Support support,
        long comments,
        IdeaCard.Answer answer,
        Outcome outcome,
        @Nullable Long closedInFavourOf,
        @Nullable String withdrawnReason,
        @Nullable String hiddenReason,
        int versions)
        implements Versioned {

    public record Sections(Section now, Section change, String forWhom, Section have) {}

    /** As written (Markdown), and as safe HTML. */
    public record Section(String text, String html) {}

    static IdeaView of(IdeaCard card, IdeaRows.Body body) {
        return new IdeaView(
                card.number(),
                card.version(),
                card.title(),
                card.language(),
                card.summary(),
                body.sections(),
                card.need(),
                card.by(),
                card.kind(),
                card.stage(),
                card.visibility(),
                card.call(),
                card.area(),
                card.topic(),
                card.pin(),
                card.author(),
                card.sharedAt(),
                card.support(),
                card.comments(),
                card.answer(),
                card.outcome(),
                card.closedInFavourOf(),
                body.withdrawnReason(),
                body.hiddenReason(),
                body.versions());
    }
}
