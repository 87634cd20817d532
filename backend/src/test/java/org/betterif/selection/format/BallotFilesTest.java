package org.betterif.selection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BallotFilesTest {

    @Nested
    class Pabulib {
        private static final String META = "META\nkey;value\nbudget;100\nvote_type;approval\n";
        private static final String PROJECTS = "PROJECTS\nproject_id;cost;name\na;40;Alder\nb;70;Birch\n";
        private static final String VOTES = "VOTES\nvoter_id;vote\n1;a,b\n2;b\n";

        private static void refused(String text, String message) {
            assertThatThrownBy(() -> PabulibReader.read(text))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage(message);
        }

        @Test
        void a_plain_file_is_read() {
            Imported read = PabulibReader.read(META + PROJECTS + VOTES);
            assertThat(read.warnings()).isEmpty();
            assertThat(read.election().budget()).isEqualTo(100);
            assertThat(read.election().project(1).name()).isEqualTo("Birch");
            assertThat(read.election().ballots().get(0).choices()).containsExactly(0, 1);
        }

        @Test
        void a_decimal_comma_is_refused_with_its_line() {
            refused(
                    META + PROJECTS.replace("70", "70,50") + VOTES,
                    "line 8: cost \"70,50\" has a comma; write decimals with a point and no thousands separators");
        }

        @Test
        void a_budget_of_zero_or_less_is_refused() {
            refused(META.replace("100", "0") + PROJECTS + VOTES, "line 3: budget 0 must be above zero");
            refused(META.replace("100", "-5") + PROJECTS + VOTES, "line 3: budget -5 must be above zero");
        }

        @Test
        void a_budget_with_a_decimal_comma_is_refused_with_its_line() {
            refused(
                    META.replace("100", "100,00") + PROJECTS + VOTES,
                    "line 3: budget \"100,00\" has a comma; write decimals with a point and no thousands separators");
            refused(META.replace("100", "1,000.00") + PROJECTS + VOTES, "line 3: budget \"1,000.00\" is not a number");
        }

        @Test
        void a_cost_below_zero_or_none_is_refused() {
            refused(META + PROJECTS.replace("70", "-7") + VOTES, "line 8: cost -7 must not be below zero");
            refused(META + PROJECTS.replace("70", "") + VOTES, "line 8: cost \"\" is not a number");
            refused(META + PROJECTS.replace("70", "1e99") + VOTES, "line 8: cost \"1e99\" is not a number");
        }

        @Test
        void what_costs_nothing_is_read_with_a_warning_as_published_files_have_it() {
            Imported read = PabulibReader.read(META + PROJECTS.replace("70", "0.00") + VOTES);
            assertThat(read.election().cost(1)).isZero();
            assertThat(read.warnings()).containsExactly("line 8: project b costs nothing");
        }

        @Test
        void the_row_key_value_may_be_missing_as_in_older_files() {
            Imported read = PabulibReader.read(META.replace("key;value\n", "") + PROJECTS + VOTES);
            assertThat(read.election().budget()).isEqualTo(100);
            assertThat(read.warnings()).isEmpty();
            refused("META\nhello\n" + PROJECTS + VOTES, "line 2: section META has no column \"value\"");
        }

        @Test
        void columns_added_by_a_spreadsheet_are_passed_over() {
            String text = (META + PROJECTS + VOTES).replace("\n", ";;\n");
            assertThat(PabulibReader.read(text).election().budget()).isEqualTo(100);
        }

        @Test
        void an_unknown_project_is_refused() {
            refused(META + PROJECTS + VOTES + "3;c\n", "line 13: vote for an unknown project \"c\"");
        }

        @Test
        void a_voter_who_votes_twice_is_refused() {
            refused(META + PROJECTS + VOTES + "1;a\n", "line 13: voter \"1\" has already voted on line 11");
        }

        @Test
        void a_project_twice_is_one_approval_but_no_ranking_and_no_second_row() {
            String twice = META + PROJECTS + VOTES + "3;a,a\n";
            Imported read = PabulibReader.read(twice);
            assertThat(read.election().ballots().get(2).choices()).containsExactly(0);
            assertThat(read.warnings()).containsExactly("line 13: project \"a\" twice on one ballot; counted once");
            refused(twice.replace("approval", "ordinal"), "line 13: project \"a\" twice on one ballot");
            refused(META + PROJECTS + "a;1;Again\n" + VOTES, "line 9: project \"a\" is already on line 7");
        }

        @Test
        void a_semicolon_needs_quotes() {
            refused(
                    META + PROJECTS.replace("Alder", "Alder; and ash") + VOTES,
                    "line 7: has 4 fields, the header has 3 (a semicolon inside a field needs quotes)");
            Election election = PabulibReader.read(
                            META + PROJECTS.replace("Alder", "\"Alder; \"\"and\"\" ash\"") + VOTES)
                    .election();
            assertThat(election.project(0).name()).isEqualTo("Alder; \"and\" ash");
            refused(META + PROJECTS.replace("Alder", "\"Alder") + VOTES, "line 7: a quoted field is not closed");
        }

        @Test
        void stated_totals_that_differ_are_counted_from_the_file_with_a_warning() {
            String text = META.replace("budget;100", "num_votes;9\nbudget;100")
                    + PROJECTS.replace(";name", ";votes").replace("Alder", "1").replace("Birch", "7")
                    + VOTES;
            assertThat(PabulibReader.read(text).warnings())
                    .containsExactly(
                            "line 3: num_votes says 9, the file has 2; counted from the file",
                            "line 9: votes of project b says 7, the ballots give 2; counted from the ballots");
        }

        @Test
        void decimals_are_kept_exactly() {
            Election election = PabulibReader.read(
                            META.replace("100", "100.5") + PROJECTS.replace("70", "70.25") + VOTES)
                    .election();
            assertThat(election.decimals()).isEqualTo(2);
            assertThat(election.cost(1)).isEqualTo(7025);
            assertThat(election.inCurrency(election.budget())).isEqualByComparingTo("100.5");
        }

        @Test
        void points_must_match_the_projects() {
            String scoring = META.replace("approval", "scoring") + PROJECTS + "VOTES\nvoter_id;vote;points\n1;a,b;3\n";
            refused(scoring, "line 11: 1 points for 2 projects");
            refused(
                    META.replace("approval", "scoring") + PROJECTS + VOTES,
                    "line 10: section VOTES has no column \"points\"");
        }

        @Test
        void missing_parts_are_named() {
            refused("hello", "line 1: expected the section META, found \"hello\"");
            refused(META + PROJECTS, "the file has no section VOTES");
            refused("META\nkey;value\nvote_type;approval\n" + PROJECTS + VOTES, "line 1: META has no budget");
            refused(
                    META.replace("approval", "guess") + PROJECTS + VOTES,
                    "line 4: vote_type \"guess\" is not approval, ordinal, cumulative or scoring");
        }

        @Test
        void seventy_thousand_lines_are_read_and_the_last_one_is_named() {
            StringBuilder text = new StringBuilder(META + PROJECTS + "VOTES\nvoter_id;vote\n");
            for (int i = 0; i < 70_000; i++) {
                text.append("voter").append(i).append(";a,b\n");
            }
            assertThat(PabulibReader.read(text.toString()).election().voters()).isEqualTo(70_000);
            refused(text + "last;z\n", "line 70011: vote for an unknown project \"z\"");
        }

        @Test
        void what_is_written_is_read_back() {
            String text = META.replace("approval", "cumulative")
                    + PROJECTS.replace("Alder", "\"Alder; ash\"").replace("70", "70.5")
                    + "VOTES\nvoter_id;vote;points\n1;b,a;3,2\n2;;\n";
            Election election = PabulibReader.read(text).election();
            Imported again = PabulibReader.read(PabulibWriter.write(election, Map.of("country", "Cymru"), List.of(1)));
            assertThat(again.warnings()).isEmpty();
            assertThat(again.election().ballots()).isEqualTo(election.ballots());
            assertThat(again.election().budget()).isEqualTo(election.budget());
            assertThat(again.election().projects().stream().map(p -> p.id() + p.name() + p.cost()))
                    .containsExactly("aAlder; ash400", "bBirch705");
            assertThat(again.election().kind()).isEqualTo(BallotKind.CUMULATIVE);
        }
    }

    @Nested
    class Blt {
        @Test
        void withdrawn_candidates_are_struck_out_of_the_ballots() {
            Imported read = BltReader.read("3 1\n-2\n4 2 1 0\n3 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n");
            assertThat(read.election().title()).isEqualTo("Ward");
            assertThat(read.election().voters()).isEqualTo(4);
            assertThat(read.election().ballots().get(0).choices()).containsExactly(0);
            assertThat(read.warnings()).containsExactly("line 4: 3 ballot(s) without a preference are not counted");
        }

        @Test
        void mistakes_are_named_with_their_line() {
            assertThatThrownBy(() -> BltReader.read("3 1\n4 2 5 0\n0\n"))
                    .hasMessage("line 2: a preference 5 is not from 0 to 3");
            assertThatThrownBy(() -> BltReader.read("3 1\n4 2 2 0\n0\n"))
                    .hasMessage("line 2: candidate 2 twice on one ballot");
            assertThatThrownBy(() -> BltReader.read("3 1\n4 2 1"))
                    .hasMessage("line 2: the file ends where a preference, or the 0 that ends the ballot should stand");
            assertThatThrownBy(() -> BltReader.read("0 1\n0\n"))
                    .hasMessage("line 1: the number of candidates 0 is not from 1 to 10000");
            assertThatThrownBy(() -> BltReader.read("3 4\n0\n"))
                    .hasMessage("line 1: the number of seats 4 is not from 1 to 3");
            assertThatThrownBy(() -> BltReader.read("3 1\n4 one 0\n0\n"))
                    .hasMessage("line 2: a preference \"one\" is not a whole number");
            assertThatThrownBy(() -> BltReader.read("2 1\n4 1 0\n0\n\"A\"\n\"B\n"))
                    .hasMessage("line 5: a quoted name is not closed");
            assertThatThrownBy(() -> BltReader.read("2 1\n4 1 0\n0\nA\n"))
                    .hasMessage("line 4: expected a name in quotes, found \"A\"");
        }

        @Test
        void seventy_thousand_lines_are_read_and_the_last_one_is_named() {
            StringBuilder text = new StringBuilder("3 1\n");
            for (int i = 0; i < 70_000; i++) {
                text.append("1 2 1 0\n");
            }
            assertThat(BltReader.read(text + "0\n").election().voters()).isEqualTo(70_000);
            assertThatThrownBy(() -> BltReader.read(text + "1 9 0\n0\n"))
                    .hasMessage("line 70002: a preference 9 is not from 0 to 3");
        }

        @Test
        void what_is_written_is_read_back() {
            Election election = BltReader.read("3 2\n4 2 1 0\n3 3 0\n0\n\"A\"\n\"B\"\n\"C; \u0175\"\n\"Ward\"\n")
                    .election();
            Election again = BltReader.read(BltWriter.write(election)).election();
            assertThat(again.title()).isEqualTo("Ward");
            assertThat(again.budget()).isEqualTo(2);
            assertThat(again.projects()).isEqualTo(election.projects());
            assertThat(again.ballots().stream().map(b -> b.count() + java.util.Arrays.toString(b.choices())))
                    .containsExactly("4[1, 0]", "3[2]");
        }
    }

    @Nested
    class Abc {
        @Test
        void a_profile_over_several_lines_is_read() {
            Election election = AbcReader.read("num_cand: 3\nprofile: [[0, 1],\n  [], [2]]\ncommitteesize: 2\n", 0)
                    .election();
            assertThat(election.budget()).isEqualTo(2);
            assertThat(election.ballots()).hasSize(3);
            assertThat(election.ballots().get(2).choices()).containsExactly(2);
        }

        @Test
        void lists_below_dashes_are_read_as_yaml_writers_make_them() {
            String text = "committeesize: 1\nnum_cand: 4\nprofile:\n- - 0\n  - 3 # two\n- []\n-\n  - 1\n- [2, 0]\n"
                    + "voter_weights:\n- 1\n- 2\n- 1\n- 1\n";
            Election election = AbcReader.read(text, 0).election();
            assertThat(election.ballots().stream().map(b -> b.count() + java.util.Arrays.toString(b.choices())))
                    .containsExactly("1[0, 3]", "2[]", "1[1]", "1[2, 0]");
            assertThatThrownBy(() -> AbcReader.read(text.replace("- 1\n- [2", "- x\n- [2"), 0))
                    .hasMessage("line 8: expected a number, found \"x\" (lists of numbers only)");
            assertThatThrownBy(() -> AbcReader.read(text.replace("- []", "- 1"), 0))
                    .hasMessage("line 6: a candidate number outside a ballot");
        }

        @Test
        void mistakes_are_named_with_their_line() {
            assertThatThrownBy(() -> AbcReader.read("num_cand: 3\nprofile: [[0, 3]]\n", 1))
                    .hasMessage("line 2: unknown candidate 3 (num_cand is 3)");
            assertThatThrownBy(() -> AbcReader.read("num_cand: 3\nprofile: [[0, 1],\n[1, 1]]\n", 1))
                    .hasMessage("line 3: candidate 1 twice on one ballot");
            assertThatThrownBy(() -> AbcReader.read("num_cand: 0\nprofile: [[]]\n", 1))
                    .hasMessage("line 1: num_cand 0 is not from 1 to 100000");
            assertThatThrownBy(() -> AbcReader.read("num_cand: 3\nprofile: [[0, x]]\n", 1))
                    .hasMessage("line 2: unexpected \"x\" in the profile (lists of numbers only)");
            assertThat(AbcReader.read("profile: [[0], [2]]\n", 1).election().projects())
                    .as("without num_cand, the largest number and one more")
                    .hasSize(3);
            assertThatThrownBy(() -> AbcReader.read("num_cand: 3\nprofile: [[0, 1]\n", 1))
                    .hasMessage("line 2: the profile is not closed");
            assertThatThrownBy(() -> AbcReader.read("num_cand: 3\nprofile: [[0, 1]]\n", 4))
                    .hasMessage("4 seats for 3 candidates");
        }
    }
}
