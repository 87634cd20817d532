package org.betterif.moderation;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.betterif.account.AccountConfig;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.BrowserSession;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Reports, cases and decisions for tests, made as people make them, through the API. */
@ApplicationScoped
public class ModerationFixture {

    public static final String DESK = "/api/desk/moderation";
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
    Jdbi jdbi;

    /** A public idea. */
    public long idea() {
        return ideas.anIdea().in(calls.openCall()).open();
    }

    public long comment(String user, long idea, String text) {
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
    public BrowserSession joan() {
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

    public static Map<String, Object> report(String target, long id, String reason, String text) {
        var body = new HashMap<String, Object>();
        body.put(target, id);
        body.put("reason", reason);
        body.put("text", text);
        body.put("language", "en");
        return body;
    }

    public ValidatableResponse visitorReports(long idea, String text) {
        return people.visitor()
                .body(report("idea", idea, "abuse", text))
                .post("/api/reports")
                .then();
    }

    public JsonPath caseOf(long idea) {
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

    public ValidatableResponse decide(JsonPath found, Map<String, Object> body) {
        return people.as("mair")
                .header("If-Match", "\"" + found.getInt("version") + "\"")
                .body(body)
                .put(DESK + "/cases/{id}/decision", found.getLong("id"))
                .then();
    }

    public void hidden(long idea) {
        visitorReports(idea, "look").statusCode(201);
        decide(caseOf(idea), Map.of("action", "HIDE", "reason", "abuse")).statusCode(200);
    }

    public JsonPath own(String user) {
        return people.as(user)
                .get("/api/me/moderation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public long decisionAbout(String user, long idea) {
        return own(user).getLong("decisions.find { it.idea == " + idea + " }.id");
    }
}
