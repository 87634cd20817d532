package org.betterif.selection.sortition;

import java.util.Map;

/**
 * A volunteer in the pool.
 *
 * @param id the pool number
 * @param values by feature
 * @param household people with the same text here are never drawn together; empty when unknown or alone
 */
public record Person(String id, Map<String, String> values, String household) {
    public Person {
        values = Map.copyOf(values);
    }
}
