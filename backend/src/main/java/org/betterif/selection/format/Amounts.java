package org.betterif.selection.format;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts of money as files write them. */
final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern WITH_COMMA = Pattern.compile("-?[0-9][0-9. ]*,[0-9]+");
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private Amounts() {}

    static BigDecimal above0(String text, String what, int line) {
        BigDecimal amount = amount(text, what, line);
        if (amount.signum() <= 0) {
            throw new UnreadableFile(line, what + " " + text.strip() + " must be above zero");
        }
        return amount;
    }

    static BigDecimal from0(String text, String what, int line) {
        BigDecimal amount = amount(text, what, line);
        if (amount.signum() < 0) {
            throw new UnreadableFile(line, what + " " + text.strip() + " must not be below zero");
        }
        return amount;
    }

    private static BigDecimal amount(String text, String what, int line) {
        String stripped = text.strip();
        if (WITH_COMMA.matcher(stripped).matches()) {
            throw new UnreadableFile(
                    line,
                    what + " " + UnreadableFile.quote(stripped)
                            + " has a comma; write decimals with a point and no thousands separators");
        }
        if (!NUMBER.matcher(stripped).matches()) {
            throw new UnreadableFile(line, what + " " + UnreadableFile.quote(stripped) + " is not a number");
        }
        BigDecimal amount = new BigDecimal(stripped);
        if (amount.compareTo(LARGEST) > 0) {
            throw new UnreadableFile(line, what + " " + stripped + " is larger than 1,000,000,000,000");
        }
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (plain.scale() > 3) {
            throw new UnreadableFile(line, what + " " + stripped + " has more than three decimals");
        }
        return plain;
    }

    static long whole(String text, String what, int line) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notWhole) {
            throw new UnreadableFile(line, what + " " + UnreadableFile.quote(text) + " is not a whole number");
        }
    }
}
