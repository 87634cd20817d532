package org.betterif.selection.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.betterif.selection.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed and hostile files: an exact message with the line, nothing on standard output, no stack trace; and odd ones that count. */
class HostileFilesTest {

    private static final String META = "META\nkey;value\nbudget;100\nvote_type;approval\n";
    private static final String PROJECTS = "PROJECTS\nproject_id;cost;name\na;40;Alder\nb;70;Birch\n";
    private static final String VOTES = "VOTES\nvoter_id;vote\n1;a,b\n2;b\n";
    private static final String WHOLE = META + PROJECTS + VOTES;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String rule, String name, byte[] bytes, String... options) throws IOException {
        var file = Files.write(folder.resolve(name), bytes).toString();
        var arguments = new ArrayList<>(List.of("select", rule, file));
        arguments.addAll(List.of(options));
        out.reset();
        err.reset();
        return SelectionCommand.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode counted(String rule, String name, String text, String... options) throws IOException {
        int code = run(rule, name, text.getBytes(StandardCharsets.UTF_8), options);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(err.size()).isZero();
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(out.toString(StandardCharsets.UTF_8));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> refused() {
        return Stream.of(
                arguments("a.pb", "", "line 1: the file is empty"),
                arguments("a.pb", "\n \n", "line 1: the file is empty"),
                arguments("a.blt", "", "line 1: the file is empty"),
                arguments("a.abc.yaml", "", "line 1: the file is empty"),
                arguments(
                        "a.pb",
                        WHOLE.replace("40", "40,5"),
                        "line 7: cost \"40,5\" has a comma; write decimals with a point and no thousands separators"),
                arguments("a.pb", WHOLE.replace("budget;100", "budget;0"), "line 3: budget 0 must be above zero"),
                arguments("a.pb", WHOLE.replace("budget;100", "budget;-1"), "line 3: budget -1 must be above zero"),
                arguments("a.pb", WHOLE.replace("2;b", "2;c"), "line 12: vote for an unknown project \"c\""),
                arguments("a.pb", WHOLE + "1;b\n", "line 13: voter \"1\" has already voted on line 11"),
                arguments("a.pb", WHOLE.replace("2;b", "2;\"a;b\""), "line 12: vote for an unknown project \"a;b\""),
                arguments(
                        "a.pb",
                        WHOLE.replace("Alder", "Alder;Ash"),
                        "line 7: has 4 fields, the header has 3 (a semicolon inside a field needs quotes)"),
                arguments("a.pb", WHOLE.replace("Alder", "\"Alder"), "line 7: a quoted field is not closed"),
                arguments(
                        "a.pb",
                        WHOLE.replace("budget;100", "budget;100\nbudget;900"),
                        "line 4: META says \"budget\" a second time, first on line 3"),
                arguments("a.pb", WHOLE.replace("PROJECTS", "PROJEKTE"), "line 9: section VOTES comes before PROJECTS"),
                arguments("a.pb", META + PROJECTS, "the file has no section VOTES"),
                arguments("a.pb", "a;b\n", "line 1: expected the section META, found \"a;b\""),
                arguments(
                        "a.blt",
                        "3 2\n1 1 0\n",
                        "line 2: the file ends where a ballot's count, or the 0 that ends the ballots should stand"),
                arguments("a.blt", "3 2\n-9\n0\n", "line 2: a withdrawn candidate -9 is not from -3 to -1"),
                arguments("a.blt", "3 2\n1.5 1 0\n0\n", "line 2: a ballot's count \"1.5\" is not a whole number"),
                arguments("a.blt", "3 2\n1 1=9 0\n0\n", "line 2: a preference 9 is not from 1 to 3"),
                arguments("a.abc.yaml", "num_cand: 2\ncommitteesize: 1\n", "the file has no profile"),
                arguments(
                        "a.abc.yaml",
                        "profile: [[0], [1]]\nvoter_weights: [1]\ncommitteesize: 1\n",
                        "line 2: 1 weights for 2 voters"),
                arguments(
                        "a.abc.yaml",
                        "profile: [[0], [1]]\nvoter_weights: [1, 0]\ncommitteesize: 1\n",
                        "line 2: weight 0 must be above zero"),
                arguments(
                        "a.abc.yaml",
                        "profile: [[0], [1]]]\ncommitteesize: 1\n",
                        "line 1: a bracket is closed that was not opened"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name, String text, String message) throws IOException {
        assertThat(run("greedy", name, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        assertThat(run("greedy", "a.pb", new byte[] {'M', (byte) 0xff, (byte) 0xfe}))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not UTF-8 text");
        assertThat(out.size()).isZero();
    }

    @Test
    void numbers_too_large_to_be_counted_exactly_are_refused_without_a_stack_trace() throws IOException {
        var text = "2 1\n" + "1000000000 1 2 0\n".repeat(20) + "0\n\"A\"\n\"B\"\n\"T\"\n";
        assertThat(run("meek", "a.blt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("the numbers of this file are too large to be counted exactly");
        assertThat(out.size()).isZero();
    }

    @Test
    void no_seats_is_no_number_of_seats() throws IOException {
        assertThat(run("greedy", "a.pb", WHOLE.getBytes(StandardCharsets.UTF_8), "--seats", "0"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--seats 0 is not a whole number of 1 or more");
    }

    @Test
    void a_mark_at_the_beginning_and_other_line_ends_change_nothing() throws IOException {
        var plain = counted("greedy", "a.pb", WHOLE);
        assertThat(counted("greedy", "b.pb", "\uFEFF" + WHOLE.replace("\n", "\r\n")))
                .isEqualTo(plain);
        assertThat(counted("greedy", "c.pb", WHOLE.replace("\n", "\r"))).isEqualTo(plain);
        var blt = "2 1\n3 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n";
        assertThat(counted("stv-scotland", "b.blt", "\uFEFF" + blt.replace("\n", "\r\n")))
                .isEqualTo(counted("stv-scotland", "a.blt", blt));
        var abc = "profile: [[0], [0, 1]]\nnum_cand: 2\ncommitteesize: 1\n";
        assertThat(counted("greedy", "b.abc.yaml", "\uFEFF" + abc.replace("\n", "\r\n")))
                .isEqualTo(counted("greedy", "a.abc.yaml", abc));
    }

    @Test
    void totals_and_limits_that_differ_from_the_ballots_are_warned_of_and_not_used() throws IOException {
        var result = counted(
                "greedy",
                "a.pb",
                WHOLE.replace("budget;100", "budget;100\nnum_votes;9\nmax_length;1\nmin_length;1\nmax_sum_points;3"));
        assertThat(result.get("voters").asInt()).isEqualTo(2);
        assertThat(result.get("warnings").toString())
                .contains("line 4: num_votes says 9, the file has 2; counted from the file")
                .contains(
                        "line 5: max_length is 1, which 1 ballot(s) break, the first on line 15; counted as they stand")
                .doesNotContain("min_length", "max_sum_points");
    }

    @Test
    void names_may_hold_quotes_and_comments_are_passed_over() throws IOException {
        var result = counted(
                "stv-scotland",
                "a.blt",
                "2 1 # two for one\n/* a\ncomment */\n(7) 3 1 2 0\n0\n\"Kenny \"Ken\" Murray\"\n\"B\"\n=tie 2 1 0\n\"T\"\n");
        assertThat(result.get("names").get("1").asText()).isEqualTo("Kenny \"Ken\" Murray");
        assertThat(result.get("warnings").toString()).contains("line 8: the option \\\"=tie\\\" is not followed");
    }

    @Test
    void every_rule_counts_files_in_which_nobody_voted() throws IOException {
        for (String rule : SelectCommand.RULES) {
            var ordinal = META.replace("approval", "ordinal") + PROJECTS + "VOTES\nvoter_id;vote\n";
            var result = counted(rule, "a.pb", ordinal, "--seats", "1", "--min-votes", "1", "--explain");
            assertThat(result.get("voters").asInt()).as(rule).isZero();
        }
        for (String completion : List.of("none", "add1", "add1u", "utilitarian", "phragmen")) {
            var result = counted(
                    "equal-shares",
                    "a.pb",
                    META + PROJECTS + "VOTES\nvoter_id;vote\n",
                    "--completion",
                    completion,
                    "--comparison",
                    "satisfaction",
                    "--explain");
            assertThat(result.get("cost").asInt()).as(completion).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void every_rule_and_option_counts_the_shared_files_of_its_kind() throws IOException {
        var mes = SharedData.folder("mes-reference");
        var wieliczka = Files.readString(mes.resolve("poland_wieliczka_2023_green-budget.pb"));
        for (String rule : List.of("greedy", "greedy-no-skip", "greedy-per-cost", "phragmen", "seqpav")) {
            assertThat(counted(rule, "w.pb", wieliczka).get("cost").asLong())
                    .as(rule)
                    .isBetween(1L, 1_000_000L);
        }
        assertThat(counted("greedy-threshold", "w.pb", wieliczka, "--min-votes", "300")
                        .get("cost")
                        .asLong())
                .isPositive();
        for (String utility : List.of("cost", "cardinality")) {
            for (String completion : List.of("none", "add1", "add1u", "utilitarian", "phragmen")) {
                assertThat(counted(
                                        "equal-shares",
                                        "w.pb",
                                        wieliczka,
                                        "--utility",
                                        utility,
                                        "--completion",
                                        completion,
                                        "--increment",
                                        "25",
                                        "--tie",
                                        "dearer")
                                .get("cost")
                                .asLong())
                        .as(utility + " " + completion)
                        .isBetween(1L, 1_000_000L);
            }
        }
    }
}
