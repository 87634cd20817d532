package org.betterif.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class DeskAtScaleTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Nested
    class Fields {

        private long service;

        @AfterEach
        void noneAgain() {
            choose("aled", List.of()).then().statusCode(200);
        }

        @Test
        void a_service_chooses_what_it_must_fill_and_publishing_names_each_field() {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            service = duties.serviceOf(duty);
            choose("sian", List.of("RISKS")).then().statusCode(403);
            choose("aled", List.of("RISKS", "WHO_DELIVERS"))
                    .then()
                    .statusCode(200)
                    .body("fields", hasSize(2));
            save(duty, content("YES")).then().body("missing.field", contains("details.whoDelivers", "details.risks"));
            publish(duty, 1)
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("details.whoDelivers", "details.risks"))
                    .body("errors.reason", contains("response_field_needed", "response_field_needed"));
            people.as("gwyn")
                    .body(Map.of("dutyIds", List.of(duty), "content", content("YES")))
                    .post("/api/desk/publish")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("details.risks"));
            var whole = new HashMap<>(content("YES"));
            whole.put("details", Map.of("risks", both("Few"), "whoDelivers", both("Parks")));
            save(duty, whole, 1).then().body("missing", hasSize(0));
            publish(duty, 2).then().statusCode(201);
        }

        @Test
        void a_refusal_need_not_say_who_delivers_it() {
            long duty = duties.dutyOf(duties.owedIdea());
            service = duties.serviceOf(duty);
            choose("aled", List.of("WHO_DELIVERS", "COST")).then().statusCode(200);
            save(duty, content("NO")).then().body("missing", hasSize(0));
            publish(duty, 1).then().statusCode(201);
        }

        @Test
        void unknown_fields_and_services_are_refused() {
            long duty = duties.dutyOf(duties.owedIdea());
            service = duties.serviceOf(duty);
            people.as("aled")
                    .header("If-Match", "\"4095\"")
                    .body(Map.of("fields", List.of()))
                    .put("/api/desk/services/" + service + "/fields")
                    .then()
                    .statusCode(412);
            choose("aled", List.of("COLOUR")).then().statusCode(400);
            people.as("aled").get("/api/desk/services/99999999/fields").then().statusCode(404);
        }

        private Response choose(String user, List<String> fields) {
            var path = "/api/desk/services/" + service + "/fields";
            var tag = people.as("aled").get(path).header("ETag");
            return people.as(user)
                    .header("If-Match", tag)
                    .body(Map.of("fields", fields))
                    .put(path);
        }
    }

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

    @Nested
    class TemplatesOfAnswers {

        @Test
        void the_desks_share_change_and_throw_away() {
            var body = Map.of("name", "Not ours " + System.nanoTime(), "content", content("NOT_OURS"));
            var path = "/api/desk/templates";
            people.as("megan").get(path).then().statusCode(403);
            var listed = people.as("sian")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            int at = listed.getList("items.name").indexOf(body.get("name"));
            long id = listed.getLong("items[" + at + "].id");
            people.as("gwyn")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(path + "/" + id)
                    .then()
                    .statusCode(200);
            people.as("sian")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(path + "/" + id)
                    .then()
                    .statusCode(412);
            people.as("sian")
                    .header("If-Match", "\"2\"")
                    .delete(path + "/" + id)
                    .then()
                    .statusCode(204);
            people.as("sian")
                    .header("If-Match", "\"2\"")
                    .delete(path + "/" + id)
                    .then()
                    .statusCode(404);
        }
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
