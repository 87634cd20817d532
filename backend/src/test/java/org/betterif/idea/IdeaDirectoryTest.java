package org.betterif.idea;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import org.betterif.call.CallFixture;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaDirectoryTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00Z");

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    IdeaDirectory directory;

    @Test
    void a_call_that_ends_closes_its_open_ideas() {
        var call = calls.openCall();
        long open = ideas.anIdea().in(call).open();
        long draft = ideas.anIdea().in(call).draft();
        jakarta.enterprise
                .inject
                .spi
                .CDI
                .current()
                .getBeanManager()
                .getEvent()
                .select(org.betterif.call.CallEvent.class)
                .fire(new org.betterif.call.CallEvent.Closed(
                        call.id(), Instant.now(), org.betterif.shared.Origin.LIVE));
        assertThat(directory.idea(open).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(directory.idea(draft).orElseThrow().stage()).isEqualTo(Stage.DRAFT);
        given().get("/api/ideas?call=" + call.slug()).then().body("items[0].stage", equalTo("CLOSED"));
    }
}
