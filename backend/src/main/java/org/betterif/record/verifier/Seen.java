package org.betterif.record.verifier;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.betterif.record.format.Head;
import org.jspecify.annotations.Nullable;

/**
 * A head that somebody saw earlier.
 *
 * @param root all of it, or, from a short form, its beginning, in hexadecimal
 * @param head null for a short form
 */
public record Seen(long size, String root, @Nullable Head head) {

    private static final Pattern SHORT_FORM = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");

    /** @throws IllegalArgumentException for neither a head nor a short form */
    public static Seen parse(String text) {
        var bare = text.strip().replaceAll("^\\{\"head\":\"|\"\\}$", "");
        var shortForm = SHORT_FORM.matcher(bare.replaceAll("[\\s·]", ""));
        if (shortForm.matches()) {
            return new Seen(Long.parseLong(shortForm.group(1)), shortForm.group(2), null);
        }
        return of(Head.parse(bare));
    }

    public static Seen of(Head head) {
        return new Seen(head.size(), HexFormat.of().formatHex(head.root()), head);
    }
}
