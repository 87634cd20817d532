package org.betterif.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class DecisionTest {

    private static final Map<String, String> MINUTES = Map.of("en", "Present: all.", "cy", "Yn bresennol: pawb.");

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Test
    void the_shortlist_is_published_as_a_pabulib_file_that_reads_back() {
        var open = councils.scoring(1, 1, "jury-a");
        people.visitor().get(open.at("/shortlist.pb")).then().statusCode(404);
        var council = councils.published("jury-a", "jury-b");
        var answer = people.visitor().get(council.at("/shortlist.pb"));
        answer.then().statusCode(200);
        var read = org.betterif.selection.format.PabulibReader.read(answer.asString());
        var election = read.election();
        assertThat(election.voters()).isEqualTo(2);
        assertThat(election.projects()).hasSize(2);
        // 3 times 5 and once 3
        assertThat(election.ballots().get(0).points()).contains(18L);
        // the council departed: the second idea is the one it took
        assertThat(answer.asString())
                .contains("\n" + council.ideas().get(1) + ";1;2;verge number 1 bloomed;1\n")
                .doesNotContain("jury-a");
    }

    @Test
    void a_shortlist_is_recorded_with_reasons_minuted_and_published() {
        var council = councils.closed(1, 2, "jury-a");
        decide(council, entry(council, 0, true, null), entry(council, 1, false, null));
        people.as("eleri")
                .post(council.at("/decision/record"))
                .then()
                .statusCode(200)
                .body("shortlist.stage", equalTo("DECIDED"));
        people.visitor().get(council.at("/shortlist")).then().body("decision", nullValue());
        people.visitor().get(council.at("/decision")).then().statusCode(401);
        people.as("megan")
                .get(council.at("/decision"))
                .then()
                .statusCode(403)
                .body("reason", equalTo("shortlist_not_published_yet"));
        people.as("jury-a")
                .get(council.at("/decision"))
                .then()
                .statusCode(200)
                .body("entries.taken", contains(true, false));
        people.as("eleri")
                .post(council.at("/publish"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_minutes_needed"));
        councils.clerkPuts(council.slug(), "/minutes", Map.of("text", MINUTES)).statusCode(200);
        people.as("eleri").post(council.at("/publish")).then().statusCode(200);
        people.visitor()
                .get(council.at("/shortlist"))
                .then()
                .body(
                        "decision.entries.idea",
                        contains(
                                council.ideas().get(0).intValue(),
                                council.ideas().get(1).intValue()))
                .body("decision.entries[0].byRule", equalTo(true))
                .body("decision.minutes.cy", equalTo("Yn bresennol: pawb."))
                .body("decision.publishedAt", notNullValue())
                .body("decision.present", equalTo(1));
        people.visitor().get("/api/ideas/" + council.ideas().get(0)).then().body("outcome", equalTo("SHORTLISTED"));
        people.visitor().get("/api/ideas/" + council.ideas().get(1)).then().body("outcome", equalTo("NOT_TAKEN"));
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body(
                        "happened.what",
                        hasItems("CONVENED", "SCORING_OPENED", "SCORING_CLOSED", "DECIDED", "PUBLISHED"));
        people.as("eleri").post(council.at("/publish")).then().statusCode(409);
    }

    @Test
    void departing_from_the_rule_needs_a_written_reason() {
        var council = councils.closed(1, 2, "jury-a");
        decide(
                council,
                entry(council, 0, false, null),
                entry(council, 1, true, Map.of("en", "Flood", "cy", "Llifogydd")));
        people.as("eleri")
                .post(council.at("/decision/record"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_departure_needed"))
                .body("errors.field", contains("entries." + council.ideas().get(0) + ".departure"));
        decide(
                council,
                entry(council, 0, false, Map.of("en", "It floods", "cy", "Mae'n gorlifo")),
                entry(council, 1, true, Map.of("en", "It is dry", "cy", "Mae'n sych")));
        people.as("eleri")
                .post(council.at("/decision/record"))
                .then()
                .statusCode(200)
                .body("decision.entries[0].byRule", equalTo(false))
                .body("decision.entries[0].departure.en", equalTo("It is dry"));
    }

    @Test
    void each_idea_needs_a_decision_and_a_reason_in_both_languages() {
        var council = councils.closed(1, 2, "jury-a");
        var half = new HashMap<>(entry(council, 0, true, null));
        half.put("reason", Map.of("en", "Only English", "cy", " "));
        decide(council, half);
        people.as("eleri")
                .post(council.at("/decision/record"))
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains(
                                "entries." + council.ideas().get(0) + ".reason",
                                "entries." + council.ideas().get(1) + ".taken"));
    }

    @Test
    void a_decision_needs_the_quorum_at_the_table() {
        var council = councils.closed(2, 1, "jury-a", "jury-b");
        var one = councils.jurorIds(council.slug()).subList(0, 1);
        councils.clerkPuts(
                        council.slug(),
                        "/decision",
                        Map.of("present", one, "entries", List.of(entry(council, 0, true, null))))
                .statusCode(200);
        people.as("eleri")
                .post(council.at("/decision/record"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("shortlist_quorum_not_reached"));
    }

    @Test
    void it_can_go_back_to_the_table_before_it_is_published_with_a_reason() {
        var council = councils.closed(1, 1, "jury-a");
        decide(council, entry(council, 0, true, null));
        people.as("eleri").post(council.at("/decision/record")).then().statusCode(200);
        people.as("eleri")
                .body(Map.of("reason", MINUTES))
                .post(council.at("/decision/reconsider"))
                .then()
                .statusCode(200)
                .body("shortlist.stage", equalTo("DELIBERATING"));
        people.visitor().get("/api/councils/" + council.slug()).then().body("happened.what", hasItem("RECONSIDERED"));
    }

    @Test
    void a_clerk_who_saw_an_older_version_does_not_overwrite() {
        var council = councils.closed(1, 1, "jury-a");
        var old = people.as("eleri").get(council.desk()).header("ETag");
        decide(council, entry(council, 0, true, null));
        people.as("eleri")
                .header("If-Match", old)
                .body(Map.of("text", MINUTES))
                .put(council.at("/minutes"))
                .then()
                .statusCode(412);
        people.as("eleri")
                .body(Map.of("text", MINUTES))
                .put(council.at("/minutes"))
                .then()
                .statusCode(428);
    }

    @Test
    void minutes_and_reasons_have_a_length() {
        var council = councils.closed(1, 1, "jury-a");
        var long100kB = "x".repeat(100_000);
        councils.clerkPuts(council.slug(), "/minutes", Map.of("text", Map.of("en", long100kB, "cy", "ok")))
                .statusCode(400);
        var entry = new HashMap<>(entry(council, 0, true, null));
        entry.put("reason", Map.of("en", long100kB, "cy", "ok"));
        councils.clerkPuts(council.slug(), "/decision", Map.of("present", List.of(), "entries", List.of(entry)))
                .statusCode(400);
        councils.clerkPuts(council.slug(), "/minutes", Map.of("text", Map.of("en", "Only English", "cy", "")))
                .statusCode(400);
    }

    @Test
    void a_cancelled_council_says_why_and_leaves_its_ideas_as_they_were() {
        var council = councils.scoring(1, 1, "jury-a");
        people.visitor().get("/api/ideas/" + council.ideas().get(0)).then().body("outcome", equalTo("NOMINATED"));
        people.as("eleri")
                .body(Map.of("reason", MINUTES))
                .post(council.at("/cancel"))
                .then()
                .statusCode(200);
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("stage", equalTo("CANCELLED"))
                .body("cancelReason.en", equalTo("Present: all."));
        people.visitor().get("/api/ideas/" + council.ideas().get(0)).then().body("outcome", equalTo("NONE"));
        people.as("eleri")
                .body(Map.of("reason", MINUTES))
                .post(council.at("/cancel"))
                .then()
                .statusCode(409);
    }

    private void decide(CouncilFixture.Convened council, Object... entries) {
        var body = Map.of("present", councils.jurorIds(council.slug()), "entries", List.of(entries));
        councils.clerkPuts(council.slug(), "/decision", body).statusCode(200);
    }

    private static Map<String, Object> entry(
            CouncilFixture.Convened council, int which, boolean taken, Map<String, String> departure) {
        var entry = new HashMap<String, Object>();
        entry.put("idea", council.ideas().get(which));
        entry.put("taken", taken);
        entry.put("reason", Map.of("en", "We think so", "cy", "Dyna ein barn"));
        entry.put("departure", departure);
        return entry;
    }
}
