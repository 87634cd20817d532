package org.betterif.page.readable.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.text.TextDirectory;
import org.betterif.idea.text.TextHistory;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;

/** Every text of an idea that people have read, the newest first. */
@ApplicationScoped
class HistoryPages implements PageSource {

    private static final Pattern HISTORY = Pattern.compile("/ideas/([1-9][0-9]{0,17})/history");

    private final IdeaDirectory ideas;
    private final TextDirectory texts;
    private final PlaceDirectory places;

    HistoryPages(IdeaDirectory ideas, TextDirectory texts, PlaceDirectory places) {
        this.ideas = ideas;
        this.texts = texts;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return HISTORY.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var asked = HISTORY.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(asked.group(1));
        return ideas.reading(number).map(reading -> page(reading.card(), texts.history(number), language));
    }

    private ReadablePage page(IdeaCard card, TextHistory history, String language) {
        var words = Words.in(language);
        var title = words.of("history.title", Long.toString(card.number()));
        var html = Html.heading(1, title)
                + "<p>" + Html.link(language, "/ideas/" + card.number(), words.of("idea.title", card.title())) + "</p>"
                + "<article lang=\"" + card.language().code().replace("other", "") + "\">"
                + history.editions().stream()
                        .map(edition -> edition(edition, words))
                        .collect(Collectors.joining())
                + "</article>";
        return ReadablePage.listed(title, words.of("history.description", card.title()), html);
    }

    private String edition(TextHistory.Edition edition, Words words) {
        var heading = words.of(
                "history.edition", Integer.toString(edition.edition()), words.date(edition.at(), places.zone()));
        var text = edition.text();
        return Html.section(
                heading,
                (edition.note() == null ? "" : Html.paragraph(words.of("history.note", edition.note())))
                        + Html.paragraph(words.of("idea.title", text.title()))
                        + part(words.of("idea.now"), SafeHtml.fromMarkdown(text.now()))
                        + part(words.of("idea.change"), SafeHtml.fromMarkdown(text.change()))
                        + part(words.of("idea.whom"), Html.paragraph(text.forWhom()))
                        + part(words.of("idea.have"), SafeHtml.fromMarkdown(text.have())));
    }

    private static String part(String title, String html) {
        return html.isBlank() ? "" : Html.heading(3, title) + html;
    }
}
