package org.betterif.place.service;

import static org.betterif.place.book.KeptLists.NAME;
import static org.betterif.place.book.KeptLists.fresh;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.place.PlaceFixture;
import org.betterif.place.book.KeptLists;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class ServiceResourceTest {

    @Inject
    People people;

    @Inject
    KeptLists lists;

    @Inject
    PlaceFixture places;

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
        long id = lists.added("services", body);
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
        lists.remove("areas", area.id()).then().statusCode(409);
        people.as("aled")
                .header("If-Match", "\"1\"")
                .delete("/api/place/services/" + id)
                .then()
                .statusCode(204);
    }
}
