package org.betterif.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.record.act.RecordKind;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.ResponseFixture;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** Public words of the council and what authors say to its answers: their hashes are in the record, too. */
@ApiTest
class CouncilTextTest {

    @Inject
    RecordFixture record;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ResponseFixture responses;

    @Inject
    ResponseDirectory directory;

    @Inject
    CouncilFixture councils;

    @Inject
    People people;

    private static Map<String, String> both(String text) {
        return Map.of("en", text, "cy", text + " (cy)");
    }

    private static String written(String text) {
        return "{\"en\":\"" + text + "\",\"cy\":\"" + text + " (cy)\"}";
    }

    private Log.Entry entry(long idea, RecordKind kind) {
        return record.about(idea).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse text(long index) {
        return given().get("/api/record/entries/{i}/text", index).then().statusCode(200);
    }

    private void matches(long index, String words) {
        text(index).body("state", equalTo("MATCHES")).body("text", equalTo(words));
    }

    @Test
    void why_an_answer_takes_longer() {
        long idea = responses.owedIdea();
        people.as("gwyn")
                .body(Map.of("workingDays", 5, "reason", both("The river rose")))
                .post("/api/duties/" + responses.dutyOf(idea) + "/extend")
                .then()
                .statusCode(200);
        long index = entry(idea, RecordKind.ANSWER_EXTENDED).index();
        matches(index, written("The river rose"));
        responses.hide(idea);
        text(index).body("state", equalTo("WITHHELD")).body("salt", nullValue());
    }

    @Test
    void why_what_was_owed_ended_without_an_answer() {
        long idea = responses.owedIdea();
        QuarkusTransaction.requiringNew()
                .run(() -> directory.closeWithNote(
                        idea, new LocalisedText("It is built", "It is built (cy)"), Instant.now()));
        matches(entry(idea, RecordKind.ANSWER_CLOSED_WITH_NOTE).index(), written("It is built"));
    }

    @Test
    void what_the_author_says_to_an_answer_until_it_is_changed_or_gone() {
        long idea = owedTo("speaker");
        long answer = responses.answer(idea, "NO");
        say(answer, 0, "zzyzx, why not?");
        long first = entry(idea, RecordKind.ANSWER_FOLLOWED_UP).index();
        matches(first, "zzyzx, why not?");
        say(answer, 1, "Thank you.");
        long second = entry(idea, RecordKind.ANSWER_FOLLOW_UP_CHANGED).index();
        text(first).body("state", equalTo("ERASED")).body("salt", nullValue());
        matches(second, "Thank you.");
        people.as("speaker")
                .header("If-Match", people.as("speaker").get("/api/me").header("ETag"))
                .delete("/api/me")
                .then()
                .statusCode(204);
        people.forget("speaker");
        assertThat(entry(idea, RecordKind.ANSWER_FOLLOW_UP_DELETED).index()).isGreaterThan(second);
        text(second).body("state", equalTo("ERASED")).body("text", nullValue());
        assertThat(record.verify().findings()).isEmpty();
    }

    private long owedTo(String author) {
        long idea = ideas.anIdea().by(author).in(calls.openCall()).open();
        responses.cross(idea);
        return idea;
    }

    private void say(long answer, int version, String text) {
        people.as("speaker")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("text", text, "language", "en"))
                .put("/api/answers/" + answer + "/follow-up")
                .then()
                .statusCode(200);
    }

    @Test
    void a_hidden_word_of_an_author_is_withheld() {
        long idea = owedTo("speaker");
        long answer = responses.answer(idea, "NO");
        say(answer, 0, "No!");
        people.as("mair")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "abuse", "note", both("It insults")))
                .post("/api/answers/" + answer + "/follow-up/hide")
                .then()
                .statusCode(200);
        text(entry(idea, RecordKind.ANSWER_FOLLOWED_UP).index()).body("state", equalTo("WITHHELD"));
    }

    @Test
    void why_a_moderator_hid_something() {
        long idea = responses.owedIdea();
        people.visitor()
                .body(Map.of("idea", idea, "reason", "abuse", "text", "look", "language", "en"))
                .post("/api/reports")
                .then()
                .statusCode(201);
        decide(idea, Map.of("action", "HIDE", "reason", "abuse", "publicNote", both("It belittled people")));
        long index = entry(idea, RecordKind.MODERATED).index();
        matches(index, written("It belittled people"));
        assertThat(entry(idea, RecordKind.MODERATED).text()).doesNotContain("belittled");
    }

    private void decide(long idea, Map<String, Object> body) {
        var found = people.as("mair")
                .get("/api/desk/moderation/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var one = "items.find { it.about.idea == " + idea + " }";
        people.as("mair")
                .header("If-Match", "\"" + found.getInt(one + ".version") + "\"")
                .body(body)
                .put("/api/desk/moderation/cases/{id}/decision", found.getLong(one + ".id"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_minutes_of_a_council() {
        councils.published("minutes-a", "minutes-b");
        record.sequence();
        var published = record.newest(RecordKind.SHORTLIST_PUBLISHED);
        matches(published.index(), written("All were there"));
        assertThat(List.of(published.text())).noneMatch(text -> text.contains("All were there"));
    }
}
