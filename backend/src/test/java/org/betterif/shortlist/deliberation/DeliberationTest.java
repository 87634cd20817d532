package org.betterif.shortlist.deliberation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class DeliberationTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Test
    void a_member_asks_the_author_who_answers_in_public_once() {
        var council = councils.convened(1, 1, "jury-a");
        long idea = council.ideas().get(0);
        ask(council, "jury-a", idea, "AUTHOR", "Who holds the key?").statusCode(201);
        int question = people.visitor()
                .get(council.at("/questions"))
                .then()
                .statusCode(200)
                .body("items.text", contains("Who holds the key?"))
                .body("items.answer", contains(nullValue()))
                .body(not(containsString("jury-a")))
                .extract()
                .path("items[0].id");
        people.as("dafydd").get(council.at("/questions/mine")).then().body("questions", empty());
        people.as("megan").get(council.at("/questions/mine")).then().body("questions", contains(question));
        answer(council, "dafydd", question, "I guess").statusCode(403).body("reason", equalTo("shortlist_not_asked"));
        answer(council, "sian", question, "We do").statusCode(403);
        answer(council, "megan", question, "My brother").statusCode(200).body("items.answer", contains("My brother"));
        answer(council, "megan", question, "My brother and I").statusCode(200);
        people.visitor().get(council.at("/questions")).then().body("items.answer", contains("My brother and I"));
        people.visitor()
                .body(Map.of("text", "x", "language", "en"))
                .put(council.at("/questions/" + question + "/answer"))
                .then()
                .statusCode(401);
    }

    @Test
    void officers_answer_what_officers_are_asked_and_the_first_answer_stands() {
        var council = councils.convened(1, 1, "jury-a");
        ask(council, "jury-a", council.ideas().get(0), "OFFICERS", "What does it cost?")
                .statusCode(201);
        int question = people.visitor().get(council.at("/questions")).path("items[0].id");
        answer(council, "megan", question, "Little").statusCode(403);
        answer(council, "sian", question, "About 400 pounds").statusCode(200);
        answer(council, "gwyn", question, "Nothing")
                .statusCode(409)
                .body("reason", equalTo("shortlist_answered_already"));
        answer(council, "sian", 999_999, "x").statusCode(404);
    }

    @Test
    void whoever_has_an_interest_neither_asks_nor_notes_nor_reads_notes_about_it() {
        var council = councils.convened(1, 2, "jury-a", "jury-b");
        long idea = council.ideas().get(0);
        people.as("jury-b")
                .body(Map.of("interests", List.of(Map.of("idea", idea, "kind", "FAMILY", "note", ""))))
                .put(council.own("/interests"))
                .then()
                .statusCode(200);
        ask(council, "jury-b", idea, "AUTHOR", "Really?")
                .statusCode(403)
                .body("reason", equalTo("shortlist_interest_declared"));
        note(council, "jury-a", idea, "Too early").statusCode(409);
        people.as("eleri").post(council.at("/scoring/open")).then().statusCode(200);
        councils.score(council, "jury-a", idea, 4, 4).statusCode(200);
        councils.score(council, "jury-a", council.ideas().get(1), 4, 4).statusCode(200);
        councils.score(council, "jury-b", council.ideas().get(1), 4, 4).statusCode(200);
        councils.handIn(council, "jury-a").statusCode(200);
        councils.handIn(council, "jury-b").statusCode(200);
        councils.close(council).statusCode(200);
        note(council, "jury-a", idea, "The bank is steep").statusCode(201);
        note(council, "jury-b", idea, "It is ours").statusCode(403);
        own(council, "jury-a").body("notes.text", contains("The bank is steep")).body("notes.own", contains(true));
        own(council, "jury-b").body("notes", empty()).body("ideas", hasSize(1));
        people.as("eleri").get(council.own("/deliberation")).then().statusCode(403);
        people.as("megan").get(council.own("/deliberation")).then().statusCode(403);
        people.visitor().get(council.own("/deliberation")).then().statusCode(401);
    }

    @Test
    void a_minority_report_stands_beside_the_shortlist_once_it_is_published() {
        var council = councils.closed(1, 2, "jury-a", "jury-b");
        dissent(council, "megan").statusCode(403);
        dissent(council, "jury-a").statusCode(200).body("report.text", equalTo("We forgot the winter"));
        people.visitor().get(council.at("/minority-reports")).then().statusCode(401);
        people.as("dafydd")
                .get(council.at("/minority-reports"))
                .then()
                .statusCode(403)
                .body("reason", equalTo("shortlist_not_published_yet"));
        people.as("jury-b")
                .get(council.at("/minority-reports"))
                .then()
                .statusCode(200)
                .body("items.text", contains("We forgot the winter"))
                .body("items.name", contains(nullValue()));
        people.as("jury-a")
                .delete(council.own("/minority-report"))
                .then()
                .statusCode(200)
                .body("report", nullValue());
        people.as("eleri").get(council.at("/minority-reports")).then().body("items", empty());
        var published = councils.published("jury-a");
        people.visitor()
                .get(published.at("/minority-reports"))
                .then()
                .statusCode(200)
                .body("items", empty());
        dissent(published, "jury-a").statusCode(409);
    }

    private ValidatableResponse ask(CouncilFixture.Convened council, String juror, long idea, String to, String text) {
        return people.as(juror)
                .body(Map.of("idea", idea, "to", to, "text", text, "language", "en"))
                .post(council.own("/questions"))
                .then();
    }

    private ValidatableResponse answer(CouncilFixture.Convened council, String who, int question, String text) {
        return people.as(who)
                .body(Map.of("text", text, "language", "en"))
                .put(council.at("/questions/" + question + "/answer"))
                .then();
    }

    private ValidatableResponse note(CouncilFixture.Convened council, String juror, long idea, String text) {
        return people.as(juror)
                .body(Map.of("idea", idea, "text", text, "language", "en"))
                .post(council.own("/notes"))
                .then();
    }

    private ValidatableResponse own(CouncilFixture.Convened council, String juror) {
        return people.as(juror).get(council.own("/deliberation")).then().statusCode(200);
    }

    private ValidatableResponse dissent(CouncilFixture.Convened council, String juror) {
        return people.as(juror)
                .body(Map.of("text", "We forgot the winter", "language", "en", "named", false))
                .put(council.own("/minority-report"))
                .then();
    }
}
