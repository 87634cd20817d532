package org.betterif.innovationcouncil;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The readable part of a council's address. */
final class Slug {

    private static final int LONGEST = 70;

    private Slug() {}

    /** Of the English name; numbered when taken. */
    static String of(String name, Predicate<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        var base = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        base = base.isEmpty() ? "council" : base;
        var slug = base;
        for (int n = 2; taken.test(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }
}
