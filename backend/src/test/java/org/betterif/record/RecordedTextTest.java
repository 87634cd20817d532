package org.betterif.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.betterif.comment.CommentDirectory;
import org.betterif.idea.IdeaFixture;
import org.betterif.record.act.RecordKind;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** The texts behind the hashes: to be compared while public, never to be got back when erased. */
@ApiTest
class RecordedTextTest {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    RecordFixture record;

    @Inject
    IdeaFixture ideas;

    @Inject
    ResponseFixture responses;

    @Inject
    CommentDirectory comments;

    @Inject
    People people;

    private static JsonPath get(String path, Object... values) {
        return given().get(path, values).then().statusCode(200).extract().jsonPath();
    }

    private List<String> kinds(long idea) {
        return record.about(idea).stream().map(entry -> entry.kind().name()).toList();
    }

    private long comment(long idea, String text) {
        return people.as("dafydd")
                .body(Map.of("text", text, "language", "en"))
                .post("/api/ideas/{n}/comments", idea)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long indexOf(long idea, RecordKind kind) {
        return record.about(idea).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow()
                .index();
    }

    @Test
    void a_text_is_checked_against_its_entry() throws Exception {
        long idea = ideas.anIdea().open();
        var text = get("/api/record/entries/{i}/text", indexOf(idea, RecordKind.IDEA_PUBLISHED));
        assertThat(text.getString("state")).isEqualTo("MATCHES");
        assertThat(text.getString("text")).contains("the bus shelter had a bench");
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        digest.update(HEX.parseHex(text.getString("salt")));
        digest.update(text.getString("text").getBytes(StandardCharsets.UTF_8));
        assertThat(HEX.formatHex(digest.digest())).isEqualTo(text.getString("hash"));
    }

    @Test
    void the_same_words_have_another_hash_each_time() {
        long idea = ideas.anIdea().open();
        comment(idea, "Yes");
        comment(idea, "Yes");
        var hashes = record.about(idea).stream()
                .filter(entry -> entry.kind() == RecordKind.COMMENT_PUBLISHED)
                .map(entry -> PlainWords.read(entry.text()).path("text").asText())
                .toList();
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_hidden_text_is_withheld_and_comes_back() {
        long idea = ideas.anIdea().open();
        long comment = comment(idea, "No");
        long index = indexOf(idea, RecordKind.COMMENT_PUBLISHED);
        comments.hide(comment, "abuse");
        given().get("/api/record/entries/{i}/text", index)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHHELD"))
                .body("salt", nullValue())
                .body("text", nullValue());
        comments.restore(comment);
        given().get("/api/record/entries/{i}/text", index).then().body("state", equalTo("MATCHES"));
        responses.hide(idea);
        given().get("/api/record/entries/{i}/text", index).then().body("state", equalTo("WITHHELD"));
    }

    @Test
    void a_deleted_text_leaves_a_gap_that_anybody_can_see() {
        long idea = ideas.anIdea().open();
        long comment = comment(idea, "Words I regret");
        long index = indexOf(idea, RecordKind.COMMENT_PUBLISHED);
        people.as("dafydd")
                .header("If-Match", "\"1\"")
                .delete("/api/comments/{id}", comment)
                .then()
                .statusCode(204);
        assertThat(kinds(idea)).startsWith("COMMENT_DELETED");
        given().get("/api/record/entries/{i}/text", index)
                .then()
                .statusCode(200)
                .body("state", equalTo("ERASED"))
                .body("hash", notNullValue())
                .body("salt", nullValue());
        assertThat(record.verify().findings()).isEmpty();
    }

    @Test
    void who_leaves_takes_the_salts_of_their_words_along() {
        long idea = ideas.anIdea().open();
        people.as("leaver")
                .body(Map.of("text", "I was here", "language", "en"))
                .post("/api/ideas/{n}/comments", idea)
                .then()
                .statusCode(201);
        long index = indexOf(idea, RecordKind.COMMENT_PUBLISHED);
        people.as("leaver")
                .header("If-Match", people.as("leaver").get("/api/me").header("ETag"))
                .delete("/api/me")
                .then()
                .statusCode(204);
        people.forget("leaver");
        assertThat(kinds(idea)).startsWith("COMMENT_DELETED");
        given().get("/api/record/entries/{i}/text", index).then().body("state", equalTo("ERASED"));
    }

    @Test
    void an_edited_comment_has_a_new_hash_and_the_old_words_are_gone() {
        long idea = ideas.anIdea().open();
        long comment = comment(idea, "First words");
        long first = indexOf(idea, RecordKind.COMMENT_PUBLISHED);
        people.as("dafydd")
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "Better words", "language", "en"))
                .put("/api/comments/{id}", comment)
                .then()
                .statusCode(200);
        given().get("/api/record/entries/{i}/text", indexOf(idea, RecordKind.COMMENT_CHANGED))
                .then()
                .body("state", equalTo("MATCHES"))
                .body("text", equalTo("Better words"));
        given().get("/api/record/entries/{i}/text", first).then().body("state", equalTo("ERASED"));
    }

    @Test
    void an_answer_and_an_entry_without_text() {
        long idea = responses.owedIdea();
        responses.answer(idea, "NO");
        given().get("/api/record/entries/{i}/text", indexOf(idea, RecordKind.ANSWER_PUBLISHED))
                .then()
                .body("state", equalTo("MATCHES"))
                .body("text", containsString("three"));
        given().get("/api/record/entries/{i}/text", indexOf(idea, RecordKind.ANSWER_OWED))
                .then()
                .body("state", equalTo("NONE"));
    }
}
