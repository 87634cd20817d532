package org.betterif.idea.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class StandingDirectoryTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00Z");

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    IdeaDirectory ideaDirectory;

    @Inject
    StandingDirectory standings;

    @Inject
    Standings sql;

    @Inject
    IdeaSeen seen;

    @Test
    void counting_says_before_and_after_and_leaves_out_what_is_not_there() {
        long one = ideas.anIdea().open();
        long two = ideas.anIdea().open();
        standings.countVotes(Map.of(one, 2));
        assertThat(standings.countVotes(Map.of(one, 1, two, 3, 999_999_999L, 1)))
                .containsExactlyInAnyOrder(new TallyChange(one, 2, 3), new TallyChange(two, 0, 3));
        assertThat(new TallyChange(one, 2, 3).crossed(3)).isTrue();
        assertThat(new TallyChange(one, 3, 4).crossed(3)).isFalse();
    }

    @Test
    void counting_at_once_in_any_order_loses_nothing_and_never_waits_for_itself() throws Exception {
        var numbers = List.of(
                ideas.anIdea().open(), ideas.anIdea().open(), ideas.anIdea().open());
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<List<TallyChange>>>();
            for (int i = 0; i < 200; i++) {
                var deltas = new java.util.LinkedHashMap<Long, Integer>();
                for (int j = 0; j < 3; j++) {
                    deltas.put(numbers.get((i + j) % 3), 1);
                }
                tasks.add(() -> standings.countVotes(deltas));
            }
            var crossings = 0;
            for (var future : pool.invokeAll(tasks)) {
                crossings += future.get().stream()
                        .filter(change -> change.crossed(100))
                        .count();
            }
            assertThat(crossings).as("each idea crosses 100 exactly once").isEqualTo(3);
        }
        for (long number : numbers) {
            assertThat(ideaDirectory.idea(number).orElseThrow().votes()).isEqualTo(200);
        }
    }

    @Test
    void a_second_answer_is_marked_as_such() {
        long number = ideas.anIdea().open();
        standings.markAnswered(number, LONG_AGO, AnswerDecision.NO);
        standings.markContested(number, LONG_AGO, java.time.Instant.now().plusSeconds(86_400));
        given().get("/api/ideas/" + number).then().body("answer.state", equalTo("CONTESTED"));
        standings.markAnswered(number, LONG_AGO, AnswerDecision.IN_PART);
        given().get("/api/ideas/" + number)
                .then()
                .body("answer.state", equalTo("ANSWERED_AGAIN"))
                .body("answer.decision", equalTo("IN_PART"));
    }

    @Test
    void moving_is_what_happened_lately() {
        var call = calls.openCall();
        long once = ideas.anIdea().in(call).open();
        long lately = ideas.anIdea().in(call).open();
        sql.countVotes(Map.of(once, 40), Instant.now().minus(Duration.ofDays(30)));
        standings.countVotes(Map.of(lately, 5));
        assertThat(ordered(call, "moving")).containsExactly(lately, once);
        standings.countVotes(Map.of(lately, -5));
        standings.countComments(once, 1);
        assertThat(ordered(call, "moving")).containsExactly(once, lately);
    }

    @Test
    void the_least_seen_gets_its_turn() {
        var call = calls.openCall();
        long looked = ideas.anIdea().in(call).open();
        long never = ideas.anIdea().in(call).open();
        given().get("/api/ideas/" + looked).then().statusCode(200);
        given().get("/api/ideas/" + looked).then().statusCode(200);
        seen.write();
        assertThat(ordered(call, "least-seen")).containsExactly(never, looked);
    }

    private static List<Long> ordered(CallRef call, String sort) {
        return given().get("/api/ideas?call=" + call.slug() + "&sort=" + sort)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number", Long.class);
    }
}
