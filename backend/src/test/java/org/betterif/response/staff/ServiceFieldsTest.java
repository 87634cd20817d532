package org.betterif.response.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ServiceFieldsTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

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
        choose("aled", List.of("RISKS", "WHO_DELIVERS")).then().statusCode(200).body("fields", hasSize(2));
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
    void a_correction_leaves_filled_what_the_service_must_fill() {
        long duty = duties.dutyOf(duties.owedIdea());
        service = duties.serviceOf(duty);
        choose("aled", List.of("RISKS")).then().statusCode(200);
        var whole = new HashMap<>(content("YES"));
        whole.put("details", Map.of("risks", both("Few")));
        save(duty, whole).then().statusCode(200);
        long answer =
                publish(duty, 1).then().statusCode(201).extract().jsonPath().getLong("id");
        // chosen since: nobody is held to it
        choose("aled", List.of("RISKS", "EQUALITY")).then().statusCode(200);
        correct(answer, content("YES"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("details.risks"))
                .body("errors.reason", contains("response_field_needed"));
        whole.put("power", both("Delegated power 4.3"));
        correct(answer, whole).then().statusCode(200);
    }

    private Response correct(long answer, Map<String, ?> content) {
        return people.as("gwyn")
                .header("If-Match", "\"1\"")
                .body(Map.of("content", content, "reason", both("It was wrong")))
                .post("/api/answers/" + answer + "/corrections");
    }

    @Test
    void of_two_who_choose_at_once_the_second_is_told() throws Exception {
        long duty = duties.dutyOf(duties.owedIdea());
        service = duties.serviceOf(duty);
        for (int round = 0; round < 8; round++) {
            choose("aled", List.of("RISKS")).then().statusCode(200);
            var path = "/api/desk/services/" + service + "/fields";
            var tag = people.as("aled").get(path).header("ETag");
            Function<String, Callable<Integer>> chooses = field -> () -> people.as("aled")
                    .header("If-Match", tag)
                    .body(Map.of("fields", List.of(field)))
                    .put(path)
                    .statusCode();
            try (var both = Executors.newFixedThreadPool(2)) {
                var statuses = new ArrayList<Integer>();
                for (var one : both.invokeAll(List.of(chooses.apply("EQUALITY"), chooses.apply("WHO_KNEW")))) {
                    statuses.add(one.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            }
            people.as("aled").get(path).then().body("fields", hasSize(1));
        }
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
