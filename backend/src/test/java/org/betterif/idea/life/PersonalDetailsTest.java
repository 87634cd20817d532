package org.betterif.idea.life;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class PersonalDetailsTest {

    @Inject
    People people;

    @Test
    void details_that_point_at_people_are_found() {
        for (var found : Map.of(
                        "ring me on 01632 960 415", "TELEPHONE 01632 960 415",
                        "ffoniwch +44 (0)1632 960415 heno", "TELEPHONE +44 (0)1632 960415",
                        "call 07700900123", "TELEPHONE 07700900123",
                        "write to nerys.h@post.example.org today", "EMAIL nerys.h@post.example.org",
                        "she lives in bc1 2dy", "POSTCODE bc1 2dy",
                        "ask at 14 Station Road about it", "ADDRESS 14 Station Road",
                        "wrth 3a Heol y Bont mae", "ADDRESS 3a Heol y Bont")
                .entrySet()) {
            assertThat(warnings(found.getKey())).as(found.getKey()).contains(found.getValue());
        }
    }

    @Test
    void ordinary_numbers_and_words_are_left_alone() {
        for (var fine : List.of(
                "1,400 square metres in 2026, for £240,000 or 12 trees",
                "the 27 bus at 16.30 on 14 December 2026",
                "lights @ night, 90% of them",
                "Scunthorpe and Penistone are places",
                "minute 118 of 2026-11-22, power 4.2")) {
            assertThat(warnings(fine)).as(fine).isEmpty();
        }
    }

    @Test
    void a_visitor_signs_in_first() {
        people.visitor().body("{}").post("/api/ideas/warnings").then().statusCode(401);
    }

    private List<String> warnings(String text) {
        var found = people.as("megan")
                .body(Map.of("now", text))
                .post("/api/ideas/warnings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.getList("warnings.field", String.class)).allMatch("now"::equals);
        return found.getList("warnings.collect { it.what + ' ' + it.text }", String.class);
    }
}
