package org.betterif.moderation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.moderation.notice.NoticeDirectory;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** What an author reads of decisions about their words. */
@ApplicationScoped
class OwnReader {

    private final Appeals appeals;
    private final NoticeDirectory notices;
    private final JudgingDirectory judging;
    private final Clock clock;

    OwnReader(Appeals appeals, NoticeDirectory notices, JudgingDirectory judging, Clock clock) {
        this.appeals = appeals;
        this.notices = notices;
        this.judging = judging;
        this.clock = clock;
    }

    AppealView.Own own(Actor actor) {
        ModerationPolicy.mayReadOwn(actor).require();
        var found = judging.aboutAuthor(actor.personId());
        var asked = appeals.ofActs(found.stream().map(Act::id).toList());
        var seen = judging.seen(found.stream()
                .map(Act::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new AppealView.Own(
                found.stream()
                        .map(act -> decision(actor, act, asked.get(act.id()), seen))
                        .toList(),
                notices.toldTo(actor.personId()).stream()
                        .map(notice -> notice(actor, notice))
                        .toList());
    }

    private static AppealView.OwnDecision decision(
            Actor actor, Act act, Appeals.@Nullable Appeal appeal, Map<Target, Target.Seen> seen) {
        var target = act.target();
        return new AppealView.OwnDecision(
                act.id(),
                act.action(),
                target == null ? null : target.ideaNumber(),
                target == null ? null : target.commentId(),
                target == null ? null : target.answerId(),
                target == null ? null : seen.get(target).title(),
                act.reason(),
                act.toAuthor(),
                act.suspendedUntil(),
                act.decidedAt(),
                appeal == null
                        ? null
                        : new AppealView.OwnAppeal(appeal.state().name(), appeal.appealedAt(), appeal.answer()),
                May.of(ModerationPolicy.mayAppeal(actor, act.authorPersonId(), act.action(), appeal != null)));
    }

    private AppealView.OwnNotice notice(Actor actor, NoticeDirectory.Told one) {
        var due = one.due() == null ? Instant.MIN : one.due();
        return new AppealView.OwnNotice(
                one.id(),
                one.state(),
                one.target().ideaNumber(),
                one.target().commentId(),
                one.from(),
                one.untrueWords(),
                one.claim(),
                one.due(),
                May.of(ModerationPolicy.mayAnswerNotice(
                        actor, one.posterPersonId(), one.state(), due, clock.instant())));
    }
}
