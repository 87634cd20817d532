package org.betterif.innovationcouncil.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.betterif.innovationcouncil.draw.Draw;
import org.betterif.selection.sortition.Person;
import org.betterif.selection.sortition.Quota;
import org.betterif.selection.sortition.Task;

/**
 * The two files of a draw, as they are published and as the draw itself reads them: whoever repeats it starts from the same
 * bytes. Pure. A household is a label that means nothing outside the file, and only where it is shared.
 */
final class PoolFiles {

    private static final String NUMBER = "pool-number";

    private PoolFiles() {}

    /**
     * @param sitting ids of volunteers who have a seat or were offered one
     * @param gone ids of volunteers who declined their seat or left it
     * @param seats to be filled in all, those of the sitting included
     * @throws IllegalArgumentException when there are fewer volunteers than seats
     */
    static Task task(Recruitment recruitment, List<Volunteer> pool, Set<Long> sitting, Set<Long> gone, int seats) {
        var homes = homes(recruitment, pool);
        var people = pool.stream()
                .filter(one -> one.number() != null)
                .filter(one -> one.inPool() || sitting.contains(one.id()) || gone.contains(one.id()))
                .map(one -> new Person("" + one.number(), values(recruitment, one), homes.getOrDefault(one.id(), "")))
                .toList();
        var quotas = recruitment.strata().stream()
                .flatMap(stratum -> stratum.groups().stream()
                        .map(group -> Quota.of(stratum.key(), group.key(), group.min(), group.max())))
                .toList();
        var task = new Task(people, quotas, seats);
        return sitting.isEmpty() && gone.isEmpty() ? task : task.replacing(numbers(pool, sitting), numbers(pool, gone));
    }

    private static Set<String> numbers(List<Volunteer> pool, Set<Long> ids) {
        var numbers = new HashSet<String>();
        pool.stream().filter(one -> ids.contains(one.id())).forEach(one -> numbers.add("" + one.number()));
        return numbers;
    }

    private static Map<String, String> values(Recruitment recruitment, Volunteer volunteer) {
        var values = new HashMap<String, String>();
        for (var stratum : recruitment.strata()) {
            stratum.groups().stream()
                    .filter(volunteer::in)
                    .findFirst()
                    .ifPresent(group -> values.put(stratum.key(), group.key()));
        }
        return values;
    }

    /** By volunteer's id, a label for each household of more than one. */
    private static Map<Long, String> homes(Recruitment recruitment, List<Volunteer> pool) {
        var together = new HashMap<String, List<Volunteer>>();
        if (recruitment.onePerHousehold()) {
            pool.stream().filter(one -> !plain(one.home()).isEmpty()).forEach(one -> together.computeIfAbsent(
                            plain(one.home()), home -> new ArrayList<>())
                    .add(one));
        }
        var labels = new HashMap<Long, String>();
        int next = 1;
        for (var one : pool) {
            var home = together.getOrDefault(plain(one.home()), List.of());
            if (home.size() > 1 && !labels.containsKey(one.id())) {
                var label = "h" + next++;
                home.forEach(member -> labels.put(member.id(), label));
            }
        }
        return labels;
    }

    /** Spelling and spacing do not part a household. */
    private static String plain(String home) {
        return home.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static Draw.Files files(Task task, Recruitment recruitment) {
        var strata = recruitment.strata().stream().map(Recruitment.Stratum::key).toList();
        var candidates = new StringBuilder(NUMBER);
        strata.forEach(key -> candidates.append(',').append(key));
        candidates.append(recruitment.onePerHousehold() ? "," + Draw.Files.HOUSEHOLD + "\n" : "\n");
        for (var person : task.pool()) {
            candidates.append(person.id());
            strata.forEach(key -> candidates.append(',').append(person.values().get(key)));
            candidates.append(recruitment.onePerHousehold() ? "," + person.household() + "\n" : "\n");
        }
        var quotas = new StringBuilder("feature,value,min,max\n");
        for (var quota : task.quotas()) {
            quotas.append(quota.feature()).append(',').append(quota.value()).append(',');
            quotas.append(quota.min()).append(',').append(quota.max()).append('\n');
        }
        return new Draw.Files(candidates.toString(), quotas.toString());
    }
}
