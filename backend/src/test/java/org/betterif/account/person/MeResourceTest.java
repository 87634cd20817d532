package org.betterif.account.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class MeResourceTest {

    @Inject
    People people;

    @Test
    void a_visitor_is_told_that_nobody_is_signed_in() {
        given().get("/api/me").then().statusCode(200).body("signedIn", equalTo(false));
    }

    @Test
    void a_token_says_who_asks() {
        given().auth()
                .oauth2(people.token("sian"))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(true))
                .body("desks", hasItem("officer"));
    }

    @Test
    void an_unknown_address_of_the_api_is_a_problem() {
        given().get("/api/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("reason", equalTo("common_not_found"));
    }
}
