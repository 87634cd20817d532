package org.betterif.ballot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.ballot.BallotFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class PaperCorrectionTest {

    @Inject
    People people;

    @Inject
    BallotFixture ballots;

    @Inject
    Jdbi jdbi;

    /** One paper, entered by nia for the first idea. */
    private String entered(BallotFixture.Held held) {
        List<String> numbers = people.as("nia")
                .body(Map.of("papers", 1))
                .post(held.at("/papers"))
                .then()
                .statusCode(200)
                .extract()
                .path("numbers");
        people.as("nia")
                .body(Map.of("place", "Library", "consent", true, "paper", paper(held.ref(0))))
                .put(held.at("/papers/" + numbers.get(0)))
                .then()
                .statusCode(200);
        return numbers.get(0);
    }

    private static Map<String, Object> paper(String... choices) {
        return Map.of("choices", List.of(choices), "points", List.of());
    }

    private Response correct(BallotFixture.Held held, String number, int version, String... choices) {
        return people.as("nia")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "MISREAD", "paper", paper(choices)))
                .put(held.at("/papers/" + number + "/correction"));
    }

    private Response strikeOut(BallotFixture.Held held, String number, int version) {
        return people.as("nia")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "VOTED_ONLINE"))
                .put(held.at("/papers/" + number + "/strike-out"));
    }

    @Test
    void a_paper_entered_wrongly_is_corrected_with_a_reason_that_stays() {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        correct(held, number, 1, held.ref(1))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("corrections.kind", contains("CORRECTED"))
                .body("corrections.reason", contains("MISREAD"))
                .body("choices", nullValue());
        ballots.published(held);
        people.visitor()
                .get(held.at("/result"))
                .then()
                .body("voters", equalTo(1))
                .body("count.items.find { it.id == '" + held.ref(1) + "' }.supporters", equalTo(1));
    }

    @Test
    void one_that_does_not_count_is_struck_out_for_good() {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        strikeOut(held, number, 1).then().statusCode(200).body("struckOutAt", notNullValue());
        correct(held, number, 2, held.ref(1)).then().statusCode(409).body("reason", equalTo("ballot_paper_struck_out"));
        people.as("nia")
                .body(Map.of("place", "Library", "consent", true, "paper", paper(held.ref(0))))
                .put(held.at("/papers/" + number))
                .then()
                .statusCode(409)
                .body("reason", equalTo("ballot_paper_struck_out"));
        people.as("nia")
                .get(held.at("/papers"))
                .then()
                .body("entered", equalTo(0))
                .body("struckOut", equalTo(1));
        ballots.published(held);
        people.visitor()
                .get(held.at("/result"))
                .then()
                .body("voters", equalTo(0))
                .body("onPaper", equalTo(0));
    }

    @Test
    void what_is_kept_never_says_how_a_paper_is_or_was_marked() {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        correct(held, number, 1, held.ref(1)).then().statusCode(200);
        var sheet = people.as("nia").get(held.at("/papers/" + number));
        sheet.then().statusCode(200).body("readAgainAt", nullValue());
        assertThat(sheet.asString().replace(number, "")).doesNotContain(held.ref(0) + "\"", held.ref(1) + "\"");
        assertThat(marks(held)).containsExactly("{1}");
        ballots.published(held);
        long numbered = jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from ballot_paper p join ballot b on b.id = p.ballot_id
                        where b.slug = :slug and p.number is not null""")
                .bind("slug", held.slug())
                .mapTo(Long.class)
                .one());
        assertThat(numbered).isZero();
        correct(held, number, 2, held.ref(0))
                .then()
                .statusCode(409)
                .body("reason", equalTo("ballot_not_at_this_stage"));
    }

    private List<String> marks(BallotFixture.Held held) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.choices::text from ballot_paper p join ballot b on b.id = p.ballot_id
                        where b.slug = :slug""")
                .bind("slug", held.slug())
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_reason_is_one_of_a_list_so_that_it_cannot_say_how_a_paper_is_marked() {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        for (var words : List.of("They ticked the benches", "VOTED_ONLINE", "")) {
            people.as("nia")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", words, "paper", paper(held.ref(1))))
                    .put(held.at("/papers/" + number + "/correction"))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("reason"));
        }
        people.as("nia")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "MISREAD"))
                .put(held.at("/papers/" + number + "/strike-out"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("reason"));
    }

    @Test
    void of_two_facilitators_at_once_one_corrects_and_the_other_is_told() throws Exception {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        List<Callable<Integer>> both =
                List.of(() -> correct(held, number, 1, held.ref(1)).statusCode(), () -> strikeOut(held, number, 1)
                        .statusCode());
        List<Integer> told = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var future : threads.invokeAll(both)) {
                told.add(future.get());
            }
        }
        // who comes after a strike-out hears that, who comes after a correction that it has changed
        assertThat(told).containsOnlyOnce(200).allMatch(status -> List.of(200, 409, 412)
                .contains(status));
        people.as("nia").get(held.at("/papers/" + number)).then().body("corrections.size()", equalTo(1));
    }

    @Test
    void the_version_is_asked_for_and_compared() {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        people.as("nia")
                .body(Map.of("reason", "MISREAD", "paper", paper(held.ref(1))))
                .put(held.at("/papers/" + number + "/correction"))
                .then()
                .statusCode(428);
        correct(held, number, 7, held.ref(1)).then().statusCode(412);
        correct(held, number, 1, "999999")
                .then()
                .statusCode(400)
                .body("errors.reason", contains("ballot_unknown_choice"));
        correct(held, "AAAA-AAAA", 1, held.ref(1))
                .then()
                .statusCode(404)
                .body("reason", equalTo("ballot_paper_not_entered"));
        for (var user : List.of("megan", "eleri")) {
            people.as(user).get(held.at("/papers/" + number)).then().statusCode(403);
        }
    }

    private Response readAgain(String user, BallotFixture.Held held, String number, String... choices) {
        return people.as(user)
                .body(Map.of("paper", paper(choices)))
                .post(held.at("/papers/" + number + "/second-reading"));
    }

    @Test
    void somebody_else_reads_it_a_second_time_without_seeing_the_first() {
        var held = ballots.open(ballots::terms);
        var number = entered(held);
        readAgain("nia", held, number, held.ref(0))
                .then()
                .statusCode(409)
                .body("reason", equalTo("ballot_read_by_another"));
        // as if somebody else had entered it
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate(
                                "update ballot_entry set entered_person_id = null where number = :number")
                        .bind("number", number)
                        .execute()));
        readAgain("nia", held, number, held.ref(1)).then().statusCode(200).body("same", equalTo(false));
        readAgain("nia", held, number, held.ref(0)).then().statusCode(200).body("same", equalTo(true));
        people.as("nia").get(held.at("/papers")).then().body("readAgain", equalTo(1));
        // a correction has to be read again
        correct(held, number, 1, held.ref(1)).then().body("readAgainAt", nullValue());
    }
}
