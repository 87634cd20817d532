package org.betterif.response.reception.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.moderation.ModerationFixture;
import org.betterif.record.RecordFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class FollowUpTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    ModerationFixture moderation;

    @Inject
    RecordFixture records;

    private long number;
    private long answer;

    @BeforeEach
    void answered() {
        number = duties.owedIdea();
        answer = duties.answer(number, "NO");
    }

    @Test
    void the_author_says_something_in_public_and_changes_it() {
        write("megan", 0, "Thank you, and *still*: why not?")
                .then()
                .statusCode(200)
                .body("followUp.version", equalTo(1));
        write("megan", 1, "Thank you.").then().statusCode(200);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("answers[0].followUp.text", equalTo("Thank you."))
                .body("answers[0].followUp.author.name", equalTo("megan"))
                .body("answers[0].followUp.editedAt", notNullValue());
        write("megan", 1, "Late").then().statusCode(412);
    }

    @Test
    void nobody_else_does() {
        write("dafydd", 0, "Me too").then().statusCode(403).body("reason", equalTo("response_not_the_author"));
        people.visitor()
                .body(Map.of("text", "x", "language", "en"))
                .header("If-Match", "\"0\"")
                .put("/api/answers/" + answer + "/follow-up")
                .then()
                .statusCode(401);
        overlay("megan").then().body("items[0].followUp.allowed", equalTo(true));
        overlay("dafydd").then().body("items[0].followUp.allowed", equalTo(false));
    }

    @Test
    void a_moderator_hides_it_for_a_public_reason_and_the_author_cannot_put_it_back() {
        write("megan", 0, "zebrafinch").then().statusCode(200);
        hide("gwyn", 1).then().statusCode(403);
        hide("mair", 9).then().statusCode(412);
        hide("mair", 1)
                .then()
                .statusCode(200)
                .body("followUp.text", nullValue())
                .body("followUp.hidden.cy", equalTo("It insults somebody (cy)"));
        write("megan", 2, "zebrafinch again")
                .then()
                .statusCode(422)
                .body("reason", equalTo("response_follow_up_hidden"));
        assertThat(people.visitor().get("/api/ideas/" + number + "/answer").asString())
                .doesNotContain("zebrafinch");
    }

    @Test
    void bad_input_gets_exact_answers() {
        write("megan", 0, " ").then().statusCode(400).body("errors.field", hasItem("text"));
        write("megan", 0, "x".repeat(2001)).then().statusCode(400).body("errors.field", hasItem("text"));
        people.as("megan")
                .body(Map.of("text", "x", "language", "en"))
                .put("/api/answers/" + answer + "/follow-up")
                .then()
                .statusCode(428);
        people.as("megan")
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "x", "language", "other"))
                .put("/api/answers/" + answer + "/follow-up")
                .then()
                .statusCode(400);
    }

    @Test
    void two_windows_at_once_the_second_is_told() throws Exception {
        Callable<Integer> once = () -> write("megan", 0, "Thank you").statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var result : both.invokeAll(List.of(once, once))) {
                statuses.add(result.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void hidden_it_is_a_decision_like_any_other_which_a_second_moderator_may_undo() {
        write("megan", 0, "You are fools").then().statusCode(200);
        people.as("mair")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "courtOrder", "note", both("No")))
                .post("/api/answers/" + answer + "/follow-up/hide")
                .then()
                .statusCode(400);
        hide("mair", 1).then().statusCode(200);
        people.visitor()
                .get("/api/removed?limit=100")
                .then()
                .body("items.find { it.idea == " + number + " }.kind", equalTo("followUp"))
                .body("items.find { it.idea == " + number + " }.reason", equalTo("abuse"))
                .body("items.find { it.idea == " + number + " }.note.en", equalTo("It insults somebody"));
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.kind", hasItem("FOLLOW_UP_REMOVED"));
        records.sequence();
        people.visitor()
                .get("/api/record/entries?kind=MODERATED&idea=" + number)
                .then()
                .body(
                        "items.says.en",
                        contains(
                                "A moderator removed what the author of idea " + number + " said to the answer: abuse"))
                .body(
                        "items.says.cy",
                        contains("Tynnodd cymedrolwr yr hyn a ddywedodd awdur syniad " + number
                                + " am yr ateb i lawr: cam-drin"));
        people.visitor().get("/removed").then().body(containsString("of idea " + number + " said to the answer"));
        var own = people.as("megan").get("/api/me/moderation").then().statusCode(200);
        var mine = "decisions.find { it.answer == " + answer + " }";
        own.body(mine + ".action", equalTo("HIDE")).body(mine + ".mayAppeal.allowed", equalTo(true));
        long act = own.extract().jsonPath().getLong(mine + ".id");
        people.as("megan")
                .body(Map.of("text", "I was angry at the answer, not at a person.", "language", "en"))
                .post("/api/me/moderation/decisions/" + act + "/appeal")
                .then()
                .statusCode(201);
        int appeal = people.as("mair")
                .get(ModerationFixture.DESK + "/appeals")
                .then()
                .extract()
                .path("find { it.about.idea == " + number + " }.id");
        moderation
                .joan()
                .app()
                .header("If-Match", "\"1\"")
                .body(Map.of("upheld", true, "answer", both("You may say so")))
                .put(ModerationFixture.DESK + "/appeals/" + appeal + "/decision")
                .then()
                .statusCode(200);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("answers[0].followUp.text", equalTo("You are fools"))
                .body("answers[0].followUp.hidden", nullValue());
        people.visitor()
                .get("/api/ideas/" + number + "/timeline")
                .then()
                .body("moments.kind", hasItem("FOLLOW_UP_RESTORED"));
        people.visitor()
                .get("/api/removed?limit=100")
                .then()
                .body("items.find { it.idea == " + number + " }.restoredAt", notNullValue());
        records.sequence();
        people.visitor()
                .get("/api/record/entries?kind=MODERATED&idea=" + number)
                .then()
                .body(
                        "items.says.en[0]",
                        equalTo("A moderator put back what the author of idea " + number + " said to the answer"))
                .body(
                        "items.says.cy[0]",
                        equalTo("Rhoddodd cymedrolwr yr hyn a ddywedodd awdur syniad " + number + " am yr ateb yn ôl"));
        // the page of the record says it in the same words without JavaScript
        people.visitor()
                .get("/record")
                .then()
                .body(containsString("A moderator put back what the author of idea " + number));
    }

    private Response write(String user, int version, String text) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("text", text, "language", "en"))
                .put("/api/answers/" + answer + "/follow-up");
    }

    private Response hide(String user, int version) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "abuse", "note", both("It insults somebody")))
                .post("/api/answers/" + answer + "/follow-up/hide");
    }

    private Response overlay(String user) {
        return people.as(user).get("/api/me/ideas?numbers=" + number);
    }
}
