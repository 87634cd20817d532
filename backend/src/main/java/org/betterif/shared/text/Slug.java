package org.betterif.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The readable part of a thing's address.
 *
 * @param nameless the address of what has no letter in its name
 * @param reserved words that stand in the same place of an address
 */
public record Slug(String nameless, Set<String> reserved) {

    private static final int LONGEST = 70;

    /** Of the English name; numbered when taken. */
    public String of(String name, Predicate<String> taken) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        var base = cut.isEmpty() ? nameless : cut;
        var slug = base;
        for (int n = 2; reserved.contains(slug) || taken.test(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }
}
