package org.betterif.demo;

import org.betterif.moderation.ImportedModeration;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationDirectory;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.Language;

/** What was reported, decided, appealed against and complained about; cases about single comments are left out. */
final class DemoModeration {

    private final ModerationDirectory directory;
    private final DemoIdeas ideas;
    private final DemoPeople people;

    DemoModeration(ModerationDirectory directory, DemoIdeas ideas, DemoPeople people) {
        this.directory = directory;
        this.ideas = ideas;
        this.people = people;
    }

    void tell(Told moderation) {
        moderation.list("reports").stream().filter(DemoModeration::ofIdea).forEach(this::report);
        var decisions = moderation.list("decisions").stream()
                .filter(DemoModeration::ofIdea)
                .toList();
        decisions.forEach(this::decision);
        var decided = decisions.stream().map(decision -> decision.text("key")).toList();
        moderation.list("appeals").stream()
                .filter(appeal -> decided.contains(appeal.text("decision")))
                .forEach(this::appeal);
        moderation.list("complaints").forEach(this::complaint);
    }

    private static boolean ofIdea(Told told) {
        return told.has("idea") && !told.has("comment");
    }

    private void report(Told report) {
        directory.importReport(
                DemoIdeas.SOURCE,
                new ImportedModeration.Report(
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
        directory.importDecision(
                DemoIdeas.SOURCE,
                new ImportedModeration.Decision(
                        decision.text("key"),
                        ideas.number(decision.text("idea")),
                        null,
                        decision.value("action", ModerationAction.class),
                        decision.valueOrNull("reason", ReasonCode.class),
                        decision.bothOrNull("public"),
                        decision.bothOrNull("toAuthor"),
                        people.personOrNull(decision.textOrNull("by")),
                        decision.ago("daysAgo")));
    }

    private void appeal(Told appeal) {
        directory.importAppeal(
                DemoIdeas.SOURCE,
                new ImportedModeration.Appeal(
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
        directory.importComplaint(
                DemoIdeas.SOURCE,
                new ImportedModeration.Complaint(
                        complaint.text("key"),
                        user == null ? from.text("name") : people.name(user),
                        people.personOrNull(user),
                        complaint.both("about").in(language.code()),
                        complaint.text("text"),
                        language,
                        complaint.ago("daysAgo"),
                        complaint.has("answer") ? complaint.both("answer").in(language.code()) : null,
                        complaint.has("answeredDaysAgo") ? complaint.ago("answeredDaysAgo") : null,
                        people.personOrNull(complaint.textOrNull("answeredBy"))));
    }
}
