package org.betterif.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.betterif.shared.Reason;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * The name a person goes by; any pseudonym will do, except one that poses as the council. Looks through capitals, accents,
 * spaces between the letters, digits for letters, and letters of other alphabets that look the same.
 */
public final class DisplayName {

    static final int LONGEST = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u3164\\uFFA0\\u2800]");
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    // Each pair: a character, and the Latin letter it is mistaken for.
    private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiјjѕsһhԁdӏlкkмmтtвbгrпnнh" + "αaεeιiοoρpυuνvκkτtχxηnωw"
            + "ıiłløođd" + "0o1l3e4a5s7t8b@a$s!i|l";

    /** Nowhere in a name, however it is spaced. */
    private static final List<String> ANYWHERE = folded(List.of(
            "council",
            "cllr",
            "cyngor",
            "gyngor",
            "cynghor",
            "administrator",
            "gweinyddwr",
            "moderator",
            "cymedrolwr",
            "betterif"));
    /** Not as a word: they occur inside honest ones (Badminton Fan). */
    private static final List<String> AS_WORD =
            folded(List.of("admin", "cyng", "official", "swyddogol", "mod", "system", "support"));

    private DisplayName() {}

    /** As it is kept: one line, no invisible characters. */
    public static String cleaned(String written) {
        return WrittenText.oneLine(UNSEEN.matcher(written).replaceAll(""));
    }

    /** @return what is wrong with a cleaned name, or null */
    public static @Nullable Reason faultOf(String name, Collection<String> alsoReserved) {
        if (!VISIBLE.matcher(name).find()) {
            return AccountReason.NAME_NEEDED;
        }
        if (name.length() > LONGEST) {
            return AccountReason.NAME_TOO_LONG;
        }
        return posesAsTheCouncil(name, alsoReserved) ? AccountReason.NAME_POSES_AS_COUNCIL : null;
    }

    static boolean posesAsTheCouncil(String name, Collection<String> alsoReserved) {
        var folded = fold(name);
        var words = List.of(NOT_LETTERS.split(folded));
        var joined = NOT_LETTERS.matcher(folded).replaceAll("");
        return ANYWHERE.stream().anyMatch(joined::contains)
                || folded(alsoReserved).stream().anyMatch(joined::contains)
                || AS_WORD.stream().anyMatch(word -> words.contains(word) || joined.equals(word));
    }

    /** A suggestion from the token, cut to what can be kept. */
    public static String suggested(@Nullable String fromToken) {
        var name = cleaned(fromToken == null ? "" : fromToken);
        if (name.length() > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST / 2)).strip();
        }
        return name.isEmpty() ? "?" : name;
    }

    private static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT).codePoints().map(DisplayName::latin).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int latin(int character) {
        for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
            if (LOOK_ALIKES.charAt(i) == character) {
                return sameStroke(LOOK_ALIKES.charAt(i + 1));
            }
        }
        return sameStroke(character);
    }

    /** I, l and 1 cannot be told apart in many typefaces. */
    private static int sameStroke(int letter) {
        return letter == 'i' ? 'l' : letter;
    }

    private static List<String> folded(Collection<String> words) {
        var list = new ArrayList<String>();
        for (var word : words) {
            list.add(NOT_LETTERS.matcher(fold(word)).replaceAll(""));
        }
        return list;
    }
}
