package org.betterif.place.preelection;

import static io.restassured.RestAssured.given;
import static org.betterif.place.book.KeptLists.NAME;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.place.PlaceFixture;
import org.betterif.place.book.KeptLists;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class PreElectionResourceTest {

    @Inject
    People people;

    @Inject
    KeptLists lists;

    @Inject
    PlaceFixture places;

    @Test
    void a_pre_election_period_that_runs_is_shown_as_running() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var body = new HashMap<String, Object>(Map.of(
                "from",
                today.toString(),
                "to",
                today.toString(),
                "name",
                NAME,
                "why",
                NAME,
                "areas",
                List.of(places.area().id())));
        long id = lists.added("pre-election", body);
        given().get("/api/place").then().body("preElection.find { it.id == " + id + " }.now", equalTo(true));
        body.put("to", today.minusDays(1).toString());
        people.as("aled")
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/place/pre-election/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("place_dates_reversed"));
        lists.remove("pre-election", id).then().statusCode(204);
    }
}
