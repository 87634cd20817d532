package org.betterif.page.readable.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;
import org.jspecify.annotations.Nullable;

/** The site's own documents, whose text the app's build writes down. */
@ApplicationScoped
class DocumentPages implements PageSource {

    private static final String FILE = "META-INF/resources/documents.json";

    private static final Map<String, String> KEYS = Map.of(
            "/how-it-works",
            "document.how",
            "/privacy",
            "document.privacy",
            "/house-rules",
            "document.rules",
            "/accessibility",
            "document.accessibility",
            "/complaints",
            "document.complaints");

    /** A heading, a text of paragraphs and lists, or a single sentence. */
    record Part(
            @Nullable String heading,
            @Nullable String text,
            @Nullable String sentence) {}

    record Document(String title, String lead, List<Part> parts) {}

    private final Map<String, Map<String, Document>> documents;
    private final PlaceDirectory places;

    DocumentPages(ObjectMapper json, PlaceDirectory places) {
        this.documents = read(json);
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return KEYS.containsKey(path);
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var key = KEYS.get(path);
        var document = documents.getOrDefault(path, Map.of()).get(language);
        var title = document == null ? words.of(key) : document.title();
        var html =
                Html.heading(1, title) + (document == null ? needsScript(words, language) : text(document, language));
        return Optional.of(ReadablePage.listed(title, words.of(key + ".description"), html));
    }

    private static String needsScript(Words words, String language) {
        return "<noscript>"
                + Html.paragraph(words.of("document.needs"))
                + "<p>" + Html.link(language, "/ideas", words.of("document.ideas")) + "</p></noscript>";
    }

    private String text(Document document, String language) {
        var html = new StringBuilder(Html.paragraph(filled(document.lead(), language)));
        for (var part : document.parts()) {
            if (part.heading() != null) {
                html.append(Html.heading(2, part.heading()));
            } else if (part.text() != null) {
                html.append(Html.text(filled(part.text(), language)));
            } else if (part.sentence() != null) {
                html.append(Html.paragraph(filled(part.sentence(), language)));
            }
        }
        return html.toString();
    }

    private String filled(String text, String language) {
        return text.replace("{council}", places.place().name().in(language));
    }

    private static Map<String, Map<String, Document>> read(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return in == null ? Map.of() : json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
