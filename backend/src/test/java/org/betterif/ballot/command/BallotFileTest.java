package org.betterif.ballot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotFixture;
import org.betterif.ballot.BallotStage;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class BallotFileTest {

    private static final String PB = """
            META
            key;value
            num_votes;9
            budget;10
            vote_type;approval
            PROJECTS
            project_id;cost;name
            a b;4;Alder
            a/b;4;Birch
            c;7;Cedar
            VOTES
            voter_id;vote
            1;a b,c
            2;a/b
            3;
            4;a b
            """;

    @TempDir
    Path folder;

    @Inject
    People people;

    @Inject
    BallotFixture ballots;

    @Inject
    CallFixture calls;

    @Inject
    CallDirectory knownCalls;

    @Inject
    BallotDirectory directory;

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> request(CallRef call, String file, String content, String rule) {
        var request = new HashMap<String, Object>();
        request.put("callId", call.id());
        request.put("name", Map.of("en", "Brought " + System.nanoTime(), "cy", "Wedi'i gludo"));
        request.put("fileName", file);
        request.put("content", content);
        request.put("rule", Map.of("rule", rule));
        request.put("tie", "file");
        return request;
    }

    private Response look(String user, String file, String content) {
        return people.as(user)
                .body(Map.of("fileName", file, "content", content))
                .post("/api/ballots/import/look");
    }

    private long held(CallRef call) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from ballot where call_id = :call")
                .bind("call", call.id())
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_look_says_what_the_file_would_give_and_what_is_odd_and_keeps_nothing() {
        var call = calls.openCall();
        look("eleri", "last-year.pb", PB)
                .then()
                .statusCode(200)
                .body("form", equalTo("APPROVAL"))
                .body("options", equalTo(3))
                .body("budget", equalTo(10))
                .body("voters", equalTo(4))
                .body("withoutChoice", equalTo(1))
                .body("warnings", contains("line 3: num_votes says 9, the file has 4; counted from the file"))
                .body("rules", hasItem("equal-shares"))
                .body("rules", not(hasItem("borda")));
        assertThat(held(call)).isZero();
        look("megan", "last-year.pb", PB).then().statusCode(403);
    }

    @Test
    void a_look_names_the_line_of_a_mistake() {
        look("eleri", "x.pb", PB.replace("c;7", "c;7,5"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("content"))
                .body("errors.reason", contains("ballot_file_unreadable"))
                .body(
                        "errors.message",
                        contains("line 10: cost \"7,5\" has a comma; write decimals with a point and no thousands"
                                + " separators"));
        look("eleri", "x.csv", PB).then().statusCode(400).body("errors.field", contains("fileName"));
        look("eleri", "x.pb", PB.replace("c;7", "c;7.5"))
                .then()
                .statusCode(400)
                .body("errors.message", contains("Amounts here are whole pounds; this file has pence."));
        look("eleri", "x.blt", "2 1\n2000000 1 0\n0\n")
                .then()
                .statusCode(400)
                .body("errors.message", contains("At most 1000000 ballots; this file has 2000000."));
    }

    @Test
    void a_file_becomes_a_closed_ballot_and_is_counted_with_those_who_chose_nothing() {
        var call = calls.openCall();
        people.as("megan")
                .body(request(call, "last-year.pb", PB, "equal-shares"))
                .post("/api/ballots/import")
                .then()
                .statusCode(403);
        String slug = people.as("eleri")
                .body(request(call, "last-year.pb", PB, "equal-shares"))
                .post("/api/ballots/import")
                .then()
                .statusCode(201)
                .body("ballot.imported", equalTo(true))
                // two ids that an address cannot tell apart
                .body("ballot.options.ref", contains("a-b", "a-b-2", "c"))
                .extract()
                .path("ballot.slug");
        var brought = new BallotFixture.Held(slug, call, List.of());
        ballots.until(brought, BallotStage.COUNTED);
        // 10 / 4 = 2.5 each: two pay 4 for Alder; without the empty ballot (10 / 3 = 3.33) it would be the same, but
        // Birch's one supporter would still not have 4
        people.as("eleri")
                .get(brought.at("/result"))
                .then()
                .body("voters", equalTo(4))
                .body("count.selected", hasItem("a-b"));
    }

    @Test
    void a_file_that_is_wrong_is_refused_with_its_line_and_nothing_is_kept() {
        var call = calls.openCall();
        people.as("eleri")
                .body(request(call, "x.pb", PB.replace("4;a b\n", "4;z\n"), "greedy"))
                .post("/api/ballots/import")
                .then()
                .statusCode(400)
                .body("errors.message", contains("line 16: vote for an unknown project \"z\""));
        people.as("eleri")
                .body(request(call, "x.pb", PB, "stv-scotland"))
                .post("/api/ballots/import")
                .then()
                .statusCode(400)
                .body("errors.reason", contains("ballot_rule_cannot_count"));
        var tie = request(call, "x.pb", PB, "greedy");
        tie.put("tie", "coin");
        people.as("eleri")
                .body(tie)
                .post("/api/ballots/import")
                .then()
                .statusCode(400)
                .body("errors.reason", contains("ballot_tie_rule"));
        assertThat(held(call)).isZero();
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Integer prepare(String... options) {
        var args = new ArrayList<>(List.of("import-ballots"));
        args.addAll(List.of(options));
        out.reset();
        err.reset();
        return BallotFileCommand.prepare(
                args.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void the_command_says_what_is_wrong_before_anything_starts() throws IOException {
        assertThat(prepare()).isEqualTo(BallotFileCommand.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("expected a file")
                .contains("usage:");
        assertThat(prepare("nowhere.pb", "--look")).isEqualTo(BallotFileCommand.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("there is no file nowhere.pb");
        assertThat(prepare(file("x.pb", PB.replace("budget;10", "budget;0")), "--look"))
                .isEqualTo(BallotFileCommand.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("line 4: budget 0 must be above zero");
        assertThat(prepare(file("y.pb", PB))).isEqualTo(BallotFileCommand.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--call is needed");
        assertThat(prepare(file("y.pb", PB), "--colour", "red")).isEqualTo(BallotFileCommand.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("there is no option --colour");
        assertThat(out.size()).isZero();
    }

    @Test
    void the_command_looks_without_a_database() throws IOException {
        assertThat(prepare(file("x.pb", PB), "--look")).isEqualTo(BallotFileCommand.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("approval: 4 ballots on 3 lines, a budget of 10\nrules that can count it: greedy,")
                .contains("line 3: num_votes says 9");
    }

    @Test
    void the_command_enters_the_ballots_whole_or_not_at_all() throws IOException {
        var call = calls.openCall();
        var application = new BallotFileApplication(directory, knownCalls);
        var named = "By command " + System.nanoTime();
        String[] args = {
            file("z.blt", "2 1\n3 1 2 0\n2 2 0\n0\n\"Ann\"\n\"Bea\"\n\"Ward\"\n"),
            "--call",
            call.slug(),
            "--name-en",
            named,
            "--name-cy",
            "Trwy orchymyn",
            "--rule",
            "stv-scotland"
        };
        var said = application.enter(BallotFileOptions.of(args));
        assertThat(said)
                .contains("ranking: 5 ballots on 2 lines, 1 places to fill")
                .contains("entered as /ballots/by-command-");
        assertThat(held(call)).isEqualTo(1);
        args[2] = "no-such-call";
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> application.enter(BallotFileOptions.of(args)))
                .hasMessage("there is no call no-such-call");
        args[2] = call.slug();
        args[8] = "greedy-for-ever";
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> application.enter(BallotFileOptions.of(args)));
        assertThat(held(call)).isEqualTo(1);
    }
}
