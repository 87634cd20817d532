package org.betterif.page.readable;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of readable pages, in the reader's language. The app's own words are in {@code frontend/messages}. */
public record Words(Locale locale, ResourceBundle bundle) {

    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

    /** @param language {@code en} or {@code cy} */
    public static Words in(String language) {
        var locale = language.equals("cy") ? WELSH : Locale.UK;
        // no fallback to the machine's own locale: English is the default file
        var bundle = ResourceBundle.getBundle(
                "readable",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(locale, bundle);
    }

    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    public String date(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
