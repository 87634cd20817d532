package org.betterif.idea.life;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaDraftTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    IdeaDirectory directory;

    @Inject
    LifeDirectory lives;

    @Nested
    class Drafting {

        @Test
        void a_draft_may_be_empty_and_saves_itself_with_the_version_it_changed() {
            var draft = people.as("megan").body("{}").post("/api/ideas").then().statusCode(201);
            long number = draft.extract().jsonPath().getLong("number");
            draft.header("Location", org.hamcrest.Matchers.endsWith("/api/ideas/" + number))
                    .body("stage", equalTo("DRAFT"))
                    .body("call.openDoor", equalTo(true));

            people.as("megan")
                    .header("If-Match", draft.extract().header("ETag"))
                    .body(Map.of("title", "half a"))
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .header("ETag", org.hamcrest.Matchers.startsWith("\"2."))
                    .body("title", equalTo("half a"));
            people.as("megan").get("/api/me/drafts").then().statusCode(200).body("number", hasItem((int) number));
        }

        @Test
        void a_stale_version_is_refused_and_a_missing_one_asked_for() {
            long number = ideas.anIdea().draft();
            people.as("megan").body("{}").put("/api/ideas/" + number).then().statusCode(428);
            people.as("megan")
                    .header("If-Match", "\"7\"")
                    .body(Map.of("title", "lost"))
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(412)
                    .body("reason", equalTo("common_stale"));
            people.as("megan").get("/api/ideas/" + number).then().body("title", equalTo("the bus shelter had a bench"));
        }

        @Test
        void nobody_else_knows_that_a_draft_exists() {
            long number = ideas.anIdea().by("megan").draft();
            given().get("/api/ideas/" + number).then().statusCode(404);
            people.as("dafydd").get("/api/ideas/" + number).then().statusCode(404);
            people.as("mair").get("/api/ideas/" + number).then().statusCode(404);
            people.as("dafydd")
                    .header("If-Match", "\"1\"")
                    .body("{}")
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(404);
            people.as("dafydd")
                    .header("If-Match", "\"1\"")
                    .delete("/api/ideas/" + number)
                    .then()
                    .statusCode(404);
            people.as("dafydd")
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + number + "/submit")
                    .then()
                    .statusCode(404);
            people.as("dafydd").get("/api/me/drafts").then().body("number", not(hasItem((int) number)));
        }

        @Test
        void a_draft_can_be_discarded() {
            long number = ideas.anIdea().draft();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .delete("/api/ideas/" + number)
                    .then()
                    .statusCode(204);
            people.as("megan").get("/api/ideas/" + number).then().statusCode(404);
        }

        @Test
        void the_same_request_twice_makes_one_draft() {
            var key = UUID.randomUUID().toString();
            var first = given().auth()
                    .oauth2(people.token("megan"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(ideas.complete())
                    .post("/api/ideas")
                    .then()
                    .statusCode(201);
            var second = given().auth()
                    .oauth2(people.token("megan"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(ideas.complete())
                    .post("/api/ideas")
                    .then()
                    .statusCode(200);
            assertThat(second.extract().jsonPath().getLong("number"))
                    .isEqualTo(first.extract().jsonPath().getLong("number"));
        }

        @Test
        void a_visitor_signs_in_first() {
            people.visitor()
                    .body("{}")
                    .post("/api/ideas")
                    .then()
                    .statusCode(401)
                    .body("reason", equalTo("account_sign_in_needed"));
        }

        @Test
        void what_does_not_exist_is_named() {
            people.as("megan")
                    .body(Map.of("topicId", 999_999))
                    .post("/api/ideas")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("topicId"))
                    .body("errors[0].reason", equalTo("idea_unknown"));
        }
    }

    @Nested
    class HandingIn {

        @Test
        void an_incomplete_idea_names_every_field_it_still_needs() {
            long number = people.as("megan")
                    .body(Map.of("title", "short"))
                    .post("/api/ideas")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("number");
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + number + "/submit")
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("idea_incomplete"))
                    .body("errors.field", equalTo(List.of("title", "now", "change", "need", "by", "kind", "topicId")))
                    .body("errors[0].reason", equalTo("idea_too_short"));
        }

        @Test
        void an_idea_is_public_at_once_where_the_call_checks_after() {
            var call = calls.openCall();
            long number = ideas.anIdea()
                    .in(call)
                    .titled("the library opened on Sundays")
                    .open();
            given().get("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("OPEN"))
                    .body("author.name", equalTo("megan"))
                    .body("support.count", equalTo(0))
                    .body("support.remaining", equalTo(3))
                    .body("sharedAt", notNullValue())
                    .body("sections.now.html", equalTo("<p>People stand in the rain for half an hour.</p>"));
            given().get("/api/ideas?call=" + call.slug()).then().body("items.number", equalTo(List.of((int) number)));
        }

        @Test
        void an_idea_waits_for_a_moderator_where_the_call_checks_before() {
            var call = calls.aCall().checkedBefore().create();
            long number = ideas.anIdea().in(call).submitted();
            given().get("/api/ideas/" + number).then().statusCode(404);
            people.as("dafydd").get("/api/ideas/" + number).then().statusCode(404);
            people.as("megan")
                    .get("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("SUBMITTED"));
            people.as("mair").get("/api/ideas/" + number).then().statusCode(200);
            people.as("megan").get("/api/ideas?mine=true").then().body("items.number", hasItem((int) number));
            assertThat(directory.waitingForCheck(1000)).contains(number);

            lives.open(number);
            given().get("/api/ideas/" + number).then().statusCode(200).body("stage", equalTo("OPEN"));
        }

        @Test
        void handing_in_twice_is_one_handing_in() {
            long number = ideas.anIdea().open();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + number + "/submit")
                    .then()
                    .statusCode(200);
            given().get("/api/ideas/" + number + "/versions").then().body("editions", org.hamcrest.Matchers.hasSize(1));
        }

        @Test
        void the_timetable_says_when() {
            long early = ideas.anIdea().in(calls.coming()).draft();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + early + "/submit")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("call_not_open_yet"))
                    .body("opensAt", notNullValue());
            long late = ideas.anIdea().in(calls.closed()).draft();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + late + "/submit")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("call_closed"));
        }

        @Test
        void a_call_for_residents_takes_ideas_of_residents() {
            var call = calls.aCall().residentsOnly().create();
            long number = ideas.anIdea().by("megan").in(call).draft();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + number + "/submit")
                    .then()
                    .statusCode(403);
            ideas.anIdea().by("dafydd").in(call).open();
        }
    }
}
