package org.betterif.selection.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Fraction;
import org.betterif.selection.Outcome;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Criterion NEED = new Criterion("need", 1, 0, 10);

    /** One row a juror, one column an idea; -1 is no score. */
    private static ScoreTable table(int[]... rows) {
        List<String> jurors = new ArrayList<>();
        List<String> ideas = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int j = 0; j < rows.length; j++) {
            jurors.add("j" + j);
            for (int i = 0; i < rows[j].length; i++) {
                if (j == 0) {
                    ideas.add("i" + i);
                }
                if (rows[j][i] >= 0) {
                    marks.add(new Mark("j" + j, "i" + i, "need", rows[j][i]));
                }
            }
        }
        return new ScoreTable(List.of(NEED), ideas, jurors, marks);
    }

    private static Election seats(int ideas, int seats) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < ideas; i++) {
            projects.add(Project.of("i" + i, 1));
        }
        return Election.forSeats("", BallotKind.SCORING, seats, projects, List.<Ballot>of());
    }

    @Nested
    class Rules {
        @Test
        void the_mean_weighs_criteria_and_brings_scales_together() {
            List<Criterion> criteria = List.of(NEED, new Criterion("cost", 3, 1, 5), new Criterion("joy", 9, 0, 1));
            ScoreTable table = new ScoreTable(
                    criteria,
                    List.of("i0"),
                    List.of("j0"),
                    List.of(new Mark("j0", "i0", "need", 10), new Mark("j0", "i0", "cost", 3)));
            assertThat(table.cell("j0", "i0")).isEqualTo(Fraction.of(5, 8));
            assertThat(table.unused()).containsExactly("joy");
        }

        @Test
        void one_wild_score_moves_the_mean_but_not_the_median_or_the_trimmed_mean() {
            ScoreTable table = table(new int[] {6, 7}, new int[] {6, 7}, new int[] {6, 7}, new int[] {10, 0});
            assertThat(ScoreRules.mean(table, seats(2, 1), Settings.PLAIN).selected())
                    .containsExactly(0);
            assertThat(ScoreRules.median(table, seats(2, 1), Settings.PLAIN).selected())
                    .containsExactly(1);
            assertThat(ScoreRules.trimmedMean(table, seats(2, 1), Settings.PLAIN, Fraction.of(1, 4))
                            .selected())
                    .containsExactly(1);
            assertThat(ScoreRules.borda(table, seats(2, 1), Settings.PLAIN).selected())
                    .containsExactly(1);
        }

        @Test
        void equal_medians_are_compared_by_striking_them_out() {
            // both 6 in the middle; then 5 against 4
            ScoreTable table = table(new int[] {4, 5}, new int[] {6, 6}, new int[] {9, 7});
            assertThat(ScoreRules.median(table, seats(2, 1), Settings.PLAIN).selected())
                    .containsExactly(1);
        }

        @Test
        void an_idea_everybody_is_conflicted_on_is_not_ranked_and_named() {
            ScoreTable table = table(new int[] {6, -1}, new int[] {2, -1});
            Outcome outcome = ScoreRules.mean(table, seats(2, 2), Settings.PLAIN);
            assertThat(outcome.selected()).containsExactly(0);
            assertThat(outcome.warnings()).containsExactly("not scored by anybody, so not ranked: i1");
        }

        @Test
        void marks_of_a_removed_juror_do_not_count() {
            ScoreTable table = new ScoreTable(
                    List.of(NEED),
                    List.of("i0"),
                    List.of("j1"),
                    List.of(new Mark("j0", "i0", "need", 0), new Mark("j1", "i0", "need", 8)));
            assertThat(table.scores("i0")).containsExactly(Fraction.of(4, 5));
        }

        @Test
        void all_equal_is_a_tie_that_the_tie_rule_decides() {
            Outcome outcome = ScoreRules.mean(table(new int[] {5, 5, 5}), seats(3, 1), Settings.PLAIN);
            assertThat(outcome.selected()).containsExactly(0);
            assertThat(outcome.ties()).hasSize(1);
        }

        @Test
        void no_jurors_take_nothing() {
            ScoreTable none = new ScoreTable(List.of(NEED), List.of("i0"), List.of(), List.of());
            assertThat(ScoreRules.mean(none, seats(1, 1), Settings.PLAIN).selected())
                    .isEmpty();
            assertThat(Calibration.of(none).jurors()).isEmpty();
        }
    }

    @Nested
    class Calibrating {
        @Test
        void a_harsh_scorer_is_found_out_and_the_ideas_keep_their_order() {
            // j2 gives 3 less than the others, and is the only one besides j0 to score i2
            ScoreTable table = table(new int[] {8, 6, 7}, new int[] {8, 6, -1}, new int[] {5, 3, 4});
            Calibration weakPrior = Calibration.of(table, 1e-6);
            assertThat(weakPrior.jurors()[0] - weakPrior.jurors()[2]).isCloseTo(0.3, within(1e-3));
            assertThat(weakPrior.ideas()[0] - weakPrior.ideas()[2]).isCloseTo(0.1, within(1e-3));
            Calibration prior = Calibration.of(table);
            assertThat(prior.jurors()[2]).isNegative().isGreaterThan(weakPrior.jurors()[2] - 1e-9);
        }

        @Test
        void one_juror_is_not_corrected() {
            Calibration calibration = Calibration.of(table(new int[] {8, 6}));
            assertThat(calibration.jurors()).containsExactly(0);
            assertThat(calibration.ideas()[0]).isCloseTo(0.8, within(1e-12));
        }

        @Test
        void a_clear_cut_off_is_stable_and_a_close_one_is_not() {
            int[][] clear = new int[6][];
            int[][] close = new int[6][];
            for (int j = 0; j < 6; j++) {
                clear[j] = new int[] {9, 2};
                close[j] = j % 2 == 0 ? new int[] {9, 2} : new int[] {2, 9};
            }
            Calibration.Stability sure = Calibration.stability(table(clear), 1, 500, 7, 0, 1);
            assertThat(sure.unstable()).isFalse();
            assertThat(sure.low()[0]).isCloseTo(0.9, within(1e-9));
            Calibration.Stability unsure = Calibration.stability(table(close), 1, 500, 7, 0, 1);
            assertThat(unsure.unstable()).isTrue();
            assertThat(unsure.high()[0] - unsure.low()[0]).isGreaterThan(0.2);
            assertThat(Calibration.stability(table(close), 1, 500, 7, 0, 1).swapped())
                    .isEqualTo(unsure.swapped());
        }
    }

    @Nested
    class Agreeing {
        // Krippendorff's example of four observers and twelve units
        private final double n = Double.NaN;
        private final double[][] observers = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3},
            {n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n}
        };

        @Test
        void the_published_example_gives_the_published_alphas() {
            assertThat(Agreement.alpha(observers, Agreement.Metric.ORDINAL)).isCloseTo(0.815, within(0.0005));
            assertThat(Agreement.alpha(observers, Agreement.Metric.INTERVAL)).isCloseTo(0.849, within(0.0005));
        }

        @Test
        void equal_scores_throughout_leave_alpha_undefined() {
            assertThat(Agreement.alpha(table(new int[] {5, 5}, new int[] {5, 5}), Agreement.Metric.INTERVAL))
                    .isNaN();
            assertThat(Agreement.alpha(table(new int[] {5, 7}), Agreement.Metric.ORDINAL))
                    .isNaN();
        }
    }

    @Nested
    class Assigning {
        private double[][] equalFit(int jurors, int ideas) {
            double[][] fit = new double[jurors][ideas];
            for (double[] row : fit) {
                Arrays.fill(row, 1);
            }
            return fit;
        }

        @Test
        void every_idea_has_its_scorers_loads_are_within_one_and_conflicts_are_kept() {
            double[][] fit = equalFit(7, 20);
            fit[0][3] = Double.NaN;
            fit[1][3] = Double.NaN;
            for (int seed = 0; seed < 50; seed++) {
                Assignment assignment = Assignment.draw(fit, 3, 0.6, seed);
                int[] loads = new int[7];
                assignment.assigned().forEach(jurors -> {
                    assertThat(jurors).hasSize(3);
                    jurors.forEach(j -> loads[j]++);
                });
                assertThat(assignment.assigned().get(3)).doesNotContain(0, 1);
                assertThat(Arrays.stream(loads).max().orElseThrow()
                                - Arrays.stream(loads).min().orElseThrow())
                        .isLessThanOrEqualTo(1);
            }
        }

        @Test
        void nobody_gets_an_idea_more_often_than_the_bound() {
            double[][] fit = equalFit(6, 6);
            fit[2][4] = 100; // as if juror 2 had arranged to be the expert for idea 4
            int times = 0;
            for (int seed = 0; seed < 1_000; seed++) {
                Assignment assignment = Assignment.draw(fit, 2, 0.5, seed);
                assertThat(assignment.bound()).isEqualTo(0.5);
                times += assignment.assigned().get(4).contains(2) ? 1 : 0;
            }
            assertThat(times).isLessThan(560);
        }

        @Test
        void the_worst_served_idea_is_served_as_well_as_can_be() {
            // two good jurors; without fairness both could sit on the same idea
            double[][] fit = {{1, 1}, {1, 1}, {0, 0}, {0, 0}};
            assertThat(Assignment.draw(fit, 2, 1, 1).worstServed()).isCloseTo(1, within(1e-6));
        }

        @Test
        void an_idea_with_too_few_free_jurors_gets_those_there_are() {
            double[][] fit = equalFit(3, 3);
            fit[0][1] = Double.NaN;
            fit[1][1] = Double.NaN;
            fit[2][1] = Double.NaN;
            Assignment assignment = Assignment.draw(fit, 2, 1, 1);
            assertThat(assignment.scorers()).containsExactly(2, 0, 2);
            assertThat(assignment.assigned().get(1)).isEmpty();
        }
    }
}
