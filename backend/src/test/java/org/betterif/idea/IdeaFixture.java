package org.betterif.idea;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.testing.People;
import org.jspecify.annotations.Nullable;

/**
 * Ideas for the tests of every feature, made as people make them, through the API:
 * {@code long number = ideas.anIdea().by("megan").in(call).open()}.
 */
@ApplicationScoped
public class IdeaFixture {

    private final People people;
    private final CallDirectory calls;
    private final PlaceDirectory places;

    IdeaFixture(People people, CallDirectory calls, PlaceDirectory places) {
        this.people = people;
        this.calls = calls;
        this.places = places;
    }

    /** By megan, through the open door, complete; change what the test is about. */
    public Draft anIdea() {
        return new Draft();
    }

    /** A body that is complete for handing in. */
    public Map<String, Object> complete() {
        var body = new HashMap<String, Object>();
        body.put("language", "en");
        body.put("title", "the bus shelter had a bench");
        body.put("now", "People stand in the rain for half an hour.");
        body.put("change", "A bench and a small roof, for whoever cannot stand for long.");
        body.put("forWhom", "Older people and parents");
        body.put("have", "A neighbour has timber.");
        body.put("need", "DIGNITY");
        body.put("by", "TOGETHER");
        body.put("kind", "QUICK_WIN");
        body.put("topicId", places.topics().get(0).id());
        return body;
    }

    public final class Draft {

        private final Map<String, Object> body = complete();
        private String author = "megan";

        private Draft() {
            body.put("callId", calls.openDoor().id());
        }

        public Draft by(String user) {
            author = user;
            return this;
        }

        public Draft in(CallRef call) {
            return with("callId", call.id());
        }

        public Draft titled(String title) {
            return with("title", title);
        }

        public Draft inArea(@Nullable Long area) {
            return with("areaId", area);
        }

        public Draft about(long topic) {
            return with("topicId", topic);
        }

        /** Any field of the request. */
        public Draft with(String field, @Nullable Object value) {
            body.put(field, value);
            return this;
        }

        /** @return the number */
        public long draft() {
            return people.as(author)
                    .body(body)
                    .post("/api/ideas")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("number");
        }

        /** Handed in; public at once unless its call checks before. */
        public long submitted() {
            return handedIn().getLong("number");
        }

        /** Handed in and public. @throws AssertionError in a call that checks before: use {@link #submitted} there */
        public long open() {
            var idea = handedIn();
            org.assertj.core.api.Assertions.assertThat(idea.getString("stage")).isEqualTo("OPEN");
            return idea.getLong("number");
        }

        private JsonPath handedIn() {
            long number = draft();
            return people.as(author)
                    .header("If-Match", "\"1\"")
                    .post("/api/ideas/" + number + "/submit")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
    }
}
