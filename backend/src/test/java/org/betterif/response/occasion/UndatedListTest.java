package org.betterif.response.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.place.area.AreaRef;
import org.betterif.place.topic.TopicRef;
import org.betterif.response.ResponseFixture;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.betterif.vote.VoteEvent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed by a date that cannot be set yet, for everybody: beside what is owed and overdue, and nowhere with a date. */
@ApiTest
class UndatedListTest {

    private static final Instant FIRST = Instant.parse("2040-12-20T10:00:00Z");

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture places;

    @Inject
    DutyObserver observer;

    @Inject
    Jdbi jdbi;

    private AreaRef area;
    private TopicRef topic;

    @BeforeEach
    void aPlaceOfItsOwn() {
        area = places.area();
        topic = places.topic();
    }

    @Test
    void the_longest_wait_comes_first_and_pages_end_within_a_tie() {
        int third = undated(area, 120);
        int first = undated(area, 0);
        int second = undated(area, 60);
        int alsoSecond = undated(area, 60);
        for (int limit : new int[] {1, 2, 3, 100}) {
            assertThat(all(limit)).as("pages of %d", limit).containsExactly(first, second, alsoSecond, third);
        }
        people.visitor().get("/api/answers/undated?after=x").then().statusCode(400);
        people.visitor().get("/api/answers/undated?limit=101").then().statusCode(400);
    }

    @Test
    void it_says_why_since_when_and_by_whom_and_never_a_date() {
        var service = places.service(topic, null);
        int number = undated(area, 0);
        var body = list("").then()
                .body("items.idea.number", contains(number))
                .body("items[0].owed.cause", equalTo("THRESHOLD"))
                .body("items[0].owed.threshold", equalTo(3))
                .body("items[0].owed.at", equalTo(FIRST.toString()))
                .body("items[0].services.id", contains((int) service.id()))
                .body("items[0].idea.answer.undatedSince", equalTo(FIRST.toString()))
                .body("items[0].idea.answer.due", nullValue())
                .extract()
                .asString();
        assertThat(body).doesNotContain("\"due\":\"");
        // the same bytes for everybody: nothing in it is about whoever reads it
        assertThat(people.as("megan")
                        .get("/api/answers/undated?area=" + area.id())
                        .asString())
                .isEqualTo(body);
        assertThat(people.as("sian")
                        .get("/api/answers/undated?area=" + area.id())
                        .asString())
                .isEqualTo(body);
        for (var dated : List.of("owed", "overdue")) {
            people.visitor()
                    .get("/api/answers/" + dated + "?area=" + area.id())
                    .then()
                    .body("items", empty());
        }
    }

    @Test
    void area_and_service_narrow_it_together_and_the_count_beside_the_figures_is_narrowed_alike() {
        var within = places.areaIn(area);
        var service = places.service(topic, within);
        int here = undated(area, 0);
        int inside = undated(within, 1);
        undated(places.area(), 2);
        assertThat(all(1)).containsExactly(here, inside);
        list("&service=" + service.id()).then().body("items.owed.ideaNumber", contains(inside));
        figures("").body("undatedNow", equalTo(2)).body("total.owedNow", equalTo(0));
        figures("&service=" + service.id()).body("undatedNow", equalTo(1));
    }

    @Test
    void hidden_ones_stay_by_their_number_and_of_sealed_and_withdrawn_ones_nothing_is_said() {
        int hidden = undated(area, 0);
        int sealed = undated(area, 1);
        int withdrawn = undated(area, 2);
        duties.hide(hidden);
        duties.seal(sealed);
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(all(100)).containsExactly(hidden);
        list("").then().body("items[0].idea", nullValue());
        figures("").body("undatedNow", equalTo(1));
        people.visitor().get("/api/ideas/" + withdrawn).then().body("answer.undatedSince", nullValue());
    }

