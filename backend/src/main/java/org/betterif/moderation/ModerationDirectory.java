package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What others may tell moderation: what happened elsewhere or at a past moment. Safe to repeat; starts no clock and sends
 * nothing, since every event says that it is imported.
 */
@ApplicationScoped
public class ModerationDirectory {

    private final Cases cases;
    private final Acts acts;
    private final Appeals appeals;
    private final Notices notices;
    private final Complaints complaints;
    private final Targets targets;
    private final Judging judging;
    private final ReportService reports;
    private final NoticeService noticeService;
    private final ComplaintService complaintService;

    ModerationDirectory(
            Cases cases,
            Acts acts,
            Appeals appeals,
            Notices notices,
            Complaints complaints,
            Targets targets,
            Judging judging,
            ReportService reports,
            NoticeService noticeService,
            ComplaintService complaintService) {
        this.cases = cases;
        this.acts = acts;
        this.appeals = appeals;
        this.notices = notices;
        this.complaints = complaints;
        this.targets = targets;
        this.judging = judging;
        this.reports = reports;
        this.noticeService = noticeService;
        this.complaintService = complaintService;
    }

    /** What the author is told of a decision. @param until when a suspension ends by itself */
    public record Told(
            ModerationAction action,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText toAuthor,
            @Nullable Instant until) {}

    /** For the author's own eyes. */
    public Optional<Told> told(long actId) {
        return acts.find(actId).map(act -> new Told(act.action(), act.reason(), act.toAuthor(), act.suspendedUntil()));
    }

    /** What everybody may see of what was removed. @param restoredAt when it came back, if it did */
    public record Removed(
            long id,
            boolean comment,
            long ideaNumber,
            ReasonCode reason,
            @Nullable LocalisedText note,
            Instant removedAt,
            @Nullable Instant restoredAt) {}

    /** The public list of what was hidden, the newest first; nothing of what is sealed. */
    public List<Removed> removed(int limit) {
        return acts.removed(null, limit).stream()
                .map(one -> new Removed(
                        one.id(),
                        one.target().commentId() != null,
                        one.target().ideaNumber(),
                        one.reason(),
                        one.note(),
                        one.at(),
                        one.restoredAt()))
                .toList();
    }

    /** What the second moderator said, for who asked. */
    public Optional<LocalisedText> appealAnswer(long appealId) {
        return appeals.find(appealId).map(Appeals.Appeal::answer);
    }

    /** @param source where it comes from, such as {@code demo} */
    @Transactional
    public void importReport(String source, ImportedModeration.Report given) {
        if (cases.imported(source, given.key())) {
            return;
        }
        var target = new Target(given.idea(), given.comment());
        reports.count(
                target,
                new Cases.NewReport(
                        given.byPersonId(),
                        null,
                        given.reason(),
                        given.text(),
                        given.language().code(),
                        null,
                        given.at(),
                        source,
                        given.key()),
                Origin.IMPORTED);
        if (given.settledAt() != null) {
            var found = cases.caseOf(target, given.at());
            cases.settleReports(found.id(), given.settledAt());
            cases.become(found, CaseState.DECIDED, null, given.settledAt());
        }
    }

    /** @return the act's id in the log */
    @Transactional
    public long importDecision(String source, ImportedModeration.Decision given) {
        return acts.imported(source, given.key())
                .orElseGet(() -> judging.judge(
                        targets.seen(new Target(given.idea(), given.comment())),
                        new Judging.Verdict(
                                given.action(),
                                given.reason(),
                                given.publicNote(),
                                given.toAuthor(),
                                given.byPersonId(),
                                given.at(),
                                source,
                                given.key())));
    }

    /** @throws ProblemException 404 when its decision was not imported */
    @Transactional
    public void importAppeal(String source, ImportedModeration.Appeal given) {
        long actId =
                acts.imported(source, given.decisionKey()).orElseThrow(() -> ProblemException.notFound("decision"));
        var act = acts.find(actId).orElseThrow();
        var id = appeals.add(
                actId,
                given.byPersonId(),
                act.byPersonId(),
                given.text(),
                given.language().code(),
                given.at());
        if (id.isEmpty() || given.decidedAt() == null || given.answer() == null) {
            return;
        }
        appeals.decide(id.get(), given.upheld(), given.answer(), given.decidedByPersonId(), given.decidedAt());
        if (given.upheld() && act.target() != null) {
            judging.judge(
                    targets.seen(act.target()),
                    new Judging.Verdict(
                            ModerationAction.RESTORE,
                            null,
                            null,
                            null,
                            given.decidedByPersonId(),
                            given.decidedAt(),
                            source,
                            "appeal-" + given.decisionKey()));
        }
    }

    /** With its steps, in order, by the same table of transitions. */
    @Transactional
    public void importNotice(String source, ImportedModeration.Notice given) {
        if (notices.imported(source, given.key()).isPresent()) {
            return;
        }
        var claim = new Notices.Claim(
                given.name(),
                given.email(),
                given.untrueWords(),
                given.claim(),
                given.language().code(),
                false);
        long id = noticeService.receive(
                new Target(given.idea(), given.comment()), claim, given.receivedAt(), source, given.key());
        for (var step : given.steps()) {
            noticeService.take(
                    notices.locked(id), step.state(), step.note(), step.byPersonId(), step.at(), Origin.IMPORTED);
        }
        var last =
                given.steps().isEmpty() ? null : given.steps().get(given.steps().size() - 1);
        if (last != null && last.state() == NoticeState.REMOVED) {
            judging.judge(
                    targets.seen(new Target(given.idea(), given.comment())),
                    new Judging.Verdict(
                            ModerationAction.HIDE,
                            ReasonCode.ACCUSATION,
                            null,
                            null,
                            last.byPersonId(),
                            last.at(),
                            source,
                            "notice-" + given.key()));
        }
    }

    @Transactional
    public void importComplaint(String source, ImportedModeration.Complaint given) {
        if (complaints.imported(source, given.key()).isPresent()) {
            return;
        }
        var words = new Complaints.Words(
                given.name(),
                null,
                given.about(),
                given.text(),
                given.language().code());
        long id = complaints.add(
                words, given.byPersonId(), given.at(), complaintService.due(given.at()), source, given.key());
        if (given.answer() != null && given.answeredAt() != null) {
            complaints.answer(id, given.answer(), given.answeredByPersonId(), given.answeredAt());
        }
    }
}
