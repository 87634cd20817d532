package org.betterif.architecture;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The architecture: which package may import which. {@code docs/architecture.md} shows the same map to readers. */
final class ImportMap {

    /** What every feature may import. {@code selection} may not even import {@code account}. */
    static final Set<String> FOUNDATIONS = Set.of("shared", "account");

    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("shared", Set.of()),
            entry("account", Set.of("shared")),
            entry("place", FOUNDATIONS),
            entry("call", with("place")),
            entry("idea", with("call", "place")),
            entry("comment", with("idea", "call")),
            entry("vote", with("idea", "call")),
            entry("opinion", with("idea", "call")),
            entry("selection", Set.of("shared")),
            entry("ballot", with("idea", "call", "selection")),
            entry("innovationcouncil", with("idea", "call", "place", "selection")),
            entry("shortlist", with("innovationcouncil", "ballot", "vote", "idea", "call", "place", "selection")),
            entry("response", with("vote", "idea", "call", "place")),
            entry("delivery", with("response", "idea", "place")),
            entry("moderation", with("response", "opinion", "comment", "idea")));

    /** Nobody imports these; they use the others through directories and events. */
    static final List<String> AT_THE_EDGE = List.of("record", "notification", "intake", "insight", "page", "demo");

    /** Features cut into packages of which none leads back to another. */
    static final Set<String> IN_ORDER = Set.of(
            "account",
            "ballot",
            "call",
            "comment",
            "delivery",
            "idea",
            "innovationcouncil",
            "intake",
            "moderation",
            "notification",
            "page",
            "place",
            "record",
            "selection",
            "shortlist",
            "vote");

    private ImportMap() {}

    private static Set<String> with(String... features) {
        var all = new java.util.HashSet<>(FOUNDATIONS);
        all.addAll(Set.of(features));
        return Set.copyOf(all);
    }
}
