package org.betterif.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.comment.CommentFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Threads as everybody reads them, and what one reader did there. */
@ApiTest
class CommentReadingTest {

    private static final String THREADS = "/api/ideas/{number}/comments";
    private static final String ONE = "/api/comments/{id}";
    private static final String AGREEMENT = "/api/comments/{id}/agreement";

    @Inject
    People people;

    @Inject
    CommentFixture comments;

    @Nested
    class Reading {

        @Test
        void comes_in_three_orders_and_in_pages() {
            long idea = comments.idea();
            int a = (int) comments.posted("megan", idea, "a");
            int b = (int) comments.posted("megan", idea, "b");
            int c = (int) comments.posted("megan", idea, "c");
            people.as("dafydd").put(AGREEMENT, b).then().statusCode(200);
            String ids = "items.comment.id";
            people.visitor()
                    .get(THREADS, idea)
                    .then()
                    .body(ids, contains(a, b, c))
                    .body("next", nullValue());
            people.visitor()
                    .queryParam("sort", "newest")
                    .get(THREADS, idea)
                    .then()
                    .body(ids, contains(c, b, a));
            people.visitor()
                    .queryParam("sort", "agreed")
                    .get(THREADS, idea)
                    .then()
                    .body(ids, contains(b, c, a));
            for (var sort : List.of("oldest", "newest", "agreed")) {
                assertThat(walked(idea, sort))
                        .as(sort)
                        .containsExactlyInAnyOrder(a, b, c)
                        .doesNotHaveDuplicates();
            }
            people.visitor()
                    .queryParam("sort", "loudest")
                    .get(THREADS, idea)
                    .then()
                    .statusCode(400);
            people.visitor()
                    .queryParam("after", "rubbish")
                    .get(THREADS, idea)
                    .then()
                    .statusCode(400);
            people.visitor().queryParam("limit", 1000).get(THREADS, idea).then().statusCode(400);
        }

        private List<Integer> walked(long idea, String sort) {
            var found = new ArrayList<Integer>();
            String after = "";
            while (after != null) {
                JsonPath page = people.visitor()
                        .queryParam("sort", sort)
                        .queryParam("limit", 1)
                        .queryParam("after", after)
                        .get(THREADS, idea)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                found.addAll(page.getList("items.comment.id"));
                after = page.getString("next");
            }
            return found;
        }

        @Test
        void a_long_thread_brings_its_first_fifty_replies_and_a_way_to_the_rest() {
            long idea = comments.idea();
            long head = comments.posted("megan", idea, "head");
            var all = new ArrayList<Integer>();
            for (int i = 0; i < 55; i++) {
                all.add((int) comments.posted("megan", idea, "reply " + i, head));
            }
            String more = comments.threads(idea)
                    .body("items[0].replies.id", equalTo(all.subList(0, 50)))
                    .body("items[0].comment.replies", equalTo(55))
                    .extract()
                    .path("items[0].more");
            people.visitor()
                    .queryParam("after", more)
                    .get(ONE + "/replies", head)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(all.subList(50, 55)))
                    .body("next", nullValue());
            people.visitor()
                    .queryParam("after", "!")
                    .get(ONE + "/replies", head)
                    .then()
                    .statusCode(400);
        }

        @Test
        void is_not_sent_again_unless_something_changed() {
            long idea = comments.idea();
            long id = comments.posted("megan", idea, "a");
            String tag = comments.threads(idea).extract().header("ETag");
            people.visitor()
                    .header("If-None-Match", tag)
                    .get(THREADS, idea)
                    .then()
                    .statusCode(304);
            people.as("dafydd").put(AGREEMENT, id).then().statusCode(200);
            people.visitor()
                    .header("If-None-Match", tag)
                    .get(THREADS, idea)
                    .then()
                    .statusCode(200)
                    .body("items[0].comment.agreed", equalTo(1));
        }

        @Test
        void shows_nobody_anything_personal() {
            long idea = comments.idea();
            comments.posted("megan", idea, "a");
            Map<String, Object> comment = comments.threads(idea).extract().path("items[0].comment");
            assertThat(comment.keySet()).doesNotContain("authorPersonId", "text");
            assertThat(comment.toString()).doesNotContain("ersonId");
        }
    }

    @Nested
    class MyThread {

        @Test
        void says_what_I_did_and_nothing_of_others() {
            long idea = comments.idea();
            long mine = comments.posted("megan", idea, "mine");
            long theirs = comments.posted("dafydd", idea, "theirs");
            people.as("megan").put(AGREEMENT, theirs);
            people.as("megan")
                    .get("/api/me/ideas/{n}/comments", idea)
                    .then()
                    .statusCode(200)
                    .body("comment.allowed", equalTo(true))
                    .body("agreed", contains((int) theirs))
                    .body("own.id", contains((int) mine))
                    .body("own[0].edit.allowed", equalTo(true));
            people.as("tomos")
                    .get("/api/me/ideas/{n}/comments", idea)
                    .then()
                    .body("agreed", empty())
                    .body("own", empty());
            people.visitor()
                    .get("/api/me/ideas/{n}/comments", idea)
                    .then()
                    .statusCode(200)
                    .body("comment.allowed", equalTo(false))
                    .body("comment.reason", equalTo("account_sign_in_needed"));
            people.as("megan")
                    .get("/api/me/comments")
                    .then()
                    .body("items.id", hasItem((int) mine))
                    .body("items.id", not(hasItem((int) theirs)));
            people.visitor().get("/api/me/comments").then().statusCode(401);
        }
    }
}
