package org.betterif.shortlist.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** After it has deliberated, a council scores again; the first round stays public as it was. */
@ApiTest
class SecondRoundTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    Clock clock;

    @Inject
    org.jdbi.v3.core.Jdbi jdbi;

    @Test
    void it_opens_once_where_the_rule_asks_for_it_with_a_close_to_come() {
        var plain = councils.closed(1, 1, "jury-a");
        councils.scoreAgain(plain).statusCode(422).body("reason", equalTo("shortlist_second_round_not_asked_for"));

        var council = councils.closedOfTwo(1, 1, "jury-a");
        var over = Map.of("closesAt", clock.instant().minusSeconds(60).toString());
        people.as("eleri")
                .body(over)
                .post(council.at("/scoring/again"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("closesAt"));
        people.as("jury-a").body(over).post(council.at("/scoring/again")).then().statusCode(403);
        councils.scoreAgain(council).statusCode(200).body("shortlist.stage", equalTo("SCORING_AGAIN"));
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("happened.what", hasItem("SECOND_ROUND_OPENED"))
                .body("second.closedAt", nullValue());
        councils.handIn(council, "jury-a").statusCode(200);
        councils.close(council).statusCode(200);
        councils.scoreAgain(council).statusCode(409).body("reason", equalTo("shortlist_second_round_held"));
    }

    @Test
    void jurors_see_their_own_first_marks_and_nobody_sees_a_second_score_before_the_close() {
        var council = councils.closedOfTwo(1, 2, "jury-a", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        long idea = council.ideas().get(0);
        people.as("jury-a")
                .get(council.own("/sheets"))
                .then()
                .body("round", equalTo(2))
                .body("scored", equalTo(0))
                .body("whole", equalTo(true))
                .body("sheets[0].first.marks." + council.criteria().get(0), equalTo(5))
                .body("sheets[0].marks." + council.criteria().get(0), equalTo(5))
                .body("sheets[0].version", equalTo(0))
                .body("sheets[0].again", equalTo(false));
        var secret = "What I heard changed my mind";
        people.as("jury-a")
                .header("If-Match", "\"0\"")
                .body(councils.sheet(council, 1, 1, secret))
                .put(council.own("/sheets/" + idea))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        for (var path : List.of("/api/councils/" + council.slug(), council.at("/shortlist"))) {
            people.visitor().get(path).then().statusCode(200).body(not(containsString(secret)));
            people.as("jury-b").get(path).then().statusCode(200).body(not(containsString(secret)));
        }
        people.as("eleri")
                .get(council.desk())
                .then()
                .body(not(containsString(secret)))
                .body("progress.scored", contains(1, 0));
        people.as("jury-b").get(council.own("/sheets")).then().body(not(containsString(secret)));
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("table.round", equalTo(1))
                .body("table.rows[0].mean", equalTo(4.5f))
                .body("second.first", nullValue())
                .body("second.moved", empty());
    }

    @Test
    void both_rounds_stand_side_by_side_and_the_shortlist_is_made_from_the_last() {
        var council = councils.closedOfTwo(1, 2, "jury-a", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        long first = council.ideas().get(0);
        long second = council.ideas().get(1);
        // first round: 4.5 and 3.75 from both; jury-a turns the order round, jury-b says nothing more
        councils.score(council, "jury-a", first, 1, 1).statusCode(200);
        councils.score(council, "jury-a", second, 5, 5).statusCode(200);
        councils.handIn(council, "jury-a").statusCode(200);
        councils.secondTimeIsUp(council);
        councils.score(council, "jury-b", first, 1, 1).statusCode(403);
        councils.close(council).statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("table.round", equalTo(2))
                .body("table.rows.idea", contains((int) second, (int) first))
                .body("table.rows[0].mean", equalTo(4.375f))
                .body("table.rows[0].chosen", equalTo(true))
                .body("table.rows[0].scores.kept", hasItems(true, false))
                .body("second.first.round", equalTo(1))
                .body("second.first.rows.idea", contains((int) first, (int) second))
                .body("second.first.rows[0].mean", equalTo(4.5f))
                .body("second.moved.idea", contains((int) second, (int) first))
                .body("second.moved[0].rankBefore", equalTo(2))
                .body("second.moved[0].rankAfter", equalTo(1))
                .body("second.moved[0].takenBefore", equalTo(false))
                .body("second.moved[0].takenAfter", equalTo(true))
                .body("second.moved[0].changed", equalTo(1))
                .body("second.moved[0].kept", equalTo(1));
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("happened.what", hasItem("SECOND_ROUND_CLOSED"));
    }

    @Test
    void an_unfinished_second_sheet_changes_nothing() {
        var council = councils.closedOfTwo(1, 1, "jury-a", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        people.as("jury-a")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "marks", Map.of(String.valueOf(council.criteria().get(0)), 1), "reason", "", "language", "en"))
                .put(council.own("/sheets/" + council.ideas().get(0)))
                .then()
                .statusCode(200)
                .body("complete", equalTo(false));
        councils.handIn(council, "jury-a").statusCode(200);
        councils.handIn(council, "jury-b").statusCode(200);
        councils.close(council).statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("table.rows[0].mean", equalTo(4.5f))
                .body("table.setAside", equalTo(0))
                .body("table.rows[0].scores.kept", contains(true, true));
    }

    @Test
    void a_juror_removed_in_the_second_round_counts_in_the_first_only() {
        var council = councils.closedOfTwo(1, 1, "jury-a", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        long idea = council.ideas().get(0);
        councils.score(council, "jury-a", idea, 1, 1).statusCode(200);
        councils.removes(council.slug(), councils.jurorIds(council.slug()).get(0))
                .statusCode(200);
        councils.score(council, "jury-a", idea, 2, 2).statusCode(403);
        councils.handIn(council, "jury-b").statusCode(200);
        councils.close(council).statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("table.rows[0].scores", hasSize(1))
                .body("table.rows[0].mean", equalTo(4.5f))
                .body("second.first.rows[0].scores", hasSize(2));
    }

    @Test
    void of_a_juror_who_leaves_the_site_what_nobody_has_seen_is_deleted_and_what_a_round_showed_stays() {
        var council = councils.closedOfTwo(1, 1, "jury-leaver", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        long idea = council.ideas().get(0);
        councils.score(council, "jury-leaver", idea, 1, 1).statusCode(200);
        councils.handIn(council, "jury-leaver").statusCode(200);
        long juror = councils.jurorIds(council.slug()).get(0);
        var first = councils.scoring(1, 1, "jury-leaver");
        councils.score(first, "jury-leaver", first.ideas().get(0), 2, 2).statusCode(200);
        long inFirst = councils.jurorIds(first.slug()).get(0);

        people.as("jury-leaver")
                .header("If-Match", people.as("jury-leaver").get("/api/me").header("ETag"))
                .delete("/api/me")
                .then()
                .statusCode(204);
        assertThat(rounds(juror)).containsExactly(1);
        assertThat(rounds(inFirst)).isEmpty();
        people.visitor().get("/api/councils/" + council.slug()).then().body("happened.what", hasItem("JUROR_LEFT"));
        councils.handIn(council, "jury-b").statusCode(200);
        councils.close(council).statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body("table.rows[0].scores", hasSize(1))
                .body("second.first.rows[0].scores", hasSize(2));
    }

    /** Of which sheets, with their marks, and what was handed in are kept. */
    private List<Integer> rounds(long juror) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select round from shortlist_score where juror_id = :juror
                        union select round from shortlist_handed_in where juror_id = :juror order by 1""")
                .bind("juror", juror)
                .mapTo(Integer.class)
                .list());
    }

    @Test
    void enough_have_to_take_part_again_and_the_close_moves_later_only() {
        var council = councils.closedOfTwo(2, 1, "jury-a", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        councils.handIn(council, "jury-a").statusCode(200);
        councils.close(council).statusCode(422).body("reason", equalTo("shortlist_still_scoring"));
        moveClose(council, Duration.ofHours(1)).statusCode(422);
        councils.secondTimeIsUp(council);
        councils.close(council).statusCode(422).body("reason", equalTo("shortlist_quorum_not_reached"));
        people.as("eleri")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "closesAt", clock.instant().plus(Duration.ofDays(2)).toString()))
                .put(council.at("/scoring/again"))
                .then()
                .statusCode(412);
        moveClose(council, Duration.ofDays(2)).statusCode(200);
        councils.handIn(council, "jury-b").statusCode(200);
        councils.close(council).statusCode(200);
    }

    private io.restassured.response.ValidatableResponse moveClose(CouncilFixture.Convened council, Duration in) {
        return councils.clerkPuts(
                council.slug(),
                "/scoring/again",
                Map.of("closesAt", clock.instant().plus(in).toString()));
    }

    @Test
    void nothing_is_decided_before_a_second_round_that_the_rule_promises() {
        var council = councils.closedOfTwo(1, 1, "jury-a");
        people.as("eleri")
                .get(council.desk())
                .then()
                .body("may.record.reason", equalTo("shortlist_second_round_first"));
        people.as("eleri")
                .post(council.at("/decision/record"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_second_round_first"));
    }

    @Test
    void an_interest_declared_in_the_second_round_takes_the_score_out_of_it() {
        var council = councils.closedOfTwo(1, 1, "jury-a", "jury-b");
        councils.scoreAgain(council).statusCode(200);
        long idea = council.ideas().get(0);
        people.as("jury-a")
                .body(Map.of("interests", List.of(Map.of("idea", idea, "kind", "FAMILY", "note", ""))))
                .put(council.own("/interests"))
                .then()
                .statusCode(200);
        councils.score(council, "jury-a", idea, 4, 4)
                .statusCode(403)
                .body("reason", equalTo("shortlist_interest_declared"));
    }

    @Test
    void of_two_clerks_at_once_one_opens_and_one_closes() throws Exception {
        var council = councils.closedOfTwo(1, 1, "jury-a");
        assertThat(atOnce(
                        () -> councils.scoreAgain(council).extract().statusCode(),
                        () -> councils.scoreAgain(council).extract().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        councils.handIn(council, "jury-a").statusCode(200);
        assertThat(atOnce(
                        () -> councils.close(council).extract().statusCode(),
                        () -> councils.close(council).extract().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(calls.length)) {
            var statuses = new ArrayList<Integer>();
            for (var result : pool.invokeAll(List.of(calls))) {
                statuses.add(result.get());
            }
            return statuses;
        }
    }
}
