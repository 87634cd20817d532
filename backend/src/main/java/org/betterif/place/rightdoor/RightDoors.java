package org.betterif.place.rightdoor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the doors that what somebody writes may belong to. A keyword is found as whole words, whatever the case and the
 * accents; an English plural is found by its singular, a mutated Welsh word by its root.
 */
final class RightDoors {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** First letters of a Welsh word and what the three mutations make of them; longer ones first. */
    private static final Map<String, List<String>> MUTATIONS = Map.ofEntries(
            Map.entry("ll", List.of("l")),
            Map.entry("rh", List.of("r")),
            Map.entry("p", List.of("b", "mh", "ph")),
            Map.entry("t", List.of("d", "nh", "th")),
            Map.entry("c", List.of("g", "ngh", "ch")),
            Map.entry("b", List.of("f", "m")),
            Map.entry("d", List.of("dd", "n")),
            Map.entry("g", List.of("", "ng")),
            Map.entry("m", List.of("f")));

    /** These pairs of letters are letters of their own and do not mutate like their first half. */
    private static final Set<String> LETTERS_OF_THEIR_OWN = Set.of("ch", "dd", "ff", "ng", "ph", "th");

    private RightDoors() {}

    /** In the order of the doors: urgent ones first. */
    static List<RightDoorView> matching(List<RightDoorView> doors, String text) {
        var words = padded(text);
        return doors.stream().filter(door -> opens(door, words)).toList();
    }

    private static boolean opens(RightDoorView door, String words) {
        return door.keywords().en().stream().anyMatch(keyword -> englishIn(words, keyword))
                || door.keywords().cy().stream().anyMatch(keyword -> welshIn(words, keyword));
    }

    private static boolean englishIn(String words, String keyword) {
        var wanted = plain(keyword);
        return !wanted.isEmpty()
                && List.of("", "s", "es").stream().anyMatch(end -> words.contains(" " + wanted + end + " "));
    }

    private static boolean welshIn(String words, String keyword) {
        return mutated(plain(keyword)).stream().anyMatch(form -> words.contains(" " + form + " "));
    }

    /** The word as it is, then its mutations. */
    static Set<String> mutated(String word) {
        var forms = new LinkedHashSet<String>();
        if (word.isEmpty()) {
            return forms;
        }
        forms.add(word);
        var pair = word.substring(0, Math.min(2, word.length()));
        if (LETTERS_OF_THEIR_OWN.contains(pair)) {
            return forms;
        }
        var head = MUTATIONS.containsKey(pair) ? pair : word.substring(0, 1);
        var rest = word.substring(head.length());
        for (var changed : MUTATIONS.getOrDefault(head, List.of())) {
            // what is left of a short word would be found everywhere
            if (changed.length() + rest.length() > 2) {
                forms.add(changed + rest);
            }
        }
        return forms;
    }

    private static String padded(String text) {
        return " " + plain(text) + " ";
    }

    /** Words without case and accents, one space between them. */
    private static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var words = new ArrayList<String>();
        for (var word : NOT_A_WORD.split(bare.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
