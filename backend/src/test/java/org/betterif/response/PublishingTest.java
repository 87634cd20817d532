package org.betterif.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.betterif.response.ResponseFixture.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.betterif.response.duty.DutyState;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class PublishingTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    Jdbi jdbi;

    @Test
    void an_answerer_publishes_and_everybody_reads_it() {
        long number = duties.owedIdea();
        duties.answer(number, "IN_PART");
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("duty.state", equalTo("ANSWERED"))
                .body("answers", hasSize(1))
                .body("answers[0].content.decision", equalTo("IN_PART"))
                .body("answers[0].answeredBy.name", equalTo("gwyn"))
                .body("answers[0].content.nextSteps[0].text.cy", equalTo("We dig (cy)"));
        people.visitor()
                .get("/api/ideas/" + number)
                .then()
                .body("answer.state", equalTo("ANSWERED"))
                .body("answer.decision", equalTo("IN_PART"));
        people.visitor().get("/api/answers/given?limit=100").then().body("items.ideaNumber", hasItem((int) number));
        people.visitor().get("/api/answers/owed?limit=100").then().body("items.ideaNumber", not(hasItem((int) number)));
    }

    @Test
    void an_officer_without_the_power_does_not() {
        long duty = duties.dutyOf(duties.owedIdea());
        save("sian", duty, 0, "YES");
        publish("sian", duty, 1).then().statusCode(403).body("reason", equalTo("account_role_needed"));
    }

    @Test
    void what_is_not_complete_is_not_published() {
        long duty = duties.dutyOf(duties.owedIdea());
        var half = content("NO");
        half.remove("barrier");
        people.as("sian")
                .header("If-Match", "\"0\"")
                .body(Map.of("content", half, "ready", true))
                .put("/api/duties/" + duty + "/draft")
                .then()
                .statusCode(200);
        publish("gwyn", duty, 1)
                .then()
                .statusCode(422)
                .body("reason", equalTo("response_answer_incomplete"))
                .body("errors.field", contains("barrier"))
                .body("errors.reason", contains("response_barrier_missing"));
    }

    @Test
    void a_draft_that_changed_since_it_was_read_is_not_published() {
        long duty = duties.dutyOf(duties.owedIdea());
        save("sian", duty, 0, "YES");
        save("sian", duty, 1, "NO");
        publish("gwyn", duty, 1).then().statusCode(412);
    }

    @Test
    void what_is_saved_while_an_older_version_is_being_published_is_not_lost() throws Exception {
        long number = duties.owedIdea();
        long duty = duties.dutyOf(number);
        save("sian", duty, 0, "YES").then().statusCode(200);
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> publishing = jdbi.inTransaction(handle -> {
                handle.execute("select from idea_standing where number = ? for update", number);
                var asked = pool.submit(() -> publish("gwyn", duty, 1).statusCode());
                awaitWaiting();
                save("sian", duty, 1, "NO").then().statusCode(200);
                return asked;
            });
            assertThat(publishing.get()).isEqualTo(412);
        }
        people.as("sian")
                .get("/api/duties/" + duty)
                .then()
                .body("draft.version", equalTo(2))
                .body("draft.content.decision", equalTo("NO"))
                .body("answers", hasSize(0));
    }

    /** Until something waits for a lock. */
    private void awaitWaiting() {
        for (int i = 0; i < 20_000; i++) {
            boolean waits = jdbi.withHandle(
                    handle -> handle.createQuery("select exists (select from pg_locks where not granted)")
                            .mapTo(Boolean.class)
                            .one());
            if (waits) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waited");
    }

    @Test
    void two_at_once_publish_one_answer() throws Exception {
        for (int round = 0; round < 5; round++) {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            save("sian", duty, 0, "YES");
            var statuses = together(() -> publish("gwyn", duty, 1).statusCode(), () -> publish("gwyn", duty, 1)
                    .statusCode());
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 422)
                    .contains(status));
            people.visitor().get("/api/ideas/" + number + "/answer").then().body("answers", hasSize(1));
        }
    }

    @Test
    void publishing_while_the_author_withdraws_ends_in_one_way_or_the_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            long number = duties.owedIdea();
            long duty = duties.dutyOf(number);
            save("sian", duty, 0, "YES");
            var statuses = together(() -> publish("gwyn", duty, 1).statusCode(), () -> withdraw(number)
                    .statusCode());
            var state = duties.duty(number).state();
            assertThat(state).isIn(DutyState.ANSWERED, DutyState.CLOSED_WITH_NOTE);
            assertThat(statuses.get(0) == 201).isEqualTo(state == DutyState.ANSWERED);
            assertThat(statuses.get(1)).isIn(200, 409);
        }
    }

    @Test
    void one_answer_to_many_says_for_each_whether_it_was_published() {
        long first = duties.owedIdea();
        long second = duties.owedIdea();
        long answered = duties.owedIdea();
        duties.answer(answered, "NO");
        var ids = List.of(duties.dutyOf(first), duties.dutyOf(second), duties.dutyOf(answered));
        var request = Map.of("dutyIds", ids, "content", content("YES"));
        var key = UUID.randomUUID().toString();
        publishMany(key, request)
                .then()
                .statusCode(200)
                .body("results.published", contains(true, true, false))
                .body("results[2].reason", equalTo("response_another_answered"));
        // the reply was lost, and it is asked once more
        publishMany(key, request).then().body("results.published", contains(true, true, false));
        people.visitor().get("/api/ideas/" + first + "/answer").then().body("answers[0].together", contains((int)
                second));
    }

    private Response publishMany(String key, Map<String, ?> request) {
        return given().auth()
                .oauth2(people.token("gwyn"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(request)
                .post("/api/desk/publish");
    }

    private Response save(String user, long duty, int version, String decision) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("content", content(decision), "ready", true))
                .put("/api/duties/" + duty + "/draft");
    }

    private Response publish(String user, long duty, int version) {
        return people.as(user).header("If-Match", "\"" + version + "\"").post("/api/duties/" + duty + "/publish");
    }

    private Response withdraw(long number) {
        return people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + number + "/withdraw");
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Integer>();
            for (var result : both.invokeAll(List.of(one, other))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
