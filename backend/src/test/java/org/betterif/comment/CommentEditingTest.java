package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Changing and deleting, also two at once. */
@ApiTest
class CommentEditingTest {

    private static final String THREADS = "/api/ideas/{number}/comments";
    private static final String ONE = "/api/comments/{id}";

    @Inject
    People people;

    @Inject
    Jdbi jdbi;

    @Inject
    CommentFixture comments;

    @Nested
    class Editing {

        private ValidatableResponse edit(String user, long id, String match, String text) {
            var request = people.as(user);
            if (match != null) {
                request.header("If-Match", match);
            }
            return request.body(Map.of("text", text, "language", "en"))
                    .put(ONE, id)
                    .then();
        }

        @Test
        void changes_the_words_quietly_at_first_and_visibly_later() {
            long id = comments.posted("megan", comments.idea(), "a");
            edit("megan", id, "\"1\"", "b")
                    .statusCode(200)
                    .body("text", equalTo("b"))
                    .body("editedAt", nullValue())
                    .body("version", equalTo(2));
            jdbi.useHandle(handle -> handle.execute(
                    "update comment set posted_at = posted_at - interval '16 minutes' where id = ?", id));
            edit("megan", id, "\"2\"", "c").statusCode(200).body("editedAt", notNullValue());
        }

        @Test
        void needs_the_version_that_was_read() {
            long id = comments.posted("megan", comments.idea(), "a");
            edit("megan", id, null, "b").statusCode(428);
            edit("megan", id, "\"7\"", "b").statusCode(412);
            edit("megan", id, "W/rubbish", "b").statusCode(400);
            people.visitor().get(ONE, id).then().body("text", equalTo("a"));
        }

        @Test
        void is_for_who_wrote_it() {
            long id = comments.posted("megan", comments.idea(), "a");
            edit("dafydd", id, "\"1\"", "b").statusCode(403).body("reason", equalTo("comment_not_yours"));
            edit("mair", id, "\"1\"", "b").statusCode(403);
        }

        @Test
        void two_at_once_one_wins_and_one_is_told() {
            long id = comments.posted("megan", comments.idea(), "a");
            var tasks = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> people.as("megan")
                            .header("If-Match", "\"1\"")
                            .body(Map.of("text", "edit " + i, "language", "en"))
                            .put(ONE, id)
                            .statusCode())
                    .toList();
            var answers = CommentFixture.atOnce(tasks);
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
            people.visitor().get(ONE, id).then().body("version", equalTo(2));
        }
    }

    @Nested
    class Deleting {

        private ValidatableResponse delete(String user, long id) {
            return people.as(user).header("If-Match", "\"1\"").delete(ONE, id).then();
        }

        @Test
        void without_replies_is_gone() {
            long idea = comments.idea();
            long id = comments.posted("megan", idea, "a");
            people.as("megan").delete(ONE, id).then().statusCode(428);
            delete("dafydd", id).statusCode(403);
            delete("megan", id).statusCode(204);
            comments.threads(idea).body("items", empty());
            people.visitor().get(ONE, id).then().statusCode(404);
            delete("megan", id).statusCode(404);
            assertThat(comments.counted(idea)).isZero();
        }

        @Test
        void with_replies_leaves_a_tombstone_until_the_last_of_them_goes() {
            long idea = comments.idea();
            long head = comments.posted("megan", idea, "the words");
            long reply = comments.posted("dafydd", idea, "an answer", head);
            delete("megan", head).statusCode(204);
            comments.threads(idea)
                    .body("items[0].comment.state", equalTo("DELETED"))
                    .body("items[0].comment.html", nullValue())
                    .body("items[0].comment.author", nullValue())
                    .body("items[0].replies[0].id", equalTo((int) reply));
            assertThat(comments.counted(idea)).isEqualTo(1);
            assertThat(stored(head)).isEmpty();
            delete("dafydd", reply).statusCode(204);
            comments.threads(idea).body("items", empty());
        }

        private String stored(long id) {
            return jdbi.withHandle(handle -> handle.createQuery("select text || html from comment where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
        }

        @Test
        void while_somebody_answers_loses_neither_the_answer_nor_the_tombstone() {
            for (int round = 0; round < 6; round++) {
                long idea = comments.idea();
                long head = comments.posted("megan", idea, "a");
                people.as("dafydd");
                var answers = CommentFixture.atOnce(List.of(
                        () -> people.as("megan")
                                .header("If-Match", "\"1\"")
                                .delete(ONE, head)
                                .statusCode(),
                        () -> people.as("dafydd")
                                .body(CommentFixture.body("but", head, null))
                                .post(THREADS, idea)
                                .statusCode()));
                assertThat(answers.get(0)).isEqualTo(204);
                assertThat(answers.get(1)).isIn(201, 404, 409);
                int seen = answers.get(1) == 201 ? 1 : 0;
                comments.threads(idea).body("items", hasSize(seen));
                assertThat(comments.counted(idea)).isEqualTo(seen);
            }
        }
    }
}
