package org.betterif.selection.ranking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;

/**
 * The count of a single transferable vote.
 *
 * @param outcome the elected in order of election; tallies are the first preferences
 * @param quota votes needed for election (of the last stage, where it changes)
 * @param stages every candidate's total at the end of each stage
 */
public record StvCount(Outcome outcome, BigDecimal quota, List<Stage> stages) {
    public StvCount {
        stages = List.copyOf(stages);
    }

    /**
     * The state at the end of one stage.
     *
     * @param action {@code first-preferences}, {@code surplus}, {@code exclusion} or {@code iteration}
     * @param candidate index of the candidate whose papers were transferred, or -1
     * @param totals votes by candidate index
     * @param nonTransferable votes on papers without a further preference
     * @param rounding votes lost because transfer values are cut off
     * @param elected deemed elected at the end of this stage
     */
    public record Stage(
            int number,
            String action,
            int candidate,
            List<BigDecimal> totals,
            BigDecimal nonTransferable,
            BigDecimal rounding,
            List<Integer> elected) {

        /** As names and values, for results and explanations. */
        public Map<String, Object> describe(Election election) {
            Map<String, Object> stage = new LinkedHashMap<>();
            stage.put("stage", number);
            stage.put("action", action);
            if (candidate >= 0) {
                stage.put("candidate", election.project(candidate).id());
            }
            Map<String, Object> byId = new LinkedHashMap<>();
            for (int c = 0; c < totals.size(); c++) {
                byId.put(election.project(c).id(), totals.get(c));
            }
            stage.put("totals", byId);
            stage.put("nonTransferable", nonTransferable);
            stage.put("rounding", rounding);
            stage.put(
                    "elected",
                    elected.stream().map(c -> election.project(c).id()).toList());
            return stage;
        }
    }
}
