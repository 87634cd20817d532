package org.betterif.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class ApiReferenceResourceTest {

    @Test
    void the_reference_reads_without_a_script_and_lists_the_reasons() {
        given().get("/api/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("/api/me"))
                .body(containsString("common_changed_meanwhile"));
    }

    @Test
    void the_document_holds_the_closed_list_of_reasons() {
        given().get("/api/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas.Reason.enum", hasItems("common_stale", "account_sign_in_needed"));
    }
}
