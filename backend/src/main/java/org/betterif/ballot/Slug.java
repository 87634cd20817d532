package org.betterif.ballot;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The readable part of a ballot's address. */
final class Slug {

    private static final int LONGEST = 70;
    /** Words that stand in a ballot's place in an address. */
    private static final Set<String> RESERVED = Set.of("desk", "import", "on-paper");

    private Slug() {}

    /** Of the English name; numbered when taken. */
    static String of(String name, Predicate<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        var base = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        base = base.isEmpty() ? "ballot" : base;
        var slug = base;
        for (int n = 2; RESERVED.contains(slug) || taken.test(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }
}
