package org.betterif.notification.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.notification.NotificationFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class FollowTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    @Inject
    PlaceFixture places;

    @Inject
    NotificationFixture telling;

    @Test
    void following_needs_something_to_follow() {
        people.as("megan").put("/api/follows/idea/999999999").then().statusCode(404);
        people.as("megan").put("/api/follows/idea/%27%20or%201=1").then().statusCode(404);
        people.as("megan")
                .put("/api/follows/planet/1")
                .then()
                .statusCode(404)
                .body("reason", equalTo("notification_nothing_to_follow"));
        people.visitor().put("/api/follows/idea/1").then().statusCode(401);
    }

    /** An area with those that lie in it; whoever follows several of them is told once. */
    @Test
    void a_new_idea_is_told_to_those_who_follow_its_call_its_area_or_its_topic() {
        var whole = places.area();
        var part = places.areaIn(whole);
        var topic = places.topic();
        var call = calls.openCall();
        var byCall = following("call/" + call.id());
        var byArea = following("area/" + whole.id());
        var byTopic = following("topic/" + topic.id());
        var byAll = following("call/" + call.id(), "area/" + part.id(), "topic/" + topic.id());
        var elsewhere = following("area/" + places.area().id());
        telling.tell();
        long number =
                ideas.anIdea().in(call).inArea(part.id()).about(topic.id()).open();
        telling.tell();
        for (var reader : List.of(byCall, byArea, byTopic, byAll)) {
            people.as(reader)
                    .get("/api/me/notices")
                    .then()
                    .body("items.kind", equalTo(List.of("IDEA_OPENED")))
                    .body("items.ideaNumber", equalTo(List.of((int) number)));
        }
        people.as(elsewhere).get("/api/me/notices").then().body("items", empty());
    }

    @Test
    void what_i_follow_is_listed_by_its_name() {
        var call = calls.openCall();
        var area = places.area();
        var topic = places.topic();
        long idea = ideas.anIdea().in(call).open();
        long hidden = ideas.anIdea().in(call).open();
        var reader = following("call/" + call.id(), "area/" + area.id(), "topic/" + topic.id(), "idea/" + idea);
        people.as(reader).put("/api/follows/idea/" + hidden).then().statusCode(204);
        moderation.hidden(hidden);
        var items = people.as(reader)
                .get("/api/follows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(items.getList("items.kind")).containsExactlyInAnyOrder("call", "area", "topic", "idea");
        assertThat(items.getString("items.find { it.kind == 'call' }.name.en"))
                .isEqualTo(call.name().en());
        assertThat(items.getString("items.find { it.kind == 'area' }.name.cy"))
                .isEqualTo(area.name().cy());
        assertThat(items.getString("items.find { it.kind == 'topic' }.name.en"))
                .isEqualTo(topic.name().en());
        assertThat(items.getString("items.find { it.kind == 'idea' }.target")).isEqualTo(Long.toString(idea));
        assertThat(items.getString("items.find { it.kind == 'idea' }.title")).isNotBlank();
    }

    @Test
    void whoever_follows_a_councillor_hears_of_their_replies_and_of_what_they_adopt_until_they_let_go() {
        people.as("rhian").get("/api/me").then().statusCode(200);
        var councillor = people.visitor()
                .get("/api/councillors")
                .jsonPath()
                .getString("items.find { it.byline.name == 'rhian' }.slug");
        people.as("megan")
                .put("/api/follows/councillor/nobody-of-that-name")
                .then()
                .statusCode(404);
        people.visitor().put("/api/follows/councillor/" + councillor).then().statusCode(401);
        var english = telling.reader("en");
        var welsh = telling.reader("cy");
        telling.tell();
        for (var reader : List.of(english, welsh)) {
            people.as(reader)
                    .put("/api/follows/councillor/" + councillor)
                    .then()
                    .statusCode(204);
            people.as(reader)
                    .put("/api/follows/councillor/" + councillor)
                    .then()
                    .statusCode(204);
            people.as(reader)
                    .get("/api/follows")
                    .then()
                    .body("items.kind", equalTo(List.of("councillor")))
                    .body("items.target", equalTo(List.of(councillor)));
        }
        long replied = ideas.anIdea().in(calls.openCall()).open();
        long adopted = ideas.anIdea().in(calls.openCall()).open();
        says("rhian", replied);
        says("dafydd", replied); // nobody's councillor
        people.as("rhian").put("/api/ideas/" + adopted + "/adoption").then().statusCode(200);
        telling.tell();
        for (var reader : List.of(english, welsh)) {
            people.as(reader)
                    .get("/api/me/notices")
                    .then()
                    .body("items.kind", containsInAnyOrder("COUNCILLOR_REPLY", "ADOPTED"))
                    .body("items.ideaNumber", containsInAnyOrder((int) replied, (int) adopted));
        }
        // the reply at once, the adoption with the next digest
        assertThat(NotificationFixture.mailTo(english)).singleElement().satisfies(mail -> assertThat(
                        NotificationFixture.text(mail))
                .contains("A councillor has replied", "They speak in their own name", "/ideas/" + replied));
        assertThat(NotificationFixture.mailTo(welsh)).singleElement().satisfies(mail -> assertThat(
                        NotificationFixture.text(mail))
                .contains("Mae cynghorydd wedi ymateb", "Yn ei enw ei hun", "/cy/ideas/" + replied));
        people.as(english)
                .delete("/api/follows/councillor/" + councillor)
                .then()
                .statusCode(204);
        people.as(english).get("/api/follows").then().body("items", empty());
        says("rhian", adopted);
        telling.tell();
        people.as(english).get("/api/me/notices").then().body("items", hasSize(2));
        people.as(welsh).get("/api/me/notices").then().body("items", hasSize(3));
        // that somebody follows them is not the councillor's to know
        assertThat(people.as("rhian").get("/api/follows").asString()).doesNotContain(welsh);
        assertThat(people.visitor().get("/api/councillors/" + councillor).asString())
                .doesNotContain(welsh);
    }

    private void says(String user, long number) {
        people.as(user)
                .body(Map.of("text", "I will ask about it.", "language", "en"))
                .post("/api/ideas/{n}/comments", number)
                .then()
                .statusCode(201);
    }

    private String following(String... targets) {
        var reader = telling.reader("en");
        for (var target : targets) {
            people.as(reader).put("/api/follows/" + target).then().statusCode(204);
        }
        return reader;
    }
}
