package org.betterif.place.calendar;

import static org.betterif.place.book.KeptLists.NAME;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.place.book.KeptLists;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class ClosureResourceTest {

    @Inject
    People people;

    @Inject
    KeptLists lists;

    @Test
    void a_closure_is_entered_once_a_day() {
        long id = lists.added("closures", Map.of("day", "2031-02-03", "name", NAME));
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
        lists.remove("closures", id).then().statusCode(204);
    }
}
