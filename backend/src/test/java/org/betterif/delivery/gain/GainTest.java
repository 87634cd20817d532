package org.betterif.delivery.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class GainTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Inject
    DeliveryFixture delivery;

    @Test
    void who_paid_who_gained_and_who_lost_is_summed_to_the_penny() {
        long idea = answered();
        var services = delivery.services();
        // a tenth of a pound is no binary fraction: a double would lose a penny over a thousand of them
        for (int i = 0; i < 10; i++) {
            gain("sian", idea, money(services, "0.10", "0.30", "999999999999.99"))
                    .statusCode(201);
        }
        var sums = people.visitor()
                .get("/api/gains/sums")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(sum(sums, services.get(0), "paid")).isEqualByComparingTo("1.00");
        assertThat(sum(sums, services.get(1), "gained")).isEqualByComparingTo("3.00");
        assertThat(sum(sums, services.get(2), "lost")).isEqualByComparingTo("9999999999999.90");
        assertThat(sum(sums, services.get(2), "net")).isEqualByComparingTo("-9999999999999.90");
    }

    @Test
    void those_who_lose_stand_first() {
        long idea = answered();
        var services = delivery.services();
        gain("sian", idea, money(services, "1.00", "2.00", "99999999999.00")).statusCode(201);
        people.visitor()
                .get("/api/gains/sums")
                .then()
                .body("services[0].observed.lost", org.hamcrest.Matchers.greaterThan(9_999_999f));
    }

    @Test
    void a_measure_says_what_it_counts_and_is_not_summed() {
        long idea = answered();
        var body = money(delivery.services(), "1", "2", "3");
        body.put("kind", "MEASURE");
        gain("sian", idea, body).statusCode(400).body("errors.reason", hasItem("delivery_unit_missing"));
        body.put("unit", both("trips"));
        gain("sian", idea, body).statusCode(201).body("gains[0].unit.en", equalTo("trips"));
    }

    @Test
    void each_mistake_is_named_with_its_field() {
        long idea = answered();
        var services = delivery.services();
        var reversed = money(services, "1", "2", "3");
        reversed.put("to", "2020-01-01");
        gain("sian", idea, reversed).statusCode(400).body("errors.reason", hasItem("delivery_period_reversed"));
        var twice = money(List.of(services.get(0), services.get(1), services.get(1)), "1", "2", "3");
        twice.put("shares", List.of(share(services.get(0), "LOST", "1"), share(services.get(0), "LOST", "2")));
        gain("sian", idea, twice).statusCode(400).body("errors.reason", hasItem("delivery_share_twice"));
        var unknown = money(List.of(999_999_999L, services.get(1), services.get(2)), "1", "2", "3");
        gain("sian", idea, unknown).statusCode(400).body("errors.field", hasItem("shares[0].serviceId"));
        var thirds = money(services, "0.333", "2", "3");
        gain("sian", idea, thirds).statusCode(400).body("errors.field", hasItem("shares[0].observed"));
        var owing = money(services, "-1", "2", "3");
        gain("sian", idea, owing).statusCode(400).body("errors.field", hasItem("shares[0].observed"));
        gain("megan", idea, money(services, "1", "2", "3")).statusCode(403);
    }

    @Test
    void one_is_changed_once_it_was_observed_and_taken_back() {
        long idea = answered();
        var services = delivery.services();
        long id = gain("sian", idea, money(services, "1", "2", "3"))
                .extract()
                .jsonPath()
                .getLong("gains[0].id");
        change("sian", id, 1, money(services, "5", "6", "7")).statusCode(200).body("version", equalTo(2));
        change("sian", id, 1, money(services, "8", "9", "10")).statusCode(412);
        change("megan", id, 2, money(services, "8", "9", "10")).statusCode(403);
        people.as("sian")
                .header("If-Match", "\"1\"")
                .delete("/api/gains/" + id)
                .then()
                .statusCode(412);
        people.as("sian")
                .header("If-Match", "\"2\"")
                .delete("/api/gains/" + id)
                .then()
                .statusCode(204);
        people.visitor().get("/api/ideas/" + idea + "/delivery").then().body("gains", hasSize(0));
    }

    @Test
    void of_a_hidden_idea_nothing_is_summed() {
        long idea = answered();
        var services = delivery.services();
        gain("sian", idea, money(services, "1", "2", "3")).statusCode(201);
        responses.hide(idea);
        people.visitor()
                .get("/api/gains/sums")
                .then()
                .body("services.service.id", not(hasItem(services.get(0).intValue())));
    }

    private static BigDecimal sum(String sums, long service, String what) {
        return new BigDecimal(new io.restassured.path.json.JsonPath(sums)
                .using(new io.restassured.path.json.config.JsonPathConfig()
                        .numberReturnType(io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .get("services.find { it.service.id == " + service + " }.observed." + what)
                .toString());
    }

    private long answered() {
        long idea = responses.owedIdea();
        responses.answer(idea, "YES");
        return idea;
    }

    private static Map<String, Object> money(List<Long> services, String paid, String gained, String lost) {
        var body = new HashMap<String, Object>();
        body.put("kind", "MONEY");
        body.put("what", both("Fewer call-outs"));
        body.put("from", "2026-04-01");
        body.put("to", "2027-03-31");
        body.put("source", both("The ledger"));
        body.put(
                "shares",
                List.of(
                        share(services.get(0), "PAID", paid),
                        share(services.get(1), "GAINED", gained),
                        share(services.get(2), "LOST", lost)));
        return body;
    }

    private static Map<String, Object> share(long service, String role, String observed) {
        return Map.of("serviceId", service, "role", role, "observed", new BigDecimal(observed));
    }

    private ValidatableResponse gain(String officer, long idea, Map<String, Object> body) {
        return people.as(officer)
                .body(body)
                .post("/api/ideas/" + idea + "/delivery/gains")
                .then();
    }

    private ValidatableResponse change(String officer, long id, long version, Map<String, Object> body) {
        return people.as(officer)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/gains/" + id)
                .then();
    }
}
