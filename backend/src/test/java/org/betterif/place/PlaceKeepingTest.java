package org.betterif.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class PlaceKeepingTest {

    private static final Map<String, String> NAME = Map.of("en", "Hill", "cy", "Bryn");

    @Inject
    People people;

    @Inject
    PlaceFixture places;

    @Inject
    Jdbi jdbi;

    @Nested
    class AddAnArea {

        @Test
        void it_is_there_for_everybody_at_once() {
            var slug = fresh();
            var added = people.as("aled")
                    .body(area(slug, Map.of("population", 1200)))
                    .post("/api/place/areas");
            added.then().statusCode(201).header("ETag", equalTo("\"0.0\"")).body("population", equalTo(1200));
            given().get("/api/place").then().body("areas.slug", hasItem(slug));
        }

        @Test
        void sent_twice_with_the_same_key_it_is_added_once() {
            var key = UUID.randomUUID().toString();
            var body = area(fresh(), Map.of());
            people.as("aled");
            long first = id(key, body, 201);
            long second = id(key, body, 200);
            assertThat(second).isEqualTo(first);
        }

        @Test
        void nobody_but_an_administrator_adds_one() {
            people.visitor()
                    .body(area(fresh(), Map.of()))
                    .post("/api/place/areas")
                    .then()
                    .statusCode(401);
            people.as("megan")
                    .body(area(fresh(), Map.of()))
                    .post("/api/place/areas")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("account_role_needed"));
        }

        @Test
        void each_wrong_field_is_named() {
            refused(area("Not a slug", Map.of()), 400, "slug", "common_pattern");
            refused(
                    area(fresh(), Map.of("name", Map.of("en", "x".repeat(100_000), "cy", "x"))),
                    400,
                    "name",
                    "common_localised_size");
            refused(
                    area(fresh(), Map.of("name", Map.of("en", " \u0000 ", "cy", "x"))),
                    400,
                    "name.en",
                    "common_not_blank");
            refused(area(fresh(), Map.of("parentId", 999_999_999)), 400, "parentId", "place_unknown_area");
            refused(area(fresh(), Map.of("population", "many")), 400, "population", "common_invalid");
            refused(area(fresh(), Map.of("colour", "red")), 400, "colour", "common_unknown_field");
            refused(
                    area(fresh(), Map.of("boundary", polygon(List.of(0, 0), List.of(1, 0), List.of(1, 1)))),
                    400,
                    "boundary",
                    "place_boundary_too_small");
        }

        @Test
        void an_address_that_is_taken_is_refused_with_its_reason() {
            people.as("aled")
                    .body(area(places.area().slug(), Map.of()))
                    .post("/api/place/areas")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("place_slug_taken"));
        }
    }

    @Nested
    class RewriteAnArea {

        @Test
        void a_stale_version_is_refused_and_nothing_is_lost() {
            var area = places.area();
            rewrite(area.id(), "\"0\"", area(area.slug(), Map.of("population", 5)))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"1.0\""));
            rewrite(area.id(), "\"0\"", area(area.slug(), Map.of("population", 9)))
                    .then()
                    .statusCode(412)
                    .body("reason", equalTo("common_stale"));
            rewrite(area.id(), null, area(area.slug(), Map.of())).then().statusCode(428);
            assertThat(populationOf(area.id())).isEqualTo(5);
        }

        @Test
        void of_two_at_the_same_moment_one_wins_and_the_other_is_told() throws Exception {
            var area = places.area();
            people.as("aled");
            var codes = atOnce(
                    () -> rewrite(area.id(), "\"0\"", area(area.slug(), Map.of("population", 11)))
                            .statusCode(),
                    () -> rewrite(area.id(), "\"0\"", area(area.slug(), Map.of("population", 22)))
                            .statusCode());
            assertThat(codes).containsExactlyInAnyOrder(200, 412);
        }

        @Test
        void an_area_cannot_lie_in_a_part_of_itself() {
            var outer = places.area();
            var inner = places.areaIn(outer);
            rewrite(outer.id(), "\"0\"", area(outer.slug(), Map.of("parentId", inner.id())))
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("place_area_within_itself"));
        }
    }

    @Nested
    class RemoveAnArea {

        @Test
        void it_is_gone_but_not_while_something_lies_in_it() {
            var outer = places.area();
            var inner = places.areaIn(outer);
            remove("areas", outer.id()).then().statusCode(409).body("reason", equalTo("place_in_use"));
            remove("areas", inner.id()).then().statusCode(204);
            remove("areas", outer.id()).then().statusCode(204);
            remove("areas", outer.id()).then().statusCode(404);
            given().get("/api/place").then().body("areas.slug", not(hasItem(outer.slug())));
        }
    }

    @Nested
    class KeepTheOtherLists {

        @Test
        void a_service_covers_topics_and_areas() {
            var topic = places.topic();
            var area = places.area();
            var body = new HashMap<String, Object>(Map.of(
                    "slug",
                    fresh(),
                    "name",
                    NAME,
                    "partner",
                    true,
                    "topics",
                    List.of(topic.id()),
                    "areas",
                    List.of(area.id())));
            long id = added("services", body);
            body.put("topics", List.of(123_456_789));
            people.as("aled")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put("/api/place/services/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("place_unknown_topic"));
            body.put("topics", List.of());
            people.as("aled")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put("/api/place/services/" + id)
                    .then()
                    .statusCode(200)
                    .body("topics.size()", equalTo(0))
                    .header("ETag", equalTo("\"1.0\""));
            remove("areas", area.id()).then().statusCode(409);
            people.as("aled")
                    .header("If-Match", "\"1\"")
                    .delete("/api/place/services/" + id)
                    .then()
                    .statusCode(204);
        }

        @Test
        void a_topic_has_an_icon_and_a_colour_of_the_app() {
            var body = Map.of("slug", fresh(), "name", NAME, "icon", "nature", "colour", "care");
            long id = added("topics", body);
            remove("topics", id).then().statusCode(204);
            people.as("aled")
                    .body(Map.of("slug", fresh(), "name", NAME, "icon", "skull", "colour", "care"))
                    .post("/api/place/topics")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("icon"));
        }

        @Test
        void a_closure_is_entered_once_a_day() {
            long id = added("closures", Map.of("day", "2031-02-03", "name", NAME));
            people.as("aled")
                    .body(Map.of("day", "2031-02-03", "name", NAME))
                    .post("/api/place/closures")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("place_day_taken"));
            people.as("aled")
                    .body(Map.of("day", "2031-02-30", "name", NAME))
                    .post("/api/place/closures")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("day"));
            remove("closures", id).then().statusCode(204);
        }

        @Test
        void a_pre_election_period_that_runs_is_shown_as_running() {
            var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"));
            var body = new HashMap<String, Object>(Map.of(
                    "from",
                    today.toString(),
                    "to",
                    today.toString(),
                    "name",
                    NAME,
                    "why",
                    NAME,
                    "areas",
                    List.of(places.area().id())));
            long id = added("pre-election", body);
            given().get("/api/place").then().body("preElection.find { it.id == " + id + " }.now", equalTo(true));
            body.put("to", today.minusDays(1).toString());
            people.as("aled")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put("/api/place/pre-election/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("place_dates_reversed"));
            remove("pre-election", id).then().statusCode(204);
        }

        @Test
        void a_right_door_is_found_by_what_people_write() {
            var body = new HashMap<String, Object>(Map.of(
                    "slug",
                    fresh(),
                    "urgent",
                    true,
                    "name",
                    NAME,
                    "text",
                    NAME,
                    "telephone",
                    "999",
                    "position",
                    0,
                    "keywords",
                    Map.of("en", List.of("unobtainium spill"), "cy", List.of("gollyngiad"))));
            long id = added("right-doors", body);
            given().queryParam("text", "An UNOBTAINIUM  spill!")
                    .get("/api/place/right-doors")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem((int) id));
            given().queryParam("text", "mae ollyngiad yma")
                    .get("/api/place/right-doors")
                    .then()
                    .body("items.id", hasItem((int) id));
            body.remove("telephone");
            people.as("aled")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put("/api/place/right-doors/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("place_no_way_through"));
            remove("right-doors", id).then().statusCode(204);
            given().queryParam("text", "x".repeat(2001))
                    .get("/api/place/right-doors")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class RewriteTheCouncil {

        @Test
        void its_texts_change_for_everybody() {
            int version = given().get("/api/place").path("council.version");
            var before = given().get("/api/place").then().extract();
            var body = new HashMap<String, Object>(Map.of(
                    "name",
                    Map.of("en", "Test Council", "cy", "Cyngor Prawf"),
                    "shortName",
                    NAME,
                    "strapline",
                    NAME,
                    "email",
                    "hello@council.example"));
            people.as("aled")
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .put("/api/place")
                    .then()
                    .statusCode(200);
            given().get("/api/place").then().body("council.name.cy", equalTo("Cyngor Prawf"));
            people.as("aled")
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .put("/api/place")
                    .then()
                    .statusCode(412);
            body.put("email", "no address");
            people.as("aled")
                    .header("If-Match", "\"" + (version + 1) + "\"")
                    .body(body)
                    .put("/api/place")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("email"));
            // as it was, for other tests
            var old = new HashMap<String, Object>(Map.of(
                    "name",
                    before.path("council.name"),
                    "shortName",
                    before.path("council.shortName"),
                    "strapline",
                    before.path("council.strapline")));
            people.as("aled")
                    .header("If-Match", "\"" + (version + 1) + "\"")
                    .body(old)
                    .put("/api/place")
                    .then()
                    .statusCode(200);
        }
    }

    private void refused(Map<String, Object> body, int status, String field, String reason) {
        people.as("aled")
                .body(body)
                .post("/api/place/areas")
                .then()
                .statusCode(status)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].reason", equalTo(reason));
    }

    private long added(String list, Map<String, Object> body) {
        return people.as("aled")
                .body(body)
                .post("/api/place/" + list)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long id(String key, Object body, int status) {
        return given().auth()
                .oauth2(people.token("aled"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/place/areas")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Response rewrite(long id, String ifMatch, Object body) {
        var request = people.as("aled").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/place/areas/" + id);
    }

    private Response remove(String list, long id) {
        return people.as("aled").header("If-Match", "\"0\"").delete("/api/place/" + list + "/" + id);
    }

    private int populationOf(long area) {
        return jdbi.withHandle(h -> h.createQuery("select population from area where id = :id")
                .bind("id", area)
                .mapTo(Integer.class)
                .one());
    }

    private static Map<String, Object> area(String slug, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("slug", slug, "name", NAME, "population", 10));
        body.putAll(more);
        return body;
    }

    @SafeVarargs
    private static Map<String, Object> polygon(List<Integer>... positions) {
        return Map.of("type", "Polygon", "coordinates", List.of(List.of(positions)));
    }

    private static String fresh() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(one);
            var second = pool.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
