package org.betterif.delivery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class StageTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Inject
    DeliveryFixture delivery;

    @Test
    void each_is_told_with_what_was_learned_and_shows_on_the_card() {
        long idea = answered();
        tell("sian", idea, 0, "TRIAL").statusCode(201).body("stage", equalTo("TRIAL"));
        tell("sian", idea, 1, "TRIAL").statusCode(201).body("stages", hasSize(2));
        tell("sian", idea, 2, "IN_PLACE").statusCode(201).body("stage", equalTo("IN_PLACE"));
        people.visitor().get("/api/ideas/" + idea).then().body("outcome", equalTo("IN_PLACE"));
        var kinds = people.visitor()
                .get("/api/ideas/" + idea + "/timeline")
                .jsonPath()
                .getList("moments.kind");
        assertThat(kinds).contains("TRIAL", "IN_PLACE");
    }

    @Test
    void pictures_of_before_and_after_stand_on_what_changed() {
        long idea = answered();
        var body = stage("IN_PLACE");
        body.put("before", List.of(delivery.picture("sian", "Mud", "Mwd")));
        body.put("after", List.of(delivery.picture("sian", "A path", "Llwybr")));
        tell("sian", idea, 0, body).statusCode(201);
        var url = people.visitor()
                .get("/api/what-changed")
                .then()
                .statusCode(200)
                .body("items[0].idea.number", equalTo((int) idea))
                .body("items[0].delivery.stages[0].before[0].alternative.en", equalTo("Mud"))
                .body("items[0].delivery.stages[0].after[0].alternative.cy", equalTo("Llwybr"))
                .extract()
                .jsonPath()
                .getString("items[0].delivery.stages[0].after[0].smallUrl");
        people.visitor().get(url).then().statusCode(200);
        responses.hide(idea);
        people.visitor().get(url).then().statusCode(404);
        people.visitor().get("/api/what-changed").then().body("items.idea.number", not(hasItem((int) idea)));
    }

    @Test
    void what_is_only_taken_up_has_changed_nothing_yet() {
        long idea = answered();
        tell("sian", idea, 0, "TAKEN_UP").statusCode(201);
        people.visitor().get("/api/what-changed?limit=50").then().body("items.idea.number", not(hasItem((int) idea)));
    }

    @Test
    void they_follow_the_table() {
        long idea = answered();
        tell("sian", idea, 0, "SPREAD").statusCode(201);
        tell("sian", idea, 1, "TRIAL").statusCode(422).body("reason", equalTo("delivery_cannot_become"));
    }

    @Test
    void only_what_was_answered_yes_has_any() {
        long refused = responses.owedIdea();
        responses.answer(refused, "NO");
        tell("sian", refused, 0, "TRIAL").statusCode(422).body("reason", equalTo("delivery_not_answered_yes"));
        tell("megan", answered(), 0, "TRIAL").statusCode(403);
        tell("sian", 999_999_999, 0, "TRIAL").statusCode(404);
    }

    @Test
    void a_document_is_no_picture_and_an_unknown_file_none_at_all() {
        long idea = answered();
        var body = stage("TRIAL");
        body.put("after", List.of(999_999_999));
        tell("sian", idea, 0, body).statusCode(400).body("errors.reason", hasItem("attachment_unknown"));
        body.put("after", List.of(delivery.document("sian", "The plan", "Y cynllun")));
        tell("sian", idea, 0, body)
                .statusCode(400)
                .body("errors.field", hasItem("after"))
                .body("errors.reason", hasItem("delivery_not_a_picture"));
    }

    @Test
    void of_two_at_once_one_is_told_that_the_other_was_quicker() throws Exception {
        long idea = answered();
        var both = new ArrayList<Callable<Integer>>();
        for (var officer : List.of("sian", "gwyn")) {
            people.as(officer);
            both.add(() -> tell(officer, idea, 0, "TRIAL").extract().statusCode());
        }
        try (var pool = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var result : pool.invokeAll(both)) {
                statuses.add(result.get());
            }
            assertThat(statuses).contains(201).containsAnyOf(409, 412);
        }
    }

    private long answered() {
        long idea = responses.owedIdea();
        responses.answer(idea, "YES");
        return idea;
    }

    private static Map<String, Object> stage(String stage) {
        var body = new HashMap<String, Object>();
        body.put("stage", stage);
        body.put("learned", both("People like it"));
        return body;
    }

    private ValidatableResponse tell(String officer, long idea, long from, String stage) {
        return tell(officer, idea, from, stage(stage));
    }

    private ValidatableResponse tell(String officer, long idea, long from, Map<String, Object> body) {
        return people.as(officer)
                .header("If-Match", "\"" + from + "\"")
                .body(body)
                .post("/api/ideas/" + idea + "/delivery/stages")
                .then();
    }
}
