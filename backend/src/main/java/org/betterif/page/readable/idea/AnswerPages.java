package org.betterif.page.readable.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.text.Html;

/** What the council owes, and what is late. */
@ApplicationScoped
class AnswerPages implements PageSource {

    private static final int LISTED = 50;

    private final ResponseDirectory responses;
    private final IdeaDirectory ideas;
    private final PlaceDirectory places;

    AnswerPages(ResponseDirectory responses, IdeaDirectory ideas, PlaceDirectory places) {
        this.responses = responses;
        this.ideas = ideas;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/answers");
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var title = words.of("answers.title");
        var description = words.of("answers.description", places.place().name().in(language));
        var html = Html.section(words.of("answers.overdue"), list(responses.owed(true, LISTED), language, words))
                + Html.section(words.of("answers.owed"), list(responses.owed(false, LISTED), language, words))
                + undated(responses.undated(LISTED), language, words);
        return Optional.of(ReadablePage.begun(title, description, html));
    }

    /** Listed by the idea alone: no date is guessed. */
    private String undated(List<Long> numbers, String language, Words words) {
        return numbers.isEmpty()
                ? ""
                : Html.section(
                        words.of("answers.undated"),
                        Html.paragraph(words.of("answers.undated.why"))
                                + Html.list(
                                        ideas.cards(numbers),
                                        card -> Html.link(
                                                language,
                                                "/ideas/" + card.number(),
                                                words.of("idea.title", card.title()))));
    }

    private String list(List<Long> numbers, String language, Words words) {
        return Html.list(
                ideas.cards(numbers),
                card -> Html.link(language, "/ideas/" + card.number(), words.of("idea.title", card.title()))
                        + due(card, words));
    }

    private String due(IdeaCard card, Words words) {
        var due = card.answer().due();
        return due == null ? "" : " " + words.of("answers.due", words.date(due, places.zone()));
    }
}
