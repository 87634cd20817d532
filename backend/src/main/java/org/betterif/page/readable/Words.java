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
final class Words {

    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        // no fallback to the machine's own locale: English is the default file
        this.bundle = ResourceBundle.getBundle(
                "readable",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(String language) {
        return new Words(language.equals("cy") ? WELSH : Locale.UK);
    }

    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String date(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone));
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
