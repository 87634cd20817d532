package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * The site's own documents. Their text is the app's; without JavaScript a reader learns what the page is, and where the
 * ideas can be read.
 */
@ApplicationScoped
class DocumentPages implements PageSource {

    private static final Map<String, String> KEYS = Map.of(
            "/how-it-works", "document.how",
            "/privacy", "document.privacy",
            "/house-rules", "document.rules",
            "/accessibility", "document.accessibility",
            "/complaints", "document.complaints",
            "/ideas/new", "document.share");

    @Override
    public boolean answersFor(String path) {
        return KEYS.containsKey(path);
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        return Optional.ofNullable(KEYS.get(path)).map(key -> page(Words.in(language), key, language));
    }

    private static ReadablePage page(Words words, String key, String language) {
        var title = words.of(key);
        var html = Html.heading(1, title)
                + "<noscript>"
                + Html.paragraph(words.of("document.needs"))
                + "<p>" + Html.link(language, "/ideas", words.of("document.ideas")) + "</p></noscript>";
        return ReadablePage.listed(title, words.of(key + ".description"), html);
    }
}
