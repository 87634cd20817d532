package org.betterif.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class AnswerResourceTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Nested
    class Starting {

        @Test
        void crossing_the_threshold_starts_the_clock_in_public() {
            long number = duties.owedIdea();
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .statusCode(200)
                    .body("duty.state", equalTo("OWED"))
                    .body("duty.causes[0].cause", equalTo("THRESHOLD"))
                    .body("duty.causes[0].threshold", equalTo(3))
                    .body("duty.due", notNullValue());
            people.visitor()
                    .get("/api/ideas/" + number)
                    .then()
                    .body("answer.state", equalTo("OWED"))
                    .body("answer.due", notNullValue());
        }

        @Test
        void support_taken_back_and_given_again_changes_nothing() {
            long number = duties.owedIdea();
            var before = duties.duty(number);
            duties.takeBack("dafydd", number);
            assertThat(duties.duty(number)).isEqualTo(before);
            duties.support("dafydd", number);
            assertThat(duties.duty(number)).isEqualTo(before);
        }

        @Test
        void a_second_crossing_after_the_answer_starts_no_second_duty() {
            long number = duties.owedIdea();
            duties.answer(number, "YES");
            duties.takeBack("dafydd", number);
            duties.support("dafydd", number);
            assertThat(duties.duty(number).state()).isEqualTo(DutyState.ANSWERED);
        }

        @Test
        void where_counts_are_hidden_a_crossing_is_not_to_be_seen() {
            var call = calls.hiddenCounts();
            long number = ideas.anIdea().in(call).open();
            duties.cross(number);
            people.visitor().get("/api/ideas/" + number + "/answer").then().body("duty", nullValue());
        }

        @Test
        void a_councillor_decides_with_a_public_reason() {
            long number = ideas.anIdea().in(calls.openCall()).open();
            var body = Map.of("reason", both("My ward has asked for years"));
            people.as("megan")
                    .body(body)
                    .post("/api/ideas/" + number + "/answer/duty")
                    .then()
                    .statusCode(403);
            people.as("rhian")
                    .body(body)
                    .post("/api/ideas/" + number + "/answer/duty")
                    .then()
                    .statusCode(201)
                    .body("duty.causes[0].cause", equalTo("DECISION"))
                    .body("duty.causes[0].reason.cy", equalTo("My ward has asked for years (cy)"));
            people.as("mair")
                    .body(body)
                    .post("/api/ideas/" + number + "/answer/duty")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("response_already_owed"));
        }

        @Test
        void a_decision_without_welsh_is_refused() {
            long number = ideas.anIdea().in(calls.openCall()).open();
            people.as("rhian")
                    .body("{\"reason\":{\"en\":\"Because\",\"cy\":\" \"}}")
                    .post("/api/ideas/" + number + "/answer/duty")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reason.cy"));
        }

        @Test
        void a_further_cause_joins_the_clock_that_runs() {
            long number = ideas.anIdea().in(calls.openCall()).open();
            people.as("rhian")
                    .body(Map.of("reason", both("Urgent")))
                    .post("/api/ideas/" + number + "/answer/duty")
                    .then()
                    .statusCode(201);
            var before = duties.duty(number);
            duties.cross(number);
            assertThat(duties.duty(number).id()).isEqualTo(before.id());
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.causes.cause", contains("DECISION", "THRESHOLD"));
        }
    }

    @Nested
    class Drafting {

        @Test
        void two_officers_at_once_the_second_is_told() {
            long duty = duties.dutyOf(duties.owedIdea());
            save("sian", duty, 0, "YES").then().statusCode(200).header("ETag", equalTo("\"1.0\""));
            save("gwyn", duty, 0, "NO").then().statusCode(412).body("reason", equalTo("common_stale"));
            save("gwyn", duty, 1, "NO").then().statusCode(200).body("draft.content.decision", equalTo("NO"));
        }

        @Test
        void what_is_missing_is_listed_and_the_preview_shows_what_citizens_will_see() {
            long duty = duties.dutyOf(duties.owedIdea());
            people.as("sian")
                    .get("/api/duties/" + duty)
                    .then()
                    .statusCode(200)
                    .body("missing.field", contains("decision", "reasons", "power"))
                    .body("preview", nullValue());
            save("sian", duty, 0, "YES")
                    .then()
                    .body("missing", hasSize(0))
                    .body("preview.reasonsHtml.en", equalTo("<p>Because <strong>three</strong> people asked</p>"));
        }

        @Test
        void notes_and_drafts_stay_at_the_desk() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            people.as("sian")
                    .body(Map.of("text", "zebrafinch: ask the lawyers"))
                    .post("/api/duties/" + duty + "/notes")
                    .then()
                    .statusCode(201);
            save("sian", duty, 0, "YES");
            for (var path : List.of("/api/ideas/" + number + "/answer", "/api/answers/owed?limit=100")) {
                assertThat(people.visitor().get(path).asString()).doesNotContain("zebrafinch", "lawyers", "We dig");
            }
            people.as("megan").get("/api/duties/" + duty).then().statusCode(403);
            people.visitor().get("/api/duties/" + duty).then().statusCode(401);
            people.as("gwyn").get("/api/duties/" + duty).then().body("notes[0].author.name", equalTo("sian"));
        }

        @Test
        void hostile_bodies_get_exact_answers() {
            long duty = duties.dutyOf(duties.owedIdea());
            sent(duty, "{\"content\":{\"decision\":\"PERHAPS\"},\"ready\":false}", 400, "content.decision");
            sent(duty, "{\"content\":{\"reasons\":{\"en\":5}},\"ready\":false}", 400, "content.reasons.en");
            sent(duty, "{\"content\":{\"colour\":\"red\"},\"ready\":false}", 400, "content.colour");
            sent(duty, "{\"content\":{\"cost\":{\"pounds\":-1}},\"ready\":false}", 400, "content.cost.pounds");
            sent(
                    duty,
                    "{\"content\":{\"reasons\":{\"en\":\"" + "x".repeat(20_001) + "\"}},\"ready\":false}",
                    400,
                    "content.reasons.en");
            people.as("sian")
                    .body("{")
                    .header("If-Match", "\"0\"")
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(400);
            people.as("sian")
                    .body(Map.of("content", content("YES"), "ready", false))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(428);
        }

        private void sent(long duty, String body, int status, String field) {
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(status)
                    .body("errors.field", hasItem(field));
        }
    }

    @Nested
    class Publishing {

        @Test
        void an_answerer_publishes_and_everybody_reads_it() {
            long number = duties.owedIdea();
            duties.answer(number, "IN_PART");
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.state", equalTo("ANSWERED"))
                    .body("answers", hasSize(1))
                    .body("answers[0].content.decision", equalTo("IN_PART"))
                    .body("answers[0].answeredBy.name", equalTo("gwyn"))
                    .body("answers[0].content.nextSteps[0].text.cy", equalTo("We dig (cy)"));
            people.visitor()
                    .get("/api/ideas/" + number)
                    .then()
                    .body("answer.state", equalTo("ANSWERED"))
                    .body("answer.decision", equalTo("IN_PART"));
            people.visitor().get("/api/answers/given?limit=100").then().body("items.ideaNumber", hasItem((int) number));
            people.visitor().get("/api/answers/owed?limit=100").then().body("items.ideaNumber", not(hasItem((int)
                    number)));
        }

        @Test
        void an_officer_without_the_power_does_not() {
            long duty = duties.dutyOf(duties.owedIdea());
            save("sian", duty, 0, "YES");
            publish("sian", duty, 1).then().statusCode(403).body("reason", equalTo("account_role_needed"));
        }

        @Test
        void what_is_not_complete_is_not_published() {
            long duty = duties.dutyOf(duties.owedIdea());
            var half = content("NO");
            half.remove("barrier");
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", half, "ready", true))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(200);
            publish("gwyn", duty, 1)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("response_answer_incomplete"))
                    .body("errors.field", contains("barrier"))
                    .body("errors.reason", contains("response_barrier_missing"));
        }

        @Test
        void a_draft_that_changed_since_it_was_read_is_not_published() {
            long duty = duties.dutyOf(duties.owedIdea());
            save("sian", duty, 0, "YES");
            save("sian", duty, 1, "NO");
            publish("gwyn", duty, 1).then().statusCode(412);
        }

        @Test
        void two_at_once_publish_one_answer() throws Exception {
            for (int round = 0; round < 5; round++) {
                long number = duties.owedIdea();
                long duty = duties.dutyOf(number);
                save("sian", duty, 0, "YES");
                var statuses = together(() -> publish("gwyn", duty, 1).statusCode(), () -> publish("gwyn", duty, 1)
                        .statusCode());
                assertThat(statuses).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 422)
                        .contains(status));
                people.visitor().get("/api/ideas/" + number + "/answer").then().body("answers", hasSize(1));
            }
        }

        @Test
        void publishing_while_the_author_withdraws_ends_in_one_way_or_the_other() throws Exception {
            for (int round = 0; round < 5; round++) {
                long number = duties.owedIdea();
                long duty = duties.dutyOf(number);
                save("sian", duty, 0, "YES");
                var statuses = together(() -> publish("gwyn", duty, 1).statusCode(), () -> withdraw(number)
                        .statusCode());
                var state = duties.duty(number).state();
                assertThat(state).isIn(DutyState.ANSWERED, DutyState.CLOSED_WITH_NOTE);
                assertThat(statuses.get(0) == 201).isEqualTo(state == DutyState.ANSWERED);
                assertThat(statuses.get(1)).isIn(200, 409);
            }
        }

        @Test
        void one_answer_to_many_says_for_each_whether_it_was_published() {
            long first = duties.owedIdea();
            long second = duties.owedIdea();
            long answered = duties.owedIdea();
            duties.answer(answered, "NO");
            var ids = List.of(duties.dutyOf(first), duties.dutyOf(second), duties.dutyOf(answered));
            var request = Map.of("dutyIds", ids, "content", content("YES"));
            var key = UUID.randomUUID().toString();
            publishMany(key, request)
                    .then()
                    .statusCode(200)
                    .body("results.published", contains(true, true, false))
                    .body("results[2].reason", equalTo("response_another_answered"));
            // the reply was lost, and it is asked once more
            publishMany(key, request).then().body("results.published", contains(true, true, false));
            people.visitor().get("/api/ideas/" + first + "/answer").then().body("answers[0].together", contains((int)
                    second));
        }
    }

    private Response publishMany(String key, Map<String, ?> request) {
        return given().auth()
                .oauth2(people.token("gwyn"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(request)
                .post("/api/desk/publish");
    }

    @Nested
    class Correcting {

        @Test
        void a_correction_is_a_version_with_a_reason_that_everybody_sees() {
            long number = duties.owedIdea();
            long answer = duties.answer(number, "YES");
            var changed = content("YES");
            changed.put("power", both("Delegated power 4.3"));
            correct(answer, 1, Map.of("content", changed))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reason"));
            correct(answer, 1, Map.of("content", changed, "reason", both("The wrong power was named")))
                    .then()
                    .statusCode(200);
            correct(answer, 1, Map.of("content", content("YES"), "reason", both("Again")))
                    .then()
                    .statusCode(412);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("answers[0].version", equalTo(2))
                    .body("answers[0].content.power.en", equalTo("Delegated power 4.3"))
                    .body("answers[0].history[0].content.power.en", equalTo("Delegated power 4.2"))
                    .body("answers[0].history[1].reason.en", equalTo("The wrong power was named"));
        }

        @Test
        void a_corrected_decision_is_still_the_first_answer() {
            long number = duties.owedIdea();
            long answer = duties.answer(number, "YES");
            correct(answer, 1, Map.of("content", content("IN_PART"), "reason", both("The wrong box was ticked")))
                    .then()
                    .statusCode(200);
            people.visitor()
                    .get("/api/ideas/" + number)
                    .then()
                    .body("answer.state", equalTo("ANSWERED"))
                    .body("answer.decision", equalTo("IN_PART"));
        }

        @Test
        void nothing_changed_is_no_correction() {
            long answer = duties.answer(duties.owedIdea(), "YES");
            correct(answer, 1, Map.of("content", content("YES"), "reason", both("None")))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("response_nothing_changed"));
        }

        @Test
        void an_answer_is_read_by_itself_with_what_its_older_versions_said() {
            long number = duties.owedIdea();
            long answer = duties.answer(number, "YES");
            correct(answer, 1, Map.of("content", content("NO"), "reason", both("The wrong box was ticked")));
            people.visitor()
                    .get("/api/answers/" + answer)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"2.0\""))
                    .body("history[0].content.decision", equalTo("YES"))
                    .body("history[0].reasonsHtml.en", equalTo("<p>Because <strong>three</strong> people asked</p>"))
                    .body("history[1].content", nullValue());
            people.visitor().get("/api/answers/999999999").then().statusCode(404);
            duties.hide(number);
            people.visitor().get("/api/answers/" + answer).then().statusCode(410);
        }

        @Test
        void a_reason_that_is_too_long_is_refused_exactly() {
            long answer = duties.answer(duties.owedIdea(), "YES");
            correct(answer, 1, Map.of("content", content("NO"), "reason", both("x".repeat(2001))))
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("reason"));
        }

        private Response correct(long answer, int version, Map<String, ?> body) {
            return people.as("gwyn")
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .post("/api/answers/" + answer + "/corrections");
        }
    }

    @Nested
    class OneLanguageFirst {

        @Test
        void the_date_of_the_other_stands_in_public_until_it_is_there() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            var by = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", english(by), "ready", true))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(200)
                    .body("preview.otherLanguage.language", equalTo("cy"));
            publish("gwyn", duty, 1).then().statusCode(201);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("answers[0].otherLanguage.language", equalTo("cy"))
                    .body("answers[0].otherLanguage.by", equalTo(by))
                    .body("answers[0].otherLanguage.late", equalTo(false));

            long id = people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .jsonPath()
                    .getLong("answers[0].id");
            var complete = english(by);
            for (var field : List.of("reasons", "power", "passedTo")) {
                complete.put(field, Map.of("en", "In English", "cy", "Yn Gymraeg"));
            }
            people.as("gwyn")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("content", complete))
                    .post("/api/answers/" + id + "/corrections")
                    .then()
                    .statusCode(200)
                    .body("history[1].kind", equalTo("TRANSLATION"))
                    .body("otherLanguage", nullValue())
                    .body("content.otherLanguageBy", nullValue());
        }

        @Test
        void a_date_that_has_passed_is_called_late_and_holds_up_no_translation() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of(
                            "content",
                            english(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()),
                            "ready",
                            true))
                    .put("/api/duties/" + duty + "/draft");
            publish("gwyn", duty, 1).then().statusCode(201);
            var past = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
            long id = duties.promiseOtherLanguageBy(number, past);
            people.visitor()
                    .get("/api/answers/" + id)
                    .then()
                    .body("otherLanguage.by", equalTo(past))
                    .body("otherLanguage.late", equalTo(true));
            var half = english(past);
            half.put("power", Map.of("en", "In English", "cy", "Yn Gymraeg"));
            people.as("gwyn")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("content", half, "reason", both("A part of it")))
                    .post("/api/answers/" + id + "/corrections")
                    .then()
                    .statusCode(200)
                    .body("otherLanguage.late", equalTo(true));
        }

        private Map<String, Object> english(String by) {
            var body = new HashMap<String, Object>();
            body.put("decision", "NOT_OURS");
            for (var field : List.of("reasons", "power", "passedTo")) {
                body.put(field, Map.of("en", "In English"));
            }
            body.put("otherLanguageBy", by);
            return body;
        }
    }

    private Response save(String user, long duty, int version, String decision) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("content", content(decision), "ready", true))
                .put("/api/duties/" + duty + "/draft");
    }

    private Response publish(String user, long duty, int version) {
        return people.as(user).header("If-Match", "\"" + version + "\"").post("/api/duties/" + duty + "/publish");
    }

    private Response withdraw(long number) {
        return people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + number + "/withdraw");
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Integer>();
            for (var result : both.invokeAll(List.of(one, other))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
