package org.betterif.notification.follow;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.List;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
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

    private String following(String... targets) {
        var reader = telling.reader("en");
        for (var target : targets) {
            people.as(reader).put("/api/follows/" + target).then().statusCode(204);
        }
        return reader;
    }
}
