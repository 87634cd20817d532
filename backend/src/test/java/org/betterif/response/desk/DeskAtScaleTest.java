package org.betterif.response.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class DeskAtScaleTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture places;

    @Nested
    class ManyAtOnce {

        @Test
        void drafts_are_published_each_in_the_version_that_was_seen() {
            long first = duties.dutyOf(duties.owedIdea());
            long second = duties.dutyOf(duties.owedIdea());
            long bare = duties.dutyOf(duties.owedIdea());
            save(first, content("YES"));
            save(second, content("NO"));
            save(second, content("IN_PART"), 1);
            var seen = List.of(
                    Map.of("dutyId", first, "version", 1),
                    Map.of("dutyId", second, "version", 1),
                    Map.of("dutyId", bare, "version", 1));
            people.as("sian")
                    .body(Map.of("drafts", seen))
                    .post("/api/desk/publish-drafts")
                    .then()
                    .statusCode(403);
            people.as("gwyn")
                    .body(Map.of("drafts", seen))
                    .post("/api/desk/publish-drafts")
                    .then()
                    .statusCode(200)
                    .body("results.published", contains(true, false, false))
                    .body("results.reason", contains(null, "common_stale", "response_no_draft"));
        }

        @Test
        void many_are_assigned_and_keep_their_services() {
            var numbers = List.of(duties.owedIdea(), duties.owedIdea());
            long first = duties.dutyOf(numbers.get(0));
            long second = duties.dutyOf(numbers.get(1));
            long service = duties.serviceOf(first);
            long sian = people.as("sian")
                    .get("/api/desk/colleagues")
                    .jsonPath()
                    .getList("personId", Long.class)
                    .get(0);
            people.as("sian")
                    .body(Map.of("dutyIds", List.of(first, second, 99999999L), "personId", sian))
                    .post("/api/desk/assign")
                    .then()
                    .statusCode(200)
                    .body("results.published", contains(true, true, false));
            assertThat(duties.duty(numbers.get(0)).serviceIds()).contains(service);
            people.as("sian")
                    .get("/api/desk/duties?ids=" + first + "," + second)
                    .then()
                    .body("items", hasSize(2))
                    .body("items[0].unassigned", equalTo(false));
        }
    }

    @Test
    void many_are_given_to_a_service_and_keep_whoever_is_accountable() {
        var numbers = List.of(duties.owedIdea(), duties.owedIdea());
        var ids = numbers.stream().map(duties::dutyOf).toList();
        people.as("gwyn").get("/api/me").then().statusCode(200);
        Integer gwyn = people.as("sian")
                .get("/api/desk/colleagues")
                .jsonPath()
                .get("find { it.byline.name == 'gwyn' }.personId");
        assignMany(Map.of("dutyIds", ids, "personId", gwyn)).then().statusCode(200);
        var service = places.service();
        var toService = Map.of("dutyIds", ids, "keepPerson", true, "serviceIds", List.of(service.id()));
        people.as("megan").body(toService).post("/api/desk/assign").then().statusCode(403);
        assignMany(toService).then().statusCode(200).body("results.published", contains(true, true));
        assertThat(numbers).allSatisfy(number -> assertThat(duties.duty(number).serviceIds())
                .containsExactly(service.id()));
        people.as("sian")
                .get("/api/desk/duties?ids=" + ids.get(0) + "," + ids.get(1))
                .then()
                .body("items.duty.accountable.name", contains("gwyn", "gwyn"));
        assignMany(Map.of("dutyIds", ids, "keepPerson", true, "serviceIds", List.of(999_999_999L)))
                .then()
                .statusCode(422)
                .body("reason", equalTo("response_unknown_service"));
    }

    @Test
    void chosen_drafts_are_read_as_citizens_will_see_them_before_they_are_published_together() {
        var ids = List.of(
                duties.dutyOf(duties.owedIdea()), duties.dutyOf(duties.owedIdea()), duties.dutyOf(duties.owedIdea()));
        save(ids.get(0), content("YES")).then().statusCode(200);
        save(ids.get(1), Map.of("decision", "NO")).then().statusCode(200);
        var asked = "/api/desk/previews?ids=" + ids.get(0) + "," + ids.get(1) + "," + ids.get(2);
        people.visitor().get(asked).then().statusCode(401);
        people.as("megan").get(asked).then().statusCode(403);
        people.as("gwyn").get("/api/desk/previews?ids=1;2").then().statusCode(400);
        people.as("gwyn")
                .get(asked)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.find { it.dutyId == " + ids.get(0) + " }.missing", hasSize(0))
                .body("items.find { it.dutyId == " + ids.get(0) + " }.version", equalTo(1))
                .body("items.find { it.dutyId == " + ids.get(0) + " }.preview.answeredBy.name", equalTo("gwyn"))
                .body(
                        "items.find { it.dutyId == " + ids.get(1) + " }.missing.reason",
                        hasItem("response_barrier_missing"));
    }

    private Response assignMany(Map<String, ?> body) {
        return people.as("sian").body(body).post("/api/desk/assign");
    }

    @Test
    void each_desk_sees_what_is_its_own() {
        long number = duties.owedIdea();
        long duty = duties.dutyOf(number);
        people.as("gwyn").get("/api/me").then().statusCode(200);
        var staff = people.as("sian").get("/api/desk/colleagues").jsonPath();
        Integer gwyn = staff.get("find { it.byline.name == 'gwyn' }.personId");
        var service = places.service();
        people.as("sian")
                .body(Map.of("personId", gwyn, "serviceIds", List.of(service.id())))
                .post("/api/duties/" + duty + "/assign")
                .then()
                .statusCode(200)
                .body("item.duty.accountable.name", equalTo("gwyn"));
        people.as("gwyn").get("/api/desk/duties?mine=true&limit=100").then().body("items.duty.id", hasItem((int) duty));
        people.as("sian").get("/api/desk/duties?mine=true&limit=100").then().body("items.duty.id", not(hasItem((int)
                duty)));
        people.as("megan").get("/api/desk/duties").then().statusCode(403);
        people.as("gwyn").get("/api/desk/duties?after=%00&limit=5").then().statusCode(400);
    }

    @Test
    void one_draft_is_begun_for_many_and_nobodys_is_written_over() {
        long first = duties.dutyOf(duties.owedIdea());
        long second = duties.dutyOf(duties.owedIdea());
        long begun = duties.dutyOf(duties.owedIdea());
        save(begun, content("NO")).then().statusCode(200);
        var body = Map.of("dutyIds", List.of(first, second, begun), "content", content("YES"), "ready", true);
        people.as("megan").body(body).post("/api/desk/drafts").then().statusCode(403);
        var key = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            given().auth()
                    .oauth2(people.token("sian"))
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post("/api/desk/drafts")
                    .then()
                    .statusCode(200)
                    .body("results.published", contains(true, true, false))
                    .body("results[2].reason", equalTo("common_stale"));
        }
        people.as("gwyn").get("/api/duties/" + first).then().body("draft.content.decision", equalTo("YES"));
        people.as("gwyn").get("/api/duties/" + begun).then().body("draft.content.decision", equalTo("NO"));
        people.as("gwyn")
                .body(Map.of(
                        "drafts",
                        List.of(Map.of("dutyId", first, "version", 1), Map.of("dutyId", second, "version", 1))))
                .post("/api/desk/publish-drafts")
                .then()
                .statusCode(200)
                .body("results.published", contains(true, true));
    }

    @Test
    void a_desk_is_narrowed_by_topic_and_area() {
        var area = places.area();
        var topic = places.topic();
        long here = ideas.anIdea()
                .in(calls.openCall())
                .inArea(area.id())
                .about(topic.id())
                .open();
        duties.cross(here);
        long elsewhere = duties.owedIdea();
        for (var query :
                List.of("area=" + area.id(), "topic=" + topic.id(), "topic=" + topic.id() + "&area=" + area.id())) {
            people.as("sian")
                    .get("/api/desk/duties?limit=100&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.duty.ideaNumber", contains((int) here));
        }
        people.as("sian")
                .get("/api/desk/duties?limit=100&topic=999999")
                .then()
                .body("items.duty.ideaNumber", not(hasItem((int) elsewhere)));
    }

    @Test
    void a_request_for_information_is_handed_over_and_the_answer_stays_owed() {
        long number = duties.owedIdea();
        long duty = duties.dutyOf(number);
        var before = duties.duty(number);
        var body = Map.of("reference", "FOI 2026/114");
        people.as("megan")
                .body(body)
                .post("/api/duties/" + duty + "/information-request")
                .then()
                .statusCode(403);
        people.as("sian")
                .body(body)
                .post("/api/duties/" + duty + "/information-request")
                .then()
                .statusCode(200);
        people.as("sian")
                .body(body)
                .post("/api/duties/" + duty + "/information-request")
                .then()
                .statusCode(200);
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("informationRequests.reference", contains("FOI 2026/114"));
        assertThat(duties.duty(number)).isEqualTo(before);
    }

    private Response save(long duty, Map<String, ?> content) {
        return save(duty, content, 0);
    }

    private Response save(long duty, Map<String, ?> content, int version) {
        return people.as("sian")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("content", content, "ready", true))
                .put("/api/duties/" + duty + "/draft");
    }

    private Response publish(long duty, int version) {
        return people.as("gwyn").header("If-Match", "\"" + version + "\"").post("/api/duties/" + duty + "/publish");
    }
}
