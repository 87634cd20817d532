package org.betterif.shortlist.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class ScoringTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Nested
    class Secrecy {

        @Test
        void before_the_close_nobody_sees_what_another_scored() {
            var council = councils.scoring(2, 2, "jury-a", "jury-b");
            councils.score(council, "jury-a", council.ideas().get(0), 5, 4).statusCode(200);
            councils.handIn(council, "jury-a").statusCode(422);
            var secret = "Because jury-a says so";
            for (var path : List.of("/api/councils/" + council.slug(), council.at("/shortlist"))) {
                people.visitor().get(path).then().statusCode(200).body(not(containsString(secret)));
                people.as("jury-b").get(path).then().statusCode(200).body(not(containsString(secret)));
                people.as("eleri").get(path).then().statusCode(200).body(not(containsString(secret)));
            }
            people.visitor().get(council.at("/shortlist")).then().body("table", nullValue());
            people.as("eleri")
                    .get(council.desk())
                    .then()
                    .statusCode(200)
                    .body(not(containsString(secret)))
                    .body("shortlist.table", nullValue())
                    .body("decision", nullValue())
                    .body("progress.scored", hasItem(1));
            people.as("eleri").get(council.at("/desk/seats")).then().body(not(containsString(secret)));
            people.as("jury-b")
                    .get(council.own("/sheets"))
                    .then()
                    .statusCode(200)
                    .body(not(containsString(secret)))
                    .body("sheets.version", contains(0, 0));
            people.as("jury-a").get(council.own("/sheets")).then().body(containsString(secret));
        }

        @Test
        void whoever_does_not_sit_here_has_no_sheets() {
            var council = councils.scoring(1, 1, "jury-a");
            people.as("eleri")
                    .get(council.own("/sheets"))
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("innovationcouncil_not_a_juror"));
            people.visitor().get(council.own("/sheets")).then().statusCode(401);
            councils.score(council, "megan", council.ideas().get(0), 5, 5)
                    .statusCode(403)
                    .body("reason", equalTo("innovationcouncil_not_a_juror"));
        }

        @Test
        void after_the_close_scores_stand_under_numbers_without_names() {
            var council = councils.closed(2, 2, "jury-a", "jury-b");
            people.visitor()
                    .get(council.at("/shortlist"))
                    .then()
                    .statusCode(200)
                    .body("table.rows", hasSize(2))
                    .body("table.rows[0].idea", equalTo(council.ideas().get(0).intValue()))
                    .body("table.rows[0].mean", equalTo(4.5f))
                    .body("table.rows[0].chosen", equalTo(true))
                    .body("table.rows[1].chosen", equalTo(false))
                    .body("table.jurors.number", contains(1, 2))
                    .body("table.jurors.name", contains(nullValue(), nullValue()))
                    .body("decision", nullValue());
        }

        @Test
        void a_juror_takes_a_copy_of_what_they_scored_and_of_nobody_elses() {
            var council = councils.scoring(1, 1, "jury-a", "jury-b");
            councils.score(council, "jury-a", council.ideas().get(0), 5, 4).statusCode(200);
            councils.score(council, "jury-b", council.ideas().get(0), 1, 1).statusCode(200);
            people.as("jury-a")
                    .get("/api/me/data")
                    .then()
                    .statusCode(200)
                    .body(containsString("Because jury-a says so"))
                    .body(containsString("Words: 5"))
                    .body(not(containsString("Because jury-b says so")));
        }

        @Test
        void a_juror_who_agrees_is_named_beside_the_scores() {
            var council = councils.closed(2, 1, "jury-a", "jury-b");
            people.as("jury-a")
                    .body(Map.of("named", true, "scoresNamed", true, "onboarded", true))
                    .put("/api/me/seats/" + council.slug())
                    .then()
                    .statusCode(200);
            List<String> names = people.visitor().get(council.at("/shortlist")).path("table.jurors.name");
            assertThat(names).containsOnlyOnce("jury-a").doesNotContain("jury-b");
        }
    }

    @Nested
    class Saving {

        @Test
        void a_save_whose_answer_got_lost_can_be_repeated() {
            var council = councils.scoring(1, 1, "jury-a");
            long idea = council.ideas().get(0);
            councils.score(council, "jury-a", idea, 4, 4).statusCode(200).body("version", equalTo(1));
            councils.score(council, "jury-a", idea, 4, 4).statusCode(200).body("version", equalTo(1));
        }

        @Test
        void another_device_is_not_overwritten() {
            var council = councils.scoring(1, 1, "jury-a");
            long idea = council.ideas().get(0);
            councils.score(council, "jury-a", idea, 4, 4).statusCode(200);
            councils.score(council, "jury-a", idea, 1, 1).statusCode(412).body("reason", equalTo("common_stale"));
            people.as("jury-a")
                    .get(council.own("/sheets"))
                    .then()
                    .body("sheets[0].marks." + council.criteria().get(0), equalTo(4));
        }

        @Test
        void an_unfinished_sheet_is_kept_and_named_when_it_is_handed_in() {
            var council = councils.scoring(1, 2, "jury-a");
            long idea = council.ideas().get(0);
            people.as("jury-a")
                    .header("If-Match", "\"0\"")
                    .body(Map.of(
                            "marks",
                            Map.of(String.valueOf(council.criteria().get(0)), 3),
                            "reason",
                            "",
                            "language",
                            "cy"))
                    .put(council.own("/sheets/" + idea))
                    .then()
                    .statusCode(200)
                    .body("complete", equalTo(false));
            councils.handIn(council, "jury-a")
                    .statusCode(422)
                    .body("reason", equalTo("shortlist_sheet_incomplete"))
                    .body(
                            "errors.field",
                            contains(
                                    "sheets." + council.ideas().get(0),
                                    "sheets." + council.ideas().get(1)));
        }

        @Test
        void what_was_handed_in_changes_only_once_it_is_taken_back() {
            var council = councils.scoring(1, 1, "jury-a", "jury-b");
            long idea = council.ideas().get(0);
            councils.score(council, "jury-a", idea, 4, 4).statusCode(200);
            councils.handIn(council, "jury-a").statusCode(200).body("handedIn", equalTo(true));
            councils.handIn(council, "jury-a").statusCode(200);
            councils.score(council, "jury-a", idea, 1, 1)
                    .statusCode(403)
                    .body("reason", equalTo("shortlist_handed_in"));
            people.as("jury-a")
                    .delete(council.own("/handed-in"))
                    .then()
                    .statusCode(200)
                    .body("handedIn", equalTo(false));
            people.as("jury-a")
                    .header("If-Match", "\"1\"")
                    .body(councils.sheet(council, 1, 1, "I changed my mind"))
                    .put(council.own("/sheets/" + idea))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }

        @Test
        void wrong_marks_languages_and_lengths_are_refused_by_field() {
            var council = councils.scoring(1, 1, "jury-a");
            long idea = council.ideas().get(0);
            var criterion = String.valueOf(council.criteria().get(0));
            refused(council, idea, Map.of("marks", Map.of(criterion, 6), "reason", "", "language", "en"), 400);
            refused(council, idea, Map.of("marks", Map.of(criterion, 0), "reason", "", "language", "en"), 400);
            refused(council, idea, Map.of("marks", Map.of("999999999", 3), "reason", "", "language", "en"), 400);
            refused(council, idea, Map.of("marks", Map.of(), "reason", "", "language", "other"), 400);
            refused(council, idea, Map.of("marks", Map.of(), "reason", "x".repeat(100_000), "language", "en"), 400);
            refused(council, idea, Map.of("marks", Map.of(criterion, "five"), "reason", "", "language", "en"), 400);
            refused(council, 999_999_999L, councils.sheet(council, 3, 3, "ok"), 404);
        }

        @Test
        void hostile_words_are_kept_as_they_are() {
            var council = councils.scoring(1, 1, "jury-a");
            var words = "<script>alert(1)</script> Robert'); drop table idea;-- 😀 ŵŷ";
            people.as("jury-a")
                    .header("If-Match", "\"0\"")
                    .body(councils.sheet(council, 3, 3, words + "\u0000\u202e"))
                    .put(council.own("/sheets/" + council.ideas().get(0)))
                    .then()
                    .statusCode(200);
            String kept = people.as("jury-a").get(council.own("/sheets")).path("sheets[0].reason");
            assertThat(kept).startsWith(words).doesNotContain("\u0000");
        }

        @Test
        void two_first_saves_at_once_keep_one() throws Exception {
            var council = councils.scoring(1, 1, "jury-a");
            long idea = council.ideas().get(0);
            people.token("jury-a");
            var statuses = atOnce(
                    () -> councils.score(council, "jury-a", idea, 1, 1)
                            .extract()
                            .statusCode(),
                    () -> councils.score(council, "jury-a", idea, 5, 5)
                            .extract()
                            .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }

        private void refused(CouncilFixture.Convened council, long idea, Object body, int status) {
            people.as("jury-a")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put(council.own("/sheets/" + idea))
                    .then()
                    .statusCode(status);
        }
    }

    @Nested
    class Interests {

        @Test
        void a_juror_does_not_score_where_they_have_one() {
            var council = councils.scoring(1, 2, "jury-a");
            long idea = council.ideas().get(0);
            councils.score(council, "jury-a", idea, 5, 5).statusCode(200);
            people.as("jury-a")
                    .body(Map.of("interests", List.of(Map.of("idea", idea, "kind", "FAMILY", "note", "my sister"))))
                    .put(council.own("/interests"))
                    .then()
                    .statusCode(200);
            councils.score(council, "jury-a", idea, 4, 4)
                    .statusCode(403)
                    .body("reason", equalTo("shortlist_interest_declared"));
            people.visitor()
                    .get("/api/councils/" + council.slug())
                    .then()
                    .body("interests.kind", contains("FAMILY"))
                    .body(not(containsString("my sister")));
        }

        @Test
        void when_everybody_has_one_the_idea_has_no_rank() {
            var council = councils.scoring(1, 2, "jury-a");
            long conflicted = council.ideas().get(0);
            var juror = councils.jurorIds(council.slug()).get(0);
            people.as("eleri")
                    .body(Map.of("jurorId", juror, "interest", Map.of("idea", conflicted, "kind", "MONEY", "note", "")))
                    .post(council.at("/interests"))
                    .then()
                    .statusCode(200);
            councils.score(council, "jury-a", council.ideas().get(1), 2, 2).statusCode(200);
            councils.handIn(council, "jury-a").statusCode(200);
            councils.close(council).statusCode(200);
            people.visitor()
                    .get(council.at("/shortlist"))
                    .then()
                    .body("table.notes", hasItem("IDEA_WITHOUT_SCORES"))
                    .body("table.rows[1].idea", equalTo((int) conflicted))
                    .body("table.rows[1].rank", nullValue())
                    .body("table.rows[1].interests", contains(1));
        }

        @Test
        void nobody_scores_an_idea_of_their_own() {
            var council = councils.scoring(1, 1, "megan");
            councils.score(council, "megan", council.ideas().get(0), 5, 5)
                    .statusCode(403)
                    .body("reason", equalTo("shortlist_interest_declared"));
            people.as("megan").get(council.own("/sheets")).then().body("sheets[0].interest", equalTo("AUTHOR"));
        }
    }

    @Nested
    class Closing {

        @Test
        void waits_until_all_are_in_or_time_is_up() {
            var council = councils.scoring(1, 1, "jury-a", "jury-b");
            councils.score(council, "jury-a", council.ideas().get(0), 4, 4).statusCode(200);
            councils.close(council).statusCode(422).body("reason", equalTo("shortlist_still_scoring"));
            councils.timeIsUp(council);
            councils.score(council, "jury-b", council.ideas().get(0), 4, 4)
                    .statusCode(403)
                    .body("reason", equalTo("shortlist_scoring_closed"));
            councils.close(council).statusCode(200).body("shortlist.stage", equalTo("DELIBERATING"));
        }

        @Test
        void below_the_quorum_it_stays_open_and_the_close_can_move() {
            var council = councils.scoring(2, 1, "jury-a", "jury-b");
            councils.score(council, "jury-a", council.ideas().get(0), 4, 4).statusCode(200);
            councils.timeIsUp(council);
            councils.close(council).statusCode(422).body("reason", equalTo("shortlist_quorum_not_reached"));
            Map<String, Object> now =
                    people.visitor().get("/api/councils/" + council.slug()).path("timetable");
            var terms = councils.terms(2);
            @SuppressWarnings("unchecked")
            var wanted = new java.util.HashMap<>((Map<String, Object>) terms.get("timetable"));
            wanted.put("interestsBy", now.get("interestsBy"));
            wanted.put("scoringOpensAt", now.get("scoringOpensAt"));
            terms.put("timetable", wanted);
            councils.clerkPuts(council.slug(), "", terms).statusCode(200);
            councils.score(council, "jury-b", council.ideas().get(0), 4, 4).statusCode(200);
            people.visitor()
                    .get("/api/councils/" + council.slug())
                    .then()
                    .body("happened.what", hasItem("TIMETABLE_CHANGED"));
        }

        @Test
        void where_nobody_scored_it_cannot_close_and_the_clerk_reads_why() {
            var council = councils.scoring(1, 1, "jury-a");
            councils.timeIsUp(council);
            councils.close(council).statusCode(422).body("reason", equalTo("shortlist_quorum_not_reached"));
            people.as("eleri")
                    .get(council.desk())
                    .then()
                    .body("may.closeScoring.reason", equalTo("shortlist_quorum_not_reached"));
        }

        @Test
        void without_members_it_cannot_open() {
            var council = councils.convened(1, 1);
            people.as("eleri")
                    .post(council.at("/scoring/open"))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("shortlist_no_jurors"));
        }

        @Test
        void when_all_scores_are_equal_the_rule_for_ties_decides_and_the_page_says_so() {
            var council = councils.scoring(1, 2, "jury-a", "jury-b");
            for (var juror : List.of("jury-a", "jury-b")) {
                for (long idea : council.ideas()) {
                    councils.score(council, juror, idea, 3, 3).statusCode(200);
                }
                councils.handIn(council, juror).statusCode(200);
            }
            councils.close(council).statusCode(200);
            people.visitor()
                    .get(council.at("/shortlist"))
                    .then()
                    .body("table.notes", hasItem("ALL_EQUAL"))
                    .body("table.notes", hasItem("TIE_AT_THE_CUT"))
                    .body("table.rows[1].tie", equalTo("NUMBER"));
        }

        @Test
        void a_criterion_nobody_scored_does_not_count_and_is_named() {
            var council = councils.scoring(1, 1, "jury-a", "jury-b");
            for (var juror : List.of("jury-a", "jury-b")) {
                people.as(juror)
                        .header("If-Match", "\"0\"")
                        .body(Map.of(
                                "marks",
                                Map.of(String.valueOf(council.criteria().get(0)), 4),
                                "reason",
                                "so far",
                                "language",
                                "en"))
                        .put(council.own("/sheets/" + council.ideas().get(0)))
                        .then()
                        .statusCode(200);
            }
            councils.timeIsUp(council);
            councils.close(council).statusCode(200);
            people.visitor()
                    .get(council.at("/shortlist"))
                    .then()
                    .body("table.notes", hasItem("CRITERION_LEFT_OUT"))
                    .body("table.leftOut", contains(council.criteria().get(1).intValue()))
                    .body("table.rows[0].mean", equalTo(4f));
        }

        @Test
        void a_juror_removed_in_mid_scoring_counts_no_more() {
            var council = councils.scoring(1, 1, "jury-a", "jury-b");
            councils.score(council, "jury-a", council.ideas().get(0), 1, 1).statusCode(200);
            councils.score(council, "jury-b", council.ideas().get(0), 5, 5).statusCode(200);
            councils.handIn(council, "jury-b").statusCode(200);
            var removed = councils.jurorIds(council.slug()).get(0);
            councils.removes(council.slug(), removed).statusCode(200);
            councils.score(council, "jury-a", council.ideas().get(0), 2, 2).statusCode(403);
            councils.close(council).statusCode(200);
            people.visitor()
                    .get(council.at("/shortlist"))
                    .then()
                    .body("table.rows[0].mean", equalTo(5f))
                    .body("table.rows[0].scores", hasSize(1))
                    .body("table.notes", hasItem("ONE_SCORER"));
        }

        @Test
        void of_two_clerks_at_once_one_closes() throws Exception {
            var council = councils.scoring(1, 1, "jury-a");
            councils.score(council, "jury-a", council.ideas().get(0), 3, 3).statusCode(200);
            councils.handIn(council, "jury-a").statusCode(200);
            var statuses = atOnce(
                    () -> councils.close(council).extract().statusCode(),
                    () -> councils.close(council).extract().statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            List<String> closed = people.visitor()
                    .get("/api/councils/" + council.slug())
                    .path("happened.findAll { it.what == 'SCORING_CLOSED' }.what");
            assertThat(closed).hasSize(1);
        }

        @Test
        void only_a_clerk_closes() {
            var council = councils.scoring(1, 1, "jury-a");
            people.as("jury-a").post(council.at("/scoring/close")).then().statusCode(403);
            people.visitor().post(council.at("/scoring/close")).then().statusCode(401);
        }
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(calls.length)) {
            var results = pool.invokeAll(Stream.of(calls).toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var result : results) {
                statuses.add(result.get());
            }
            return statuses;
        }
    }
}
