package org.betterif.page.readable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The readable text of every address that the app has a page for. */
@ApplicationScoped
public class ReadableDirectory {

    private static final Logger LOG = Logger.getLogger(ReadableDirectory.class);

    private final AppRoutes routes;
    private final List<PageSource> sources;

    ReadableDirectory(AppRoutes routes, @All List<PageSource> sources) {
        this.routes = routes;
        this.sources = sources;
    }

    /** Empty where there is no page. @param path without the language's prefix @param language {@code en} or {@code cy} */
    public Optional<ReadablePage> find(String path, String language) {
        for (var source : sources) {
            if (source.answersFor(path)) {
                try {
                    return source.find(path, language);
                } catch (RuntimeException e) {
                    // the app itself can still say what is wrong, and try again
                    LOG.error("No readable text for " + path, e);
                    return Optional.of(StaticPages.untitled(language));
                }
            }
        }
        return routes.has(path) ? Optional.of(StaticPages.untitled(language)) : Optional.empty();
    }

    public ReadablePage notFound(String language) {
        return StaticPages.notFound(language);
    }

    /** Elements for the head: where a page's Atom feed is. @param query as it stands in the address */
    public String feeds(String path, @Nullable String query, String language) {
        return FeedLinks.of(path, query, language);
    }
}
