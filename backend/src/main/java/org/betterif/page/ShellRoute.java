package org.betterif.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.betterif.page.readable.ReadableDirectory;
import org.betterif.place.PlaceDirectory;
import org.jspecify.annotations.Nullable;

/** Serves the shell for every GET of a page: whatever is no address of the API and no file. */
@ApplicationScoped
class ShellRoute {

    private static final Pattern FILE = Pattern.compile(".*/[^/]*\\.[a-z0-9]{2,11}$");
    private static final List<String> NOT_PAGES = List.of("/api/", "/q/", "/login", "/logout", "/callback", "/_app/");

    private final Shell shell;
    private final ReadableDirectory pages;
    private final PageConfig config;
    private final PlaceDirectory places;

    ShellRoute(Shell shell, ReadableDirectory pages, PageConfig config, PlaceDirectory places) {
        this.shell = shell;
        this.pages = pages;
        this.config = config;
        this.places = places;
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
        var found = pages.find(bare, language);
        var page = found.orElseGet(() -> pages.notFound(language));
        var council = places.place().shortName().in(language);
        var links = found.isPresent() ? pages.feeds(bare, request.request().query(), language) : "";
        var where = new Shell.Place(language, bare, council, config.address().orElse(null), links);
        request.response()
                .setStatusCode(found.isPresent() ? 200 : 404)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", shell.policy())
                .end(shell.render(page, where));
        return null;
    }

    private static String plain(String path) {
        return path.isEmpty()
                ? "/"
                : path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
