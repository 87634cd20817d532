package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.betterif.account.PersonalData;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CommentResourceTest {

    private static final String THREADS = "/api/ideas/{number}/comments";
    private static final String ONE = "/api/comments/{id}";
    private static final String AGREEMENT = "/api/comments/{id}/agreement";

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture place;

    @Inject
    CommentDirectory directory;

    @Inject
    CommentPersonalData personalData;

    @Inject
    Jdbi jdbi;

    private long idea() {
        return ideas.anIdea().in(calls.openCall()).open();
    }

    private static Map<String, Object> body(String text, Long parent, String stance) {
        var body = new HashMap<String, Object>();
        body.put("text", text);
        body.put("language", "en");
        body.put("parent", parent);
        body.put("stance", stance);
        return body;
    }

    private ValidatableResponse post(String user, long idea, String text, Long parent) {
        return people.as(user)
                .body(body(text, parent, null))
                .post(THREADS, idea)
                .then();
    }

    private long posted(String user, long idea, String text) {
        return posted(user, idea, text, null);
    }

    private long posted(String user, long idea, String text, Long parent) {
        return post(user, idea, text, parent)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private ValidatableResponse threads(long idea) {
        return people.visitor().get(THREADS, idea).then().statusCode(200);
    }

    private int counted(long idea) {
        return people.visitor()
                .get("/api/ideas/" + idea)
                .then()
                .statusCode(200)
                .extract()
                .path("comments");
    }

    private long person(String user) {
        people.as(user);
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where name = :name")
                .bind("name", user)
                .mapTo(Long.class)
                .one());
    }

    @Nested
    class Posting {

        @Test
        void shows_the_words_as_safe_html_with_name_stance_and_the_authors_mark() {
            long idea = idea();
            people.as("megan")
                    .body(body("**Yes** <script>alert(1)</script> [x](javascript:alert(1))", null, "FOR"))
                    .post(THREADS, idea)
                    .then()
                    .statusCode(201)
                    .header("Location", notNullValue())
                    .header("ETag", notNullValue())
                    .body("author.name", equalTo("megan"))
                    .body("byIdeaAuthor", equalTo(true))
                    .body("stance", equalTo("FOR"))
                    .body("depth", equalTo(0));
            String html = threads(idea).body("items", hasSize(1)).extract().path("items[0].comment.html");
            assertThat(html)
                    .contains("<strong>Yes</strong>")
                    .doesNotContain("<script")
                    .doesNotContain("javascript:");
            assertThat(counted(idea)).isEqualTo(1);
        }

        @Test
        void twenty_four_deep_keeps_order_depth_and_parents() {
            long idea = idea();
            Long parent = null;
            var way = new ArrayList<Integer>();
            for (int depth = 0; depth <= 24; depth++) {
                parent = posted(depth % 2 == 0 ? "megan" : "dafydd", idea, "Step " + depth, parent);
                way.add(parent.intValue());
            }
            threads(idea)
                    .body("items[0].comment.id", equalTo(way.get(0)))
                    .body("items[0].replies.id", equalTo(way.subList(1, 25)))
                    .body(
                            "items[0].replies.depth",
                            equalTo(IntStream.rangeClosed(1, 24).boxed().toList()))
                    .body("items[0].replies.parent", equalTo(way.subList(0, 24)));
        }

        @Test
        void deeper_than_a_hundred_steps_is_taken_and_still_says_whom_it_answers() {
            long idea = idea();
            Long parent = posted("megan", idea, "0");
            for (int depth = 1; depth < 104; depth++) {
                parent = posted("megan", idea, "" + depth, parent);
            }
            long last = posted("dafydd", idea, "last", parent);
            people.visitor().get(ONE, last).then().statusCode(200).body("parent", equalTo(parent.intValue()));
            assertThat(counted(idea)).isEqualTo(105);
        }

        @Test
        void twice_with_the_same_key_makes_one() {
            long idea = idea();
            var key = java.util.UUID.randomUUID().toString();
            long one = withKey(key, idea).statusCode(201).extract().jsonPath().getLong("id");
            long two = withKey(key, idea).statusCode(201).extract().jsonPath().getLong("id");
            assertThat(two).isEqualTo(one);
            assertThat(counted(idea)).isEqualTo(1);
        }

        private ValidatableResponse withKey(String key, long idea) {
            return io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(people.token("megan"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body("Once", null, null))
                    .post(THREADS, idea)
                    .then();
        }

        @Test
        void one_hundred_thousand_characters_are_refused_exactly_and_6000_are_not() {
            long idea = idea();
            post("megan", idea, "x".repeat(100_000), null)
                    .statusCode(400)
                    .body("errors[0].field", equalTo("text"))
                    .body("errors[0].reason", equalTo("comment_too_long"))
                    .body("errors[0].message", equalTo("At most 6000 characters; there are 100000."));
            post("megan", idea, "😀".repeat(6000), null).statusCode(201);
            post("megan", idea, "😀".repeat(6001), null).statusCode(400);
        }

        @Test
        void nothing_to_read_is_refused() {
            long idea = idea();
            for (var nothing : List.of("", "  \n ", "[a]: https://example.org")) {
                post("megan", idea, nothing, null).statusCode(400).body("errors.reason", hasItem("comment_empty"));
            }
            assertThat(counted(idea)).isZero();
        }

        @Test
        void unknown_fields_wrong_types_and_broken_json_are_refused() {
            long idea = idea();
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
            long idea = idea();
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
                var answer = people.as("megan").body(body(text, null, null)).post(THREADS, idea);
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
            long other = posted("megan", idea(), "Elsewhere");
            people.visitor()
                    .body(body("a", null, null))
                    .post(THREADS, idea)
                    .then()
                    .statusCode(401)
                    .body("reason", equalTo("account_sign_in_needed"));
            post("dafydd", idea, "a", other).statusCode(422).body("reason", equalTo("comment_other_idea"));
            post("dafydd", idea, "a", 999_999_999L).statusCode(404);
            post("dafydd", 999_999_999L, "a", null).statusCode(404);
            calls.close(call);
            post("dafydd", idea, "a", null).statusCode(403).body("reason", equalTo("call_closed"));
        }

        @Test
        void a_councillors_reply_is_marked_on_comment_and_idea_but_not_before_an_election() {
            long idea = idea();
            post("rhian", idea, "I will ask.", null).statusCode(201).body("councillorReply", equalTo(true));
            people.visitor()
                    .get("/api/ideas/" + idea)
                    .then()
                    .body("answer.councillorReplied", equalTo(true))
                    .body("answer.state", equalTo("NONE"));
            var area = place.area();
            place.preElection(
                    area, LocalDate.now().minusDays(1), LocalDate.now().plusDays(5));
            long quiet = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
            post("rhian", quiet, "I will ask.", null).statusCode(201).body("councillorReply", equalTo(false));
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

    @Nested
    class Reading {

        @Test
        void comes_in_three_orders_and_in_pages() {
            long idea = idea();
            int a = (int) posted("megan", idea, "a");
            int b = (int) posted("megan", idea, "b");
            int c = (int) posted("megan", idea, "c");
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
            long idea = idea();
            long head = posted("megan", idea, "head");
            var all = new ArrayList<Integer>();
            for (int i = 0; i < 55; i++) {
                all.add((int) posted("megan", idea, "reply " + i, head));
            }
            String more = threads(idea)
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
            long idea = idea();
            long id = posted("megan", idea, "a");
            String tag = threads(idea).extract().header("ETag");
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
            long idea = idea();
            posted("megan", idea, "a");
            Map<String, Object> comment = threads(idea).extract().path("items[0].comment");
            assertThat(comment.keySet()).doesNotContain("authorPersonId", "text");
            assertThat(comment.toString()).doesNotContain("ersonId");
        }
    }

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
            long id = posted("megan", idea(), "a");
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
            long id = posted("megan", idea(), "a");
            edit("megan", id, null, "b").statusCode(428);
            edit("megan", id, "\"7\"", "b").statusCode(412);
            edit("megan", id, "W/rubbish", "b").statusCode(400);
            people.visitor().get(ONE, id).then().body("text", equalTo("a"));
        }

        @Test
        void is_for_who_wrote_it() {
            long id = posted("megan", idea(), "a");
            edit("dafydd", id, "\"1\"", "b").statusCode(403).body("reason", equalTo("comment_not_yours"));
            edit("mair", id, "\"1\"", "b").statusCode(403);
        }

        @Test
        void two_at_once_one_wins_and_one_is_told() {
            long id = posted("megan", idea(), "a");
            var tasks = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> people.as("megan")
                            .header("If-Match", "\"1\"")
                            .body(Map.of("text", "edit " + i, "language", "en"))
                            .put(ONE, id)
                            .statusCode())
                    .toList();
            var answers = atOnce(tasks);
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
            people.visitor().get(ONE, id).then().body("version", equalTo(2));
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> tasks) {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var statuses = new ArrayList<Integer>();
            for (var future : pool.invokeAll(tasks)) {
                statuses.add(future.get());
            }
            return statuses;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class Deleting {

        private ValidatableResponse delete(String user, long id) {
            return people.as(user).header("If-Match", "\"1\"").delete(ONE, id).then();
        }

        @Test
        void without_replies_is_gone() {
            long idea = idea();
            long id = posted("megan", idea, "a");
            people.as("megan").delete(ONE, id).then().statusCode(428);
            delete("dafydd", id).statusCode(403);
            delete("megan", id).statusCode(204);
            threads(idea).body("items", empty());
            people.visitor().get(ONE, id).then().statusCode(404);
            delete("megan", id).statusCode(404);
            assertThat(counted(idea)).isZero();
        }

        @Test
        void with_replies_leaves_a_tombstone_until_the_last_of_them_goes() {
            long idea = idea();
            long head = posted("megan", idea, "the words");
            long reply = posted("dafydd", idea, "an answer", head);
            delete("megan", head).statusCode(204);
            threads(idea)
                    .body("items[0].comment.state", equalTo("DELETED"))
                    .body("items[0].comment.html", nullValue())
                    .body("items[0].comment.author", nullValue())
                    .body("items[0].replies[0].id", equalTo((int) reply));
            assertThat(counted(idea)).isEqualTo(1);
            assertThat(stored(head)).isEmpty();
            delete("dafydd", reply).statusCode(204);
            threads(idea).body("items", empty());
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
                long idea = idea();
                long head = posted("megan", idea, "a");
                people.as("dafydd");
                var answers = atOnce(List.of(
                        () -> people.as("megan")
                                .header("If-Match", "\"1\"")
                                .delete(ONE, head)
                                .statusCode(),
                        () -> people.as("dafydd")
                                .body(body("but", head, null))
                                .post(THREADS, idea)
                                .statusCode()));
                assertThat(answers.get(0)).isEqualTo(204);
                assertThat(answers.get(1)).isIn(201, 404, 409);
                int seen = answers.get(1) == 201 ? 1 : 0;
                threads(idea).body("items", hasSize(seen));
                assertThat(counted(idea)).isEqualTo(seen);
            }
        }
    }

    @Nested
    class Agreeing {

        @Test
        void counts_each_person_once_and_is_taken_back() {
            long idea = idea();
            long id = posted("megan", idea, "a");
            people.as("dafydd")
                    .put(AGREEMENT, id)
                    .then()
                    .statusCode(200)
                    .body("agreed", equalTo(1))
                    .body("yours", equalTo(true));
            people.as("dafydd").put(AGREEMENT, id).then().statusCode(200).body("agreed", equalTo(1));
            people.as("tomos").put(AGREEMENT, id).then().body("agreed", equalTo(2));
            people.as("dafydd")
                    .delete(AGREEMENT, id)
                    .then()
                    .body("agreed", equalTo(1))
                    .body("yours", equalTo(false));
            people.as("dafydd").delete(AGREEMENT, id).then().body("agreed", equalTo(1));
            people.as("megan").put(AGREEMENT, id).then().statusCode(403).body("reason", equalTo("comment_your_own"));
            people.visitor().put(AGREEMENT, id).then().statusCode(401);
            people.as("dafydd").put(AGREEMENT, 999_999_999L).then().statusCode(404);
        }

        @Test
        void forty_at_once_by_one_person_count_once() {
            long id = posted("megan", idea(), "a");
            people.as("tomos");
            var tasks = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> people.as("tomos").put(AGREEMENT, id).statusCode())
                    .toList();
            assertThat(atOnce(tasks)).containsOnly(200);
            people.visitor().get(ONE, id).then().body("agreed", equalTo(1));
        }
    }

    @Nested
    class MyThread {

        @Test
        void says_what_I_did_and_nothing_of_others() {
            long idea = idea();
            long mine = posted("megan", idea, "mine");
            long theirs = posted("dafydd", idea, "theirs");
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

    @Nested
    class Moderating {

        @Test
        void hides_with_a_reason_seals_without_one_and_restores() {
            long idea = idea();
            long id = posted("megan", idea, "a");
            posted("dafydd", idea, "b", id);
            directory.hide(id, "abuse");
            threads(idea)
                    .body("items[0].comment.state", equalTo("HIDDEN"))
                    .body("items[0].comment.removedReason", equalTo("abuse"))
                    .body("items[0].comment.html", nullValue())
                    .body("items[0].comment.author", nullValue())
                    .body("items[0].replies", hasSize(1));
            assertThat(counted(idea)).isEqualTo(1);
            people.as("tomos").put(AGREEMENT, id).then().statusCode(409).body("reason", equalTo("comment_not_public"));
            post("tomos", idea, "c", id).statusCode(409);
            assertThat(directory.comment(id).orElseThrow().text()).isEqualTo("a");
            directory.seal(id);
            threads(idea)
                    .body("items[0].comment.state", equalTo("SEALED"))
                    .body("items[0].comment.removedReason", nullValue());
            assertThatThrownBy(() -> directory.seal(id))
                    .as("two moderators at once")
                    .hasMessageContaining("meanwhile");
            directory.restore(id);
            threads(idea).body("items[0].comment.html", equalTo("<p>a</p>"));
            assertThat(counted(idea)).isEqualTo(2);
        }
    }

    @Nested
    class Leaving {

        @Test
        void takes_the_words_and_the_agreements_along_and_leaves_the_answers_of_others() {
            long idea = idea();
            long head = posted("nia", idea, "nia's words");
            long reply = posted("dafydd", idea, "an answer", head);
            people.as("nia").put(AGREEMENT, reply).then().body("agreed", equalTo(1));
            long nia = person("nia");
            assertThat(personalData.copyOf(nia).toString()).contains("nia's words");
            personalData.erase(nia);
            threads(idea)
                    .body("items[0].comment.state", equalTo("DELETED"))
                    .body("items[0].replies[0].agreed", equalTo(0));
            assertThat(counted(idea)).isEqualTo(1);
            assertThat(personalData.copyOf(nia))
                    .allSatisfy((what, held) -> assertThat((List<?>) held).isEmpty());
            assertThat(personalData.columns())
                    .extracting(PersonalData.Column::column)
                    .containsExactly("comment.author_person_id", "comment_agreement.person_id");
        }
    }
}
