package org.betterif.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule chose and why.
 *
 * @param rule the rule's name as on the command line
 * @param selected indices into {@link Election#projects()} in order of selection
 * @param cost of all selected, in the election's smallest unit (the number of seats where seats are filled)
 * @param tallies the number each project had under this rule, by index (votes, points, Borda scores …)
 * @param tieRule the rule that broke ties
 * @param ties the ties that were broken, each with its {@code tied} ids and the one {@code chosen}
 * @param notes facts about the result as a whole, such as the utility used or the endowment reached
 * @param warnings in English, for a person
 * @param steps the explanation
 */
public record Outcome(
        String rule,
        List<Integer> selected,
        long cost,
        List<Number> tallies,
        TieRule tieRule,
        List<Step> ties,
        Map<String, Object> notes,
        List<String> warnings,
        List<Step> steps) {
    public Outcome {
        selected = List.copyOf(selected);
        tallies = List.copyOf(tallies);
        ties = List.copyOf(ties);
        notes = new LinkedHashMap<>(notes);
        warnings = List.copyOf(warnings);
        steps = List.copyOf(steps);
    }

    /** The selected ids in order of selection. */
    public List<String> ids(Election election) {
        return selected.stream().map(i -> election.project(i).id()).toList();
    }
}
