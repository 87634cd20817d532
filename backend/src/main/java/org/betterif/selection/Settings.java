package org.betterif.selection;

import java.util.List;

/**
 * What every rule is told besides the ballots.
 *
 * @param explain whether steps are recorded
 */
public record Settings(TieRule tieRule, List<Bound> bounds, boolean explain) {
    /** The file's order, no bounds, no steps. */
    public static final Settings PLAIN = new Settings(TieRule.FILE, List.of(), false);

    public Settings {
        bounds = List.copyOf(bounds);
    }

    public Settings explained() {
        return new Settings(tieRule, bounds, true);
    }

    public Settings quiet() {
        return new Settings(tieRule, bounds, false);
    }

    public static Settings with(TieRule tieRule) {
        return new Settings(tieRule, List.of(), false);
    }
}
