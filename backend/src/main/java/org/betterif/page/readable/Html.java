package org.betterif.page.readable;

import java.util.List;
import java.util.function.Function;
import org.betterif.shared.text.SafeHtml;

/** Small pieces of HTML for readable pages; every text that comes in as a string is escaped. */
final class Html {

    private Html() {}

    static String heading(int level, String text) {
        return "<h" + level + ">" + SafeHtml.escape(text) + "</h" + level + ">";
    }

    static String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + SafeHtml.escape(text) + "</p>";
    }

    /** Plain text: a blank line starts a paragraph, lines that begin with "- " are a list. */
    static String text(String text) {
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
    static String link(String language, String path, String text) {
        return "<a href=\"" + SafeHtml.escape(ReadablePage.href(language, path)) + "\">" + SafeHtml.escape(text)
                + "</a>";
    }

    /** A list of what {@code item} makes: safe HTML. */
    static <T> String list(List<T> things, Function<T, String> item) {
        if (things.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<ul>");
        things.forEach(thing -> out.append("<li>").append(item.apply(thing)).append("</li>"));
        return out.append("</ul>").toString();
    }

    /** A section with its heading, or nothing without content. */
    static String section(String title, String html) {
        return html.isBlank() ? "" : "<section>" + heading(2, title) + html + "</section>";
    }
}
