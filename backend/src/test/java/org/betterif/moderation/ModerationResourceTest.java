package org.betterif.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.account.AccountConfig;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.BrowserSession;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class ModerationResourceTest {

    private static final String DESK = "/api/desk/moderation";
    private static BrowserSession joan;

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    AccountConfig account;

    @Inject
    ModerationPersonalData personalData;

    @Inject
    Jdbi jdbi;

    private long idea() {
        return ideas.anIdea().in(calls.openCall()).open();
    }

    private long comment(String user, long idea, String text) {
        return people.as(user)
                .body(Map.of("text", text, "language", "en"))
                .post("/api/ideas/{n}/comments", idea)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** A second moderator, through a real session. */
    private BrowserSession joan() {
        if (joan == null) {
            joan = BrowserSession.of("joan", "moderator");
            joan.app()
                    .body(Map.of(
                            "name",
                            "joan",
                            "language",
                            "en",
                            "ageBand",
                            "ADULT",
                            "rulesVersion",
                            account.rulesVersion(),
                            "privacyVersion",
                            account.privacyVersion(),
                            "mail",
                            Map.of("service", true, "digest", false)))
                    .put("/api/me/welcome")
                    .then()
                    .statusCode(200);
        }
        return joan;
    }

    private static Map<String, Object> report(String target, long id, String reason, String text) {
        var body = new HashMap<String, Object>();
        body.put(target, id);
        body.put("reason", reason);
        body.put("text", text);
        body.put("language", "en");
        return body;
    }

    private ValidatableResponse visitorReports(long idea, String text) {
        return people.visitor()
                .body(report("idea", idea, "abuse", text))
                .post("/api/reports")
                .then();
    }

    private JsonPath caseOf(long idea) {
        long id = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from moderation_case where idea_number = :idea order by id desc limit 1")
                .bind("idea", idea)
                .mapTo(Long.class)
                .one());
        return people.as("mair")
                .get(DESK + "/cases/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse decide(JsonPath found, Map<String, Object> body) {
        return people.as("mair")
                .header("If-Match", "\"" + found.getInt("version") + "\"")
                .body(body)
                .put(DESK + "/cases/{id}/decision", found.getLong("id"))
                .then();
    }

    private void hidden(long idea) {
        visitorReports(idea, "look").statusCode(201);
        decide(caseOf(idea), Map.of("action", "HIDE", "reason", "abuse")).statusCode(200);
    }

    private JsonPath own(String user) {
        return people.as(user)
                .get("/api/me/moderation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long decisionAbout(String user, long idea) {
        return own(user).getLong("decisions.find { it.idea == " + idea + " }.id");
    }

    @Nested
    class Reporting {

        @Test
        void needs_no_account_and_counts_the_same_words_and_the_same_person_once() {
            long idea = idea();
            visitorReports(idea, "This hurts.").statusCode(201);
            visitorReports(idea, "This hurts.").statusCode(201);
            visitorReports(idea, "Something else.").statusCode(201);
            for (int i = 0; i < 2; i++) {
                people.as("dafydd")
                        .body(report("idea", idea, "abuse", "try " + i))
                        .post("/api/reports")
                        .then()
                        .statusCode(201);
            }
            assertThat(caseOf(idea).getInt("reports")).isEqualTo(3);
        }

        @Test
        void refuses_what_is_not_there_not_said_or_not_public() {
            visitorReports(999_999_999L, "x").statusCode(404);
            long idea = idea();
            var both = report("idea", idea, "abuse", "x");
            both.put("comment", 1);
            people.visitor()
                    .body(both)
                    .post("/api/reports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("moderation_needed"));
            people.visitor()
                    .body(report("idea", idea, "boring", "x"))
                    .post("/api/reports")
                    .then()
                    .statusCode(400);
            people.visitor()
                    .body(report("idea", idea, "abuse", "x".repeat(4001)))
                    .post("/api/reports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("moderation_too_long"));
            var contact = report("idea", idea, "abuse", "x");
            contact.put("contact", "call me");
            people.visitor()
                    .body(contact)
                    .post("/api/reports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("moderation_no_contact"));
            hidden(idea);
            visitorReports(idea, "again").statusCode(410);
        }

        @Test
        void keeps_hostile_words_as_they_were_written() {
            long idea = idea();
            var words = "'; drop table report; -- <script>alert(1)</script> \u202e ﷽ 🏴󠁧󠁢󠁷󠁬󠁳󠁿";
            visitorReports(idea, words + "\u0000").statusCode(201);
            assertThat(caseOf(idea).getString("given[0].text")).isEqualTo(words);
        }
    }

    @Nested
    class Deciding {

        @Test
        void hides_tells_the_author_why_and_lists_it_in_public_without_names() {
            long idea = idea();
            visitorReports(idea, "This hurts.").statusCode(201);
            decide(
                            caseOf(idea),
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
            assertThat(own("megan").getString("decisions.find { it.idea == " + idea + " }.toAuthor.en"))
                    .isEqualTo("Please say it kindly.");
            assertThat(own("dafydd").getList("decisions.idea")).doesNotContain((int) idea);
        }

        @Test
        void of_two_moderators_at_once_one_decides_and_the_other_is_told() throws Exception {
            long idea = idea();
            visitorReports(idea, "look").statusCode(201);
            var found = caseOf(idea);
            var other = joan();
            var body = Map.of("action", "HIDE", "reason", "abuse");
            var match = "\"" + found.getInt("version") + "\"";
            var path = DESK + "/cases/" + found.getLong("id") + "/decision";
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
            assertThat(caseOf(idea).getList("history")).hasSize(1);
        }

        @Test
        void leaves_a_claimed_case_to_who_claimed_it() {
            long idea = idea();
            visitorReports(idea, "look").statusCode(201);
            var found = caseOf(idea);
            joan().app()
                    .header("If-Match", "\"" + found.getInt("version") + "\"")
                    .put(DESK + "/cases/" + found.getLong("id") + "/claim")
                    .then()
                    .statusCode(200)
                    .body("mine", equalTo(true));
            decide(caseOf(idea), Map.of("action", "DISMISS"))
                    .statusCode(409)
                    .body("reason", equalTo("moderation_claimed_by_another"));
            assertThat(caseOf(idea).getString("claimedBy.name")).isEqualTo("joan");
        }

        @Test
        void needs_the_version_a_reason_that_fits_and_a_moderator() {
            long idea = idea();
            visitorReports(idea, "look").statusCode(201);
            var found = caseOf(idea);
            var path = DESK + "/cases/" + found.getLong("id") + "/decision";
            var body = Map.of("action", "HIDE", "reason", "abuse");
            people.as("mair").body(body).put(path).then().statusCode(428);
            decide(found, Map.of("action", "HIDE", "reason", "courtOrder"))
                    .statusCode(422)
                    .body("reason", equalTo("moderation_wrong_reason"));
            decide(found, Map.of("action", "RESTORE"))
                    .statusCode(409)
                    .body("reason", equalTo("moderation_no_such_step"));
            people.as("megan")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(403);
            people.visitor().get(DESK + "/cases").then().statusCode(401);
            people.visitor().get("/api/ideas/" + idea).then().statusCode(200);
        }

        @Test
        void comes_back_to_the_queue_when_it_is_reported_again() {
            long idea = idea();
            visitorReports(idea, "one").statusCode(201);
            decide(caseOf(idea), Map.of("action", "DISMISS")).statusCode(200);
            assertThat(caseOf(idea).getString("state")).isEqualTo("DECIDED");
            people.visitor()
                    .body(report("idea", idea, "safeguarding", "two"))
                    .post("/api/reports")
                    .then()
                    .statusCode(201);
            var found = caseOf(idea);
            assertThat(found.getString("state")).isEqualTo("WAITING");
            people.as("mair").get(DESK + "/cases?limit=1").then().body("items[0].urgent", equalTo(true));
        }

        @Test
        void seals_a_comment_so_that_only_its_number_is_told() {
            long idea = idea();
            long comment = comment("dafydd", idea, "about a child");
            long before = people.visitor()
                    .get("/api/removed")
                    .then()
                    .extract()
                    .jsonPath()
                    .getLong("sealed");
            people.visitor()
                    .body(report("comment", comment, "safeguarding", "now"))
                    .post("/api/reports")
                    .then()
                    .statusCode(201);
            decide(caseOf(idea), Map.of("action", "SEAL", "reason", "safeguarding"))
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
            people.as("mair").get(DESK + "/checks").then().statusCode(200).body("about.idea", hasItem((int) good));
            check(good, Map.of("opens", true)).statusCode(200).body("about.idea", not(hasItem((int) good)));
            people.visitor().get("/api/ideas/" + good).then().statusCode(200);
            check(bad, Map.of("opens", false)).statusCode(422).body("reason", equalTo("moderation_wrong_reason"));
            check(bad, Map.of("opens", false, "reason", "wrongDoor")).statusCode(200);
            people.as("megan").get("/api/ideas/" + bad).then().body("stage", equalTo("DRAFT"));
            assertThat(own("megan").getString("decisions.find { it.idea == " + bad + " }.reason"))
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
                    .put(DESK + "/checks/{n}", number)
                    .then();
        }
    }

    @Nested
    class Appealing {

        private static final Map<String, Object> YES =
                Map.of("upheld", true, "answer", Map.of("en", "You are right.", "cy", "Rydych yn iawn."));

        @Test
        void is_possible_once_and_another_moderator_restores() {
            long idea = idea();
            hidden(idea);
            long decision = decisionAbout("megan", idea);
            var words = Map.of("text", "It was a joke.", "language", "en");
            people.as("dafydd")
                    .body(words)
                    .post("/api/me/moderation/decisions/{id}/appeal", decision)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("moderation_not_yours"));
            people.as("megan")
                    .body(words)
                    .post("/api/me/moderation/decisions/{id}/appeal", decision)
                    .then()
                    .statusCode(201);
            people.as("megan")
                    .body(words)
                    .post("/api/me/moderation/decisions/{id}/appeal", decision)
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("moderation_appealed_already"));
            int appeal = people.as("mair")
                    .get(DESK + "/appeals")
                    .then()
                    .extract()
                    .path("find { it.about.idea == " + idea + " }.id");
            people.as("mair")
                    .header("If-Match", "\"1\"")
                    .body(YES)
                    .put(DESK + "/appeals/{id}/decision", appeal)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("moderation_second_moderator_needed"));
            joan().app()
                    .header("If-Match", "\"1\"")
                    .body(YES)
                    .put(DESK + "/appeals/" + appeal + "/decision")
                    .then()
                    .statusCode(200);
            people.visitor().get("/api/ideas/" + idea).then().statusCode(200);
            assertThat(own("megan").getString("decisions.find { it.id == " + decision + " }.appeal.answer.cy"))
                    .isEqualTo("Rydych yn iawn.");
            assertThat(people.visitor()
                            .get("/api/removed")
                            .jsonPath()
                            .getString("items.find { it.idea == " + idea + " }.restoredAt"))
                    .isNotNull();
        }
    }

    @Nested
    class Noticing {

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
            long idea = idea();
            long comment = comment("dafydd", idea, "He took the winch.");
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
            assertThat(own("dafydd").getList("notices.id")).doesNotContain((int) id);
            step(id, 1, "KEPT").statusCode(409).body("reason", equalTo("moderation_no_such_step"));
            step(id, 1, "POSTER_CONTACTED").statusCode(200);
            step(id, 1, "REMOVED").statusCode(412);
            assertThat(own("dafydd").getString("notices.find { it.id == " + id + " }.from"))
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
            assertThat(people.visitor()
                            .get("/api/comments/" + comment)
                            .jsonPath()
                            .getString("state"))
                    .isEqualTo("HIDDEN");
        }

        private ValidatableResponse step(long id, int version, String state) {
            return people.as("mair")
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("state", state))
                    .put(DESK + "/notices/{id}/state", id)
                    .then();
        }
    }

    @Nested
    class Complaining {

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
            people.as("megan").get(DESK + "/complaints").then().statusCode(403);
            for (var expected : List.of(200, 409)) {
                people.as("mair")
                        .header("If-Match", expected == 200 ? "\"1\"" : "\"2\"")
                        .body(Map.of("answer", "You are right."))
                        .put(DESK + "/complaints/{id}/answer", id)
                        .then()
                        .statusCode(expected);
            }
        }
    }

    @Nested
    class Suspending {

        @Test
        void stops_writing_until_it_is_lifted() {
            long idea = idea();
            long comment = comment("gethin", idea, "rude");
            people.visitor()
                    .body(report("comment", comment, "abuse", "rude"))
                    .post("/api/reports")
                    .then()
                    .statusCode(201);
            long id = caseOf(idea).getLong("id");
            people.as("mair")
                    .body(Map.of("reason", "abuse", "until", "2001-01-01T00:00:00Z"))
                    .post(DESK + "/cases/{id}/suspension", id)
                    .then()
                    .statusCode(400);
            people.as("mair")
                    .body(Map.of("reason", "abuse"))
                    .post(DESK + "/cases/{id}/suspension", id)
                    .then()
                    .statusCode(201);
            people.as("gethin")
                    .body(Map.of("text", "more", "language", "en"))
                    .post("/api/ideas/{n}/comments", idea)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("account_suspended"));
            int suspension = people.as("mair")
                    .get(DESK + "/suspensions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("find { it.person.name == 'gethin' }.id");
            people.as("mair")
                    .header("If-Match", "\"1\"")
                    .delete(DESK + "/suspensions/{id}", suspension)
                    .then()
                    .statusCode(200);
            comment("gethin", idea, "sorry");
        }
    }

    @Test
    void the_log_is_append_only_even_for_the_program() {
        long idea = idea();
        hidden(idea);
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("update moderation_act set reason = 'advertising' where idea_number = ?", idea)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("delete from moderation_act where idea_number = ?", idea)))
                .hasMessageContaining("append-only");
    }

    @Test
    void who_leaves_is_forgotten_and_the_record_stays() {
        long idea = ideas.anIdea().by("ffion").in(calls.openCall()).open();
        visitorReports(idea, "look").statusCode(201);
        decide(
                        caseOf(idea),
                        Map.of(
                                "action",
                                "HIDE",
                                "reason",
                                "abuse",
                                "toAuthor",
                                Map.of("en", "Hello Ffion", "cy", "Helô Ffion")))
                .statusCode(200);
        long ffion = jdbi.withHandle(handle -> handle.createQuery("select id from person where name = 'ffion'")
                .mapTo(Long.class)
                .one());
        assertThat(personalData.copyOf(ffion).toString()).contains("HIDE");
        personalData.erase(ffion);
        assertThat(caseOf(idea).getString("history[0].action")).isEqualTo("HIDE");
        assertThat(caseOf(idea).getString("history[0].toAuthor")).isNull();
        assertThat(personalData.copyOf(ffion).values())
                .allSatisfy(held -> assertThat((List<?>) held).isEmpty());
    }
}
