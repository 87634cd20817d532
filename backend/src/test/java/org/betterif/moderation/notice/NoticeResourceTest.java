package org.betterif.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class NoticeResourceTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    private Map<String, Object> notice(long comment) {
        return Map.of(
                "comment",
                comment,
                "name",
                "A Tenant",
                "email",
                "tenant@elsewhere.example",
                "untrueWords",
                "took the winch",
                "claim",
                "It was mine.",
                "nameMayBeTold",
                false,
                "language",
                "en");
    }

    @Test
    void starts_a_clock_contacts_the_poster_and_records_the_outcome() {
        long idea = moderation.idea();
        long comment = moderation.comment("dafydd", idea, "He took the winch.");
        var receipt = people.visitor()
                .body(notice(comment))
                .post("/api/defamation-notices")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        long id = receipt.getLong("id");
        assertThat(Instant.parse(receipt.getString("due")))
                .isAfter(Instant.now().plusSeconds(47 * 3600));
        assertThat(moderation.own("dafydd").getList("notices.id")).doesNotContain((int) id);
        step(id, 1, "KEPT").statusCode(409).body("reason", equalTo("moderation_no_such_step"));
        step(id, 1, "POSTER_CONTACTED").statusCode(200);
        step(id, 1, "REMOVED").statusCode(412);
        assertThat(moderation.own("dafydd").getString("notices.find { it.id == " + id + " }.from"))
                .isNull();
        people.as("megan")
                .body(Map.of("agrees", true))
                .put("/api/me/moderation/notices/{id}/reply", id)
                .then()
                .statusCode(403);
        people.as("dafydd")
                .body(Map.of("agrees", true, "text", "I was wrong."))
                .put("/api/me/moderation/notices/{id}/reply", id)
                .then()
                .statusCode(200);
        step(id, 3, "REMOVED")
                .statusCode(200)
                .body("find { it.id == " + id + " }.steps", hasSize(3))
                .body("find { it.id == " + id + " }.due", nullValue());
        assertThat(people.visitor().get("/api/comments/" + comment).jsonPath().getString("state"))
                .isEqualTo("HIDDEN");
    }

    private ValidatableResponse step(long id, int version, String state) {
        return people.as("mair")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("state", state))
                .put(ModerationFixture.DESK + "/notices/{id}/state", id)
                .then();
    }
}
