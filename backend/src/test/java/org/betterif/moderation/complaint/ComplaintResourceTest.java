package org.betterif.moderation.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class ComplaintResourceTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    @Test
    void gives_a_reference_and_is_answered_once() {
        var body = Map.of("name", "Callum", "about", "Waiting", "text", "It took two days.", "language", "en");
        var receipt = people.visitor()
                .body(body)
                .post("/api/complaints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(receipt.getString("reference")).matches("C-\\d{6}");
        long id = receipt.getLong("id");
        people.as("megan").get(ModerationFixture.DESK + "/complaints").then().statusCode(403);
        for (var expected : List.of(200, 409)) {
            people.as("mair")
                    .header("If-Match", expected == 200 ? "\"1\"" : "\"2\"")
                    .body(Map.of("answer", "You are right."))
                    .put(ModerationFixture.DESK + "/complaints/{id}/answer", id)
                    .then()
                    .statusCode(expected);
        }
    }
}
