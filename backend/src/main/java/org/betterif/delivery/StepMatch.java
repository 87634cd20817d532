package org.betterif.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.betterif.response.text.AnswerContent.NextStep;
import org.betterif.response.text.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * Which step of a corrected answer is which commitment: the same words, with the same date before any other; else the most
 * alike, when at least half of the words are shared. Pure.
 *
 * @param kept the commitment of each step by the step's place, for those that have one
 * @param gone commitments that no step speaks of any more
 */
record StepMatch(Map<Integer, Long> kept, List<Long> gone) {

    private static final double ALIKE = 0.5;

    record Known(long id, AnswerText text, LocalDate due) {}

    /** @param exactly leaves commitments alone that are not promised in the same words, and none is gone */
    static StepMatch of(List<Known> known, List<NextStep> steps, boolean exactly) {
        var kept = new HashMap<Integer, Long>();
        var left = new ArrayList<>(known);
        pair(
                steps,
                left,
                kept,
                (one, step) -> same(one.text(), step.text()) && one.due().equals(step.due()));
        pair(steps, left, kept, (one, step) -> same(one.text(), step.text()));
        if (exactly) {
            return new StepMatch(Map.copyOf(kept), List.of());
        }
        pairAlike(steps, left, kept);
        return new StepMatch(Map.copyOf(kept), left.stream().map(Known::id).toList());
    }

    private static void pair(
            List<NextStep> steps, List<Known> left, Map<Integer, Long> kept, BiPredicate<Known, NextStep> fits) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!kept.containsKey(i)) {
                var found = left.stream().filter(one -> fits.test(one, step)).findFirst();
                if (found.isPresent()) {
                    kept.put(i, found.get().id());
                    left.remove(found.get());
                }
            }
        }
    }

    /** The best pair first, so that the order of the steps decides nothing. */
    private static void pairAlike(List<NextStep> steps, List<Known> left, Map<Integer, Long> kept) {
        while (true) {
            Known best = null;
            int at = -1;
            double most = ALIKE;
            for (int i = 0; i < steps.size(); i++) {
                for (var one : left) {
                    double alike = kept.containsKey(i)
                            ? 0
                            : alike(one.text(), steps.get(i).text());
                    if (alike >= most && (best == null || alike > most)) {
                        best = one;
                        at = i;
                        most = alike;
                    }
                }
            }
            if (best == null) {
                return;
            }
            kept.put(at, best.id());
            left.remove(best);
        }
    }

    /** In a language that both have. */
    static boolean same(AnswerText one, @Nullable AnswerText other) {
        return other != null
                && ((one.en() != null && one.en().equals(other.en()))
                        || (one.cy() != null && one.cy().equals(other.cy())));
    }

    private static double alike(AnswerText one, @Nullable AnswerText other) {
        return other == null ? 0 : Math.max(share(one.en(), other.en()), share(one.cy(), other.cy()));
    }

    private static double share(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return 0;
        }
        var all = words(one);
        var common = new HashSet<>(all);
        var others = words(other);
        common.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ")));
    }
}
