package org.betterif.selection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Counts that others have published with their figures; each names its source. */
class PublishedExamplesTest {

    /** @param groups {@code 5 ACBED}: five ballots that rank A first, then C … */
    private static Election election(String candidates, int seats, String... groups) {
        List<Project> all = new ArrayList<>();
        candidates.chars().forEach(c -> all.add(Project.of(Character.toString(c), 1)));
        List<Ballot> ballots = new ArrayList<>();
        for (String group : groups) {
            String[] parts = group.split(" ");
            int[] order = parts[1].chars().map(candidates::indexOf).toArray();
            ballots.add(Ballot.of(group, Long.parseLong(parts[0]), order));
        }
        return Election.forSeats("", BallotKind.ORDINAL, seats, all, ballots);
    }

    private static String order(Outcome outcome, Election election) {
        return String.join("", outcome.ids(election));
    }

    @Nested
    class Schulze {
        /** The 45 voters of Schulze's examples, as most descriptions of the method have them. */
        private final Election voters45 = election(
                "ABCDE", 5, "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC");

        @Test
        void forty_five_voters_rank_e_a_c_b_d() {
            assertThat(order(Ranking.schulze(voters45, Settings.PLAIN), voters45))
                    .isEqualTo("EACBD");
        }

        @Test
        void their_pairwise_numbers_and_strongest_chains_are_the_published() {
            long[][] pairs = Ranking.pairs(voters45);
            assertThat(pairs[0]).containsExactly(0, 20, 26, 30, 22);
            assertThat(pairs[1]).containsExactly(25, 0, 16, 33, 18);
            assertThat(pairs[2]).containsExactly(19, 29, 0, 17, 24);
            assertThat(pairs[3]).containsExactly(15, 12, 28, 0, 14);
            assertThat(pairs[4]).containsExactly(23, 27, 21, 31, 0);
            long[][] chains = Ranking.chains(pairs);
            assertThat(chains[0]).containsExactly(0, 28, 28, 30, 24);
            assertThat(chains[1]).containsExactly(25, 0, 28, 33, 24);
            assertThat(chains[2]).containsExactly(25, 29, 0, 29, 24);
            assertThat(chains[3]).containsExactly(25, 28, 28, 0, 24);
            assertThat(chains[4]).containsExactly(25, 28, 28, 31, 0);
        }

        @Test
        void the_votes_on_the_capital_of_tennessee_rank_nashville_chattanooga_knoxville_memphis() {
            // Nashville beats each of the others: the example of most articles on Condorcet's principle
            Election election = election("MNCK", 4, "42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM");
            assertThat(order(Ranking.schulze(election, Settings.PLAIN), election))
                    .isEqualTo("NCKM");
        }
    }

    @Nested
    class Borda {
        @Test
        void bordas_own_21_ballots_give_37_42_and_47() {
            // Mémoire sur les élections au scrutin (1781), where a last place is worth 1: 21 more for each than here
            Election election = election("ABC", 3, "1 ABC", "7 ACB", "7 BCA", "6 CBA");
            Outcome outcome = Ranking.borda(election, Settings.PLAIN);
            assertThat(outcome.tallies()).containsExactly(37L - 21, 42L - 21, 47L - 21);
            assertThat(order(outcome, election)).isEqualTo("CBA");
        }

        @Test
        void twelve_electors_give_14_15_and_7() {
            // Nanson, Methods of election (1882): five ABC, two ACB, five BCA
            Election election = election("ABC", 3, "5 ABC", "2 ACB", "5 BCA");
            assertThat(Ranking.borda(election, Settings.PLAIN).tallies()).containsExactly(14L, 15L, 7L);
        }

        @Test
        void the_votes_on_the_capital_of_tennessee_give_126_194_173_and_107() {
            Election election = election("MNCK", 4, "42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM");
            assertThat(Ranking.borda(election, Settings.PLAIN).tallies()).containsExactly(126L, 194L, 173L, 107L);
        }
    }

    /** The Proportional Representation Foundation's reference rule, as Droop counts it (transcripts "meek-prf-o6"). */
    @Nested
    class Meek {
        private static void totals(StvCount count, int stage, String... published) {
            for (int c = 0; c < published.length; c++) {
                assertThat(count.stages().get(stage).totals().get(c))
                        .as("stage %d, candidate %d", stage, c)
                        .isEqualByComparingTo(new BigDecimal(published[c]));
            }
        }

        @Test
        void a_count_of_nine_papers_reaches_the_published_nine_decimals() {
            // Droop's 513.blt
            Election election = election("CPH", 2, "5 CP", "1 P", "3 H");
            StvCount count = MeekStv.count(election, Settings.PLAIN);
            assertThat(count.quota()).isEqualByComparingTo("3.000000001");
            totals(count, 0, "5", "1", "3");
            totals(count, 1, "3.000000005", "2.999999995", "3.000000000");
            assertThat(order(count.outcome(), election)).isEqualTo("CH");
        }

        @Test
        void the_example_of_voting_matters_12_comes_out_the_same_at_every_stage() {
            // "The computational accuracy using the Meek algorithm"; Droop's SC-Vm-12.blt
            Election election = election(
                    "ABXYZ", 3, "333 AX", "333 AY", "333 AZ", "333 BX", "333 BY", "333 BZ", "667 X", "667 Y", "667 Z",
                    "1 ABX", "1 ABY", "2 BAX");
            StvCount count = MeekStv.count(election, Settings.PLAIN);
            totals(count, 0, "1001", "1001", "667", "667", "667");
            totals(count, 1, "1000.750000126", "1000.750000126", "667.166666686", "667.166666562", "667.166666500");
            totals(count, 2, "800.584418564", "800.584418564", "0", "800.596982770", "800.556768208");
            assertThat(count.quota()).isEqualByComparingTo("800.580647027");
            assertThat(order(count.outcome(), election)).isEqualTo("ABY");
        }

        @Test
        void everybody_keeps_the_same_part_of_a_paper_as_in_the_principles_of_the_rule() {
            // quota 4 / 3: half of each paper for C goes on, and both others end equal
            Election election = election("CPH", 2, "4 CP", "2 H");
            StvCount count = MeekStv.count(election, Settings.PLAIN);
            assertThat(count.quota().doubleValue()).isCloseTo(2, within(1e-8));
            totals(count, count.stages().size() - 1, "2.000000004", "1.999999996", "2");
        }
    }
}
