package org.betterif.idea.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for, in either language: words without accents.
 *
 * @param words lower case, letters and digits only
 * @param loosely by titles that look alike, when no text holds the words
 */
record SearchText(List<String> words, boolean loosely) {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** @return null when there is nothing to search for */
    static @Nullable SearchText of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var plain =
                MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
        var words = NO_WORD.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? null : new SearchText(words, false);
    }

    SearchText loose() {
        return new SearchText(words, true);
    }

    /** All of the words, each also as the beginning of a longer one. */
    String query() {
        return String.join(" & ", words.stream().map(word -> word + ":*").toList());
    }

    /** Any of the longer words: what similar ideas share. Empty when there is none. */
    String anyQuery() {
        return String.join(
                " | ",
                words.stream()
                        .filter(word -> word.length() > 3)
                        .map(word -> word.length() > 5 ? word.substring(0, word.length() - 1) + ":*" : word)
                        .toList());
    }

    String plain() {
        return String.join(" ", words);
    }
}
