package org.betterif.place.book;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What is settled when the program is set up, not kept by an administrator. */
@ConfigMapping(prefix = "betterif.place")
public interface PlaceConfig {

    /** Words of an address: small letters and digits, joined by single hyphens. */
    String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The time zone in which days begin and end here. */
    @WithDefault("Europe/London")
    ZoneId zone();

    /** Whose bank holidays hold: {@code wls}, {@code eng}, {@code sct} or {@code nir}, as Jollyday's calendar {@code gb} names them. */
    @WithDefault("wls")
    String nation();

    /** The first year for which the holiday library's rules are trusted (New Year's Day became a holiday in 1974, May Day in 1978). */
    @WithDefault("1978")
    int holidaysFrom();

    /** The last year for which they are trusted. A date beyond it is refused, not guessed. */
    @WithDefault("2040")
    int holidaysUntil();
}
