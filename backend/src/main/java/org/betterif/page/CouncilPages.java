package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.place.PlaceDirectory;

/** The innovation councils and when each is at work. */
@ApplicationScoped
class CouncilPages implements PageSource {

    private static final Pattern COUNCIL = Pattern.compile("/councils/((?!invitation$)[a-z0-9-]{1,120})");

    private final CouncilDirectory councils;
    private final PlaceDirectory places;

    CouncilPages(CouncilDirectory councils, PlaceDirectory places) {
        this.councils = councils;
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
                + Html.paragraph(words.of("councils.published", words.date(times.publicationAt(), places.zone())));
        return page(council.name().in(language), words, html);
    }

    private static ReadablePage page(String title, Words words, String html) {
        var description = words.of("councils.description");
        return ReadablePage.listed(
                title + " – " + words.of("site.suffix"),
                description,
                Html.heading(1, title) + Html.paragraph(description) + html);
    }
}
