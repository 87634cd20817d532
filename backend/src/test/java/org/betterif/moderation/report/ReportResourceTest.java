package org.betterif.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class ReportResourceTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    @Test
    void needs_no_account_and_counts_the_same_words_and_the_same_person_once() {
        long idea = moderation.idea();
        moderation.visitorReports(idea, "This hurts.").statusCode(201);
        moderation.visitorReports(idea, "This hurts.").statusCode(201);
        moderation.visitorReports(idea, "Something else.").statusCode(201);
        for (int i = 0; i < 2; i++) {
            people.as("dafydd")
                    .body(ModerationFixture.report("idea", idea, "abuse", "try " + i))
                    .post("/api/reports")
                    .then()
                    .statusCode(201);
        }
        assertThat(moderation.caseOf(idea).getInt("reports")).isEqualTo(3);
    }

    @Test
    void refuses_what_is_not_there_not_said_or_not_public() {
        moderation.visitorReports(999_999_999L, "x").statusCode(404);
        long idea = moderation.idea();
        var both = ModerationFixture.report("idea", idea, "abuse", "x");
        both.put("comment", 1);
        people.visitor()
                .body(both)
                .post("/api/reports")
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("moderation_needed"));
        people.visitor()
                .body(ModerationFixture.report("idea", idea, "boring", "x"))
                .post("/api/reports")
                .then()
                .statusCode(400);
        people.visitor()
                .body(ModerationFixture.report("idea", idea, "abuse", "x".repeat(4001)))
                .post("/api/reports")
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("moderation_too_long"));
        var contact = ModerationFixture.report("idea", idea, "abuse", "x");
        contact.put("contact", "call me");
        people.visitor()
                .body(contact)
                .post("/api/reports")
                .then()
                .statusCode(400)
                .body("errors[0].reason", equalTo("moderation_no_contact"));
        moderation.hidden(idea);
        moderation.visitorReports(idea, "again").statusCode(410);
    }

    @Test
    void keeps_hostile_words_as_they_were_written() {
        long idea = moderation.idea();
        var words = "'; drop table report; -- <script>alert(1)</script> \u202e ﷽ 🏴󠁧󠁢󠁷󠁬󠁳󠁿";
        moderation.visitorReports(idea, words + "\u0000").statusCode(201);
        assertThat(moderation.caseOf(idea).getString("given[0].text")).isEqualTo(words);
    }
}
