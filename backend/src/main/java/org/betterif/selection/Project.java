package org.betterif.selection;

import java.util.Map;
import java.util.Set;

/**
 * Something that can be chosen: a project with a cost, or a candidate (cost 1).
 *
 * @param id the identifier in the file, shown in results
 * @param name in words; may equal the id
 * @param cost in the election's smallest unit (see {@link Election#decimals()}); 1 where seats are filled
 * @param labels what bounds may refer to, e.g. {@code category -> {Education}}, {@code area -> {North}}
 */
public record Project(String id, String name, long cost, Map<String, Set<String>> labels) {
    public Project {
        labels = Map.copyOf(labels);
    }

    public static Project of(String id, long cost) {
        return new Project(id, id, cost, Map.of());
    }

    public boolean has(String label, String value) {
        return labels.getOrDefault(label, Set.of()).contains(value);
    }
}
