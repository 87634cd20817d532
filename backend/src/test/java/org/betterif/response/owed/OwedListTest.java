package org.betterif.response.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.place.area.AreaRef;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed and overdue, for everybody: the longest wait first, each once, whatever page it stands on. */
@ApiTest
class OwedListTest {

    private static final int DAY = 24;

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
    Jdbi jdbi;

    @Inject
    Clock clock;

    private AreaRef area;
    private Instant now;

    @BeforeEach
    void aPlaceOfItsOwn() {
        area = places.area();
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void the_longest_wait_comes_first_and_of_those_that_wait_as_long_the_first_to_begin() {
        int third = owed(5 * DAY, -DAY);
        int first = owed(9 * DAY, -20 * DAY);
        int fourth = owed(5 * DAY, -9 * DAY);
        int second = owed(7 * DAY, -2 * DAY);
        assertThat(all("owed", 100)).containsExactly(first, second, third, fourth);
        assertThat(all("overdue", 100)).isEmpty();
    }

    @Test
    void pages_end_within_a_tie_and_nothing_is_left_out_or_shown_twice() {
        var expected = new ArrayList<Integer>();
        expected.add(owed(30 * DAY, 3 * DAY));
        for (int i = 0; i < 5; i++) {
            expected.add(owed(12 * DAY, DAY));
        }
        expected.add(owed(2 * DAY, 1));
        for (int limit : new int[] {1, 2, 3, 4}) {
            assertThat(all("overdue", limit)).as("pages of %d", limit).isEqualTo(expected);
        }
    }

    @Test
    void what_is_late_is_no_longer_among_what_is_owed_however_long_it_waited() {
        int late = owed(3 * DAY, 1);
        int waiting = owed(60 * DAY, -DAY);
        assertThat(all("overdue", 100)).containsExactly(late);
        assertThat(all("owed", 100)).containsExactly(waiting);
    }

    @Test
    void a_clock_that_stands_still_is_owed_and_not_late_and_keeps_its_place() {
        int paused = owed(20 * DAY, 5 * DAY);
        int after = owed(10 * DAY, -DAY);
        set(paused, "paused_since = due_at - interval '1 day'");
        assertThat(all("owed", 100)).containsExactly(paused, after);
        assertThat(all("overdue", 100)).isEmpty();
        list("owed", 100).then().body("items[0].duty.state", equalTo("PAUSED"));
    }

    @Test
    void an_extended_one_keeps_its_place_and_a_contested_one_waits_from_when_it_was_contested() {
        int contested = owed(90 * DAY, -DAY);
        int extended = owed(40 * DAY, -30 * DAY);
        set(
                extended,
                "extended_at = started_at + interval '1 day', extension_reason_en = 'More', extension_reason_cy = 'Mwy'");
        set(contested, "contested_at = started_at + interval '80 days'");
        assertThat(all("owed", 100)).containsExactly(extended, contested);
    }

    @Test
    void settled_ones_leave_hidden_ones_stay_by_their_number_and_of_sealed_ones_nothing_is_said() {
        int answered = owed(9 * DAY, 2 * DAY);
        int hidden = owed(8 * DAY, 2 * DAY);
        int sealed = owed(7 * DAY, 2 * DAY);
        int last = owed(6 * DAY, 2 * DAY);
        duties.answer(answered, "YES");
        duties.hide(hidden);
        duties.seal(sealed);
        assertThat(all("overdue", 2)).containsExactly(hidden, last);
        list("overdue", 100).then().body("items[0].idea", nullValue());
    }

    @Test
    void area_and_service_narrow_it_together_and_an_area_holds_those_within() {
        var service = places.service();
        var within = places.areaIn(area);
        int here = owed(9 * DAY, DAY);
        int inside = owed(within, 8 * DAY, DAY);
        owed(places.area(), 7 * DAY, DAY);
        jdbi.useHandle(handle ->
                handle.execute("insert into duty_service values (?, ?)", duties.dutyOf(inside), service.id()));
        assertThat(all("overdue", 1)).containsExactly(here, inside);
        people.visitor()
                .get("/api/answers/overdue?area=" + area.id() + "&service=" + service.id())
                .then()
                .body("items.ideaNumber", contains(inside));
        people.visitor()
                .get("/api/answers/owed?area=" + area.id() + "&service=" + service.id())
                .then()
                .body("items", empty());
    }

    @Test
    void the_same_words_stand_on_the_card_and_on_the_ideas_page_and_a_councillors_reply_changes_none() {
        int late = owed(9 * DAY, DAY);
        long duty = duties.dutyOf(late);
        duties.runJobs();
        var due = list("overdue", 10).jsonPath().getString("items[0].duty.due");
        people.as("rhian")
                .body(Map.of("text", "I have asked the officers, and will come back.", "language", "en"))
                .post("/api/ideas/" + late + "/comments")
                .then()
                .statusCode(201);
        assertThat(all("overdue", 10)).containsExactly(late);
        people.visitor().get("/api/ideas?area=" + area.id()).then().body("items[0].answer.state", equalTo("OVERDUE"));
        people.visitor()
                .get("/api/ideas/" + late + "/answer")
                .then()
                .body("duty.id", equalTo((int) duty))
                .body("duty.state", equalTo("OVERDUE"))
                .body("duty.due", equalTo(due))
                .body("answers", empty());
        people.visitor()
                .get("/api/answers/figures?area=" + area.id())
                .then()
                .body("total.answered", equalTo(0))
                .body("total.overdueNow", equalTo(1));
    }

    @Test
    void an_unusable_cursor_is_refused() {
        for (var after : List.of("%00", "x", "2026-01-01T00:00:00Z")) {
            people.visitor().get("/api/answers/overdue?after=" + after).then().statusCode(400);
        }
    }

    /** An idea of the area whose clock began so many hours ago and whose date passed so many hours ago; before 0: is to come. */
    private int owed(int begunHoursAgo, int lateByHours) {
        return owed(area, begunHoursAgo, lateByHours);
    }

    private int owed(AreaRef where, int begunHoursAgo, int lateByHours) {
        long number = ideas.anIdea().in(calls.openCall()).inArea(where.id()).open();
        duties.cross(number);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update duty set started_at = :begun, first_due_at = :due, due_at = :due where idea_number = :idea")
                .bind("begun", now.minus(Duration.ofHours(begunHoursAgo)))
                .bind("due", now.minus(Duration.ofHours(lateByHours)))
                .bind("idea", number)
                .execute());
        return (int) number;
    }

    private void set(int number, String what) {
        jdbi.useHandle(handle -> handle.execute("update duty set " + what + " where idea_number = ?", number));
    }

    private Response list(String which, int limit) {
        return people.visitor().get("/api/answers/" + which + "?area=" + area.id() + "&limit=" + limit);
    }

    /** Every page of the list, as a reader pages through it. */
    private List<Integer> all(String which, int limit) {
        var page = list(which, limit).then().statusCode(200).extract().jsonPath();
        var found = new ArrayList<Integer>(page.getList("items.ideaNumber", Integer.class));
        for (var next = page.getString("next"); next != null; next = page.getString("next")) {
            page = people.visitor()
                    .get("/api/answers/" + which + "?area={a}&limit={l}&after={n}", area.id(), limit, next)
                    .jsonPath();
            found.addAll(page.getList("items.ideaNumber", Integer.class));
            assertThat(found).as("a page that repeats itself never ends").hasSizeLessThan(100);
        }
        return found;
    }
}
