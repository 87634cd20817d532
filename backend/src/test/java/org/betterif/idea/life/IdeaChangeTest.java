package org.betterif.idea.life;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaChangeTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    LifeDirectory lives;

    @Nested
    class Changing {

        @Test
        void a_changed_text_is_a_new_version_with_a_public_difference() {
            long number = ideas.anIdea().open();
            var body = ideas.complete();
            body.put("change", "A bench and a green roof, for whoever cannot stand for long.");
            body.put("note", "The roof should be green.");
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
            given().get("/api/ideas/" + number + "/versions")
                    .then()
                    .statusCode(200)
                    .body("editions.edition", equalTo(List.of(2, 1)))
                    .body("editions[0].note", equalTo("The roof should be green."))
                    .body("editions[0].changes.field", equalTo(List.of("change")))
                    .body("editions[0].changes[0].pieces.find { it.kind == 'REMOVED' }.text", equalTo("small"))
                    .body("editions[0].changes[0].pieces.find { it.kind == 'ADDED' }.text", equalTo("green"));
        }

        @Test
        void saving_the_same_text_again_is_no_new_version() {
            long number = ideas.anIdea().open();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(ideas.complete())
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }

        @Test
        void only_its_author_changes_it() {
            long number = ideas.anIdea().by("megan").open();
            people.as("dafydd")
                    .header("If-Match", "\"1\"")
                    .body(ideas.complete())
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("idea_not_yours"));
        }

        @Test
        void an_open_idea_stays_complete() {
            long number = ideas.anIdea().open();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body("{}")
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(422);
        }

        @Test
        void of_many_changes_at_once_one_wins_and_the_others_are_told() throws Exception {
            long number = ideas.anIdea().open();
            people.token("megan");
            var statuses = atOnce(8, i -> {
                var body = ideas.complete();
                body.put("title", "the bus shelter had bench number " + i);
                return people.as("megan")
                        .header("If-Match", "\"1\"")
                        .body(body)
                        .put("/api/ideas/" + number)
                        .statusCode();
            });
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).allMatch(status -> status == 200 || status == 409 || status == 412);
            given().get("/api/ideas/" + number).then().body("version", equalTo(2));
        }
    }

    @Nested
    class Ending {

        @Test
        void a_withdrawn_idea_stays_readable_with_its_reason_and_leaves_the_lists() {
            var call = calls.openCall();
            long number = ideas.anIdea().in(call).open();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "We built it ourselves."))
                    .post("/api/ideas/" + number + "/withdraw")
                    .then()
                    .statusCode(200);
            given().get("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("WITHDRAWN"))
                    .body("withdrawnReason", equalTo("We built it ourselves."));
            given().get("/api/ideas?call=" + call.slug()).then().body("items", equalTo(List.of()));
            given().get("/api/ideas?stage=withdrawn&call=" + call.slug()).then().body("items.number", hasItem((int)
                    number));
        }

        @Test
        void what_waits_for_a_check_goes_back_to_the_drafts() {
            long number =
                    ideas.anIdea().in(calls.aCall().checkedBefore().create()).submitted();
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "Not yet"))
                    .post("/api/ideas/" + number + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("DRAFT"));
        }

        @Test
        void an_idea_closes_in_favour_of_another_open_one_only() {
            long number = ideas.anIdea().open();
            long other = ideas.anIdea().by("dafydd").open();
            long draft = ideas.anIdea().by("dafydd").draft();
            for (long wrong : new long[] {number, draft, 999_999_999}) {
                people.as("megan")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("number", wrong))
                        .post("/api/ideas/" + number + "/close-in-favour")
                        .then()
                        .statusCode(400)
                        .body("errors[0].reason", equalTo("idea_not_another"));
            }
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("number", other))
                    .post("/api/ideas/" + number + "/close-in-favour")
                    .then()
                    .statusCode(200);
            given().get("/api/ideas/" + number)
                    .then()
                    .body("stage", equalTo("CLOSED_IN_FAVOUR"))
                    .body("closedInFavourOf", equalTo((int) other));
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(ideas.complete())
                    .put("/api/ideas/" + number)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("idea_frozen"));
        }

        @Test
        void a_hidden_idea_is_gone_for_others_and_comes_back() {
            var call = calls.openCall();
            long number = ideas.anIdea().in(call).open();
            lives.hide(number, "off_topic");
            given().get("/api/ideas/" + number).then().statusCode(410).body("reason", equalTo("idea_removed"));
            given().get("/api/ideas/" + number + "/versions").then().statusCode(410);
            given().get("/api/ideas?call=" + call.slug()).then().body("items", equalTo(List.of()));
            people.as("megan")
                    .get("/api/ideas/" + number)
                    .then()
                    .statusCode(200)
                    .body("hiddenReason", equalTo("off_topic"));
            lives.restore(number);
            given().get("/api/ideas/" + number).then().statusCode(200).body("hiddenReason", nullValue());
            lives.seal(number);
            people.as("megan")
                    .get("/api/ideas/" + number)
                    .then()
                    .statusCode(410)
                    .body("reason", equalTo("idea_sealed"));
        }
    }

    private static List<Integer> atOnce(int many, java.util.function.IntFunction<Integer> request) throws Exception {
        try (var pool = Executors.newFixedThreadPool(many)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < many; i++) {
                int one = i;
                tasks.add(() -> request.apply(one));
            }
            var statuses = new ArrayList<Integer>();
            for (var future : pool.invokeAll(tasks)) {
                statuses.add(future.get());
            }
            return statuses;
        }
    }
}
