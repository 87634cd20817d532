package org.betterif.selection;

/**
 * Room for a kind, an area or a topic: at least {@code min} and at most {@code max} of the selected carry this label.
 *
 * @param label e.g. {@code category}
 * @param value e.g. {@code Education}
 */
public record Bound(String label, String value, int min, int max) {
    public Bound {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("bound " + label + "=" + value + ": needs 0 <= min <= max");
        }
    }

    /** Reads {@code label=value:min..max}; either number may be left out. */
    public static Bound parse(String text) {
        int equals = text.indexOf('=');
        int colon = text.lastIndexOf(':');
        int dots = text.indexOf("..", Math.max(colon, 0));
        if (equals < 1 || colon < equals || dots < 0) {
            throw new IllegalArgumentException("bound \"" + text + "\" is not label=value:min..max");
        }
        String min = text.substring(colon + 1, dots).strip();
        String max = text.substring(dots + 2).strip();
        try {
            return new Bound(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1, colon).strip(),
                    min.isEmpty() ? 0 : Integer.parseInt(min),
                    max.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(max));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("bound \"" + text + "\" is not label=value:min..max", notANumber);
        }
    }

    public String text() {
        return label + "=" + value + ":" + min + ".." + (max == Integer.MAX_VALUE ? "" : max);
    }
}
