package org.betterif.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.appeal.AppealDirectory;
import org.betterif.moderation.appeal.ImportedAppeal;
import org.betterif.moderation.complaint.ComplaintDirectory;
import org.betterif.moderation.complaint.ImportedComplaint;
import org.betterif.moderation.judging.ImportedDecision;
import org.betterif.moderation.judging.ModerationDirectory;
import org.betterif.moderation.notice.ImportedNotice;
import org.betterif.moderation.notice.NoticeDirectory;
import org.betterif.moderation.report.ImportedReport;
import org.betterif.moderation.report.ReportDirectory;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class ModerationImportTest {

    private static final Instant AT = Instant.now().minus(Duration.ofDays(40));
    private static final String SOURCE = "import-test";

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationDirectory decisions;

    @Inject
    ReportDirectory reports;

    @Inject
    AppealDirectory appeals;

    @Inject
    NoticeDirectory notices;

    @Inject
    ComplaintDirectory complaints;

    @Inject
    Jdbi jdbi;

    @Test
    void history_is_entered_once_at_its_own_time_and_leaves_nothing_in_the_queue() {
        long idea = ideas.anIdea().in(calls.openCall()).open();
        for (int i = 0; i < 2; i++) {
            enter(idea);
        }
        people.visitor().get("/api/ideas/" + idea).then().statusCode(200); // the appeal was upheld
        var removed = people.visitor()
                .get("/api/removed?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(removed.getList("items.findAll { it.idea == " + idea + " }")).hasSize(1);
        assertThat(Instant.parse(removed.getString("items.find { it.idea == " + idea + " }.removedAt")))
                .isBefore(Instant.now().minus(Duration.ofDays(30)));
        assertThat(count("moderation_act")).isEqualTo(2);
        assertThat(count("report")).isEqualTo(1);
        people.as("mair")
                .get("/api/desk/moderation/cases?limit=100")
                .then()
                .body("items.findAll { it.about.idea == " + idea + " }", hasSize(0));
        people.as("mair")
                .get("/api/desk/moderation/notices")
                .then()
                .body("findAll { it.about.idea == " + idea + " }", hasSize(1))
                .body("find { it.about.idea == " + idea + " }.state", equalTo("INCOMPLETE"));
        assertThat(count("complaint")).isEqualTo(1);
    }

    private void enter(long idea) {
        reports.importReport(
                SOURCE,
                new ImportedReport(
                        "r", idea, null, null, ReasonCode.ABUSE, "Rude.", Language.EN, AT, AT.plusSeconds(60)));
        decisions.importDecision(
                SOURCE,
                new ImportedDecision(
                        "d",
                        idea,
                        null,
                        ModerationAction.HIDE,
                        ReasonCode.ABUSE,
                        both("Rude"),
                        both("Sorry"),
                        null,
                        AT.plusSeconds(60)));
        appeals.importAppeal(
                SOURCE,
                new ImportedAppeal(
                        "d",
                        null,
                        "It is not.",
                        Language.EN,
                        AT.plusSeconds(90),
                        AT.plusSeconds(120),
                        true,
                        both("True"),
                        null));
        notices.importNotice(
                SOURCE,
                new ImportedNotice(
                        "n",
                        idea,
                        null,
                        "A Tenant",
                        "tenant@elsewhere.example",
                        "thief",
                        "I am not.",
                        Language.EN,
                        AT,
                        List.of(new ImportedNotice.Step(
                                NoticeState.INCOMPLETE, "No reason given.", null, AT.plusSeconds(60)))));
        complaints.importComplaint(
                SOURCE,
                new ImportedComplaint(
                        "c",
                        "Callum",
                        null,
                        "Waiting",
                        "Two days.",
                        Language.EN,
                        AT,
                        "You are right.",
                        AT.plusSeconds(60),
                        null));
    }

    private static LocalisedText both(String text) {
        return new LocalisedText(text, text);
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from <table> where source = :source")
                .define("table", table)
                .bind("source", SOURCE)
                .mapTo(Integer.class)
                .one());
    }
}
