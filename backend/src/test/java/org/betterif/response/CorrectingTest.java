package org.betterif.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CorrectingTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

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
        void a_corrected_first_decision_leaves_the_card_of_a_contested_idea_and_of_its_second_answer_alone() {
            long number = duties.owedIdea();
            long first = duties.answer(number, "NO");
            assertThat(duties.contestNow(number)).isTrue();
            correct(first, 1, Map.of("content", content("IN_PART"), "reason", both("The wrong box was ticked")))
                    .then()
                    .statusCode(200);
            card(number).body("answer.state", equalTo("CONTESTED")).body("answer.decision", equalTo("IN_PART"));
            duties.answer(number, "YES");
            correct(first, 2, Map.of("content", content("NO"), "reason", both("It was the right box")))
                    .then()
                    .statusCode(200);
            card(number).body("answer.state", equalTo("ANSWERED_AGAIN")).body("answer.decision", equalTo("YES"));
        }

        private ValidatableResponse card(long number) {
            return people.visitor().get("/api/ideas/" + number).then();
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

        @Test
        void a_correction_puts_it_off_no_further() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            var by = LocalDate.now(ZoneOffset.UTC).plusDays(3);
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", english(by.toString()), "ready", true))
                    .put("/api/duties/" + duty + "/draft");
            long id = publish("gwyn", duty, 1)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            people.as("gwyn")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("content", english(by.plusDays(7).toString()), "reason", both("Nobody had time")))
                    .post("/api/answers/" + id + "/corrections")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("otherLanguageBy"))
                    .body("errors.reason", hasItem("response_language_date_too_late"));
            people.as("gwyn")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("content", english(by.minusDays(1).toString()), "reason", both("It is quicker")))
                    .post("/api/answers/" + id + "/corrections")
                    .then()
                    .statusCode(200);
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

    private Response publish(String user, long duty, int version) {
        return people.as(user).header("If-Match", "\"" + version + "\"").post("/api/duties/" + duty + "/publish");
    }
}
