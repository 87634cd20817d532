package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** Writing under an idea, and everything that refuses it. */
@ApiTest
class CommentPostingTest {

    private static final String THREADS = "/api/ideas/{number}/comments";
    private static final String ONE = "/api/comments/{id}";

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture place;

    @Inject
    CommentFixture comments;

    @Test
    void shows_the_words_as_safe_html_with_name_stance_and_the_authors_mark() {
        long idea = comments.idea();
        people.as("megan")
                .body(CommentFixture.body("**Yes** <script>alert(1)</script> [x](javascript:alert(1))", null, "FOR"))
                .post(THREADS, idea)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("author.name", equalTo("megan"))
                .body("byIdeaAuthor", equalTo(true))
                .body("stance", equalTo("FOR"))
                .body("depth", equalTo(0));
        String html = comments.threads(idea).body("items", hasSize(1)).extract().path("items[0].comment.html");
        assertThat(html)
                .contains("<strong>Yes</strong>")
                .doesNotContain("<script")
                .doesNotContain("javascript:");
        assertThat(comments.counted(idea)).isEqualTo(1);
    }

    @Test
    void twenty_four_deep_keeps_order_depth_and_parents() {
        long idea = comments.idea();
        Long parent = null;
        var way = new ArrayList<Integer>();
        for (int depth = 0; depth <= 24; depth++) {
            parent = comments.posted(depth % 2 == 0 ? "megan" : "dafydd", idea, "Step " + depth, parent);
            way.add(parent.intValue());
        }
        comments.threads(idea)
                .body("items[0].comment.id", equalTo(way.get(0)))
                .body("items[0].replies.id", equalTo(way.subList(1, 25)))
                .body(
                        "items[0].replies.depth",
                        equalTo(IntStream.rangeClosed(1, 24).boxed().toList()))
                .body("items[0].replies.parent", equalTo(way.subList(0, 24)));
    }

    @Test
    void deeper_than_a_hundred_steps_is_taken_and_still_says_whom_it_answers() {
        long idea = comments.idea();
        Long parent = comments.posted("megan", idea, "0");
        for (int depth = 1; depth < 104; depth++) {
            parent = comments.posted("megan", idea, "" + depth, parent);
        }
        long last = comments.posted("dafydd", idea, "last", parent);
        people.visitor().get(ONE, last).then().statusCode(200).body("parent", equalTo(parent.intValue()));
        assertThat(comments.counted(idea)).isEqualTo(105);
    }

    @Test
    void twice_with_the_same_key_makes_one() {
        long idea = comments.idea();
        var key = java.util.UUID.randomUUID().toString();
        long one = withKey(key, idea).statusCode(201).extract().jsonPath().getLong("id");
        long two = withKey(key, idea).statusCode(201).extract().jsonPath().getLong("id");
        assertThat(two).isEqualTo(one);
        assertThat(comments.counted(idea)).isEqualTo(1);
    }

    private ValidatableResponse withKey(String key, long idea) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(people.token("megan"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(CommentFixture.body("Once", null, null))
                .post(THREADS, idea)
                .then();
    }

    @Test
    void one_hundred_thousand_characters_are_refused_exactly_and_6000_are_not() {
        long idea = comments.idea();
        comments.post("megan", idea, "x".repeat(100_000), null)
                .statusCode(400)
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].reason", equalTo("comment_too_long"))
                .body("errors[0].message", equalTo("At most 6000 characters; there are 100000."));
        comments.post("megan", idea, "😀".repeat(6000), null).statusCode(201);
        comments.post("megan", idea, "😀".repeat(6001), null).statusCode(400);
    }

    @Test
    void nothing_to_read_is_refused() {
        long idea = comments.idea();
        for (var nothing : List.of("", "  \n ", "[a]: https://example.org")) {
            comments.post("megan", idea, nothing, null).statusCode(400).body("errors.reason", hasItem("comment_empty"));
        }
        assertThat(comments.counted(idea)).isZero();
    }

