package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** The answer to a post is put together from what the writer knows; it must be what everybody reads afterwards. */
@ApiTest
class PostedCommentTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    private Response post(long idea, Long parent) {
        var body = new HashMap<String, Object>(Map.of("text", "**One** lamp", "language", "cy", "stance", "FOR"));
        body.put("parent", parent);
        return people.as("megan").body(body).post("/api/ideas/{number}/comments", idea);
    }

    private void readsAsAnswered(Response posted) {
        posted.then().statusCode(201);
        var read = people.visitor().get("/api/comments/{id}", posted.jsonPath().getLong("id"));
        assertThat(posted.jsonPath().getMap("")).isEqualTo(read.jsonPath().getMap(""));
        assertThat(posted.header("ETag")).isEqualTo(read.header("ETag"));
    }

    @Test
    void the_answer_to_the_head_of_a_thread_is_what_is_read_later() {
        readsAsAnswered(post(ideas.anIdea().in(calls.openCall()).open(), null));
    }

    @Test
    void the_answer_to_a_reply_deep_in_a_thread_is_what_is_read_later() {
        long idea = ideas.anIdea().in(calls.openCall()).open();
        Long parent = null;
        for (int depth = 0; depth < 3; depth++) {
            parent = post(idea, parent).jsonPath().getLong("id");
        }
        var deepest = post(idea, parent);
        assertThat(deepest.jsonPath().getInt("depth")).isEqualTo(3);
        readsAsAnswered(deepest);
    }
}
