package org.betterif.notification.follow;

import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class FollowTest {

    @Inject
    People people;

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
}
