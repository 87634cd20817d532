package org.betterif.selection.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String pb;
    private String blt;

    @BeforeEach
    void write() throws IOException {
        pb = file("a.pb", """
            META
            key;value
            budget;10
            vote_type;approval
            PROJECTS
            project_id;cost;name;category
            a;4;A \\u "quoted" ünïcode;Parks
            b;4;B;Roads
            c;7;C;Roads
            VOTES
            voter_id;vote
            1;a,c
            2;b,c
            3;c
            """);
        blt = file("a.blt", "3 2\n5 1 2 0\n3 2 0\n2 3 0\n0\n\"Ann\"\n\"Bea\"\n\"Cai\"\n\"Ward\"\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return SelectionCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode json(String... args) throws IOException {
        assertThat(run(args)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    @Test
    void a_rule_prints_one_object_with_ids_cost_tallies_and_the_tie_rule() throws IOException {
        JsonNode result = json("select", "greedy", pb);
        assertThat(texts(result.get("selected"))).containsExactly("c");
        assertThat(result.get("cost").asInt()).isEqualTo(7);
        assertThat(result.get("tallies").get("c").asInt()).isEqualTo(3);
        assertThat(result.get("tie").asText()).isEqualTo("file");
        assertThat(result.has("steps")).isFalse();
    }

    @Test
    void explain_adds_steps_and_checks() throws IOException {
        JsonNode result = json("select", "equal-shares", pb, "--completion", "add1u", "--explain");
        assertThat(result.get("steps").size()).isPositive();
        assertThat(result.get("checks").get("shareWithOne").asDouble()).isBetween(0.0, 1.0);
        assertThat(result.get("checks").get("spending").get("category").has("Roads"))
                .isTrue();
    }

    @Test
    void every_rule_on_projects_runs() throws IOException {
        for (String rule : List.of(
                "greedy",
                "greedy-no-skip",
                "greedy-per-cost",
                "phragmen",
                "seqpav",
                "maximin-support",
                "equal-shares")) {
            assertThat(json("select", rule, pb).get("rule").asText()).isEqualTo(rule);
        }
        assertThat(texts(json("select", "greedy-threshold", pb, "--min-votes", "4")
                        .get("selected")))
                .isEmpty();
    }

    @Test
    void ties_follow_the_option_and_lots_repeat() throws IOException {
        assertThat(texts(json("select", "greedy", pb, "--seats", "2", "--tie", "file")
                        .get("selected")))
                .containsExactly("c", "a");
        JsonNode lot = json("select", "greedy", pb, "--tie", "lot", "--seed", "7");
        assertThat(lot.get("seed").asText()).isEqualTo("7");
        assertThat(json("select", "greedy", pb, "--tie", "lot", "--seed", "7")).isEqualTo(lot);
    }

    @Test
    void bounds_are_kept_and_impossible_ones_are_refused() throws IOException {
        assertThat(texts(json("select", "greedy", pb, "--bound", "category=Roads:0..0")
                        .get("selected")))
                .containsExactly("a");
        assertThat(run("select", "greedy", pb, "--bound", "category=Parks:2..")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the bounds cannot be kept")
                .contains("needed=2, there=1");
    }

    @Test
    void a_transferable_count_has_quota_elected_and_stages() throws IOException {
        JsonNode result = json("select", "stv-scotland", blt);
        assertThat(result.get("quota").asText()).isEqualTo("4.0");
        assertThat(texts(result.get("elected"))).containsExactly("1", "2");
        assertThat(result.get("stages").get(0).get("totals").get("1").decimalValue())
                .isEqualByComparingTo("5");
        assertThat(result.get("names").get("3").asText()).isEqualTo("Cai");
        assertThat(texts(json("select", "meek", blt).get("elected"))).containsExactly("1", "2");
        JsonNode borda = json("select", "borda", blt);
        assertThat(texts(borda.get("selected"))).containsExactly("1", "2");
        assertThat(texts(borda.get("tallies"))).containsExactly("12.5", "12", "5.5");
        assertThat(texts(json("select", "schulze", blt).get("selected"))).containsExactly("1", "2");
    }

    @Test
    void bad_input_prints_nothing_but_a_message_and_ends_with_2() throws IOException {
        String comma = file("bad.pb", Files.readString(Path.of(pb)).replace("c;7;", "c;7,5;"));
        assertThat(run("select", "greedy", comma)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("line 9: cost \"7,5\" has a comma");
        assertThat(run("select", "greedy", "nowhere.pb")).isEqualTo(2);
        assertThat(run("select", "best", pb)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("unknown rule best")
                .contains("usage:");
        assertThat(run("select", "greedy", pb, "--speed", "1")).isEqualTo(2);
        assertThat(run("select", "greedy", pb, "--tie", "lot")).isEqualTo(2);
        assertThat(run("select", "stv-scotland", pb, "--seats", "1")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void a_draw_prints_probabilities_and_with_a_seed_the_panel() throws IOException {
        String quotas = file("q.csv", "feature,value,min,max\narea,north,1,1\narea,south,1,1\n");
        String pool = file("c.csv", "id,area,home\n1,north,x\n2,north,y\n3,south,x\n4,south,z\n");
        JsonNode plain = json("draw", pool, quotas, "--seats", "2");
        assertThat(plain.get("minimum").asDouble()).isEqualTo(0.5);
        assertThat(plain.has("panel")).isFalse();
        JsonNode drawn =
                json("draw", pool, quotas, "--seats", "2", "--seed", "s", "--household", "home", "--draws", "50");
        assertThat(drawn.get("panel").size()).isEqualTo(2);
        drawn.get("panels").forEach(panel -> assertThat(texts(panel)).isNotEqualTo(List.of("1", "3")));
        assertThat(run(
                        "draw",
                        pool,
                        file("w.csv", "feature,value,min,max\narea,north,2,2\narea,south,2,2\n"),
                        "--seats",
                        "2"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no panel keeps all quotas");
        assertThat(run("draw", file("d.csv", "id,area\n1,north\n1,south\n"), quotas, "--seats", "1"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("line 3: pool number 1 is already on line 2");
    }
}
