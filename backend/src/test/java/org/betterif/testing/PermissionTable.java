package org.betterif.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.betterif.account.Actor;
import org.betterif.shared.Decision;

/**
 * A policy as a table of action and phase by role: asks the policy for everybody, compares with who is expected to be allowed,
 * and writes the feature's slice of docs/permissions.md. Every feature's policy test is one:
 *
 * <pre>{@code
 * class VotePolicyTest {
 *     private static final Who AUTHOR = new Who("the author", Actors.citizen(7));
 *     private static final PermissionTable TABLE = PermissionTable.of("vote", AUTHOR);
 *
 *     @Test
 *     void whoever_takes_part_supports_while_voting_is_open() {
 *         TABLE.row("support an idea", "voting open", actor -> VotePolicy.mayVote(actor, OPEN_IDEA, NOW))
 *                 .allowedFor(Who.TAKING_PART);
 *     }
 *
 *     @Test
 *     void nobody_supports_after_the_close() {
 *         TABLE.row("support an idea", "voting over", actor -> VotePolicy.mayVote(actor, CLOSED_IDEA, NOW)).forNobody();
 *     }
 *
 *     @AfterAll
 *     static void write() {
 *         TABLE.write();
 *     }
 * }
 * }</pre>
 *
 * {@code write} puts {@code target/permissions/<feature>.md}; when all features' tables were written in a run,
 * {@link PermissionsDocument} joins them.
 */
public final class PermissionTable {

    private final String feature;
    private final List<Who> everybody = new ArrayList<>(Who.EVERYBODY);
    private final List<Row> rows = new ArrayList<>();

    private PermissionTable(String feature, Who... own) {
        this.feature = feature;
        everybody.addAll(List.of(own));
    }

    /** @param own people whom only this feature knows, such as the author of the idea in question */
    public static PermissionTable of(String feature, Who... own) {
        return new PermissionTable(feature, own);
    }

    /** @param when the phase or state, in words; empty where it makes no difference */
    public Row row(String action, String when, Function<Actor, Decision> policy) {
        var row = new Row(action, when, policy);
        rows.add(row);
        return row;
    }

    public Row row(String action, Function<Actor, Decision> policy) {
        return row(action, "", policy);
    }

    /** Writes the slice, rows in the order of their words so that the order of tests does not matter. */
    public void write() {
        assertThat(rows).as("rows of the table of " + feature).isNotEmpty();
        rows.sort(java.util.Comparator.comparing((Row row) -> row.action).thenComparing(row -> row.when));
        var text =
                new StringBuilder("## " + feature + "\n\n| may | when | allowed for | refused |\n|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.markdown()));
        try {
            Files.createDirectories(PermissionsDocument.SLICES);
            Files.writeString(PermissionsDocument.SLICES.resolve(feature + ".md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the table. Say who is allowed, or it tests nothing. */
    public final class Row {

        private final String action;
        private final String when;
        private final Map<Who, Decision> decisions = new LinkedHashMap<>();

        private Row(String action, String when, Function<Actor, Decision> policy) {
            this.action = action;
            this.when = when;
            everybody.forEach(who -> decisions.put(who, policy.apply(who.actor())));
        }

        /** Exactly these are allowed; everybody else is refused. */
        public Row allowedFor(Who... who) {
            return allowedFor(List.of(who));
        }

        /** Exactly these are allowed; everybody else is refused. */
        public Row allowedFor(Collection<Who> expected, Who... andAlso) {
            Set<Who> all = new LinkedHashSet<>(expected);
            all.addAll(List.of(andAlso));
            assertThat(allowed()).as("%s may %s %s", "who", action, when).containsExactlyInAnyOrderElementsOf(all);
            return this;
        }

        public Row forEverybody() {
            return allowedFor(everybody);
        }

        public Row forNobody() {
            return allowedFor(List.of());
        }

        private List<Who> allowed() {
            return everybody.stream()
                    .filter(who -> decisions.get(who).allowed())
                    .toList();
        }

        private String markdown() {
            var refused = new LinkedHashMap<String, List<String>>();
            decisions.forEach((who, decision) -> {
                if (decision instanceof Decision.Refused no) {
                    refused.computeIfAbsent(no.reason().code(), code -> new ArrayList<>())
                            .add(who.label());
                }
            });
            var reasons = refused.entrySet().stream()
                    .map(e -> "`" + e.getKey() + "`: " + String.join(", ", e.getValue()))
                    .toList();
            return "| %s | %s | %s | %s |%n".formatted(action, when, labels(allowed()), String.join("; ", reasons));
        }

        private String labels(List<Who> people) {
            if (people.size() == everybody.size()) {
                return "everybody";
            }
            if (people.isEmpty()) {
                return "nobody";
            }
            if (people.containsAll(Who.TAKING_PART)) {
                var others = people.stream()
                        .filter(who -> !Who.TAKING_PART.contains(who))
                        .map(Who::label)
                        .toList();
                return "all who take part" + (others.isEmpty() ? "" : ", " + String.join(", ", others));
            }
            return String.join(", ", people.stream().map(Who::label).toList());
        }
    }
}
