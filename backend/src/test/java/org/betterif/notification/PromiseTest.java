package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.response.ResponseFixture.both;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** One promise is followed, and what becomes of it is told. */
@ApiTest
class PromiseTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Inject
    DeliveryFixture delivery;

    @Inject
    NotificationFixture telling;

    private static Map<String, Object> step(String text, int inDays) {
        return Map.of(
                "text", both(text), "due", LocalDate.now().plusDays(inDays).toString());
    }

    private long version(long id) {
        return people.visitor()
                .get("/api/commitments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    private void update(String officer, long id, String to, String note) {
        var body = new HashMap<String, Object>(Map.of("note", both(note), "review", false));
        if (to != null) {
            body.put("to", to);
        }
        people.as(officer)
                .header("If-Match", "\"" + version(id) + "\"")
                .body(body)
                .post("/api/desk/commitments/" + id + "/updates")
                .then()
                .statusCode(201);
    }

    private List<String> told(String reader) {
        telling.spread();
        return people.as(reader).get("/api/me/notices").jsonPath().getList("items.kind");
    }

    @Test
    void whoever_follows_one_hears_of_each_change_and_of_no_other_promise() throws Exception {
        var reader = telling.reader("cy");
        var other = telling.reader("en");
        long idea = responses.owedIdea();
        long answer = delivery.answer(idea, List.of(step("A bench", 20), step("A tap", 20)));
        long bench = delivery.commitment(idea, 0);
        long tap = delivery.commitment(idea, 1);
        telling.tell(); // the answer was told before they followed
        people.as(reader).put("/api/follows/commitment/" + bench).then().statusCode(204);
        people.as(reader).put("/api/follows/commitment/" + bench).then().statusCode(204);
        people.as(other).put("/api/follows/commitment/" + tap).then().statusCode(204);

        update("sian", bench, "UNDER_WAY", "We dig");
        assertThat(told(reader)).containsExactly("STEP_BEGUN");
        update("sian", bench, null, "The stone is here");
        delivery.correct(answer, 1, List.of(step("A bench", 30), step("A tap", 20)));
        delivery.letDaysPass(bench, 60);
        delivery.runJobs();
        update("sian", bench, "DONE", "It stands by the pond");
        update("sian", bench, "UNDER_WAY", "It fell over");
        update("gwyn", bench, "DROPPED", "The bank is too soft");
        assertThat(told(reader))
                .containsExactly(
                        "STEP_DROPPED",
                        "STEP_REOPENED",
                        "STEP_DONE",
                        "STEP_LATE",
                        "STEP_MOVED",
                        "STEP_NOTED",
                        "STEP_BEGUN");
        people.as(reader)
                .get("/api/me/notices")
                .then()
                .body("items[0].commitmentId", equalTo((int) bench))
                .body("items[0].ideaNumber", equalTo((int) idea));
        assertThat(told(other)).isEmpty();

        telling.tell();
        var mail = NotificationFixture.mailTo(reader);
        // a new date and a mere word wait for a digest
        assertThat(mail).hasSize(5);
        var done = mail.stream()
                .filter(one -> NotificationFixture.subject(one).startsWith("Cadwyd addewid"))
                .toList();
        assertThat(done).hasSize(1);
        assertThat(NotificationFixture.text(done.getFirst())).contains("A bench (cy)", "It stands by the pond (cy)");
    }

    @Test
    void it_stands_among_what_one_follows_and_in_the_copy_and_is_let_go() {
        var reader = telling.reader("en");
        long idea = responses.owedIdea();
        delivery.answer(idea, List.of(step("A bench", 20)));
        long id = delivery.commitment(idea, 0);
        people.as(reader).put("/api/follows/commitment/" + id).then().statusCode(204);
        people.as(reader)
                .get("/api/follows")
                .then()
                .body("items[0].kind", equalTo("commitment"))
                .body("items[0].target", equalTo(Long.toString(id)))
                .body("items[0].name.cy", equalTo("A bench (cy)"))
                .body("items[0].ideaNumber", equalTo((int) idea));
        people.as(telling.reader("en")).get("/api/follows").then().body("items", empty());
        people.as(reader)
                .get("/api/me/data")
                .then()
                .body("notification.follows.kind", hasItem("COMMITMENT"))
                .body("notification.follows.targetId", hasItem((int) id));
        people.as(reader).delete("/api/follows/commitment/" + id).then().statusCode(204);
        people.as(reader).get("/api/follows").then().body("items", empty());
        update("sian", id, "DONE", "It stands");
        assertThat(told(reader)).isEmpty();
    }

    /** Nobody who is told can see that somebody is told because they supported it. */
    @Test
    void what_changed_because_of_them_is_told_to_those_who_supported_it_in_the_words_for_all() {
        var supporter = telling.reader("en");
        var follower = telling.reader("en");
        long idea = responses.owedIdea();
        responses.support(supporter, idea);
        delivery.answer(idea, List.of(step("A bench", 20)));
        telling.tell();
        people.as(follower).put("/api/follows/idea/" + idea).then().statusCode(204);
        update("sian", delivery.commitment(idea, 0), "DONE", "It stands");
        people.as("sian")
                .header("If-Match", "\"0\"")
                .body(Map.of("stage", "IN_PLACE", "learned", both("People sit")))
                .post("/api/ideas/" + idea + "/delivery/stages")
                .then()
                .statusCode(201);
        assertThat(told(supporter)).startsWith("STAGE_TOLD", "STEP_DONE");
        assertThat(told(follower)).containsExactly("STAGE_TOLD", "STEP_DONE");
        telling.tell();
        assertThat(mailAbout("A promise was kept", supporter)).isEqualTo(mailAbout("A promise was kept", follower));
        assertThat(mailAbout("A promise was kept", supporter)).contains("A bench", "It stands");
    }

    private static String mailAbout(String subject, String reader) {
        var found = NotificationFixture.mailTo(reader).stream()
                .filter(one -> NotificationFixture.subject(one).startsWith(subject))
                .toList();
        assertThat(found).hasSize(1);
        return NotificationFixture.text(found.getFirst())
                .replace(reader, "READER")
                .replaceAll("/unsubscribe/\\S+", "/unsubscribe/…");
    }

    @Test
    void only_one_that_everybody_may_read_can_be_followed() {
        var reader = telling.reader("en");
        long idea = responses.owedIdea();
        delivery.answer(idea, List.of(step("A bench", 20)));
        long id = delivery.commitment(idea, 0);
        people.as(reader).put("/api/follows/commitment/999999999").then().statusCode(404);
        people.visitor().put("/api/follows/commitment/" + id).then().statusCode(401);
        people.as(reader).put("/api/follows/commitment/" + id).then().statusCode(204);
        responses.hide(idea);
        people.as(reader).get("/api/follows").then().body("items.kind", not(hasItem("commitment")));
        people.as(telling.reader("en"))
                .put("/api/follows/commitment/" + id)
                .then()
                .statusCode(404)
                .body("reason", equalTo("notification_nothing_to_follow"));
        people.as(reader).delete("/api/follows/commitment/" + id).then().statusCode(204);
    }
}
