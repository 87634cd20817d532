package org.betterif.place.topic;

import static org.betterif.place.book.KeptLists.NAME;
import static org.betterif.place.book.KeptLists.fresh;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.place.book.KeptLists;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class TopicResourceTest {

    @Inject
    People people;

    @Inject
    KeptLists lists;

    @Test
    void a_topic_has_an_icon_and_a_colour_of_the_app() {
        var body = Map.of("slug", fresh(), "name", NAME, "icon", "nature", "colour", "care");
        long id = lists.added("topics", body);
        lists.remove("topics", id).then().statusCode(204);
        people.as("aled")
                .body(Map.of("slug", fresh(), "name", NAME, "icon", "skull", "colour", "care"))
                .post("/api/place/topics")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("icon"));
    }
}
