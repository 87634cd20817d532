package org.betterif.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.idea.IdeaDirectory;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationConfig;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.desk.DeskDirectory;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.May;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What waits at the desk: reported words, and ideas to be checked. */
@ApplicationScoped
class QueueReader {

    private static final int MOST_CHECKS = 100;

    private final Cases cases;
    private final JudgingDirectory judging;
    private final DeskDirectory desk;
    private final IdeaDirectory ideas;
    private final ModerationConfig config;
    private final Clock clock;

    QueueReader(
            Cases cases,
            JudgingDirectory judging,
            DeskDirectory desk,
            IdeaDirectory ideas,
            ModerationConfig config,
            Clock clock) {
        this.cases = cases;
        this.judging = judging;
        this.desk = desk;
        this.ideas = ideas;
        this.config = config;
        this.clock = clock;
    }

    Page<ReportView.Case> queue(Actor actor, @Nullable String after, int limit) {
        ModerationPolicy.mayUseDesk(actor).require();
        var page = Page.of(cases.queue(Cursor.parse(after, 3), limit + 1), limit, Cases::cursor);
        var ids = page.items().stream().map(Cases.Case::id).toList();
        return new Page<>(views(actor, page.items(), cases.reports(ids, true), Map.of()), page.next());
    }

    ReportView.Case one(Actor actor, long id) {
        ModerationPolicy.mayUseDesk(actor).require();
        var found = cases.find(id).orElseThrow(() -> ProblemException.notFound("case"));
        var history = Map.of(found.id(), judging.history(found.target()));
        return views(actor, List.of(found), cases.reports(List.of(id), false), history)
                .get(0);
    }

    private List<ReportView.Case> views(
            Actor actor, List<Cases.Case> found, Map<Long, List<Cases.Report>> reports, Map<Long, List<Act>> history) {
        var seen = judging.seen(found.stream().map(Cases.Case::target).toList());
        var names = desk.names(Stream.of(
                        seen.values().stream().map(Target.Seen::authorPersonId),
                        found.stream().map(Cases.Case::claimedByPersonId),
                        history.values().stream().flatMap(List::stream).map(Act::byPersonId))
                .flatMap(ids -> ids));
        return found.stream()
                .map(one -> view(
                        actor,
                        one,
                        seen.get(one.target()),
                        reports.getOrDefault(one.id(), List.of()),
                        history.getOrDefault(one.id(), List.of()),
                        names))
                .toList();
    }

    private ReportView.Case view(
            Actor actor,
            Cases.Case found,
            Target.Seen seen,
            List<Cases.Report> reports,
            List<Act> history,
            Map<Long, Byline> names) {
        var holder = found.holder(clock.instant(), config.claimFor());
        return new ReportView.Case(
                found.id(),
                found.version(),
                holder == null && found.state() == CaseState.CLAIMED ? CaseState.WAITING : found.state(),
                found.urgent(),
                found.reports(),
                found.waitingSince(),
                holder == null ? null : names.get(holder),
                holder != null && actor.is(holder),
                desk.about(actor, seen, names),
                reports.stream().map(QueueReader::report).toList(),
                history.stream().map(act -> desk.act(act, names)).toList(),
                may(actor, seen, holder));
    }

    private static ReportView.CaseMay may(Actor actor, Target.Seen seen, @Nullable Long holder) {
        var author = seen.authorPersonId();
        return new ReportView.CaseMay(
                May.of(ModerationPolicy.mayClaim(actor, author, holder)),
                decide(actor, seen, holder, ModerationAction.DISMISS),
                decide(actor, seen, holder, ModerationAction.HIDE),
                decide(actor, seen, holder, ModerationAction.SEAL),
                decide(actor, seen, holder, ModerationAction.RESTORE),
                May.of(ModerationPolicy.maySuspend(actor, author)));
    }

    private static May decide(Actor actor, Target.Seen seen, @Nullable Long holder, ModerationAction action) {
        return May.of(ModerationPolicy.mayDecide(actor, seen.authorPersonId(), holder, action, seen.standing()));
    }

    private static ReportView.Report report(Cases.Report report) {
        return new ReportView.Report(
                report.reason(),
                report.text(),
                report.language(),
                report.contact(),
                report.reporterPersonId() != null,
                report.reportedAt(),
                report.settledAt() != null);
    }

    /** Ideas of calls that check before they publish, the longest waiting first. */
    List<ReportView.Check> checks(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var numbers = ideas.waitingForCheck(MOST_CHECKS);
        var refs = ideas.ideas(numbers);
        var waiting = numbers.stream()
                .filter(refs::containsKey)
                .map(number -> new Target(number, null))
                .toList();
        var seen = judging.seen(waiting);
        var names = desk.names(seen.values().stream().map(Target.Seen::authorPersonId));
        return waiting.stream()
                .map(target -> new ReportView.Check(
                        refs.get(target.ideaNumber()).version(),
                        desk.about(actor, seen.get(target), names),
                        May.of(ModerationPolicy.mayCheck(actor, seen.get(target).authorPersonId()))))
                .toList();
    }
}
