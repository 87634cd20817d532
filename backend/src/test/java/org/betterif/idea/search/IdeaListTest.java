package org.betterif.idea.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaListTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    StandingDirectory standings;

    @Inject
    PlaceDirectory places;

    @Test
    void the_most_supported_come_first_and_a_count_that_changes_moves_no_other_idea() {
        var call = calls.openCall();
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            numbers.add(ideas.anIdea().in(call).open());
            standings.countVotes(Map.of(numbers.get(i), 10 * (i + 1)));
        }
        var first = page(call, "&sort=supported&limit=2", null);
        assertThat(numbers(first)).containsExactly(numbers.get(4), numbers.get(3));

        standings.countVotes(Map.of(numbers.get(0), 100)); // overtakes everything between two pages
        var second = page(call, "&sort=supported&limit=2", first.getString("next"));
        assertThat(numbers(second)).containsExactly(numbers.get(2), numbers.get(1));
        assertThat(second.getString("next")).isNull();
        assertThat(numbers(page(call, "&sort=supported", null)).get(0)).isEqualTo(numbers.get(0));
    }

    @Test
    void where_counts_are_hidden_nothing_tells_them() {
        var call = calls.hiddenCounts();
        long older = ideas.anIdea().in(call).open();
        long newer = ideas.anIdea().in(call).open();
        var etag = given().get("/api/ideas/" + older).header("ETag");
        standings.countVotes(Map.of(older, 500));
        standings.markOwed(older, Instant.now(), Instant.now().plus(Duration.ofDays(9)));

        given().header("If-None-Match", etag).get("/api/ideas/" + older).then().statusCode(304);
        given().get("/api/ideas/" + older)
                .then()
                .body("support.count", nullValue())
                .body("support.remaining", nullValue())
                .body("support.hiddenUntil", notNullValue())
                .body("answer.state", equalTo("NONE"))
                .body("answer.owedSince", nullValue());
        assertThat(numbers(page(call, "&sort=supported", null))).containsExactly(newer, older);
        assertThat(numbers(page(call, "&sort=moving", null))).containsExactly(newer, older);
        assertThat(numbers(page(call, "&answer=owed", null))).isEmpty();
        assertThat(numbers(page(call, "&answer=none", null))).containsExactly(newer, older);

        calls.close(call);
        given().get("/api/ideas/" + older)
                .then()
                .body("support.count", equalTo(500))
                .body("answer.state", equalTo("OWED"));
        assertThat(numbers(page(call, "&sort=supported", null))).containsExactly(older, newer);
    }

    @Test
    void ideas_with_hidden_counts_follow_the_others_page_by_page() {
        var open = calls.openCall();
        var hidden = calls.hiddenCounts();
        var word = "zwq" + open.id();
        long loud = ideas.anIdea().in(hidden).titled(word + " in secret once").open();
        long quiet = ideas.anIdea().in(hidden).titled(word + " in secret twice").open();
        long known = ideas.anIdea().in(open).titled(word + " for all to see").open();
        standings.countVotes(Map.of(loud, 90, known, 1));
        var all = new ArrayList<Long>();
        String after = null;
        do {
            var page = given().get(
                            "/api/ideas?sort=supported&limit=1&q=" + word + (after == null ? "" : "&after=" + after))
                    .jsonPath();
            all.addAll(numbers(page));
            after = page.getString("next");
        } while (after != null);
        assertThat(all).containsExactly(known, quiet, loud);
    }

    @Test
    void waiting_longest_leaves_out_what_is_answered() {
        var call = calls.openCall();
        long first = ideas.anIdea().in(call).open();
        long answered = ideas.anIdea().in(call).open();
        long last = ideas.anIdea().in(call).open();
        standings.markAnswered(answered, Instant.now(), AnswerDecision.YES);
        assertThat(numbers(page(call, "&sort=waiting", null))).containsExactly(first, last);
        assertThat(numbers(page(call, "&answer=answered", null))).containsExactly(answered);
    }

    @Test
    void overdue_is_owed_after_its_day_unless_the_clock_is_paused() {
        var call = calls.openCall();
        long number = ideas.anIdea().in(call).open();
        standings.markOwed(
                number, Instant.now().minus(Duration.ofDays(40)), Instant.now().minus(Duration.ofDays(1)));
        given().get("/api/ideas/" + number).then().body("answer.state", equalTo("OVERDUE"));
        assertThat(numbers(page(call, "&answer=overdue", null))).containsExactly(number);
        standings.markPaused(number, true);
        given().get("/api/ideas/" + number)
                .then()
                .body("answer.state", equalTo("OWED"))
                .body("answer.paused", equalTo(true));
        assertThat(numbers(page(call, "&answer=overdue", null))).isEmpty();
    }

    @Test
    void a_search_finds_words_in_both_languages_without_accents_and_beginnings_of_words() {
        var call = calls.openCall();
        long welsh = ideas.anIdea()
                .in(call)
                .with("language", "cy")
                .titled("byddai'r tŷ bach ger y môr ar agor")
                .open();
        long english = ideas.anIdea()
                .in(call)
                .titled("the toilets by the sea were open")
                .open();
        assertThat(numbers(page(call, "&q=ty mor", null))).containsExactly(welsh);
        assertThat(numbers(page(call, "&q=toil", null))).containsExactly(english);
        assertThat(numbers(page(call, "&q=toillets", null)))
                .as("a slip of the keyboard")
                .containsExactly(english);
        assertThat(numbers(page(call, "&q=nonesuch", null))).isEmpty();
    }

    @Test
    void a_title_like_another_is_shown_its_neighbours() {
        long there = ideas.anIdea()
                .titled("the swings in Penlan park had a shade sail")
                .open();
        ideas.anIdea().titled("xylophones were taught at school").open();
        var similar = given().queryParam("title", "there was shade over the swings at Penlan park")
                .get("/api/ideas/similar")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(similar.getList("number", Long.class)).first().isEqualTo(there);
        assertThat(similar.getList("title", String.class)).noneMatch(title -> title.startsWith("xylophones"));
        given().get("/api/ideas/similar?title=a").then().statusCode(200).body("$", equalTo(List.of()));
    }

    @Test
    void mine_are_mine_and_ask_for_a_session() {
        var call = calls.openCall();
        long megans = ideas.anIdea().by("megan").in(call).open();
        long dafydds = ideas.anIdea().by("dafydd").in(call).open();
        people.as("megan")
                .get("/api/ideas?mine=true&limit=100")
                .then()
                .statusCode(200)
                .header("Cache-Control", org.hamcrest.Matchers.containsString("no-store"))
                .body("items.number", hasItem((int) megans))
                .body("items.number", not(hasItem((int) dafydds)));
        given().get("/api/ideas?mine=true").then().statusCode(401);
    }

    @Test
    void filters_narrow_and_unknown_words_are_named() {
        var call = calls.openCall();
        long area = places.areas().get(0).id();
        long topic = places.topics().get(0).id();
        long here = ideas.anIdea()
                .in(call)
                .inArea(area)
                .about(topic)
                .with("kind", "NEW_WAY")
                .open();
        long there = ideas.anIdea().in(call).open();
        assertThat(numbers(page(call, "&kind=new-way", null))).containsExactly(here);
        assertThat(numbers(page(call, "&area=" + area + "&topic=" + topic, null)))
                .contains(here);
        standings.markOutcome(List.of(there), Outcome.SHORTLISTED);
        assertThat(numbers(page(call, "&outcome=shortlisted", null))).containsExactly(there);
        given().get("/api/ideas/count?call=" + call.slug())
                .then()
                .body("ideas", equalTo(2))
                .body("more", equalTo(false));
        for (var wrong : List.of(
                "call=nowhere",
                "area=nowhere",
                "topic=nowhere",
                "stage=flying",
                "sort=best",
                "after=x",
                "limit=0",
                "limit=1000",
                "limit=many")) {
            int status = given().get("/api/ideas?" + wrong).statusCode();
            assertThat(status).as(wrong).isIn(400, 404);
        }
    }

    @Test
    void the_map_gives_pins_and_a_count_for_each_area() {
        var call = calls.openCall();
        long pinned = ideas.anIdea()
                .in(call)
                .with("pin", Map.of("longitude", -4.60521234, "latitude", 52.4379))
                .open();
        ideas.anIdea().in(call).open();
        given().get("/api/ideas/map?call=" + call.slug())
                .then()
                .statusCode(200)
                .body("pins.number", equalTo(List.of((int) pinned)))
                .body("pins[0].pin.longitude", equalTo(-4.6052f))
                .body("areas.ideas.sum()", equalTo(2));
    }

    @Test
    void lists_and_ideas_are_the_same_bytes_for_everybody_and_are_not_sent_twice() {
        var call = calls.openCall();
        long number = ideas.anIdea().in(call).open();
        for (var path : List.of("/api/ideas?call=" + call.slug(), "/api/ideas/" + number)) {
            var visitor = given().get(path);
            assertThat(people.as("megan").get(path).asString()).isEqualTo(visitor.asString());
            assertThat(visitor.asString()).doesNotContain("ersonId");
            given().header("If-None-Match", visitor.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
            standings.countVotes(Map.of(number, 1));
            given().header("If-None-Match", visitor.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    private static JsonPath page(CallRef call, String more, String after) {
        return given().get("/api/ideas?call=" + call.slug() + more + (after == null ? "" : "&after=" + after))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Long> numbers(JsonPath page) {
        return page.getList("items.number", Long.class);
    }
}
