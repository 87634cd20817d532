package org.betterif.shared.text;

import java.util.List;
import java.util.function.Function;

/** Small pieces of HTML for pages that need no script; every text that comes in as a string is escaped. */
public final class Html {

    private Html() {}

    public static String heading(int level, String text) {
        return "<h" + level + ">" + SafeHtml.escape(text) + "</h" + level + ">";
    }

    public static String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + SafeHtml.escape(text) + "</p>";
    }

    /** Plain text: a blank line starts a paragraph, lines that begin with "- " are a list. */
    public static String text(String text) {
        var out = new StringBuilder();
        for (var part : text.split("\\n\\s*\\n")) {
            var lines = part.lines().toList();
            out.append(
                    lines.stream().allMatch(line -> line.startsWith("- "))
                            ? list(lines, line -> SafeHtml.escape(line.substring(2)))
                            : paragraph(part));
        }
        return out.toString();
    }

    /** @param language puts the prefix of Welsh pages before the path */
    public static String link(String language, String path, String text) {
        return "<a href=\"" + SafeHtml.escape(path(language, path)) + "\">" + SafeHtml.escape(text) + "</a>";
    }

    /** Where a page is in a language: Welsh ones have a prefix. @param path without it */
    public static String path(String language, String path) {
        return language.equals("cy") ? "/cy" + (path.equals("/") ? "" : path) : path;
    }

    /** A list of what {@code item} makes: safe HTML. */
    public static <T> String list(List<T> things, Function<T, String> item) {
        if (things.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<ul>");
        things.forEach(thing -> out.append("<li>").append(item.apply(thing)).append("</li>"));
        return out.append("</ul>").toString();
    }

    /** A section with its heading, or nothing without content. */
    public static String section(String title, String html) {
        return html.isBlank() ? "" : "<section>" + heading(2, title) + html + "</section>";
    }
}
