package org.betterif.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class DraftingTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

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

    private Response save(String user, long duty, int version, String decision) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("content", content(decision), "ready", true))
                .put("/api/duties/" + duty + "/draft");
    }
}
