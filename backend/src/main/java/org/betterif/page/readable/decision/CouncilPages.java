package org.betterif.page.readable.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;
import org.betterif.shortlist.PublishedShortlist;
import org.betterif.shortlist.ShortlistDirectory;

/** The innovation councils: when each is at work, what it judges, and what it decided with which reasons. */
@ApplicationScoped
class CouncilPages implements PageSource {

    private static final Pattern COUNCIL = Pattern.compile("/councils/((?!invitation$)[a-z0-9-]{1,120})");

    private final CouncilDirectory councils;
    private final ShortlistDirectory shortlists;
    private final IdeaDirectory ideas;
    private final PlaceDirectory places;

    CouncilPages(CouncilDirectory councils, ShortlistDirectory shortlists, IdeaDirectory ideas, PlaceDirectory places) {
        this.councils = councils;
        this.shortlists = shortlists;
        this.ideas = ideas;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/councils") || COUNCIL.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var one = COUNCIL.matcher(path);
        if (one.matches()) {
            return councils.councils().stream()
                    .filter(council -> council.slug().equals(one.group(1)))
                    .findFirst()
                    .map(council -> council(council, language, words));
        }
        var list = Html.list(
                councils.councils(),
                council -> Html.link(
                        language, "/councils/" + council.slug(), council.name().in(language)));
        return Optional.of(page(words.of("councils.title"), words, list));
    }

    private ReadablePage council(CouncilRef council, String language, Words words) {
        var times = council.timetable();
        var html = Html.paragraph(words.of(
                        "councils.scoring",
                        words.date(times.scoringOpensAt(), places.zone()),
                        words.date(times.scoringClosesAt(), places.zone())))
                + Html.paragraph(words.of("councils.published", words.date(times.publicationAt(), places.zone())))
                + shortlists
                        .published(council.id())
                        .map(shortlist -> decided(shortlist, language, words))
                        .orElseGet(() -> nominated(council, language, words));
        return page(council.name().in(language), words, html);
    }

    private String decided(PublishedShortlist shortlist, String language, Words words) {
        var titles = IdeaTitles.of(
                ideas,
                shortlist.entries().stream().map(PublishedShortlist.Entry::idea).toList());
        var minutes = shortlist.minutes();
        return Html.section(words.of("councils.taken"), entries(shortlist.taken(), titles, language, words))
                + Html.section(words.of("councils.left"), entries(shortlist.left(), titles, language, words))
                + Html.section(
                        words.of("councils.minutes"),
                        minutes == null
                                ? ""
                                : minutes.in(language)
                                        .lines()
                                        .map(Html::paragraph)
                                        .collect(Collectors.joining()));
    }

    private static String entries(
            List<PublishedShortlist.Entry> entries, IdeaTitles titles, String language, Words words) {
        return Html.list(entries, entry -> {
            var departure = entry.departure();
            return titles.link(entry.idea(), language, words)
                    + Html.paragraph(entry.reason().in(language))
                    + (departure == null ? "" : Html.paragraph(words.of("councils.departure", departure.in(language))));
        });
    }

    /** Before the decision: what is being judged. */
    private String nominated(CouncilRef council, String language, Words words) {
        var numbers = shortlists.nominated(council.id());
        var titles = IdeaTitles.of(ideas, numbers);
        return Html.section(
                words.of("councils.nominated"), Html.list(numbers, number -> titles.link(number, language, words)));
    }

    private static ReadablePage page(String title, Words words, String html) {
        return ReadablePage.begun(title, words.of("councils.description"), html);
    }
}
