package org.betterif.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class AppealResourceTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    private static final Map<String, Object> YES =
            Map.of("upheld", true, "answer", Map.of("en", "You are right.", "cy", "Rydych yn iawn."));

    @Test
    void is_possible_once_and_another_moderator_restores() {
        long idea = moderation.idea();
        moderation.hidden(idea);
        long decision = moderation.decisionAbout("megan", idea);
        var words = Map.of("text", "It was a joke.", "language", "en");
        people.as("dafydd")
                .body(words)
                .post("/api/me/moderation/decisions/{id}/appeal", decision)
                .then()
                .statusCode(403)
                .body("reason", equalTo("moderation_not_yours"));
        people.as("megan")
                .body(words)
                .post("/api/me/moderation/decisions/{id}/appeal", decision)
                .then()
                .statusCode(201);
        people.as("megan")
                .body(words)
                .post("/api/me/moderation/decisions/{id}/appeal", decision)
                .then()
                .statusCode(409)
                .body("reason", equalTo("moderation_appealed_already"));
        int appeal = people.as("mair")
                .get(ModerationFixture.DESK + "/appeals")
                .then()
                .extract()
                .path("find { it.about.idea == " + idea + " }.id");
        people.as("mair")
                .header("If-Match", "\"1\"")
                .body(YES)
                .put(ModerationFixture.DESK + "/appeals/{id}/decision", appeal)
                .then()
                .statusCode(403)
                .body("reason", equalTo("moderation_second_moderator_needed"));
        moderation
                .joan()
                .app()
                .header("If-Match", "\"1\"")
                .body(YES)
                .put(ModerationFixture.DESK + "/appeals/" + appeal + "/decision")
                .then()
                .statusCode(200);
        people.visitor().get("/api/ideas/" + idea).then().statusCode(200);
        assertThat(moderation.own("megan").getString("decisions.find { it.id == " + decision + " }.appeal.answer.cy"))
                .isEqualTo("Rydych yn iawn.");
        assertThat(people.visitor()
                        .get("/api/removed")
                        .jsonPath()
                        .getString("items.find { it.idea == " + idea + " }.restoredAt"))
                .isNotNull();
    }
}
