package org.betterif.place.book;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.betterif.testing.People;

/** What an administrator asks of a list, for the tests of each. */
@ApplicationScoped
public class KeptLists {

    public static final Map<String, String> NAME = Map.of("en", "Hill", "cy", "Bryn");

    private final People people;

    KeptLists(People people) {
        this.people = people;
    }

    public long added(String list, Map<String, Object> body) {
        return people.as("aled")
                .body(body)
                .post("/api/place/" + list)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public Response rewrite(String list, long id, String ifMatch, Object body) {
        var request = people.as("aled").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/place/" + list + "/" + id);
    }

    public Response remove(String list, long id) {
        return people.as("aled").header("If-Match", "\"0\"").delete("/api/place/" + list + "/" + id);
    }

    public static String fresh() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
