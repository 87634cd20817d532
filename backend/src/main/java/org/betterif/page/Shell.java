package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
     * @param address the page's own full address, or null where the site's address is not configured
     * @param links elements for the head that belong to the address
     */
    String render(ReadablePage page, String language, @Nullable String address, String links) {
        var title = SafeHtml.escape(page.title());
        var description = SafeHtml.escape(page.description());
        var head = new StringBuilder("<title>").append(title).append("</title>");
        head.append("<meta name=\"description\" content=\"").append(description).append("\">");
        head.append("<meta property=\"og:type\" content=\"website\">");
        head.append("<meta property=\"og:title\" content=\"").append(title).append("\">");
        head.append("<meta property=\"og:description\" content=\"")
                .append(description)
                .append("\">");
        head.append("<meta property=\"og:locale\" content=\"")
                .append(language.equals("cy") ? "cy_GB" : "en_GB")
                .append("\">");
        if (address != null) {
            var escaped = SafeHtml.escape(address);
            head.append("<link rel=\"canonical\" href=\"").append(escaped).append("\">");
            head.append("<meta property=\"og:url\" content=\"").append(escaped).append("\">");
        }
        head.append(links);
        if (!page.indexed()) {
            head.append("<meta name=\"robots\" content=\"noindex\">");
        }
        return beforeHead.replace(LANGUAGE, "<html lang=\"" + language + "\"")
                + head
                + betweenMarks
                + "<div id=\"readable\">" + page.html() + "</div>"
                + afterBody;
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
