package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.idea.IdeaCard;
import org.betterif.place.PlaceDirectory;

/** What other features add to an idea's readable page. */
@ApplicationScoped
class IdeaParts {

    private final PlaceDirectory places;

    IdeaParts(PlaceDirectory places) {
        this.places = places;
    }

    /** What the council owes, and by when. */
    String clock(IdeaCard card, Words words) {
        var due = card.answer().due();
        return switch (card.answer().state()) {
            case OWED, CONTESTED ->
                due == null ? "" : Html.paragraph(words.of("idea.owed", words.date(due, places.zone())));
            case OVERDUE -> due == null ? "" : Html.paragraph(words.of("idea.overdue", words.date(due, places.zone())));
            case ANSWERED, ANSWERED_AGAIN -> Html.paragraph(words.of("idea.answered"));
            case NONE -> "";
        };
    }

    /** What stands below the idea: the answer, the thread. */
    String below(IdeaCard card, String language, Words words) {
        return Html.paragraph(words.of("idea.comments", card.comments()));
    }
}