    @Test
    void card_pages_without_javascript_and_feed_say_it_in_both_languages_until_there_is_a_date() {
        int number = undated(area, 0);
        var idea = "/ideas/" + number;
        people.visitor()
                .get("/api/ideas?area=" + area.id())
                .then()
                .body("items[0].answer.undatedSince", equalTo(FIRST.toString()));
        assertThat(html("/answers")).contains("Owed, date still to be set", "href=\"" + idea + "\"");
        assertThat(html("/cy/answers")).contains("Yn ddyledus, dyddiad eto i&#39;w bennu", "href=\"/cy" + idea + "\"");
        assertThat(html(idea)).contains("The council owes an answer; its date is still to be set.");
        assertThat(html("/cy" + idea)).contains("Mae ar y cyngor ateb; mae ei ddyddiad eto i&#39;w bennu.");
        assertThat(feed("list=undated&lang=en&")).contains("An answer is owed, date still to be set: ", idea + "\"");
        assertThat(feed("list=undated&lang=cy&")).contains("Mae ateb yn ddyledus, dyddiad eto i&#39;w bennu: ");
        assertThat(feed("")).contains(idea + "\"");
        assertThat(feed("list=owed&")).doesNotContain(idea + "\"");
        people.visitor().get("/api/due.ics").then().body(not(containsString(idea)));
        // debates have no feed of their own: their page leads to all answers
        assertThat(html("/answers?list=meetings")).contains("/api/feeds/answers.atom?lang=en");

        // as if the council had learned the holidays: the days are counted in years that are known
        jdbi.useHandle(handle -> handle.execute(
                "update duty_undated set at = timestamptz '2026-11-02 10:00:00Z' where idea_number = ?", number));
        duties.runJobs();
        assertThat(all(100)).isEmpty();
        figures("").body("undatedNow", equalTo(0));
        people.visitor()
                .get("/api/ideas?area=" + area.id())
                .then()
                .body("items[0].answer.undatedSince", nullValue())
                .body("items[0].answer.due", equalTo("2026-11-30T23:59:59Z"));
        assertThat(html(idea)).doesNotContain("date is still to be set");
        assertThat(feed("list=undated&")).doesNotContain(idea + "\"");
    }

    /** An idea that reached its number so many minutes after the first moment whose days nobody can count. */
    private int undated(AreaRef where, int minutes) {
        var call = calls.openCall();
        long number =
                ideas.anIdea().in(call).about(topic.id()).inArea(where.id()).open();
        QuarkusTransaction.requiringNew()
                .run(() -> observer.crossed(new VoteEvent.ThresholdCrossed(
                        number,
                        call.id(),
                        Threshold.of(Consequence.ANSWER, 3, 20),
                        FIRST.plusSeconds(60L * minutes),
                        Origin.LIVE)));
        return (int) number;
    }

    private Response list(String more) {
        return people.visitor().get("/api/answers/undated?area=" + area.id() + more);
    }

    private ValidatableResponse figures(String more) {
        return people.visitor()
                .get("/api/answers/figures?area=" + area.id() + more)
                .then()
                .statusCode(200);
    }

    private static String html(String path) {
        return RestAssured.given().accept("text/html").get(path).asString();
    }

    private String feed(String query) {
        return RestAssured.given()
                .get("/api/feeds/answers.atom?" + query + "area=" + area.id())
                .asString();
    }

    /** Every page of the list, as a reader pages through it. */
    private List<Integer> all(int limit) {
        var page = list("&limit=" + limit).then().statusCode(200).extract().jsonPath();
        var found = new ArrayList<Integer>(page.getList("items.owed.ideaNumber", Integer.class));
        for (var next = page.getString("next"); next != null; next = page.getString("next")) {
            page = people.visitor()
                    .get("/api/answers/undated?area={a}&limit={l}&after={n}", area.id(), limit, next)
                    .jsonPath();
            found.addAll(page.getList("items.owed.ideaNumber", Integer.class));
            assertThat(found).as("a page that repeats itself never ends").hasSizeLessThan(100);
        }
        return found;
    }
}
