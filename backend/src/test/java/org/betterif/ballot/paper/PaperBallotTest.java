package org.betterif.ballot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.BallotFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class PaperBallotTest {

    @Inject
    People people;

    @Inject
    BallotFixture ballots;

    private List<String> printed(BallotFixture.Held held, int papers) {
        return people.as("nia")
                .body(Map.of("papers", papers))
                .post(held.at("/papers"))
                .then()
                .statusCode(200)
                .extract()
                .path("numbers");
    }

    private Response enter(BallotFixture.Held held, String number, boolean consent, String... choices) {
        return people.as("nia")
                .body(Map.of(
                        "place",
                        "Library",
                        "consent",
                        consent,
                        "paper",
                        Map.of("choices", List.of(choices), "points", List.of())))
                .put(held.at("/papers/" + number));
    }

    @Test
    void a_paper_is_the_same_ballot_and_is_entered_once() {
        var held = ballots.open(ballots::terms);
        var numbers = printed(held, 3);
        assertThat(numbers).hasSize(3).doesNotHaveDuplicates();
        // as people type it
        enter(held, numbers.get(0).toLowerCase(java.util.Locale.ROOT).replace("-", ""), true, held.ref(0))
                .then()
                .statusCode(200)
                .body("number", equalTo(numbers.get(0)))
                .body("choices", contains(held.ref(0)));
        enter(held, numbers.get(0), true, held.ref(1))
                .then()
                .statusCode(409)
                .body("reason", equalTo("ballot_paper_already_entered"));
        enter(held, "AAAA-AAAA", true, held.ref(1))
                .then()
                .statusCode(404)
                .body("reason", equalTo("ballot_unknown_paper"));
        enter(held, numbers.get(1), false, held.ref(1))
                .then()
                .statusCode(400)
                .body("errors.reason", contains("ballot_consent_needed"));
        people.as("nia")
                .get(held.at("/papers"))
                .then()
                .body("printed", equalTo(3))
                .body("entered", equalTo(1))
                .body("places.place", contains("Library"));
    }

    @Test
    void papers_handed_in_by_the_close_are_entered_after_it_and_counted_with_the_others() {
        var held = ballots.open(ballots::terms);
        var numbers = printed(held, 1);
        ballots.cast(held, "megan", held.ref(0));
        enter(held, numbers.get(0), true, held.ref(1)).then().statusCode(200);
        ballots.published(held);
        people.visitor()
                .get(held.at("/result"))
                .then()
                .body("voters", equalTo(2))
                .body("onPaper", equalTo(1));
        enter(held, numbers.get(0), true, held.ref(1)).then().statusCode(409);
    }

    @Test
    void only_facilitators_enter_papers() {
        var held = ballots.open(ballots::terms);
        var number = printed(held, 1).get(0);
        for (var user : List.of("megan", "eleri")) {
            people.as(user)
                    .body(Map.of(
                            "place",
                            "Library",
                            "consent",
                            true,
                            "paper",
                            Map.of("choices", List.of(held.ref(0)), "points", List.of())))
                    .put(held.at("/papers/" + number))
                    .then()
                    .statusCode(403);
        }
    }
}
