package org.betterif.page.readable.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallReading;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;

/** The calls for ideas. */
@ApplicationScoped
class CallPages implements PageSource {

    private static final Pattern CALL = Pattern.compile("/calls/([a-z0-9-]{1,80})");

    private final CallDirectory calls;
    private final PlaceDirectory places;
    private final Clock clock;

    CallPages(CallDirectory calls, PlaceDirectory places, Clock clock) {
        this.calls = calls;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/calls") || CALL.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var one = CALL.matcher(path);
        if (one.matches()) {
            return calls.reading(one.group(1)).map(call -> page(call, language, words));
        }
        var title = words.of("calls.title");
        var description = words.of("calls.description", places.place().name().in(language));
        var timing = timing(words);
        var list = Html.list(
                calls.inReadingOrder(),
                call -> Html.link(
                                language,
                                "/calls/" + call.slug(),
                                call.question().in(language))
                        + " " + SafeHtml.escape(timing.of(call)));
        return Optional.of(ReadablePage.begun(title, description, list));
    }

    private ReadablePage page(CallReading reading, String language, Words words) {
        var call = reading.call();
        var question = call.question().in(language);
        var summary = reading.summary().in(language);
        var timing = timing(words);
        var html = Html.heading(1, question)
                + Html.paragraph(summary)
                + Html.paragraph(timing.of(call))
                + (reading.cancelledWhy() == null
                        ? ""
                        : Html.section(
                                words.of("call.cancelled"),
                                Html.text(reading.cancelledWhy().in(language))))
                + Html.section(words.of("call.fixed"), Html.text(reading.fixed().in(language)))
                + Html.section(words.of("call.open"), Html.text(reading.open().in(language)))
                + Html.section(
                        words.of("call.decides"), Html.text(reading.whoDecides().in(language)))
                + Html.section(
                        words.of("call.timetable"),
                        Html.list(call.phases(), phase -> SafeHtml.escape(timing.of(phase))))
                + Html.section(
                        words.of("call.rules"),
                        Html.list(CallSentences.of(call.rules(), words), SafeHtml::escape) + changed(reading, words))
                + Html.section(
                        words.of("call.evidence"),
                        Html.list(
                                reading.evidence(),
                                link -> "<a rel=\"noopener\" href=\"" + SafeHtml.escape(link.url()) + "\">"
                                        + SafeHtml.escape(link.title().in(language)) + "</a>"))
                + "<p>" + Html.link(language, "/calls", words.of("calls.title")) + "</p>";
        return ReadablePage.listed(call.name().in(language), summary, html);
    }

    private String changed(CallReading reading, Words words) {
        return reading.rulesChangedAt() == null
                ? ""
                : Html.paragraph(words.of("call.rules.changed", words.date(reading.rulesChangedAt(), places.zone())));
    }

    private CallTiming timing(Words words) {
        return new CallTiming(words, places.zone(), clock.instant());
    }
}
