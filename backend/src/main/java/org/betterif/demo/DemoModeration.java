package org.betterif.demo;

import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.appeal.ImportedAppeal;
import org.betterif.moderation.complaint.ImportedComplaint;
import org.betterif.moderation.judging.ImportedDecision;
import org.betterif.moderation.notice.ImportedNotice;
import org.betterif.moderation.report.ImportedReport;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What was reported, decided, appealed against and complained about: ideas, and single comments told for that. */
final class DemoModeration {

    private final DemoModerators desks;
    private final DemoIdeas ideas;
    private final DemoThreads threads;
    private final DemoPeople people;

    DemoModeration(DemoModerators desks, DemoIdeas ideas, DemoThreads threads, DemoPeople people) {
        this.desks = desks;
        this.ideas = ideas;
        this.threads = threads;
        this.people = people;
    }

    void tell(Told moderation) {
        moderation.list("reports").stream().filter(report -> report.has("idea")).forEach(this::report);
        moderation.list("decisions").forEach(this::decision);
        moderation.list("appeals").forEach(this::appeal);
        moderation.list("notices").forEach(this::notice);
        moderation.list("complaints").forEach(this::complaint);
    }

    private @Nullable Long comment(Told about) {
        return about.has("comment")
                ? (Long) threads.tell(about.text("idea"), about.text("key"), about.at("comment"))
                : null;
    }

    private void notice(Told notice) {
        var from = notice.at("from");
        var language = Language.of(from.text("language"));
        var handledBy = people.personOrNull(notice.textOrNull("handledBy"));
        desks.notices()
                .importNotice(
                        DemoIdeas.SOURCE,
                        new ImportedNotice(
                                notice.text("key"),
                                ideas.number(notice.text("idea")),
                                comment(notice),
                                from.text("name"),
                                notice.text("key") + "@bryncoed.example",
                                notice.text("untrueWords"),
                                notice.text("claim"),
                                language,
                                notice.ago("receivedDaysAgo"),
                                notice.list("steps").stream()
                                        .map(step -> new ImportedNotice.Step(
                                                step.value("kind", NoticeState.class),
                                                step.both("text").in(language.code()),
                                                handledBy,
                                                step.ago("daysAgo")))
                                        .toList()));
    }

    private void report(Told report) {
        desks.reports()
                .importReport(
                        DemoIdeas.SOURCE,
                        new ImportedReport(
                                report.text("key"),
                                ideas.number(report.text("idea")),
                                null,
                                people.personOrNull(report.textOrNull("by")),
                                report.value("reason", ReasonCode.class),
                                report.text("text"),
                                Language.of(report.text("language")),
                                report.ago("daysAgo"),
                                report.has("decidedDaysAgo") ? report.ago("decidedDaysAgo") : null));
    }

    private void decision(Told decision) {
        desks.decisions()
                .importDecision(
                        DemoIdeas.SOURCE,
                        new ImportedDecision(
                                decision.text("key"),
                                ideas.number(decision.text("idea")),
                                comment(decision),
                                decision.value("action", ModerationAction.class),
                                decision.valueOrNull("reason", ReasonCode.class),
                                decision.bothOrNull("public"),
                                decision.bothOrNull("toAuthor"),
                                people.personOrNull(decision.textOrNull("by")),
                                decision.ago("daysAgo")));
    }

    private void appeal(Told appeal) {
        desks.appeals()
                .importAppeal(
                        DemoIdeas.SOURCE,
                        new ImportedAppeal(
                                appeal.text("decision"),
                                people.personOrNull(appeal.textOrNull("by")),
                                appeal.text("text"),
                                Language.of(appeal.text("language")),
                                appeal.ago("daysAgo"),
                                appeal.has("decidedDaysAgo") ? appeal.ago("decidedDaysAgo") : null,
                                appeal.text("state").equals("upheld"),
                                appeal.bothOrNull("reason"),
                                people.personOrNull(appeal.textOrNull("decidedBy"))));
    }

    private void complaint(Told complaint) {
        var from = complaint.at("from");
        var user = from.textOrNull("user");
        var language = Language.of(from.text("language"));
        desks.complaints()
                .importComplaint(
                        DemoIdeas.SOURCE,
                        new ImportedComplaint(
                                complaint.text("key"),
                                user == null ? from.text("name") : people.name(user),
                                people.personOrNull(user),
                                complaint.both("about").in(language.code()),
                                complaint.text("text"),
                                language,
                                complaint.ago("daysAgo"),
                                complaint.has("answer")
                                        ? complaint.both("answer").in(language.code())
                                        : null,
                                complaint.has("answeredDaysAgo") ? complaint.ago("answeredDaysAgo") : null,
                                people.personOrNull(complaint.textOrNull("answeredBy"))));
    }
}
