package org.betterif.place;

import static io.restassured.RestAssured.given;
import static org.betterif.place.book.KeptLists.NAME;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class PlaceResourceTest {

    @Inject
    People people;

    @Inject
    PlaceFixture places;

    @Test
    void everybody_may_read_the_place() {
        given().get("/api/place")
                .then()
                .statusCode(200)
                .body("council.name.cy", notNullValue())
                .body("timeZone", equalTo("Europe/London"))
                .body("areas.slug", hasItem("whole-place"));
    }

    @Test
    void an_unchanged_place_is_not_sent_twice() {
        var tag = given().get("/api/place").then().extract().header("ETag");
        given().header("If-None-Match", tag).get("/api/place").then().statusCode(304);
        places.area();
        given().header("If-None-Match", tag).get("/api/place").then().statusCode(200);
    }

    @Test
    void the_councils_texts_change_for_everybody() {
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
