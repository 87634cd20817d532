package org.betterif.response.template;

import static org.betterif.response.ResponseFixture.content;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class TemplateTest {

    @Inject
    People people;

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
