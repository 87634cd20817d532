package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.betterif.page.readable.ReadablePage;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The app's one HTML file, into whose two marks each page's title, preview and readable text are put, for readers without
 * JavaScript, for previews and for search engines.
 */
@ApplicationScoped
class Shell {

    private static final String FILE = "META-INF/resources/200.html";
    private static final String HEAD = "<!--ssr-head-->";
    private static final String BODY = "<!--ssr-body-->";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?:\\s[^>]*)?>(.+?)</script>", Pattern.DOTALL);
    private static final String LANGUAGE = "<html lang=\"en\"";
    /** Said when the app has not been built: the API works without it. */
    private static final String NO_APP =
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><!--ssr-head--></head><body><!--ssr-body--></body></html>";

    private final String beforeHead;
    private final String betweenMarks;
    private final String afterBody;
    private final String policy;

    Shell() {
        var html = read();
        int head = html.indexOf(HEAD);
        int body = html.indexOf(BODY);
        if (head < 0 || body < head || !html.contains(LANGUAGE)) {
            throw new IllegalStateException(FILE + " lacks its marks: see frontend/src/app.html");
        }
        beforeHead = html.substring(0, head);
        betweenMarks = html.substring(head + HEAD.length(), body);
        afterBody = html.substring(body + BODY.length());
        policy = policy(html);
    }

    /** The content security policy: our own files and, by their hash, the scripts that the shell holds inline. */
    String policy() {
        return policy;
    }

    /**
     * The address a page is asked for under.
     *
     * @param path without the language's prefix
     * @param council what every title ends with
     * @param site the site's own address, or null where it is not configured
     * @param links elements for the head that belong to the address
     */
    record Place(
            String language,
            String path,
            String council,
            @Nullable String site,
            String links) {

        @Nullable
        String address(String language) {
            return site == null ? null : SafeHtml.escape(site + Html.path(language, path));
        }
    }

    String render(ReadablePage page, Place where) {
        return beforeHead.replace(LANGUAGE, "<html lang=\"" + where.language() + "\"")
                + head(page, where)
                + betweenMarks
                + "<div id=\"readable\">" + page.html() + "</div>"
                + afterBody;
    }

    private static String head(ReadablePage page, Place where) {
        var council = SafeHtml.escape(where.council());
        var title = page.title().isEmpty() ? council : SafeHtml.escape(page.title());
        var description = SafeHtml.escape(page.description());
        var head = new StringBuilder("<title>")
                .append(page.title().isEmpty() ? council : title + " · " + council)
                .append("</title>");
        head.append("<meta name=\"description\" content=\"").append(description).append("\">");
        meta(head, "og:type", "website");
        meta(head, "og:title", title);
        meta(head, "og:description", description);
        meta(head, "og:locale", where.language().equals("cy") ? "cy_GB" : "en_GB");
        var address = where.address(where.language());
        if (address != null) {
            head.append("<link rel=\"canonical\" href=\"").append(address).append("\">");
            meta(head, "og:url", address);
            for (var language : List.of("en", "cy")) {
                head.append("<link rel=\"alternate\" hreflang=\"")
                        .append(language)
                        .append("\" href=\"")
                        .append(where.address(language))
                        .append("\">");
            }
        }
        head.append(where.links());
        if (!page.indexed()) {
            head.append("<meta name=\"robots\" content=\"noindex\">");
        }
        return head.toString();
    }

    private static void meta(StringBuilder head, String property, String escaped) {
        head.append("<meta property=\"")
                .append(property)
                .append("\" content=\"")
                .append(escaped)
                .append("\">");
    }

    private static String read() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return in == null ? NO_APP : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policy(String html) {
        var hashes = INLINE_SCRIPT
                .matcher(html)
                .results()
                .map(script -> " 'sha256-" + sha256(script.group(1)) + "'")
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + hashes
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                + "; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String sha256(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
