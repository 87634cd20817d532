package org.betterif.call.shown;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import org.betterif.call.CallFixture;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class CallResourceTest {

    @Inject
    CallFixture calls;

    @Test
    void the_open_door_is_there_from_the_start_and_comes_first() {
        given().get("/api/calls")
                .then()
                .statusCode(200)
                .body("items[0].openDoor", equalTo(true))
                .body("items[0].closesAt", nullValue())
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].phases.phase", hasItems("SUBMIT", "DISCUSS", "VOTE"));
    }

    @Test
    void a_call_has_its_own_page_and_an_unknown_one_is_not_found() {
        var call = calls.hiddenCounts();
        given().get("/api/calls/" + call.slug())
                .then()
                .statusCode(200)
                .body("rules.countsHidden", equalTo(true))
                .body("countsVisible", equalTo(false))
                .body("state", equalTo("OPEN"));
        given().get("/api/calls/nothing-here").then().statusCode(404);
    }

    @Test
    void a_call_changes_its_tag_when_a_phase_ends() {
        var call = calls.openCall();
        var address = "/api/calls/" + call.slug();
        var tag = given().get(address).then().extract().header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        calls.close(call);
        given().header("If-None-Match", tag).get(address).then().statusCode(200).body("state", equalTo("CLOSED"));
    }
}
