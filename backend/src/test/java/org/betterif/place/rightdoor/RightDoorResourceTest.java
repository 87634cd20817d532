package org.betterif.place.rightdoor;

import static io.restassured.RestAssured.given;
import static org.betterif.place.book.KeptLists.NAME;
import static org.betterif.place.book.KeptLists.fresh;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.place.book.KeptLists;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class RightDoorResourceTest {

    @Inject
    People people;

    @Inject
    KeptLists lists;

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
        long id = lists.added("right-doors", body);
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
        lists.remove("right-doors", id).then().statusCode(204);
        given().queryParam("text", "x".repeat(2001))
                .get("/api/place/right-doors")
                .then()
                .statusCode(400);
    }
}
