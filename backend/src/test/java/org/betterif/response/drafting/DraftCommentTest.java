package org.betterif.response.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class DraftCommentTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    private long number;
    private long duty;

    @BeforeEach
    void owed() {
        number = duties.owedIdea();
        duty = duties.dutyOf(number);
    }

    private String path() {
        return "/api/duties/" + duty + "/comments";
    }

    private Response say(String user, String text, String field) {
        var body = new HashMap<String, Object>();
        body.put("text", text);
        body.put("field", field);
        return people.as(user).body(body).post(path());
    }

    @Test
    void officers_say_who_and_when_about_the_whole_or_one_field_and_settle_it() {
        say("sian", "Is this **ours**?", null).then().statusCode(201);
        long id = say("gwyn", "Name the minute.", "power").jsonPath().getLong("items[1].id");
        people.as("sian")
                .put(path() + "/" + id + "/settled")
                .then()
                .statusCode(200)
                .body("items[1].settledBy.name", equalTo("sian"));
        people.as("gwyn").put(path() + "/" + id + "/settled").then().statusCode(200);
        people.as("gwyn")
                .get("/api/duties/" + duty)
                .then()
                .body("comments.author.name", contains("sian", "gwyn"))
                .body("comments.field", contains(nullValue(), equalTo("power")))
                .body("comments[0].settledAt", nullValue())
                .body("comments[1].settledAt", notNullValue())
                .body("comments[1].settledBy.name", equalTo("sian"));
        people.as("gwyn").delete(path() + "/" + id + "/settled").then().body("items[1].settledAt", nullValue());
    }

    @Test
    void nobody_outside_the_desks_reads_them_on_any_page() {
        say("sian", "goldcrest: the lawyers doubt it", "reasons").then().statusCode(201);
        people.as("megan").get(path()).then().statusCode(403);
        people.visitor().get(path()).then().statusCode(401);
        say("megan", "Let me in", null).then().statusCode(403);
        duties.answer(number, "YES");
        for (var page : List.of(
                "/api/ideas/" + number + "/answer",
                "/api/ideas/" + number + "/timeline",
                "/api/answers/given?limit=100")) {
            assertThat(people.visitor().get(page).asString()).as(page).doesNotContain("goldcrest");
        }
        assertThat(people.as("gwyn").get("/api/me/data").asString()).doesNotContain("goldcrest");
        assertThat(people.as("sian").get("/api/me/data").asString()).contains("goldcrest");
    }

    @Test
    void once_answered_nothing_is_added_and_the_second_answer_is_drafted_anew() {
        long id = say("sian", "About the first", null).jsonPath().getLong("items[0].id");
        duties.answer(number, "NO");
        say("sian", "Too late", null).then().statusCode(409);
        people.as("sian").put(path() + "/" + id + "/settled").then().statusCode(409);
        assertThat(duties.contest(number)).isTrue();
        people.as("sian").get(path()).then().body("items", hasSize(0));
        say("sian", "About the second", null).then().statusCode(201).body("items.text", contains("About the second"));
        people.as("sian").put(path() + "/" + id + "/settled").then().statusCode(404);
    }

    @Test
    void bad_input_gets_exact_answers_and_the_same_request_twice_is_one_comment() {
        say("sian", " ", null).then().statusCode(400).body("errors.field", hasItem("text"));
        say("sian", "x".repeat(4001), null).then().statusCode(400).body("errors.field", hasItem("text"));
        say("sian", "Which?", "colour")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("field"))
                .body("errors[0].reason", equalTo("response_unknown_field"));
        people.as("sian").put(path() + "/999999999/settled").then().statusCode(404);
        people.as("sian").get("/api/duties/999999999/comments").then().statusCode(404);
        long other = duties.dutyOf(duties.owedIdea());
        long id = say("sian", "Here", "details.risks").jsonPath().getLong("items[0].id");
        people.as("sian")
                .put("/api/duties/" + other + "/comments/" + id + "/settled")
                .then()
                .statusCode(404);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(people.token("sian"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{\"text\":\"Once\"}")
                    .post(path())
                    .then()
                    .statusCode(201)
                    .body("items", hasSize(2));
        }
    }

    @Test
    void two_who_settle_at_once_settle_it_once() throws Exception {
        long id = say("sian", "Please check", null).jsonPath().getLong("items[0].id");
        Callable<Integer> one =
                () -> people.as("sian").put(path() + "/" + id + "/settled").statusCode();
        Callable<Integer> other =
                () -> people.as("gwyn").put(path() + "/" + id + "/settled").statusCode();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(List.of(one, other))) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        var first = people.as("sian").get(path()).jsonPath().getString("items[0].settledBy.name");
        people.as("sian".equals(first) ? "gwyn" : "sian").put(path() + "/" + id + "/settled");
        people.as("sian").get(path()).then().body("items[0].settledBy.name", equalTo(first));
    }

    @Test
    void an_officer_who_leaves_takes_the_name_away_and_colleagues_go_on() {
        say("sian", "Ask the parks team", "reasons").then().statusCode(201);
        people.as("sian")
                .header("If-Match", people.as("sian").get("/api/me").header("ETag"))
                .delete("/api/me")
                .then()
                .statusCode(204);
        people.forget("sian");
        people.as("gwyn")
                .get(path())
                .then()
                .body("items[0].text", equalTo("Ask the parks team"))
                .body("items[0].author", nullValue());
    }
}
