package org.betterif.place.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All areas and how they lie in one another. */
record Areas(List<AreaView> all) {

    Optional<AreaView> area(long id) {
        return all.stream().filter(area -> area.id() == id).findFirst();
    }

    /** The area and everything inside it; just the id when there is no such area. */
    Set<Long> withDescendants(long areaId) {
        var children = new HashMap<Long, List<Long>>();
        for (var area : all) {
            if (area.parentId() != null) {
                children.computeIfAbsent(area.parentId(), p -> new ArrayList<>())
                        .add(area.id());
            }
        }
        var found = new HashSet<Long>();
        collect(areaId, children, found);
        return Set.copyOf(found);
    }

    private static void collect(long id, Map<Long, List<Long>> children, Set<Long> found) {
        if (found.add(id)) {
            children.getOrDefault(id, List.of()).forEach(child -> collect(child, children, found));
        }
    }

    /** The area and everything it lies in. */
    Set<Long> withAncestors(long areaId) {
        var found = new HashSet<Long>();
        for (@Nullable Long id = areaId; id != null && found.add(id); ) {
            id = area(id).map(AreaView::parentId).orElse(null);
        }
        return found;
    }

    /** Its own number, or without one the sum of what lies in it. */
    long population(long areaId) {
        int own = area(areaId).map(AreaView::population).orElse(0);
        return own > 0 ? own : populationOf(areaId);
    }

    /** Of the whole place: its outermost areas together. */
    long population() {
        return populationOf(null);
    }

    private long populationOf(@Nullable Long parentId) {
        return all.stream()
                .filter(area -> Objects.equals(area.parentId(), parentId))
                .mapToLong(area -> population(area.id()))
                .sum();
    }

    /** The innermost area whose boundary holds the point. */
    Optional<Long> at(double lon, double lat) {
        return all.stream()
                .filter(area -> area.boundary() != null && area.boundary().contains(lon, lat))
                .max(Comparator.comparingInt(
                                (AreaView area) -> withAncestors(area.id()).size())
                        .thenComparing(AreaView::id, Comparator.reverseOrder()))
                .map(AreaView::id);
    }
}
