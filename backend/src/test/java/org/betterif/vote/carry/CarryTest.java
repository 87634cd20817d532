package org.betterif.vote.carry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.joining.JoiningFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What each supporter of a joined idea is asked, and what their answer does. */
@ApiTest
class CarryTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    JoiningFixture joinings;

    @Inject
    Jdbi jdbi;

    private long from;
    private long into;

    /** Dafydd supports the one; then it is joined into the other. */
    private void joined(CallRef fromCall, CallRef intoCall) {
        from = ideas.anIdea().by("megan").in(fromCall).open();
        into = ideas.anIdea()
                .by("nia")
                .in(intoCall)
                .titled("every stop had a bench")
                .open();
        support("dafydd", from);
        joinings.join("megan", from, "nia", into);
    }

    private void joined() {
        joined(calls.openCall(), calls.openCall());
    }

    private void support(String user, long number) {
        people.as(user).put("/api/ideas/{n}/vote", number).then().statusCode(201);
    }

    private ValidatableResponse answer(String user, String answer) {
        return people.as(user)
                .body(Map.of("answer", answer))
                .put("/api/me/ideas/{n}/carry", from)
                .then();
    }

    private ValidatableResponse mine(String user) {
        return people.as(user).get("/api/me/ideas/{n}/vote", from).then().statusCode(200);
    }

    private void votes(long number, int count) {
        people.visitor().get("/api/ideas/{n}", number).then().body("support.count", equalTo(count));
    }

    @Test
    void each_supporter_is_asked_and_nobody_else() {
        joined();
        mine("dafydd")
                .body("carry.into", equalTo((int) into))
                .body("carry.intoTitle", equalTo("every stop had a bench"))
                .body("carry.may.allowed", equalTo(true))
                .body("carry.declined", equalTo(false));
        mine("eleri").body("carry", nullValue());
        people.visitor().get("/api/me/ideas/{n}/vote", from).then().body("carry", nullValue());
        people.as("dafydd")
                .get("/api/me/votes")
                .then()
                .body("items.find { it.number == " + from + " }.carryInto", equalTo((int) into));
        answer("eleri", "YES").statusCode(422).body("reason", equalTo("vote_not_asked"));
        people.visitor()
                .body(Map.of("answer", "YES"))
                .put("/api/me/ideas/{n}/carry", from)
                .then()
                .statusCode(401);
    }

    @Test
    void nothing_moves_by_itself_and_a_yes_is_one_vote_however_often_it_is_said() {
        joined();
        votes(from, 1);
        votes(into, 0);
        answer("dafydd", "YES")
                .statusCode(200)
                .body("into", equalTo((int) into))
                .body("vote.votes", equalTo(1))
                .body("vote.supported", equalTo(true));
        answer("dafydd", "YES").statusCode(200).body("vote.votes", equalTo(1));
        votes(into, 1);
        votes(from, 1);
        mine("dafydd").body("carry", nullValue()).body("supported", equalTo(true));
        people.as("dafydd").delete("/api/ideas/{n}/vote", into).then().statusCode(200);
        votes(into, 0);
    }

    @Test
    void a_no_is_not_asked_again_and_can_become_a_yes() {
        joined();
        answer("dafydd", "NO").statusCode(200).body("vote", nullValue());
        answer("dafydd", "NO").statusCode(200);
        votes(into, 0);
        mine("dafydd").body("carry.declined", equalTo(true));
        people.as("dafydd")
                .get("/api/me/votes")
                .then()
                .body("items.find { it.number == " + from + " }.carryInto", nullValue());
        people.as("dafydd").get("/api/me/data").then().body("vote.supportsNotCarriedOver", hasItem((int) from));
        answer("dafydd", "YES").statusCode(200);
        votes(into, 1);
        answer("dafydd", "MAYBE").statusCode(400);
    }

    @Test
    void whoever_takes_back_what_went_along_has_decided_and_is_asked_no_more() {
        from = ideas.anIdea().by("megan").open();
        into = ideas.anIdea().by("nia").open();
        support("dafydd", from);
        support("tomos", from);
        joinings.join("megan", from, "nia", into);
        long last = ideas.anIdea().by("eleri").open();
        joinings.join("nia", into, "eleri", last);
        answer("dafydd", "YES").statusCode(200).body("into", equalTo((int) last));
        people.as("dafydd").delete("/api/ideas/{n}/vote", last).then().statusCode(200);
        mine("dafydd").body("carry.declined", equalTo(true)).body("supported", equalTo(true));
        people.as("dafydd").get("/api/me/data").then().body("vote.supportsNotCarriedOver", hasItem((int) from));
        people.as("dafydd")
                .get("/api/me/votes")
                .then()
                .body("items.find { it.number == " + from + " }.carryInto", nullValue());
        // somebody else is asked as before, and who changes their mind again may
        mine("tomos").body("carry.declined", equalTo(false));
        support("eleri", last);
        people.as("eleri").delete("/api/ideas/{n}/vote", last).then().statusCode(200);
        people.as("eleri").get("/api/me/data").then().body("vote.supportsNotCarriedOver", not(hasItem((int) from)));
        answer("dafydd", "YES").statusCode(200);
        mine("dafydd").body("carry", nullValue());
    }

    @Test
    void whoever_supports_the_other_already_is_not_asked() {
        from = ideas.anIdea().by("megan").open();
        into = ideas.anIdea().by("nia").open();
        support("dafydd", from);
        support("dafydd", into);
        joinings.join("megan", from, "nia", into);
        mine("dafydd").body("carry", nullValue());
        answer("dafydd", "YES").statusCode(200);
        votes(into, 1);
    }

    @Test
    void where_support_is_limited_what_was_joined_uses_none_of_it() {
        var call = calls.withRules(draft -> draft.supportsPerPerson(1));
        joined(call, call);
        mine("dafydd").body("remaining", equalTo(1)).body("carry.may.allowed", equalTo(true));
        answer("dafydd", "YES").statusCode(200).body("vote.remaining", equalTo(0));
        votes(into, 1);
    }

    @Test
    void the_limit_of_the_other_call_holds_until_something_is_taken_back() {
        var limited = calls.withRules(draft -> draft.supportsPerPerson(1));
        long elsewhere = ideas.anIdea().by("megan").in(limited).open();
        support("dafydd", elsewhere);
        joined(calls.openCall(), limited);
        mine("dafydd").body("carry.may.reason", equalTo("vote_no_supports_left"));
        answer("dafydd", "YES").statusCode(422).body("reason", equalTo("vote_no_supports_left"));
        votes(into, 0);
        people.as("dafydd").delete("/api/ideas/{n}/vote", elsewhere).then().statusCode(200);
        answer("dafydd", "YES").statusCode(200);
        votes(into, 1);
    }

    @Test
    void where_counts_are_hidden_the_answer_shows_none() {
        joined(calls.openCall(), calls.hiddenCounts());
        answer("dafydd", "YES").statusCode(200).body("vote.votes", nullValue());
    }

    @Test
    void when_voting_on_the_other_is_over_a_yes_is_refused_as_any_vote_is() {
        var call = calls.openCall();
        joined(calls.openCall(), call);
        calls.close(call);
        answer("dafydd", "YES").statusCode(403).body("reason", equalTo("call_closed"));
        votes(into, 0);
    }

    @Test
    void over_two_joinings_the_question_leads_to_the_last() {
        joined();
        long last = ideas.anIdea().by("eleri").open();
        joinings.join("nia", into, "eleri", last);
        mine("dafydd").body("carry.into", equalTo((int) last));
        answer("dafydd", "YES").statusCode(200).body("into", equalTo((int) last));
        votes(last, 1);
    }

    @Test
    void of_the_text_of_what_was_joined_nothing_is_asked() {
        joined();
        jdbi.useHandle(handle -> handle.execute("update idea set version = version + 1 where number = ?", from));
        mine("dafydd").body("supported", equalTo(true)).body("textChanged", equalTo(false));
    }

    @Test
    void when_the_other_ended_nothing_is_asked() {
        joined();
        people.as("nia")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/{n}/withdraw", into)
                .then()
                .statusCode(200);
        mine("dafydd").body("carry", nullValue()).body("may", notNullValue());
        people.as("dafydd").get("/api/me/votes").then().body("items.carryInto", not(hasItem((int) into)));
    }
}
