package org.betterif.notification.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.List;
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

    private String following(String... targets) {
        var reader = telling.reader("en");
        for (var target : targets) {
            people.as(reader).put("/api/follows/" + target).then().statusCode(204);
        }
        return reader;
    }
}
