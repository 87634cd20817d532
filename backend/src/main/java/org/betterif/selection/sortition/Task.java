package org.betterif.selection.sortition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pool, quotas and the size of the panel. */
public record Task(List<Person> pool, List<Quota> quotas, int seats) {
    public Task {
        pool = List.copyOf(pool);
        quotas = List.copyOf(quotas);
        if (seats < 1 || seats > pool.size()) {
            throw new IllegalArgumentException(seats + " seats for a pool of " + pool.size());
        }
        Set<String> ids = new HashSet<>();
        for (Person person : pool) {
            if (!ids.add(person.id())) {
                throw new IllegalArgumentException("pool number " + person.id() + " occurs twice");
            }
        }
    }

    /**
     * People whom no quota and no household tells apart. They have equal chances in the fairest distribution, so it is
     * enough to say how many of each type are drawn.
     *
     * @param household the household shared with others in the pool, or empty
     */
    record Type(Map<String, String> values, String household, List<Person> people) {
        boolean has(Quota quota) {
            return quota.value().equals(values.get(quota.feature()));
        }
    }

    List<Type> types() {
        Map<String, Integer> homes = new HashMap<>();
        pool.forEach(p -> homes.merge(p.household(), 1, Integer::sum));
        Set<String> features = new HashSet<>();
        quotas.forEach(q -> features.add(q.feature()));
        Map<List<Object>, Type> types = new LinkedHashMap<>();
        for (Person person : pool) {
            Map<String, String> seen = new HashMap<>(person.values());
            seen.keySet().retainAll(features);
            boolean shared = !person.household().isEmpty() && homes.get(person.household()) > 1;
            String household = shared ? person.household() : "";
            types.computeIfAbsent(
                            List.of(seen, household), k -> new Type(Map.copyOf(seen), household, new ArrayList<>()))
                    .people()
                    .add(person);
        }
        return List.copyOf(types.values());
    }

    /**
     * The task of replacing members who left: the same rule for the seats they leave, with what the sitting members already
     * fill taken off the quotas, and without the households of sitting members.
     *
     * @param sitting ids of the members who stay
     * @param gone ids of the members who left
     */
    public Task replacing(Set<String> sitting, Set<String> gone) {
        List<Person> stay = pool.stream().filter(p -> sitting.contains(p.id())).toList();
        Set<String> homes = new HashSet<>();
        stay.forEach(p -> homes.add(p.household()));
        homes.remove("");
        List<Person> open = pool.stream()
                .filter(p -> !sitting.contains(p.id()) && !gone.contains(p.id()) && !homes.contains(p.household()))
                .toList();
        List<Quota> rest = quotas.stream().map(q -> lessThose(q, stay)).toList();
        return new Task(open, rest, seats - stay.size());
    }

    private static Quota lessThose(Quota quota, List<Person> stay) {
        int filled = (int) stay.stream()
                .filter(p -> quota.value().equals(p.values().get(quota.feature())))
                .count();
        return new Quota(
                quota.feature(),
                quota.value(),
                Math.max(0, quota.min() - filled),
                Math.max(0, quota.max() - filled),
                Math.max(0, quota.minFlex() - filled),
                Math.max(0, quota.maxFlex() - filled));
    }
}
