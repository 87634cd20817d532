package org.betterif.ballot.paper;

import java.util.Locale;

/** The number of a printed paper. */
final class PaperNumber {

    private static final int HALF = 4;

    private PaperNumber() {}

    /** As people type it (small letters, without the dash), as it was printed. */
    static String plain(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.length() == 2 * HALF ? plain.substring(0, HALF) + "-" + plain.substring(HALF) : plain;
    }
}
