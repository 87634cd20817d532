package org.betterif.place.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.place.book.KeptLists.NAME;
import static org.betterif.place.book.KeptLists.fresh;
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
import org.betterif.place.PlaceFixture;
import org.betterif.place.book.KeptLists;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class AreaResourceTest {

    @Inject
    People people;

    @Inject
    KeptLists lists;

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
        void the_outline_that_the_apis_description_shows_is_one() {
            Map<String, Object> outline = given().get("/api/openapi?format=json")
                    .path("paths.'/api/place/areas'.post.requestBody.content.'application/json'.example.boundary");
            lists.added("areas", area(fresh(), Map.of("boundary", outline)));
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
            lists.remove("areas", outer.id()).then().statusCode(409).body("reason", equalTo("place_in_use"));
            lists.remove("areas", inner.id()).then().statusCode(204);
            lists.remove("areas", outer.id()).then().statusCode(204);
            lists.remove("areas", outer.id()).then().statusCode(404);
            given().get("/api/place").then().body("areas.slug", not(hasItem(outer.slug())));
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
        return lists.rewrite("areas", id, ifMatch, body);
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

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(one);
            var second = pool.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
