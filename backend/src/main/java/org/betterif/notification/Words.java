package org.betterif.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.betterif.shared.text.Html;
import org.jspecify.annotations.Nullable;

/** The words of mails, pushes and feeds in one language. Without a fallback: a missing Welsh word must fail a test, not be said in English. */
public record Words(String language, ResourceBundle bundle) {

    private static final Map<String, Words> ALL = Map.of("en", load("en"), "cy", load("cy"));

    /** Welsh for {@code cy}, else English. */
    public static Words in(String language) {
        return Objects.requireNonNull(ALL.get("cy".equals(language) ? "cy" : "en"));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String of(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : text.formatted(values);
    }

    public String date(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
                        .withZone(zone)
                        .format(instant);
    }

    /** The address of a page in this language. */
    public String page(String site, String path) {
        return site + Html.path(language, path);
    }

    private static Words load(String language) {
        try (var in = Words.class.getResourceAsStream("/mail/" + language + ".properties")) {
            return new Words(
                    language,
                    new PropertyResourceBundle(
                            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
