package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.place.PlaceDirectory;

/** The calls for ideas. */
@ApplicationScoped
class CallPages implements PageSource {

    private static final Pattern CALL = Pattern.compile("/calls/([a-z0-9-]{1,80})");

    private final CallDirectory calls;
    private final PlaceDirectory places;

    CallPages(CallDirectory calls, PlaceDirectory places) {
        this.calls = calls;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/calls") || CALL.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var known = calls.calls().values().stream()
                .sorted(Comparator.comparing(CallRef::id).reversed())
                .toList();
        var one = CALL.matcher(path);
        if (one.matches()) {
            return known.stream()
                    .filter(call -> call.slug().equals(one.group(1)))
                    .findFirst()
                    .map(call ->
                            page(call.question().in(language), call.question().in(language), ""));
        }
        var title = words.of("calls.title");
        var description = words.of("calls.description", places.place().name().in(language));
        var list = Html.list(
                known,
                call -> Html.link(
                        language, "/calls/" + call.slug(), call.question().in(language)));
        return Optional.of(page(title, description, list));
    }

    private static ReadablePage page(String title, String description, String html) {
        return ReadablePage.listed(
                title + " – BetterIf", description, Html.heading(1, title) + Html.paragraph(description) + html);
    }
}