    @Test
    void unknown_fields_wrong_types_and_broken_json_are_refused() {
        long idea = comments.idea();
        people.as("megan")
                .body("{\"text\":\"a\",\"language\":\"en\",\"author\":\"mayor\"}")
                .post(THREADS, idea)
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("common_unknown_field"));
        people.as("megan")
                .body("{\"text\":1,\"language\":\"en\"}")
                .post(THREADS, idea)
                .then()
                .statusCode(400);
        people.as("megan")
                .body("{\"text\":\"a\",\"language\":\"en\",\"stance\":\"LOUD\"}")
                .post(THREADS, idea)
                .then()
                .statusCode(400);
        people.as("megan")
                .body("{\"text\":\"a\",\"language\":\"fr\"}")
                .post(THREADS, idea)
                .then()
                .statusCode(400);
        people.as("megan")
                .body("{\"text\":")
                .post(THREADS, idea)
                .then()
                .statusCode(400)
                .body("reason", equalTo("common_malformed"));
        people.as("megan")
                .body("{\"language\":\"en\"}")
                .post(THREADS, idea)
                .then()
                .statusCode(400);
    }

    @Test
    void hostile_strings_come_back_as_they_were_or_are_refused_as_empty() throws Exception {
        long idea = comments.idea();
        var hostile = List.of(
                "'; drop table comment; --",
                "<img src=x onerror=alert(1)>",
                "\u202Eabc",
                "a\u0000b",
                "Z̷͑a̴l̶go",
                "{{7*7}}",
                "${jndi:ldap://x}",
                "%s%n",
                "\uFEFF",
                "ｅｖａｌ",
                "﷽",
                "../../etc/passwd",
                "\uD83D",
                "-1/0");
        for (var text : hostile) {
            var answer = people.as("megan")
                    .body(CommentFixture.body(text, null, null))
                    .post(THREADS, idea);
            assertThat(answer.statusCode()).as(text).isIn(201, 400);
            if (answer.statusCode() == 201) {
                String html = answer.jsonPath().getString("html");
                assertThat(html).doesNotContain("<img").doesNotContain("\u0000");
            }
        }
    }

    @Test
    void is_refused_with_the_reason() {
        var call = calls.openCall();
        long idea = ideas.anIdea().in(call).open();
        long other = comments.posted("megan", comments.idea(), "Elsewhere");
        people.visitor()
                .body(CommentFixture.body("a", null, null))
                .post(THREADS, idea)
                .then()
                .statusCode(401)
                .body("reason", equalTo("account_sign_in_needed"));
        comments.post("dafydd", idea, "a", other).statusCode(422).body("reason", equalTo("comment_other_idea"));
        comments.post("dafydd", idea, "a", 999_999_999L).statusCode(404);
        comments.post("dafydd", 999_999_999L, "a", null).statusCode(404);
        calls.close(call);
        comments.post("dafydd", idea, "a", null).statusCode(403).body("reason", equalTo("call_closed"));
    }

    @Test
    void a_councillors_reply_is_marked_on_comment_and_idea_but_not_before_an_election() {
        long idea = comments.idea();
        comments.post("rhian", idea, "I will ask.", null).statusCode(201).body("councillorReply", equalTo(true));
        people.visitor()
                .get("/api/ideas/" + idea)
                .then()
                .body("answer.councillorReplied", equalTo(true))
                .body("answer.state", equalTo("NONE"));
        var area = place.area();
        place.preElection(area, LocalDate.now().minusDays(1), LocalDate.now().plusDays(5));
        long quiet = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
        comments.post("rhian", quiet, "I will ask.", null).statusCode(201).body("councillorReply", equalTo(false));
        people.visitor().get("/api/ideas/" + quiet).then().body("answer.councillorReplied", equalTo(false));
        people.as("rhian")
                .get("/api/me/ideas/{n}/comments", quiet)
                .then()
                .statusCode(200)
                .body("openMind", equalTo(true))
                .body("preElection", equalTo(true));
        people.as("megan").get("/api/me/ideas/{n}/comments", quiet).then().body("openMind", equalTo(false));
    }
}
