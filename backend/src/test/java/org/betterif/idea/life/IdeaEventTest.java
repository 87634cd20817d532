package org.betterif.idea.life;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.IdeaFixture;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaEventTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    LifeDirectory lives;

    @Inject
    Log log;

    /** What was announced, in its order. */
    @ApplicationScoped
    static class Log {

        private final List<IdeaEvent> events = new CopyOnWriteArrayList<>();

        void note(@Observes IdeaEvent event) {
            events.add(event);
        }

        List<String> of(long number) {
            return events.stream()
                    .filter(event -> event.number() == number)
                    .peek(event -> assertThat(event.origin()).isEqualTo(Origin.LIVE))
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }
    }

    @Test
    void a_life_is_announced_step_by_step_and_nothing_twice() {
        long number = ideas.anIdea().open();
        var changed = ideas.complete();
        changed.put("now", "It rains.");
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/api/ideas/" + number)
                .then()
                .statusCode(200);
        people.as("megan")
                .header("If-Match", "\"2\"")
                .body(changed)
                .put("/api/ideas/" + number)
                .then()
                .statusCode(200);
        lives.hide(number, "spam");
        lives.restore(number);
        people.as("megan")
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "Done."))
                .post("/api/ideas/" + number + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(log.of(number))
                .containsExactly("Submitted", "Opened", "TextChanged", "Hidden", "Restored", "Withdrawn");
    }

    @Test
    void what_waits_for_a_check_is_opened_later_and_a_draft_says_nothing() {
        var call = calls.aCall().checkedBefore().create();
        long draft = ideas.anIdea().in(call).draft();
        long waiting = ideas.anIdea().in(call).submitted();
        assertThat(log.of(draft)).isEmpty();
        assertThat(log.of(waiting)).containsExactly("Submitted");
        lives.open(waiting);
        assertThat(log.of(waiting)).containsExactly("Submitted", "Opened");
    }

    @Test
    void a_refused_change_announces_nothing() {
        long number = ideas.anIdea().open();
        people.as("megan")
                .header("If-Match", "\"9\"")
                .body(ideas.complete())
                .put("/api/ideas/" + number)
                .then()
                .statusCode(412);
        people.as("dafydd")
                .header("If-Match", "\"1\"")
                .body(ideas.complete())
                .put("/api/ideas/" + number)
                .then()
                .statusCode(403);
        assertThat(log.of(number)).containsExactly("Submitted", "Opened");
    }
}
