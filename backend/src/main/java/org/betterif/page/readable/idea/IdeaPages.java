package org.betterif.page.readable.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaReading;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;

/** The home page, the newest ideas, and each idea. */
@ApplicationScoped
class IdeaPages implements PageSource {

    private static final Pattern IDEA = Pattern.compile("/ideas/([1-9][0-9]{0,17})");
    private static final int LISTED = 50;

    private final IdeaDirectory ideas;
    private final PlaceDirectory places;
    private final IdeaParts parts;

    IdeaPages(IdeaDirectory ideas, PlaceDirectory places, IdeaParts parts) {
        this.ideas = ideas;
        this.places = places;
        this.parts = parts;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/") || path.equals("/ideas") || IDEA.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var place = places.place().name().in(language);
        var idea = IDEA.matcher(path);
        if (idea.matches()) {
            return ideas.reading(Long.parseLong(idea.group(1))).map(found -> idea(found, language, words));
        }
        var newest = ideas.cards(ideas.newest(LISTED));
        var key = path.equals("/") ? "home" : "ideas";
        return Optional.of(ReadablePage.begun(
                words.of(key + ".title", place),
                words.of(key + ".description", place),
                Html.section(words.of("home.newest"), list(newest, language, words))));
    }

    private static String list(List<IdeaCard> cards, String language, Words words) {
        return cards.isEmpty()
                ? Html.paragraph(words.of("ideas.none"))
                : Html.list(
                        cards,
                        card -> Html.link(language, "/ideas/" + card.number(), words.of("idea.title", card.title()))
                                + " " + support(card, words));
    }

    private ReadablePage idea(IdeaReading reading, String language, Words words) {
        var card = reading.card();
        var title = words.of("idea.title", card.title());
        var shared = card.sharedAt() == null ? "" : words.date(card.sharedAt(), places.zone());
        var html = "<article lang=\"" + card.language().code().replace("other", "") + "\">"
                + Html.heading(1, title)
                + Html.paragraph(words.of("idea.by", card.author().name(), shared))
                + Html.paragraph(support(card, words))
                + parts.clock(card, words)
                + parts.joined(card, language, words)
                + Html.section(words.of("idea.now"), reading.nowHtml())
                + Html.section(words.of("idea.change"), reading.changeHtml())
                + Html.section(words.of("idea.whom"), Html.paragraph(reading.forWhom()))
                + Html.section(words.of("idea.have"), reading.haveHtml())
                + "</article>"
                + parts.below(card, language, words)
                + "<p>" + Html.link(language, "/ideas", words.of("home.newest")) + "</p>";
        return ReadablePage.listed(title, card.summary(), html);
    }

    static String support(IdeaCard card, Words words) {
        var count = card.support().count();
        return count == null ? words.of("idea.hidden") : words.of("idea.supporters", count);
    }
}
