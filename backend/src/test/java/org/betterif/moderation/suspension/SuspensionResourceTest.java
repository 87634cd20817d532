package org.betterif.moderation.suspension;

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
class SuspensionResourceTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    @Test
    void stops_writing_until_it_is_lifted() {
        long idea = moderation.idea();
        long comment = moderation.comment("gethin", idea, "rude");
        people.visitor()
                .body(ModerationFixture.report("comment", comment, "abuse", "rude"))
                .post("/api/reports")
                .then()
                .statusCode(201);
        long id = moderation.caseOf(idea).getLong("id");
        people.as("mair")
                .body(Map.of("reason", "abuse", "until", "2001-01-01T00:00:00Z"))
                .post(ModerationFixture.DESK + "/cases/{id}/suspension", id)
                .then()
                .statusCode(400);
        people.as("mair")
                .body(Map.of("reason", "abuse"))
                .post(ModerationFixture.DESK + "/cases/{id}/suspension", id)
                .then()
                .statusCode(201);
        people.as("gethin")
                .body(Map.of("text", "more", "language", "en"))
                .post("/api/ideas/{n}/comments", idea)
                .then()
                .statusCode(403)
                .body("reason", equalTo("account_suspended"));
        int suspension = people.as("mair")
                .get(ModerationFixture.DESK + "/suspensions")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.person.name == 'gethin' }.id");
        people.as("mair")
                .header("If-Match", "\"1\"")
                .delete(ModerationFixture.DESK + "/suspensions/{id}", suspension)
                .then()
                .statusCode(200);
        moderation.comment("gethin", idea, "sorry");
    }
}
