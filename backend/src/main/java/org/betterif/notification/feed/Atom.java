package org.betterif.notification.feed;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.zip.CRC32C;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Writes a feed by RFC 4287 and answers with it, or with 304. */
final class Atom {

    static final String TYPE = "application/atom+xml;charset=UTF-8";
    private static final Instant NOTHING_YET = Instant.EPOCH;

    private Atom() {}

    /**
     * @param self its own address, which is its id @param other the same in the other language
     * @param page the page it is the feed of @param author who speaks where an entry names nobody: the council
     * @param entries the newest first @param colophon a line that everything sent out ends with, which is no news by itself
     */
    record Feed(
            String language,
            String title,
            String author,
            String self,
            String other,
            String page,
            List<Entry> entries,
            @Nullable String colophon) {

        Feed withoutColophon() {
            return new Feed(language, title, author, self, other, page, entries, null);
        }
    }

    /** @param id an address that is never given again @param author null: the feed's */
    record Entry(
            String id,
            String title,
            String link,
            Instant updated,
            @Nullable String author,
            @Nullable String summary) {}

    static Response answer(Request request, Feed feed) {
        var bytes = write(feed).getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32C();
        // weak: whoever has these entries need not fetch them again for a newer colophon
        checksum.update(write(feed.withoutColophon()).getBytes(StandardCharsets.UTF_8));
        var tag = new EntityTag(Long.toHexString(checksum.getValue()), true);
        // HTTP dates have no parts of a second
        var changed = Date.from(updated(feed).truncatedTo(ChronoUnit.SECONDS));
        var known = request.evaluatePreconditions(tag);
        var cache = new CacheControl();
        cache.setNoCache(true);
        cache.setNoTransform(false);
        return (known != null ? known : Response.ok(bytes, MediaType.valueOf(TYPE)))
                .tag(tag)
                .lastModified(changed)
                .cacheControl(cache)
                .build();
    }

    private static Instant updated(Feed feed) {
        return feed.entries().stream()
                .map(Entry::updated)
                .max(Instant::compareTo)
                .orElse(NOTHING_YET);
    }

    static String write(Feed feed) {
        var otherLanguage = feed.language().equals("cy") ? "en" : "cy";
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(feed.language())
                .append("\">\n")
                .append(element("id", feed.self()))
                .append(element("title", feed.title()))
                .append(
                        feed.colophon() == null || feed.colophon().isEmpty()
                                ? ""
                                : element("subtitle", feed.colophon()))
                .append(element("updated", updated(feed).toString()))
                .append("<author>")
                .append(element("name", feed.author()))
                .append("</author>\n")
                .append(link("self", "application/atom+xml", feed.language(), feed.self()))
                .append(link("alternate", "text/html", feed.language(), feed.page()))
                .append(link("alternate", "application/atom+xml", otherLanguage, feed.other()));
        for (var entry : feed.entries()) {
            xml.append("<entry>\n")
                    .append(element("id", entry.id()))
                    .append(element("title", entry.title()))
                    .append(element("updated", entry.updated().toString()))
                    .append(link("alternate", "text/html", feed.language(), entry.link()));
            if (entry.author() != null) {
                xml.append("<author>").append(element("name", entry.author())).append("</author>\n");
            }
            if (entry.summary() != null && !entry.summary().isBlank()) {
                xml.append(element("summary", entry.summary()));
            }
            xml.append("</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text(text) + "</" + name + ">\n";
    }

    private static String link(String rel, String type, String language, String address) {
        return "<link rel=\"" + rel + "\" type=\"" + type + "\" hreflang=\"" + language + "\" href=\"" + text(address)
                + "\"/>\n";
    }

    /** Escaped, and without the characters that XML cannot hold. */
    private static String text(String raw) {
        var plain = new StringBuilder();
        raw.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(plain::appendCodePoint);
        return SafeHtml.escape(plain.toString());
    }
}
