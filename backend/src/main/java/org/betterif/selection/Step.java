package org.betterif.selection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that happened in a count, as data: the app turns kind and parameters into a sentence in each language.
 *
 * @param kind e.g. {@code bought}, {@code skipped}, {@code elected}
 * @param parameters ids, numbers (exact ones as text {@code p/q}) and lists of these
 */
public record Step(String kind, Map<String, Object> parameters) {

    /** Parameters as alternating names and values. */
    public static Step of(String kind, Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Step(kind, map);
    }
}
