package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.betterif.account.Actor;
import org.betterif.shared.May;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.jspecify.annotations.Nullable;

/** What an author reads of decisions about their words, and everybody of what was removed. */
@ApplicationScoped
class OwnReader {

    private final Acts acts;
    private final Appeals appeals;
    private final Notices notices;
    private final Targets targets;
    private final Clock clock;

    OwnReader(Acts acts, Appeals appeals, Notices notices, Targets targets, Clock clock) {
        this.acts = acts;
        this.appeals = appeals;
        this.notices = notices;
        this.targets = targets;
        this.clock = clock;
    }

    ModerationView.Own own(Actor actor) {
        ModerationPolicy.mayReadOwn(actor).require();
        var found = acts.aboutAuthor(actor.personId());
        var asked = appeals.ofActs(found.stream().map(Acts.Act::id).toList());
        var seen = targets.seen(found.stream()
                .map(Acts.Act::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new ModerationView.Own(
                found.stream()
                        .map(act -> decision(actor, act, asked.get(act.id()), seen))
                        .toList(),
                notices.toldTo(actor.personId()).stream()
                        .map(notice -> notice(actor, notice))
                        .toList());
    }

    private static ModerationView.OwnDecision decision(
            Actor actor, Acts.Act act, Appeals.@Nullable Appeal appeal, Map<Target, Target.Seen> seen) {
        var target = act.target();
        return new ModerationView.OwnDecision(
                act.id(),
                act.action(),
                target == null ? null : target.ideaNumber(),
                target == null ? null : target.commentId(),
                target == null ? null : seen.get(target).title(),
                act.reason(),
                act.toAuthor(),
                act.suspendedUntil(),
                act.decidedAt(),
                appeal == null
                        ? null
                        : new ModerationView.OwnAppeal(appeal.state().name(), appeal.appealedAt(), appeal.answer()),
                May.of(ModerationPolicy.mayAppeal(actor, act.authorPersonId(), act.action(), appeal != null)));
    }

    private ModerationView.OwnNotice notice(Actor actor, Notices.Notice one) {
        var due = one.dueAt() == null ? Instant.MIN : one.dueAt();
        return new ModerationView.OwnNotice(
                one.id(),
                one.state(),
                one.target().ideaNumber(),
                one.target().commentId(),
                one.claim().nameMayBeTold() ? one.claim().name() : null,
                one.claim().untrueWords(),
                one.claim().claim(),
                one.dueAt(),
                May.of(ModerationPolicy.mayAnswerNotice(
                        actor, one.posterPersonId(), one.state(), due, clock.instant())));
    }

    /** For everybody: what was hidden and why; of what is sealed, only how much. */
    ModerationView.RemovedPage removed(@Nullable String after, int limit) {
        var page = Page.of(
                acts.removed(Cursor.parse(after, 2), limit + 1), limit, last -> Cursor.of(last.at(), last.id()));
        return new ModerationView.RemovedPage(
                page.items().stream()
                        .map(one -> new ModerationView.Removed(
                                one.id(),
                                one.target().commentId() == null ? "idea" : "comment",
                                one.target().ideaNumber(),
                                one.reason(),
                                one.note(),
                                one.at(),
                                one.restoredAt()))
                        .toList(),
                page.next(),
                acts.sealed(),
                acts.byReason().stream()
                        .map(count -> new ModerationView.ReasonCount(ReasonCode.of(count.code()), count.count()))
                        .toList());
    }
}
