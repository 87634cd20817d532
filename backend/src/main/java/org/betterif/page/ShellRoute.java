package org.betterif.page;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.place.PlaceDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Serves the shell for every GET of a page: whatever is no address of the API and no file. */
@ApplicationScoped
class ShellRoute {

    private static final Logger LOG = Logger.getLogger(ShellRoute.class);
    private static final Pattern FILE = Pattern.compile(".*/[^/]*\\.[a-z0-9]{2,11}$");
    private static final List<String> NOT_PAGES = List.of("/api/", "/q/", "/login", "/logout", "/callback", "/_app/");

    private final Shell shell;
    private final AppRoutes routes;
    private final PageConfig config;
    private final PlaceDirectory places;
    private final List<PageSource> sources;

    ShellRoute(Shell shell, AppRoutes routes, PageConfig config, PlaceDirectory places, @All List<PageSource> sources) {
        this.shell = shell;
        this.routes = routes;
        this.config = config;
        this.places = places;
        this.sources = sources;
    }

    void register(@Observes Router router) {
        // before the API's route, which answers every address that it does not know itself
        router.get().order(-1).handler(request -> {
            if (isPage(request.normalizedPath())) {
                request.vertx().executeBlocking(() -> serve(request), false).onFailure(request::fail);
            } else {
                request.next();
            }
        });
    }

    private static boolean isPage(String path) {
        return NOT_PAGES.stream().noneMatch(path::startsWith)
                && !FILE.matcher(path).matches();
    }

    private @Nullable Void serve(RoutingContext request) {
        var path = request.normalizedPath();
        boolean welsh = path.equals("/cy") || path.startsWith("/cy/");
        var language = welsh ? "cy" : "en";
        var bare = plain(welsh ? path.substring(3) : path);
        var found = find(bare, language);
        var page = found.orElseGet(() -> StaticPages.notFound(language));
        var council = places.place().shortName().in(language);
        var links = found.isPresent() ? FeedLinks.of(bare, request.request().query(), language) : "";
        var where = new Shell.Place(language, bare, council, config.address().orElse(null), links);
        request.response()
                .setStatusCode(found.isPresent() ? 200 : 404)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", shell.policy())
                .end(shell.render(page, where));
        return null;
    }

    private Optional<ReadablePage> find(String path, String language) {
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

    private static String plain(String path) {
        return path.isEmpty()
                ? "/"
                : path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
