package org.betterif.response.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class VerdictResourceTest {

    private static final List<String> SUPPORTERS = List.of("dafydd", "nia", "tomos", "eleri", "aled", "neighbour9");

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    ReceptionFixture reception;

    @Inject
    Jdbi jdbi;

    private long number;
    private long answer;

    @BeforeEach
    void answered() {
        number = duties.owedIdea();
        SUPPORTERS.forEach(user -> duties.support(user, number));
        answer = duties.answer(number, "NO");
    }

    @Nested
    class Saying {

        @Test
        void whoever_supported_it_then_says_once_and_changeably() {
            say("dafydd", "NO", "The path is still closed")
                    .then()
                    .statusCode(200)
                    .body("mine.says", equalTo("NO"));
            say("dafydd", "PARTLY", null).then().statusCode(200).body("mine.says", equalTo("PARTLY"));
            duties.nextTurn(answer);
            assertThat(reception.saidOf(answer)).isEqualTo(new VerdictCounts(0, 1, 0));
        }

        @Test
        void others_do_not() {
            duties.support("late-comer", number);
            say("late-comer", "NO", null).then().statusCode(403).body("reason", equalTo("response_no_supporter"));
            say("sian", "NO", null).then().statusCode(403).body("reason", equalTo("response_no_supporter"));
            people.visitor()
                    .body(Map.of("says", "NO"))
                    .put("/api/answers/" + answer + "/verdict")
                    .then()
                    .statusCode(401);
            people.as("dafydd")
                    .body(Map.of("says", "NO"))
                    .put("/api/answers/999999999/verdict")
                    .then()
                    .statusCode(404);
        }

        @Test
        void what_was_said_stays_ones_own_when_the_support_is_taken_back() {
            say("dafydd", "NO", null).then().statusCode(200);
            duties.takeBack("dafydd", number);
            say("dafydd", "YES", null).then().statusCode(200);
            duties.takeBack("nia", number);
            say("nia", "YES", null).then().statusCode(403);
        }

        @Test
        void it_ends_after_four_weeks() {
            duties.letAnswerAge(number, 28);
            say("dafydd", "NO", null).then().statusCode(200);
            duties.letAnswerAge(number, 1);
            say("dafydd", "YES", null).then().statusCode(422).body("reason", equalTo("response_verdict_closed"));
        }

        @Test
        void four_weeks_are_days_of_the_calendar_also_where_the_clock_changes_between() {
            // half past eleven at night in London, the day's last hour in winter and its first in summer
            open("2026-03-20T23:30:00Z", "2026-04-17T22:59:59Z");
            open("2026-10-09T23:30:00Z", "2026-11-07T23:59:59Z");
        }

        private void open(String published, String until) {
            jdbi.useHandle(handle -> handle.execute(
                    "update answer set published_at = cast(? as timestamptz) where id = ?", published, answer));
            people.visitor().get("/api/answers/" + answer).then().body("verdicts.openUntil", equalTo(until));
        }

        @Test
        void hostile_bodies_get_exact_answers() {
            raw("{\"says\":\"PERHAPS\"}").then().statusCode(400).body("errors[0].field", equalTo("says"));
            raw("{}").then().statusCode(400).body("errors[0].field", equalTo("says"));
            raw("{\"says\":\"NO\",\"reason\":\"" + "x".repeat(501) + "\"}")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reason"));
            raw("{\"says\":\"NO\",\"person\":7}").then().statusCode(400);
            raw("{\"says\":\"NO\",\"reason\":\"  \"}").then().statusCode(200).body("mine.reason", nullValue());
        }

        private Response raw(String body) {
            return people.as("dafydd").body(body).put("/api/answers/" + answer + "/verdict");
        }

        @Test
        void an_idea_out_of_sight_is_not_judged() {
            duties.hide(number);
            say("dafydd", "NO", null).then().statusCode(410);
        }

        @Test
        void many_at_once_are_all_counted_and_one_person_once() throws Exception {
            var asks = new ArrayList<Callable<Integer>>();
            for (var user : SUPPORTERS) {
                people.token(user);
                asks.add(() -> say(user, "NO", null).statusCode());
                asks.add(() -> say(user, "YES", null).statusCode());
            }
            try (var all = Executors.newFixedThreadPool(6)) {
                for (var result : all.invokeAll(asks)) {
                    assertThat(result.get()).isEqualTo(200);
                }
            }
            duties.nextTurn(answer);
            assertThat(reception.saidOf(answer).said()).isEqualTo(SUPPORTERS.size());
        }
    }

    @Nested
    class Secrecy {

        @Test
        void nothing_shows_before_five_have_said_and_the_day_has_turned() {
            for (var user : SUPPORTERS.subList(0, 4)) {
                say(user, "NO", "zebrafinch");
            }
            duties.nextTurn(answer);
            shown().body("answers[0].verdicts.counts", nullValue());
            say(SUPPORTERS.get(4), "YES", null);
            shown().body("answers[0].verdicts.counts", nullValue());
            duties.nextTurn(answer);
            shown().body("answers[0].verdicts.counts.no", equalTo(4))
                    .body("answers[0].verdicts.counts.yes", equalTo(1));
            // a changed mind shows with the next turn, not at the moment
            say(SUPPORTERS.get(4), "PARTLY", null);
            shown().body("answers[0].verdicts.counts.yes", equalTo(1));
            duties.nextTurn(answer);
            shown().body("answers[0].verdicts.counts.partly", equalTo(1));
        }

        private io.restassured.response.ValidatableResponse shown() {
            return people.visitor().get("/api/ideas/" + number + "/answer").then();
        }

        @Test
        void ones_own_is_read_by_oneself_alone() {
            say("dafydd", "NO", "zebrafinch");
            overlay("dafydd")
                    .then()
                    .body("items[0].verdict.allowed", equalTo(true))
                    .body("items[0].verdict.mine.says", equalTo("NO"))
                    .body("items[0].verdict.mine.reason", equalTo("zebrafinch"));
            overlay("nia")
                    .then()
                    .body("items[0].verdict.allowed", equalTo(true))
                    .body("items[0].verdict.mine", nullValue());
            overlay("megan")
                    .then()
                    .body("items[0].verdict.allowed", equalTo(false))
                    .body("items[0].verdict.reason", equalTo("response_no_supporter"));
            people.visitor()
                    .get("/api/me/ideas?numbers=" + number)
                    .then()
                    .body("items[0].verdict.reason", equalTo("account_sign_in_needed"));
        }

        @Test
        void no_channel_tells_who_said_what() {
            for (var user : SUPPORTERS) {
                say(user, "NO", "zebrafinch of " + user);
            }
            duties.nextTurn(answer);
            duties.judge();
            for (var path : List.of(
                    "/api/ideas/" + number,
                    "/api/ideas/" + number + "/answer",
                    "/api/ideas/" + number + "/timeline",
                    "/api/answers/" + answer,
                    "/api/answers/given?limit=100",
                    "/api/answers/owed?limit=100",
                    "/api/feeds/answers.atom",
                    "/api/feeds/ideas/" + number + ".atom",
                    "/ideas/" + number)) {
                assertThat(people.visitor().get(path).asString())
                        .as(path)
                        .doesNotContain("zebrafinch", "neighbour9", "tomos", "eleri");
            }
            var desk = people.as("sian")
                    .get("/api/duties/" + duties.dutyOf(number))
                    .asString();
            assertThat(desk).doesNotContain("zebrafinch", "neighbour9");
        }

        @Test
        void the_desks_read_reasons_without_names_and_only_of_past_turns() {
            say("dafydd", "NO", "zebrafinch");
            duties.nextTurn(answer);
            reasons("sian").then().statusCode(200).body("items", hasSize(0));
            SUPPORTERS.forEach(user -> say(user, "NO", "Because of " + user.length()));
            duties.nextTurn(answer);
            say("nia", "NO", "written today");
            reasons("sian").then().body("items", hasSize(SUPPORTERS.size() - 1)).body("items[0].size()", equalTo(2));
            reasons("megan").then().statusCode(403);
            people.visitor()
                    .get("/api/answers/" + answer + "/verdict-reasons")
                    .then()
                    .statusCode(401);
        }

        private Response reasons(String user) {
            return people.as(user).get("/api/answers/" + answer + "/verdict-reasons");
        }

        private Response overlay(String user) {
            return people.as(user).get("/api/me/ideas?numbers=" + number);
        }
    }

    @Test
    void a_correction_asks_nobody_anew_and_says_of_which_version_it_was_said() {
        say("dafydd", "NO", null);
        var changed = new HashMap<>(ResponseFixture.content("NO"));
        changed.put("power", both("Another power"));
        people.as("gwyn")
                .header("If-Match", "\"1\"")
                .body(Map.of("content", changed, "reason", both("The wrong one")))
                .post("/api/answers/" + answer + "/corrections")
                .then()
                .statusCode(200);
        people.as("dafydd")
                .get("/api/me/ideas?numbers=" + number)
                .then()
                .body("items[0].verdict.mine.answerVersion", equalTo(1));
    }

    private Response say(String user, String says, String reason) {
        return say(answer, user, says, reason);
    }

    private Response say(long id, String user, String says, String reason) {
        var body = new HashMap<String, Object>(Map.of("says", says));
        if (reason != null) {
            body.put("reason", reason);
        }
        return people.as(user).body(body).put("/api/answers/" + id + "/verdict");
    }
}
