package org.betterif.page.readable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Where a page's Atom feed is, so that feed readers find it by the page's own address. */
final class FeedLinks {

    private static final Map<String, List<String>> LISTS = Map.of(
            "/", List.of("ideas", "answers"),
            "/ideas", List.of("ideas"),
            "/answers", List.of("answers"),
            "/commitments", List.of("commitments"),
            "/what-changed", List.of("commitments"),
            "/calls", List.of("calls"),
            "/councils", List.of("councils"),
            "/ballots", List.of("ballots"),
            "/removed", List.of("removed"));
    private static final Pattern ONE = Pattern.compile("/(ideas|councillors)/([a-z0-9-]{1,80})");
    /** What narrows a list narrows its feed. */
    private static final List<String> NARROWING = List.of("q", "call", "area", "topic", "kind", "list", "service");

    private FeedLinks() {}

    /** @param path without the language's prefix @param query as it stands in the address */
    static String of(String path, @Nullable String query, String language) {
        var one = ONE.matcher(path);
        if (one.matches() && !path.equals("/ideas/new")) {
            return link(one.group(1) + "/" + one.group(2), "", language);
        }
        var narrowed = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> NARROWING.contains(pair.split("=", 2)[0]))
                        .filter(pair -> !pair.equals("list=meetings")) // debates have no feed of their own
                        .map(pair -> pair + "&")
                        .collect(Collectors.joining());
        return LISTS.getOrDefault(path, List.of()).stream()
                .map(feed -> link(feed, path.equals("/") ? "" : narrowed, language))
                .collect(Collectors.joining());
    }

    private static String link(String feed, String narrowed, String language) {
        var title = Words.in(language).of("feed." + feed.replaceAll("/.*", feed.contains("/") ? ".one" : ""));
        return "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"" + SafeHtml.escape(title)
                + "\" href=\"" + SafeHtml.escape("/api/feeds/" + feed + ".atom?" + narrowed + "lang=" + language)
                + "\">";
    }
}
