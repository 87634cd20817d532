package org.betterif.page.readable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.CouncillorRef;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;

/** The councillors' public pages. */
@ApplicationScoped
class CouncillorPages implements PageSource {

    private static final Pattern COUNCILLOR = Pattern.compile("/councillors/([a-z0-9-]{1,80})");

    private final CouncillorDirectory councillors;
    private final PlaceDirectory places;

    CouncillorPages(CouncillorDirectory councillors, PlaceDirectory places) {
        this.councillors = councillors;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/councillors") || COUNCILLOR.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var one = COUNCILLOR.matcher(path);
        if (one.matches()) {
            return councillors.councillors().stream()
                    .filter(councillor -> councillor.slug().equals(one.group(1)))
                    .findFirst()
                    .map(councillor -> page(councillor, language));
        }
        var words = Words.in(language);
        var description =
                words.of("councillors.description", places.place().name().in(language));
        var list = Html.list(
                councillors.councillors(),
                councillor -> Html.link(
                        language,
                        "/councillors/" + councillor.slug(),
                        councillor.byline().name()));
        return Optional.of(ReadablePage.begun(words.of("councillors.title"), description, list));
    }

    private static ReadablePage page(CouncillorRef councillor, String language) {
        var role = councillor.byline().roleTitle();
        var biography = councillor.biography();
        return ReadablePage.begun(
                councillor.byline().name(),
                role == null ? "" : role.in(language),
                biography == null ? "" : Html.paragraph(biography.in(language)));
    }
}
