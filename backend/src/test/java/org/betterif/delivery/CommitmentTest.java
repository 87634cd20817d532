package org.betterif.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CommitmentTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Inject
    DeliveryFixture delivery;

    @Nested
    class Promised {

        @Test
        void every_dated_step_of_a_published_answer_is_a_commitment() {
            long idea = responses.owedIdea();
            responses.answer(idea, "YES");
            people.visitor()
                    .get("/api/ideas/" + idea + "/delivery")
                    .then()
                    .statusCode(200)
                    .body("commitments", hasSize(1))
                    .body("commitments[0].text.en", equalTo("We dig"))
                    .body("commitments[0].text.cy", equalTo("We dig (cy)"))
                    .body("commitments[0].state", equalTo("PLANNED"))
                    .body("commitments[0].history[0].kind", equalTo("PROMISED"))
                    .body(
                            "commitments[0].due",
                            equalTo(LocalDate.now().plusDays(40).toString()))
                    .body("commitments[0].nextReview", nullValue());
        }

        @Test
        void a_refusal_without_steps_promises_nothing() {
            long idea = responses.owedIdea();
            delivery.answer(idea, List.of());
            people.visitor().get("/api/ideas/" + idea + "/delivery").then().body("commitments", hasSize(0));
        }

        @Test
        void one_that_takes_years_says_when_it_is_looked_at() {
            long idea = responses.owedIdea();
            delivery.answer(idea, List.of(step("Plant a wood", 900)));
            people.visitor()
                    .get("/api/ideas/" + idea + "/delivery")
                    .then()
                    .body("commitments[0].multiYear", equalTo(true))
                    .body(
                            "commitments[0].nextReview",
                            equalTo(LocalDate.now().plusYears(1).toString()));
        }
    }

    @Nested
    class Corrected {

        @Test
        void what_is_kept_moved_added_and_left_out_is_each_told() {
            long idea = responses.owedIdea();
            long answer = delivery.answer(
                    idea, List.of(step("Order the bench", 30), step("Set the bench", 60), step("Ask the school", 90)));
            long second = delivery.commitment(idea, 1);
            delivery.correct(
                    answer,
                    1,
                    List.of(step("Order the bench", 30), step("Set the bench", 80), step("Paint every kerb", 100)));
            people.visitor()
                    .get("/api/ideas/" + idea + "/delivery")
                    .then()
                    .body("commitments", hasSize(4))
                    .body("commitments.find { it.text.en == 'Order the bench' }.history", hasSize(1))
                    .body("commitments.find { it.text.en == 'Set the bench' }.id", equalTo((int) second))
                    .body("commitments.find { it.text.en == 'Set the bench' }.history.kind", hasItem("MOVED"))
                    .body(
                            "commitments.find { it.text.en == 'Set the bench' }.history[1].dueBefore",
                            equalTo(LocalDate.now().plusDays(60).toString()))
                    .body("commitments.find { it.text.en == 'Set the bench' }.history[1].note.en", equalTo("A mistake"))
                    .body("commitments.find { it.text.en == 'Ask the school' }.state", equalTo("DROPPED"))
                    .body(
                            "commitments.find { it.text.en == 'Ask the school' }.history[1].note.cy",
                            equalTo("A mistake (cy)"))
                    .body("commitments.find { it.text.en == 'Paint every kerb' }.state", equalTo("PLANNED"));
        }

        @Test
        void what_is_done_stays_done_although_the_answer_no_longer_says_it() {
            long idea = responses.owedIdea();
            long answer = delivery.answer(idea, List.of(step("Order the bench", 30), step("Ask the school", 90)));
            update("sian", delivery.commitment(idea, 0), 0, Map.of("to", "DONE", "note", both("Done")))
                    .statusCode(201);
            delivery.correct(answer, 1, List.of(step("Ask the school", 90)));
            people.visitor()
                    .get("/api/ideas/" + idea + "/delivery")
                    .then()
                    .body("commitments.find { it.text.en == 'Order the bench' }.state", equalTo("DONE"));
        }
    }

    @Nested
    class PromisedAgain {

        @Test
        void by_a_second_answer_it_is_not_promised_twice_when_the_first_is_corrected() {
            long idea = responses.owedIdea();
            long first = delivery.answer(idea, List.of(step("Order the bench", 30)));
            assertThat(responses.contestNow(idea)).isTrue();
            delivery.answer(idea, List.of(step("Order the bench", 30), step("Set the bench", 60)));
            delivery.correct(first, 1, List.of(step("Order the bench", 30), step("Ask the school", 90)));
            people.visitor()
                    .get("/api/ideas/" + idea + "/delivery")
                    .then()
                    .body(
                            "commitments.text.en",
                            containsInAnyOrder("Order the bench", "Set the bench", "Ask the school"))
                    .body("commitments.find { it.text.en == 'Order the bench' }.state", equalTo("PLANNED"));
        }

        @Test
        void after_it_was_done_it_is_a_promise_of_its_own() {
            long idea = responses.owedIdea();
            delivery.answer(idea, List.of(step("Order the bench", 30)));
            update("sian", delivery.commitment(idea, 0), 0, Map.of("to", "DONE", "note", both("Done")))
                    .statusCode(201);
            assertThat(responses.contestNow(idea)).isTrue();
            delivery.answer(idea, List.of(step("Order the bench", 50)));
            people.visitor()
                    .get("/api/ideas/" + idea + "/delivery")
                    .then()
                    .body("commitments.state", containsInAnyOrder("DONE", "PLANNED"))
                    .body(
                            "commitments.find { it.state == 'DONE' }.due",
                            equalTo(LocalDate.now().plusDays(30).toString()));
        }
    }

    @Nested
    class Updated {

        @Test
        void an_officer_says_it_is_under_way_and_done_with_evidence() {
            long id = commitment();
            long file = delivery.picture("sian", "The bench", "Y fainc");
            update("sian", id, 0, Map.of("to", "UNDER_WAY", "note", both("Ordered")))
                    .statusCode(201)
                    .body("state", equalTo("UNDER_WAY"));
            var url = update("sian", id, 1, Map.of("to", "DONE", "note", both("It stands"), "evidence", List.of(file)))
                    .statusCode(201)
                    .body("state", equalTo("DONE"))
                    .body("daysLate", equalTo(0))
                    .extract()
                    .jsonPath()
                    .getString("history[2].files[0].url");
            people.visitor().get(url).then().statusCode(200);
            people.visitor().get("/api/commitments/done").then().body("items.commitment.id", hasItem((int) id));
        }

        @Test
        void only_an_answerer_drops_and_never_without_a_reason() {
            long id = commitment();
            update("sian", id, 0, Map.of("to", "DROPPED", "note", both("No money")))
                    .statusCode(403);
            update("gwyn", id, 0, Map.of("to", "DROPPED")).statusCode(400).body("errors.field", hasItem("note"));
            update("gwyn", id, 0, Map.of("to", "DROPPED", "note", both("No money")))
                    .statusCode(201)
                    .body("state", equalTo("DROPPED"))
                    .body("history[1].note.en", equalTo("No money"));
            update("gwyn", id, 1, Map.of("to", "DONE", "note", both("x")))
                    .statusCode(422)
                    .body("reason", equalTo("delivery_cannot_become"));
        }

        @Test
        void what_is_not_done_after_all_is_reopened_in_public() {
            long id = commitment();
            update("sian", id, 0, Map.of("to", "DONE", "note", both("Done"))).statusCode(201);
            update("sian", id, 1, Map.of("to", "UNDER_WAY", "note", both("It broke")))
                    .statusCode(201)
                    .body("history[2].kind", equalTo("REOPENED"));
        }

        @Test
        void the_day_it_was_done_lies_between_the_promise_and_today() {
            long id = commitment();
            update("sian", id, 0, done(LocalDate.now().plusDays(2)))
                    .statusCode(400)
                    .body("errors.reason", hasItem("delivery_date_not_yet"));
            update("sian", id, 0, done(LocalDate.now().minusDays(2)))
                    .statusCode(400)
                    .body("errors.reason", hasItem("delivery_date_before_promise"));
        }

        @Test
        void nobody_sets_what_the_calendar_says() {
            update("gwyn", commitment(), 0, Map.of("to", "LATE", "note", both("x")))
                    .statusCode(422)
                    .body("reason", equalTo("delivery_cannot_become"));
        }

        @Test
        void citizens_and_visitors_do_not() {
            long id = commitment();
            update("megan", id, 0, Map.of("to", "DONE", "note", both("x"))).statusCode(403);
            people.visitor()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("note", both("x"), "review", false))
                    .post("/api/desk/commitments/" + id + "/updates")
                    .then()
                    .statusCode(401);
            people.as("megan").get("/api/desk/commitments").then().statusCode(403);
        }

        @Test
        void a_stale_version_is_told_so_and_an_unknown_one_is_not_found() {
            long id = commitment();
            update("sian", id, 7, Map.of("note", both("x"))).statusCode(412);
            update("sian", 999_999_999, 0, Map.of("note", both("x"))).statusCode(404);
            people.as("sian")
                    .body(Map.of("note", both("x"), "review", false))
                    .post("/api/desk/commitments/" + id + "/updates")
                    .then()
                    .statusCode(428);
        }

        @Test
        void of_two_officers_at_once_one_is_told_that_the_other_was_quicker() throws Exception {
            long id = commitment();
            var both = new ArrayList<Callable<Integer>>();
            for (var officer : List.of("sian", "gwyn")) {
                people.as(officer); // signed in before they run
                both.add(() -> update(officer, id, 0, Map.of("to", "DONE", "note", both("x")))
                        .extract()
                        .statusCode());
            }
            try (var pool = Executors.newFixedThreadPool(2)) {
                var statuses = new ArrayList<Integer>();
                for (var result : pool.invokeAll(both)) {
                    statuses.add(result.get());
                }
                assertThat(statuses).contains(201).containsAnyOf(409, 412);
            }
        }

        @Test
        void a_promise_of_years_is_reviewed_and_one_of_weeks_is_not() {
            long idea = responses.owedIdea();
            delivery.answer(idea, List.of(step("Plant a wood", 900), step("Order trees", 20)));
            var review = new HashMap<String, Object>(Map.of("note", both("On its way")));
            review.put("review", true);
            update("sian", delivery.commitment(idea, 0), 0, review)
                    .statusCode(201)
                    .body("history[1].kind", equalTo("REVIEWED"));
            update("sian", delivery.commitment(idea, 1), 0, review)
                    .statusCode(422)
                    .body("reason", equalTo("delivery_not_multi_year"));
        }

        @Test
        void a_year_after_the_promise_it_waits_at_the_desk_until_it_is_looked_at_and_a_year_later_again() {
            long idea = responses.owedIdea();
            delivery.answer(idea, List.of(step("Plant a wood", 1300)));
            long id = delivery.commitment(idea, 0);
            delivery.letDaysPass(id, 363);
            waiting().body("items.commitment.id", not(hasItem((int) id)));
            delivery.letDaysPass(id, 4);
            waiting().body("items.commitment.id", hasItem((int) id));
            var review = Map.<String, Object>of("note", both("On its way"), "review", true);
            update("sian", id, 0, review)
                    .statusCode(201)
                    .body("nextReview", equalTo(LocalDate.now().plusYears(1).toString()));
            waiting().body("items.commitment.id", not(hasItem((int) id)));
            delivery.letDaysPass(id, 367);
            waiting().body("items.commitment.id", hasItem((int) id));
        }

        private ValidatableResponse waiting() {
            return people.as("sian")
                    .get("/api/desk/commitments?list=review&limit=100")
                    .then()
                    .statusCode(200);
        }

        @Test
        void another_service_takes_it_over() {
            long id = commitment();
            long service = delivery.service();
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("serviceIds", List.of(service)))
                    .put("/api/desk/commitments/" + id + "/owners")
                    .then()
                    .statusCode(200)
                    .body("services.id", hasItem((int) service))
                    .body("history.last().kind", equalTo("HANDED_OVER"))
                    .body("history.last().note.en", startsWith("Before: "))
                    .body("history.last().note.cy", containsString("Nawr: "));
            // the same again is no handing over
            people.as("sian")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("serviceIds", List.of(service)))
                    .put("/api/desk/commitments/" + id + "/owners")
                    .then()
                    .statusCode(200)
                    .body("history.findAll { it.kind == 'HANDED_OVER' }", hasSize(1));
            // and stands on that service's page, and on no other
            people.visitor()
                    .get("/api/commitments/coming?service=" + service)
                    .then()
                    .body("items.commitment.id", equalTo(List.of((int) id)));
            people.visitor()
                    .get("/api/commitments/coming?service=" + delivery.service())
                    .then()
                    .body("items", equalTo(List.of()));
            people.as("sian")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("serviceIds", List.of(999_999_999)))
                    .put("/api/desk/commitments/" + id + "/owners")
                    .then()
                    .statusCode(400)
                    .body("errors.reason", hasItem("delivery_unknown_service"));
        }
    }

    @Nested
    class Late {

        @Test
        void is_listed_as_soon_as_the_date_has_passed_and_told_once() {
            long idea = responses.owedIdea();
            responses.answer(idea, "YES");
            long id = delivery.commitment(idea, 0);
            delivery.letDaysPass(id, 43);
            people.visitor()
                    .get("/api/commitments/late?limit=100")
                    .then()
                    .body("items.commitment.id", hasItem((int) id))
                    .body("items.find { it.commitment.id == " + id + " }.commitment.daysLate", equalTo(3));
            delivery.runJobs();
            delivery.runJobs();
            var moments = people.visitor()
                    .get("/api/ideas/" + idea + "/timeline")
                    .then()
                    .extract()
                    .jsonPath()
                    .getList("moments.kind");
            assertThat(moments.stream().filter("STEP_LATE"::equals)).hasSize(1);
        }

        @Test
        void at_the_desk_late_ones_come_first() {
            long late = commitment();
            delivery.letDaysPass(late, 400);
            long first = people.as("sian")
                    .get("/api/desk/commitments?limit=1")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("items[0].commitment.id");
            assertThat(first).isEqualTo(late);
            people.as("sian")
                    .get("/api/desk/commitments/" + late)
                    .then()
                    .header("Cache-Control", equalTo("no-store"))
                    .body("may.done.allowed", equalTo(true))
                    .body("may.drop.allowed", equalTo(false))
                    .body("may.reopen.allowed", equalTo(false));
            delivery.letDaysPass(late, -400);
        }

        @Test
        void pages_go_on_where_the_last_one_ended() {
            commitment();
            commitment();
            var first = people.visitor()
                    .get("/api/commitments/coming?limit=1")
                    .then()
                    .extract()
                    .jsonPath();
            people.visitor()
                    .get("/api/commitments/coming?limit=1&after=" + first.getString("next"))
                    .then()
                    .statusCode(200)
                    .body("items[0].commitment.id", not(equalTo(first.getInt("items[0].commitment.id"))));
            people.visitor().get("/api/commitments/coming?after=!").then().statusCode(400);
        }
    }

    @Nested
    class OutOfSight {

        @Test
        void of_a_hidden_idea_the_promise_is_listed_without_its_words() {
            long idea = responses.owedIdea();
            responses.answer(idea, "YES");
            long id = delivery.commitment(idea, 0);
            responses.hide(idea);
            people.visitor()
                    .get("/api/commitments/" + id)
                    .then()
                    .statusCode(200)
                    .body("text", nullValue())
                    .body("history", hasSize(0))
                    .body("due", notNullValue());
        }

        @Test
        void of_a_sealed_idea_nothing_is_said() {
            long idea = responses.owedIdea();
            responses.answer(idea, "YES");
            long id = delivery.commitment(idea, 0);
            responses.seal(idea);
            people.visitor().get("/api/commitments/" + id).then().statusCode(404);
            people.visitor().get("/api/due.ics").then().body(not(containsString("commitment-" + id + "@")));
        }
    }

    @Test
    void the_calendar_has_what_is_due() {
        long idea = responses.owedIdea();
        responses.answer(idea, "YES");
        long id = delivery.commitment(idea, 0);
        long owed = responses.owedIdea();
        people.visitor()
                .get("/api/due.ics?language=cy")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("UID:commitment-" + id + "@"))
                .body(containsString("SUMMARY:Addawyd: We dig (cy)\r\n"))
                .body(containsString("UID:answer-" + responses.dutyOf(owed) + "@"));
        people.visitor().get("/api/due.ics?language=fr").then().statusCode(400);
    }

    @Test
    void figures_count_what_is_kept() {
        long before =
                people.visitor().get("/api/commitments/figures").jsonPath().getLong("total.doneInTime");
        update("sian", commitment(), 0, Map.of("to", "DONE", "note", both("x"))).statusCode(201);
        people.visitor().get("/api/commitments/figures").then().body("total.doneInTime", equalTo((int) before + 1));
    }

    private long commitment() {
        long idea = responses.owedIdea();
        responses.answer(idea, "YES");
        return delivery.commitment(idea, 0);
    }

    private static Map<String, Object> done(LocalDate on) {
        return Map.of("to", "DONE", "on", on.toString(), "note", both("x"));
    }

    static Map<String, Object> step(String text, int inDays) {
        return Map.of(
                "text", both(text), "due", LocalDate.now().plusDays(inDays).toString());
    }

    private ValidatableResponse update(String officer, long id, long version, Map<String, Object> body) {
        var whole = new HashMap<String, Object>(body);
        whole.putIfAbsent("review", false);
        return people.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body(whole)
                .post("/api/desk/commitments/" + id + "/updates")
                .then();
    }
}
