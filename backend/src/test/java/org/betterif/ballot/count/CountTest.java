package org.betterif.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotFixture;
import org.betterif.ballot.BallotStage;
import org.betterif.ballot.ImportedBallot;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.selection.command.SelectionCommand;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class CountTest {

    @TempDir
    Path folder;

    @Inject
    People people;

    @Inject
    BallotFixture ballots;

    @Inject
    BallotDirectory directory;

    @Inject
    org.betterif.call.CallFixture calls;

    private BallotFixture.Held voted() {
        var held = ballots.open(ballots::terms);
        ballots.cast(held, "megan", held.ref(0), held.ref(2));
        ballots.cast(held, "dafydd", held.ref(0));
        ballots.cast(held, "tomos", held.ref(1), held.ref(2));
        ballots.cast(held, "sian", held.ref(2));
        return held;
    }

    /** What the command prints on the published file, run as the result page says. */
    private JsonNode repeated(BallotFixture.Held held, String file) throws IOException {
        List<String> command = people.visitor().get(held.at("/result")).path("command");
        var path = Files.writeString(
                folder.resolve(command.get(2)),
                people.visitor().get(held.at(file)).asString());
        var arguments = new ArrayList<>(command);
        arguments.set(2, path.toString());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = SelectionCommand.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Test
    void the_close_counts_once_however_often_the_clock_is_looked_at() {
        var held = ballots.close(voted());
        ballots.until(held, BallotStage.COUNTED);
        ballots.look();
        people.visitor().get(held.at("/result")).then().statusCode(404);
        people.as("eleri").get(held.at("/result")).then().statusCode(200).body("voters", equalTo(4));
        people.as("eleri").post(held.at("/publish")).then().statusCode(200);
        people.as("eleri").post(held.at("/publish")).then().statusCode(409);
        people.visitor()
                .get(held.at("/result"))
                .then()
                .statusCode(200)
                .body("count.rule", equalTo("equal-shares"))
                .body("count.steps.kind", hasItem("endowment"))
                .body("compared.rule", hasItem("phragmen"))
                .body("count.checks.withOne", equalTo(4))
                .body("command[0]", equalTo("select"));
    }

    @Test
    void the_published_file_counted_by_the_command_gives_the_published_result() throws IOException {
        var held = ballots.published(voted());
        var again = repeated(held, "/ballots.pb");
        List<String> selected = people.visitor().get(held.at("/result")).path("count.selected");
        assertThat(selected).isNotEmpty();
        assertThat(texts(again.get("selected"))).isEqualTo(selected);
        assertThat(again.get("cost").asInt())
                .isEqualTo(people.visitor().get(held.at("/result")).jsonPath().getInt("count.cost"));
    }

    @Test
    void so_do_rankings_and_points_with_room_for_kinds() throws IOException {
        var ranked = ballots.open(numbers -> ballots.seats(numbers, "RANKING", "stv-scotland", 2));
        ballots.cast(ranked, "megan", ranked.ref(2), ranked.ref(0));
        ballots.cast(ranked, "dafydd", ranked.ref(0), ranked.ref(1));
        ballots.cast(ranked, "tomos", ranked.ref(1));
        ballots.published(ranked);
        List<String> elected = people.visitor().get(ranked.at("/result")).path("count.selected");
        assertThat(texts(repeated(ranked, "/ballots.pb").get("selected"))).isEqualTo(elected);
        people.visitor().get(ranked.at("/ballots.blt")).then().statusCode(200).body(startsWith("3 2\n"));
        people.visitor().get(ranked.at("/result")).then().body("files", contains("pb", "blt"));

        var points = ballots.open(numbers -> {
            var terms = ballots.seats(numbers, "POINTS", "equal-shares", 2);
            terms.put("bounds", List.of("kind=quick_win:1..2"));
            return terms;
        });
        ballots.cast(points, "megan", 0, List.of(points.ref(2), points.ref(0)), List.of(7, 3));
        ballots.cast(points, "dafydd", 0, List.of(points.ref(1)), List.of(10));
        ballots.published(points);
        List<String> taken = people.visitor().get(points.at("/result")).path("count.selected");
        assertThat(texts(repeated(points, "/ballots.pb").get("selected"))).isEqualTo(taken);
    }

    @Test
    void published_ballots_carry_fresh_numbers_and_nothing_of_anybody() {
        var held = ballots.published(voted());
        var file = people.visitor().get(held.at("/ballots.pb")).asString();
        assertThat(file).contains("vote_type;approval", "budget;100", "verge number 0 bloomed");
        assertThat(file.substring(file.indexOf("VOTES")))
                .contains("voter_id;vote\n")
                .doesNotContain("age", "sex");
        assertThat(file).doesNotContain("megan", "dafydd");
    }

    @Test
    void with_too_few_the_ballots_are_not_published() {
        var held = ballots.open(ballots::terms);
        ballots.cast(held, "megan", held.ref(0));
        ballots.published(held);
        people.visitor().get(held.at("/result")).then().statusCode(200).body("files.size()", equalTo(0));
        people.visitor()
                .get(held.at("/ballots.pb"))
                .then()
                .statusCode(404)
                .body("reason", equalTo("ballot_too_few_ballots"));
    }

    @Test
    void a_ballot_in_which_nobody_voted_has_a_result_too() {
        var held = ballots.published(ballots.open(ballots::terms));
        people.visitor()
                .get(held.at("/result"))
                .then()
                .statusCode(200)
                .body("voters", equalTo(0))
                .body("count.checks.withOne", equalTo(0));
    }

    @Test
    void the_ideas_tell_what_became_of_them() {
        var held = ballots.published(voted());
        List<String> selected = people.visitor().get(held.at("/result")).path("count.selected");
        people.visitor()
                .get("/api/ideas/" + selected.get(0) + "/timeline")
                .then()
                .body("moments.kind", hasItem("ON_BALLOT"))
                .body("moments.kind", hasItem("BALLOT_TAKEN"));
    }

    @Test
    void the_page_reads_without_a_script_before_and_after() {
        var held = voted();
        people.visitor()
                .get("/ballots/" + held.slug())
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("What can be chosen"));
        ballots.published(held);
        people.visitor()
                .get("/cy/ballots/" + held.slug())
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("A gymerwyd"));
        people.visitor().get("/ballots/no-such-ballot").then().statusCode(404);
    }

    /** As the demo tells it. */
    @Test
    void a_ballot_of_the_past_is_counted_as_it_is_told() {
        var call = calls.openCall();
        var numbers = ballots.ideasIn(call, 3);
        var costs = new java.util.LinkedHashMap<Long, Long>();
        numbers.forEach(number -> costs.put(number, 40L + costs.size() * 10));
        var ago = java.time.Instant.now().minus(java.time.Duration.ofDays(30));
        var told = directory.importBallot(new ImportedBallot(
                call.id(),
                new org.betterif.shared.LocalisedText("Told " + numbers.get(0), "Wedi'i ddweud"),
                new org.betterif.shared.LocalisedText("Which?", "Pa rai?"),
                BallotForm.BUDGET,
                costs,
                100L,
                null,
                null,
                "equal-shares",
                ago,
                ago.plusSeconds(3_600),
                ago.plusSeconds(7_200),
                true,
                List.of(
                        List.of(Long.toString(numbers.get(0)), Long.toString(numbers.get(1))),
                        List.of(Long.toString(numbers.get(2))))));
        assertThat(told).isPositive();
        people.visitor()
                .get("/api/ballots/told-" + numbers.get(0) + "/result")
                .then()
                .statusCode(200)
                .body("voters", equalTo(2))
                .body("count.selected.size()", org.hamcrest.Matchers.greaterThan(0));
        people.visitor()
                .get("/api/ideas/" + numbers.get(0) + "/timeline")
                .then()
                .body("moments.kind", hasItem("ON_BALLOT"));
    }
}
