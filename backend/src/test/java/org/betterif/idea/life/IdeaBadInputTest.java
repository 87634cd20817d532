package org.betterif.idea.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.betterif.idea.IdeaFixture;
import org.betterif.shared.text.WrittenText;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@ApiTest
class IdeaBadInputTest {

    /** The Big List of Naughty Strings, where the folder of shared data stands beside the checkout. */
    private static final Path HOSTILE = beside("shared/data/text-robustness/blns.json");

    private static Path beside(String path) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(path))) {
                return folder.resolve(path);
            }
        }
        return Path.of(path);
    }

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    ObjectMapper json;

    static boolean hostileStringsAreThere() {
        boolean there = Files.exists(HOSTILE);
        if (!there) {
            System.out.println("[tests] skipped: hostile strings, since there is no file " + HOSTILE);
        }
        return there;
    }

    @Test
    @EnabledIf("hostileStringsAreThere")
    void hostile_strings_come_back_as_they_were_written_and_their_html_is_harmless() throws IOException {
        List<String> strings = json.readerForListOf(String.class).readValue(HOSTILE.toFile());
        assertThat(strings).hasSizeGreaterThan(400);
        long number = ideas.anIdea().draft();
        int version = 1;
        for (int i = 0; i < strings.size(); i += 3) {
            var body = ideas.complete();
            body.put("title", limited(strings.get(i), IdeaRequests.TITLE));
            body.put("now", limited(strings.get(i), IdeaRequests.SECTION));
            body.put("change", limited(strings.get(Math.min(i + 1, strings.size() - 1)), IdeaRequests.SECTION));
            body.put("have", limited(strings.get(Math.min(i + 2, strings.size() - 1)), IdeaRequests.SECTION));
            var saved = people.as("megan")
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .put("/api/ideas/" + number);
            assertThat(saved.statusCode()).as(body.toString()).isEqualTo(200);
            version = saved.jsonPath().getInt("version");
            for (var section : List.of("now", "change", "have")) {
                assertThat(saved.jsonPath().getString("sections." + section + ".text"))
                        .isEqualTo(WrittenText.cleaned((String) body.get(section)));
                harmless(saved.jsonPath().getString("sections." + section + ".html"));
            }
        }
        assertThat(version).isGreaterThan(130);
    }

    private static String limited(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static void harmless(String html) {
        assertThat(html.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<style")
                .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("href=\"\\s*javascript:");
    }

    @Test
    @EnabledIf("hostileStringsAreThere")
    void hostile_searches_are_answered() throws IOException {
        List<String> strings = json.readerForListOf(String.class).readValue(HOSTILE.toFile());
        for (int i = 0; i < strings.size(); i += 5) {
            var text = limited(strings.get(i), 100);
            int list = people.visitor()
                    .queryParam("q", text)
                    .get("/api/ideas?limit=1")
                    .statusCode();
            int similar = people.visitor()
                    .queryParam("title", text)
                    .get("/api/ideas/similar")
                    .statusCode();
            assertThat(List.of(list, similar)).as(text).allMatch(status -> status == 200 || status == 400);
        }
    }

    @Test
    void a_title_of_100_kilobytes_is_refused_with_its_field() {
        people.as("megan")
                .body(Map.of("title", "x".repeat(100_000)))
                .post("/api/ideas")
                .then()
                .statusCode(400)
                .body("reason", equalTo("common_invalid"))
                .body("errors.field", hasItem("title"))
                .body("errors[0].reason", equalTo("common_size"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_before_it_is_read() {
        assertThat(people.as("megan")
                        .body("{\"now\":\"" + "x".repeat(600_000) + "\"}")
                        .post("/api/ideas")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void wrong_types_and_unknown_fields_are_named() {
        refused("{\"title\": 7}", "title");
        refused("{\"title\": [\"a\"]}", "title");
        refused("{\"topicId\": \"one\"}", "topicId");
        refused("{\"topicId\": 1.5}", "topicId");
        refused("{\"kind\": \"HUGE\"}", "kind");
        refused("{\"kind\": 1}", "kind");
        refused("{\"pin\": {\"longitude\": \"west\", \"latitude\": 1}}", "pin.longitude");
        refused("{\"pin\": {\"longitude\": 500, \"latitude\": 1}}", "pin.longitude");
        refused("{\"votes\": 500}", "votes");
        refused("{\"authorPersonId\": 1}", "authorPersonId");
    }

    @Test
    void what_is_no_json_is_said_to_be_malformed() {
        for (var body : List.of("", "{", "[]", "\"text\"", "null", "{\"title\": \"a\"} trailing")) {
            people.as("megan")
                    .body(body)
                    .post("/api/ideas")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void numbers_that_are_none_are_not_found() {
        for (var number : List.of("0", "-1", "abc", "99999999999999999999", "1.5", "%00")) {
            people.visitor().get("/api/ideas/" + number).then().statusCode(org.hamcrest.Matchers.oneOf(404, 400));
        }
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        people.as("megan")
                .contentType("text/plain")
                .body("title")
                .post("/api/ideas")
                .then()
                .statusCode(415);
    }

    @Test
    void a_key_used_for_another_request_is_refused_and_a_missing_one_asked_for() {
        var key = "the-same-key-" + System.nanoTime();
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(people.token("megan"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/api/ideas")
                .then()
                .statusCode(201);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(people.token("megan"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("title", "another"))
                .post("/api/ideas")
                .then()
                .statusCode(422);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(people.token("megan"))
                .contentType("application/json")
                .body("{}")
                .post("/api/ideas")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private void refused(String body, String field) {
        var answer = people.as("megan").body(body).post("/api/ideas");
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field", String.class))
                .as(body + answer.asString())
                .contains(field);
    }
}
