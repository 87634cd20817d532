package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.May;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What moderators read at their desk. */
@ApplicationScoped
class DeskReader {

    private static final int MOST_CHECKS = 100;

    private final Cases cases;
    private final Acts acts;
    private final Appeals appeals;
    private final Notices notices;
    private final Complaints complaints;
    private final Suspensions suspensions;
    private final Targets targets;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final ModerationConfig config;
    private final Clock clock;

    DeskReader(
            Cases cases,
            Acts acts,
            Appeals appeals,
            Notices notices,
            Complaints complaints,
            Suspensions suspensions,
            Targets targets,
            IdeaDirectory ideas,
            PersonDirectory people,
            ModerationConfig config,
            Clock clock) {
        this.cases = cases;
        this.acts = acts;
        this.appeals = appeals;
        this.notices = notices;
        this.complaints = complaints;
        this.suspensions = suspensions;
        this.targets = targets;
        this.ideas = ideas;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    Page<ModerationView.Case> queue(Actor actor, @Nullable String after, int limit) {
        ModerationPolicy.mayUseDesk(actor).require();
        var page = Page.of(cases.queue(Cursor.parse(after, 3), limit + 1), limit, Cases::cursor);
        var ids = page.items().stream().map(Cases.Case::id).toList();
        return new Page<>(views(actor, page.items(), cases.reports(ids, true), Map.of()), page.next());
    }

    ModerationView.Case one(Actor actor, long id) {
        ModerationPolicy.mayUseDesk(actor).require();
        var found = cases.find(id).orElseThrow(() -> ProblemException.notFound("case"));
        var history = Map.of(found.id(), acts.about(found.target()));
        return views(actor, List.of(found), cases.reports(List.of(id), false), history)
                .get(0);
    }

    private List<ModerationView.Case> views(
            Actor actor,
            List<Cases.Case> found,
            Map<Long, List<Cases.Report>> reports,
            Map<Long, List<Acts.Act>> history) {
        var seen = targets.seen(found.stream().map(Cases.Case::target).toList());
        var names = names(Stream.of(
                        seen.values().stream().map(Target.Seen::authorPersonId),
                        found.stream().map(Cases.Case::claimedByPersonId),
                        history.values().stream().flatMap(List::stream).map(Acts.Act::byPersonId))
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

    private ModerationView.Case view(
            Actor actor,
            Cases.Case found,
            Target.Seen seen,
            List<Cases.Report> reports,
            List<Acts.Act> history,
            Map<Long, Byline> names) {
        var holder = found.holder(clock.instant(), config.claimFor());
        return new ModerationView.Case(
                found.id(),
                found.version(),
                holder == null && found.state() == CaseState.CLAIMED ? CaseState.WAITING : found.state(),
                found.urgent(),
                found.reports(),
                found.waitingSince(),
                holder == null ? null : names.get(holder),
                holder != null && actor.is(holder),
                about(actor, seen, names),
                reports.stream().map(DeskReader::report).toList(),
                history.stream().map(act -> act(act, names)).toList(),
                may(actor, seen, holder));
    }

    private static ModerationView.CaseMay may(Actor actor, Target.Seen seen, @Nullable Long holder) {
        var author = seen.authorPersonId();
        return new ModerationView.CaseMay(
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

    private static ModerationView.About about(Actor actor, Target.Seen seen, Map<Long, Byline> names) {
        boolean closed = seen.standing() == Standing.SEALED
                && !ModerationPolicy.mayReadSealed(actor).allowed();
        boolean idea = seen.target().commentId() == null;
        return new ModerationView.About(
                seen.target().ideaNumber(),
                seen.target().commentId(),
                seen.standing(),
                closed && idea ? "" : seen.title(),
                seen.language(),
                closed ? List.of() : seen.words(),
                seen.authorPersonId() == null ? null : names.get(seen.authorPersonId()));
    }

    private static ModerationView.Report report(Cases.Report report) {
        return new ModerationView.Report(
                report.reason(),
                report.text(),
                report.language(),
                report.contact(),
                report.reporterPersonId() != null,
                report.reportedAt(),
                report.settledAt() != null);
    }

    private static ModerationView.Act act(Acts.Act act, Map<Long, Byline> names) {
        return new ModerationView.Act(
                act.id(),
                act.action(),
                act.reason(),
                act.publicNote(),
                act.toAuthor(),
                act.byPersonId() == null ? null : names.get(act.byPersonId()),
                act.decidedAt());
    }

    /** Ideas of calls that check before they publish, the longest waiting first. */
    List<ModerationView.Check> checks(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var numbers = ideas.waitingForCheck(MOST_CHECKS);
        var refs = ideas.ideas(numbers);
        var waiting = numbers.stream()
                .filter(refs::containsKey)
                .map(number -> new Target(number, null))
                .toList();
        var seen = targets.seen(waiting);
        var names = names(seen.values().stream().map(Target.Seen::authorPersonId));
        return waiting.stream()
                .map(target -> new ModerationView.Check(
                        refs.get(target.ideaNumber()).version(),
                        about(actor, seen.get(target), names),
                        May.of(ModerationPolicy.mayCheck(actor, seen.get(target).authorPersonId()))))
                .toList();
    }

    List<ModerationView.Appeal> appeals(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var waiting = appeals.waiting();
        var against = new HashMap<Long, Acts.Act>();
        waiting.forEach(
                appeal -> against.put(appeal.id(), acts.find(appeal.actId()).orElseThrow()));
        var seen = targets.seen(against.values().stream()
                .map(Acts.Act::target)
                .filter(Objects::nonNull)
                .toList());
        var names = names(Stream.concat(
                seen.values().stream().map(Target.Seen::authorPersonId),
                against.values().stream().map(Acts.Act::byPersonId)));
        return waiting.stream()
                .map(appeal -> appeal(actor, appeal, against.get(appeal.id()), seen, names))
                .toList();
    }

    private static ModerationView.Appeal appeal(
            Actor actor, Appeals.Appeal appeal, Acts.Act act, Map<Target, Target.Seen> seen, Map<Long, Byline> names) {
        var by = appeal.byPersonId();
        var first = appeal.firstModeratorPersonId();
        return new ModerationView.Appeal(
                appeal.id(),
                appeal.version(),
                appeal.text(),
                appeal.language(),
                appeal.appealedAt(),
                act(act, names),
                act.target() == null ? null : about(actor, seen.get(act.target()), names),
                May.of(ModerationPolicy.mayDecideAppeal(actor, by, first, act.action(), true)),
                May.of(ModerationPolicy.mayDecideAppeal(actor, by, first, act.action(), false)));
    }

    List<ModerationView.Notice> notices(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var all = notices.all();
        var steps = notices.steps(all.stream().map(Notices.Notice::id).toList());
        var seen = targets.seen(all.stream().map(Notices.Notice::target).toList());
        var names = names(seen.values().stream().map(Target.Seen::authorPersonId));
        return all.stream()
                .map(one -> notice(
                        actor,
                        one,
                        steps.getOrDefault(one.id(), List.of()),
                        about(actor, seen.get(one.target()), names)))
                .toList();
    }

    private ModerationView.Notice notice(
            Actor actor, Notices.Notice one, List<Notices.Step> steps, ModerationView.About about) {
        var claim = one.claim();
        return new ModerationView.Notice(
                one.id(),
                one.version(),
                one.state(),
                one.state().next().stream()
                        .filter(state -> state != NoticeState.POSTER_CONTACTED || one.posterPersonId() != null)
                        .sorted()
                        .toList(),
                claim.name(),
                claim.email(),
                claim.nameMayBeTold(),
                claim.untrueWords(),
                claim.claim(),
                claim.language(),
                one.receivedAt(),
                one.dueAt(),
                one.dueAt() != null && clock.instant().isAfter(one.dueAt()),
                one.posterReply(),
                about,
                steps.stream()
                        .map(step -> new ModerationView.Step(step.state(), step.note(), step.at()))
                        .toList(),
                May.of(ModerationPolicy.mayCheck(actor, one.posterPersonId())));
    }

    List<ModerationView.Complaint> complaints(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        return complaints.all().stream()
                .map(one -> new ModerationView.Complaint(
                        one.id(),
                        one.version(),
                        one.reference(),
                        one.words().name(),
                        one.words().contact(),
                        one.words().about(),
                        one.words().text(),
                        one.words().language(),
                        one.receivedAt(),
                        one.dueAt(),
                        one.answeredAt() == null && now.isAfter(one.dueAt()),
                        one.answer(),
                        one.answeredAt(),
                        May.of(ModerationPolicy.mayCheck(actor, one.complainantPersonId()))))
                .toList();
    }

    List<ModerationView.Suspension> suspensions(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var found = suspensions.inForce(clock.instant());
        var names = names(found.stream().map(Suspensions.Suspension::personId));
        return found.stream()
                .map(one -> new ModerationView.Suspension(
                        one.id(),
                        one.version(),
                        names.get(one.personId()),
                        acts.find(one.actId()).map(Acts.Act::reason).orElse(null),
                        one.suspendedAt(),
                        one.until(),
                        May.of(ModerationPolicy.maySuspend(actor, one.personId()))))
                .toList();
    }

    private Map<Long, Byline> names(Stream<@Nullable Long> ids) {
        Collection<Long> known = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        var names = new HashMap<Long, Byline>();
        people.people(known).forEach((id, person) -> names.put(id, person.byline()));
        return names;
    }
}
