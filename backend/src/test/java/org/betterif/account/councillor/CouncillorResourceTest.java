package org.betterif.account.councillor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CouncillorResourceTest {

    private static final Map<String, Object> PAGE =
            Map.of("biography", Map.of("en", "I listen.", "cy", "Rwy'n gwrando."));

    @Inject
    People people;

    private String slug;

    @BeforeEach
    void a_councillor_signs_in() {
        people.welcome("rhian"); // another test may have chosen another name
        slug = people.as("rhian").get("/api/me").path("councillor");
    }

    @Test
    void a_councillor_has_a_page_from_the_first_sign_in_on() {
        people.as("rhian").get("/api/me").then().body("councillor", equalTo(slug));
        given().get("/api/councillors").then().statusCode(200).body("items.slug", hasItem(slug));
        given().get("/api/councillors/" + slug)
                .then()
                .statusCode(200)
                .body("byline.name", equalTo("rhian"))
                .body("byline.badge", equalTo("COUNCILLOR"));
        people.as("megan").get("/api/me").then().body("councillor", nullValue());
        given().get("/api/councillors").then().body("items.slug", not(hasItem("megan")));
    }

    @Test
    void the_page_is_written_by_its_councillor_against_the_version_they_saw() {
        var etag = given().get("/api/councillors/" + slug).header("ETag");
        people.as("rhian")
                .header("If-Match", etag)
                .body(PAGE)
                .put("/api/councillors/" + slug)
                .then()
                .statusCode(200)
                .body("biography.cy", equalTo("Rwy'n gwrando."));
        people.as("rhian")
                .header("If-Match", etag)
                .body(PAGE)
                .put("/api/councillors/" + slug)
                .then()
                .statusCode(412);
        given().header("If-None-Match", given().get("/api/councillors/" + slug).header("ETag"))
                .get("/api/councillors/" + slug)
                .then()
                .statusCode(304);
    }

    @Test
    void the_copy_of_ones_data_has_the_page() {
        people.as("rhian")
                .get("/api/me/data")
                .then()
                .statusCode(200)
                .body("account.name", equalTo("rhian"))
                .body("account.councillor_page.slug", equalTo(slug));
        people.as("megan").get("/api/me/data").then().body("account.councillor_page", nullValue());
    }

    @Test
    void nobody_elses_hand_writes_it() {
        people.as("megan")
                .header("If-Match", "\"0.0\"")
                .body(PAGE)
                .put("/api/councillors/" + slug)
                .then()
                .statusCode(403)
                .body("reason", equalTo("account_role_needed"));
        people.visitor()
                .header("If-Match", "\"0.0\"")
                .body(PAGE)
                .put("/api/councillors/" + slug)
                .then()
                .statusCode(401);
    }

    @Test
    void both_languages_come_together() {
        people.as("rhian")
                .header("If-Match", "\"0.0\"")
                .body(Map.of("biography", Map.of("en", "Only English", "cy", " ")))
                .put("/api/councillors/" + slug)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("biography.cy"));
    }

    @Test
    void a_ward_is_one_of_the_places_areas() {
        people.as("rhian")
                .header("If-Match", given().get("/api/councillors/" + slug).header("ETag"))
                .body(Map.of("wardAreaId", 999_999))
                .put("/api/councillors/" + slug)
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("account_ward_unknown"));
    }

    @Test
    void an_unknown_councillor_is_not_found() {
        given().get("/api/councillors/nobody").then().statusCode(404);
    }

    @Test
    void the_address_comes_from_the_name() {
        assertThat(CouncillorService.slug("Cllr Siân ap Llŷr-Rees")).isEqualTo("sian-ap-llyr-rees");
        assertThat(CouncillorService.slug("李雷")).isNull();
    }
}
