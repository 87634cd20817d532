package org.betterif.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class CaseResourceTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    @Nested
    class Deciding {

        @Test
        void hides_tells_the_author_why_and_lists_it_in_public_without_names() {
            long idea = moderation.idea();
            moderation.visitorReports(idea, "This hurts.").statusCode(201);
            moderation
                    .decide(
                            moderation.caseOf(idea),
                            Map.of(
                                    "action",
                                    "HIDE",
                                    "reason",
                                    "abuse",
                                    "publicNote",
                                    Map.of("en", "It belittled people.", "cy", "Roedd yn bychanu pobl."),
                                    "toAuthor",
                                    Map.of("en", "Please say it kindly.", "cy", "Dywedwch ef yn garedig.")))
                    .statusCode(200)
                    .body("state", equalTo("DECIDED"))
                    .body("about.standing", equalTo("HIDDEN"))
                    .body("history[0].by.name", equalTo("mair"));
            people.visitor().get("/api/ideas/" + idea).then().statusCode(410);
            var removed = people.visitor()
                    .get("/api/removed")
                    .then()
                    .statusCode(200)
                    .body("items[0].idea", equalTo((int) idea))
                    .body("items[0].reason", equalTo("abuse"))
                    .body("items[0].note.cy", equalTo("Roedd yn bychanu pobl."))
                    .body("items[0].restoredAt", nullValue())
                    .extract()
                    .asString();
            assertThat(removed).doesNotContain("mair", "megan", "kindly", "person");
            assertThat(moderation.own("megan").getString("decisions.find { it.idea == " + idea + " }.toAuthor.en"))
                    .isEqualTo("Please say it kindly.");
            assertThat(moderation.own("dafydd").getList("decisions.idea")).doesNotContain((int) idea);
        }

        @Test
        void of_two_moderators_at_once_one_decides_and_the_other_is_told() throws Exception {
            long idea = moderation.idea();
            moderation.visitorReports(idea, "look").statusCode(201);
            var found = moderation.caseOf(idea);
            var other = moderation.joan();
            var body = Map.of("action", "HIDE", "reason", "abuse");
            var match = "\"" + found.getInt("version") + "\"";
            var path = ModerationFixture.DESK + "/cases/" + found.getLong("id") + "/decision";
            people.as("mair");
            List<Callable<Integer>> both = List.of(
                    () -> people.as("mair")
                            .header("If-Match", match)
                            .body(body)
                            .put(path)
                            .statusCode(),
                    () -> other.app()
                            .header("If-Match", match)
                            .body(body)
                            .put(path)
                            .statusCode());
            try (var pool = Executors.newFixedThreadPool(2)) {
                var codes = pool.invokeAll(both).stream().map(done -> {
                    try {
                        return done.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                assertThat(codes.toList()).containsExactlyInAnyOrder(200, 412);
            }
            assertThat(moderation.caseOf(idea).getList("history")).hasSize(1);
        }

        @Test
        void leaves_a_claimed_case_to_who_claimed_it() {
            long idea = moderation.idea();
            moderation.visitorReports(idea, "look").statusCode(201);
            var found = moderation.caseOf(idea);
            moderation
                    .joan()
                    .app()
                    .header("If-Match", "\"" + found.getInt("version") + "\"")
                    .put(ModerationFixture.DESK + "/cases/" + found.getLong("id") + "/claim")
                    .then()
                    .statusCode(200)
                    .body("mine", equalTo(true));
            moderation
                    .decide(moderation.caseOf(idea), Map.of("action", "DISMISS"))
                    .statusCode(409)
                    .body("reason", equalTo("moderation_claimed_by_another"));
            assertThat(moderation.caseOf(idea).getString("claimedBy.name")).isEqualTo("joan");
        }

        @Test
        void needs_the_version_a_reason_that_fits_and_a_moderator() {
            long idea = moderation.idea();
            moderation.visitorReports(idea, "look").statusCode(201);
            var found = moderation.caseOf(idea);
            var path = ModerationFixture.DESK + "/cases/" + found.getLong("id") + "/decision";
            var body = Map.of("action", "HIDE", "reason", "abuse");
            people.as("mair").body(body).put(path).then().statusCode(428);
            moderation
                    .decide(found, Map.of("action", "HIDE", "reason", "courtOrder"))
                    .statusCode(422)
                    .body("reason", equalTo("moderation_wrong_reason"));
            moderation
                    .decide(found, Map.of("action", "RESTORE"))
                    .statusCode(409)
                    .body("reason", equalTo("moderation_no_such_step"));
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(403);
            people.visitor().get(ModerationFixture.DESK + "/cases").then().statusCode(401);
            people.visitor().get("/api/ideas/" + idea).then().statusCode(200);
        }

        @Test
        void comes_back_to_the_queue_when_it_is_reported_again() {
            long idea = moderation.idea();
            moderation.visitorReports(idea, "one").statusCode(201);
            moderation
                    .decide(moderation.caseOf(idea), Map.of("action", "DISMISS"))
                    .statusCode(200);
            assertThat(moderation.caseOf(idea).getString("state")).isEqualTo("DECIDED");
            people.visitor()
                    .body(ModerationFixture.report("idea", idea, "safeguarding", "two"))
                    .post("/api/reports")
                    .then()
                    .statusCode(201);
            var found = moderation.caseOf(idea);
            assertThat(found.getString("state")).isEqualTo("WAITING");
            people.as("mair")
                    .get(ModerationFixture.DESK + "/cases?limit=1")
                    .then()
                    .body("items[0].urgent", equalTo(true));
        }

        @Test
        void seals_a_comment_so_that_only_its_number_is_told() {
            long idea = moderation.idea();
            long comment = moderation.comment("dafydd", idea, "about a child");
            long before = people.visitor()
                    .get("/api/removed")
                    .then()
                    .extract()
                    .jsonPath()
                    .getLong("sealed");
            people.visitor()
                    .body(ModerationFixture.report("comment", comment, "safeguarding", "now"))
                    .post("/api/reports")
                    .then()
                    .statusCode(201);
            moderation
                    .decide(moderation.caseOf(idea), Map.of("action", "SEAL", "reason", "safeguarding"))
                    .statusCode(200)
                    .body("about.standing", equalTo("SEALED"))
                    .body("about.words", empty())
                    .body("may.restore.reason", equalTo("moderation_safeguarding_lead_needed"));
            var page = people.visitor().get("/api/removed").then().extract().jsonPath();
            assertThat(page.getLong("sealed")).isEqualTo(before + 1);
            assertThat(page.getList("items.reason")).doesNotContain("safeguarding");
        }
    }

    @Nested
    class Checking {

        @Test
        void opens_an_idea_or_sends_it_back_with_a_reason() {
            var call = calls.aCall().checkedBefore().create();
            long good = ideas.anIdea().in(call).submitted();
            long bad = ideas.anIdea().in(call).submitted();
            people.as("mair")
                    .get(ModerationFixture.DESK + "/checks")
                    .then()
                    .statusCode(200)
                    .body("about.idea", hasItem((int) good));
            check(good, Map.of("opens", true)).statusCode(200).body("about.idea", not(hasItem((int) good)));
            people.visitor().get("/api/ideas/" + good).then().statusCode(200);
            check(bad, Map.of("opens", false)).statusCode(422).body("reason", equalTo("moderation_wrong_reason"));
            check(bad, Map.of("opens", false, "reason", "wrongDoor")).statusCode(200);
            people.as("megan").get("/api/ideas/" + bad).then().body("stage", equalTo("DRAFT"));
            assertThat(moderation.own("megan").getString("decisions.find { it.idea == " + bad + " }.reason"))
                    .isEqualTo("wrongDoor");
        }

        private ValidatableResponse check(long number, Map<String, Object> body) {
            int version = people.as("mair")
                    .get("/api/ideas/" + number)
                    .then()
                    .extract()
                    .path("version");
            return people.as("mair")
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .put(ModerationFixture.DESK + "/checks/{n}", number)
                    .then();
        }
    }
}
