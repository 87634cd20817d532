package org.betterif.place;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class PlaceResourceTest {

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
}
