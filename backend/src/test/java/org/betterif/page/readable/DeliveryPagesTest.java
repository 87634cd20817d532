package org.betterif.page.readable;

import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** What came of it, for readers without JavaScript. */
@ApiTest
class DeliveryPagesTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Inject
    DeliveryFixture delivery;

    @Test
    void promises_can_be_read_without_a_script_in_both_languages() {
        long idea = responses.owedIdea();
        responses.answer(idea, "YES");
        people.visitor().get("/commitments").then().statusCode(200).body(containsString("We dig"));
        people.visitor().get("/cy/commitments").then().statusCode(200).body(containsString("We dig (cy)"));
        people.visitor().get("/cy/ideas/" + idea).then().statusCode(200).body(containsString("Beth ddaeth ohono"));
        people.visitor().get("/what-changed").then().statusCode(200).body(containsString("What changed"));
    }

    @Test
    void a_service_has_a_page_and_an_unknown_one_has_none() {
        delivery.service();
        var slug = people.visitor().get("/api/place").jsonPath().getString("services[0].slug");
        people.visitor().get("/services/" + slug).then().statusCode(200);
        people.visitor().get("/services/no-such-service").then().statusCode(404);
    }
}
