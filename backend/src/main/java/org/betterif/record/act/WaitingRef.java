package org.betterif.record.act;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that waits for its place. Those of one transaction share a row, since a row each, with its indexes, would cost those
 * who write more than the record may.
 *
 * @param text the entry without its index
 * @param subject where the text is found whose hash is in the act @param salt of that hash, in hexadecimal; null once erased
 */
public record WaitingRef(
        String text, @Nullable String subject, @Nullable String salt) {

    private static final String KIND = "{\"kind\":\"";
    /** Nowhere else: within a string its quotation marks are escaped. */
    private static final String IDEA = ",\"idea\":";

    /** @param acts a line each @param salts a line each: subject and salt, or nothing */
    public static List<WaitingRef> ofRow(String acts, String salts) {
        var texts = acts.split("\n", -1);
        var secrets = salts.split("\n", -1);
        if (texts.length != secrets.length) {
            throw new IllegalStateException(texts.length + " acts wait with " + secrets.length + " salts");
        }
        var row = new ArrayList<WaitingRef>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            int space = secrets[i].indexOf(' ');
            row.add(
                    space < 0
                            ? new WaitingRef(texts[i], null, null)
                            : new WaitingRef(
                                    texts[i], secrets[i].substring(0, space), secrets[i].substring(space + 1)));
        }
        return row;
    }

    public String kind() {
        return text.substring(KIND.length(), text.indexOf('"', KIND.length()));
    }

    public @Nullable Long idea() {
        int begin = text.indexOf(IDEA);
        if (begin < 0) {
            return null;
        }
        begin += IDEA.length();
        int end = begin;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.valueOf(text.substring(begin, end));
    }
}
