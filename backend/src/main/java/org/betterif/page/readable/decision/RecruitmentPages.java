package org.betterif.page.readable.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.pool.RecruitmentDirectory;
import org.betterif.innovationcouncil.pool.RecruitmentRef;
import org.betterif.innovationcouncil.pool.Way;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;

/** How a council finds its members: the call, and each draw with what is needed to repeat it. */
@ApplicationScoped
class RecruitmentPages implements PageSource {

    private static final Pattern PAGE = Pattern.compile("/councils/([a-z0-9-]{1,120})/(draw|volunteer)");

    private final CouncilDirectory councils;
    private final RecruitmentDirectory recruitments;
    private final PlaceDirectory places;

    RecruitmentPages(CouncilDirectory councils, RecruitmentDirectory recruitments, PlaceDirectory places) {
        this.councils = councils;
        this.recruitments = recruitments;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return PAGE.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var page = PAGE.matcher(path);
        return page.matches()
                ? councils.councils().stream()
                        .filter(council -> council.slug().equals(page.group(1)))
                        .findFirst()
                        .map(council -> page(council, page.group(2), language))
                : Optional.empty();
    }

    private ReadablePage page(CouncilRef council, String which, String language) {
        var words = Words.in(language);
        var title = words.of("members." + which);
        var name = council.name().in(language);
        var html = Html.heading(1, title)
                + "<p>" + Html.link(language, "/councils/" + council.slug(), name) + "</p>"
                + recruitments
                        .of(council)
                        .map(call -> call(council, call, language, words))
                        .orElseGet(() -> Html.paragraph(words.of("members.none")));
        return ReadablePage.listed(title, title + ": " + name, html);
    }

    private String call(CouncilRef council, RecruitmentRef call, String language, Words words) {
        var html = new StringBuilder();
        call.text().in(language).lines().map(Html::paragraph).forEach(html::append);
        html.append(Html.paragraph(words.of("members.until", words.date(call.closesAt(), places.zone()))));
        html.append(Html.paragraph(words.of("members.volunteers", call.volunteers(), call.seats())));
        if (call.way() == Way.SORTITION) {
            call.draws().forEach(draw -> html.append(draw(council, draw, language, words)));
        }
        return html.toString();
    }

    private static String draw(CouncilRef council, RecruitmentRef.DrawRef draw, String language, Words words) {
        var seed = draw.seed();
        var command = draw.command();
        var html = new StringBuilder(Html.paragraph(words.of("members.commitment", draw.commitment())));
        if (seed != null && command != null) {
            var files = "/api/councils/" + council.slug() + "/draws/" + draw.round() + "/";
            html.append(Html.paragraph(words.of("members.seed", seed)))
                    .append(Html.paragraph(words.of(
                            "members.panel",
                            String.join(
                                    ", ",
                                    draw.panel().stream().map(String::valueOf).toList()))))
                    .append(Html.paragraph(words.of("members.repeat", command)))
                    .append("<p>")
                    .append(Html.link("en", files + "candidates.csv", "candidates.csv"))
                    .append(" ")
                    .append(Html.link("en", files + "quotas.csv", "quotas.csv"))
                    .append("</p>");
        }
        return Html.section(words.of("members.round", Integer.toString(draw.round())), html.toString());
    }
}
