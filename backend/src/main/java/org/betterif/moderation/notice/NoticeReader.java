package org.betterif.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.Receipt;
import org.betterif.moderation.desk.About;
import org.betterif.moderation.desk.DeskDirectory;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.May;

/** What the desk reads of notices, and the receipt of whoever sent one. */
@ApplicationScoped
class NoticeReader {

    private final Notices notices;
    private final JudgingDirectory judging;
    private final DeskDirectory desk;
    private final Clock clock;

    NoticeReader(Notices notices, JudgingDirectory judging, DeskDirectory desk, Clock clock) {
        this.notices = notices;
        this.judging = judging;
        this.desk = desk;
        this.clock = clock;
    }

    /** The same when the request is repeated. */
    @Transactional
    Receipt receipt(long id) {
        var notice = notices.locked(id);
        return new Receipt(id, "N-%06d".formatted(id), notice.dueAt());
    }

    List<NoticeView.Notice> list(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var all = notices.all();
        var steps = notices.steps(all.stream().map(Notices.Notice::id).toList());
        var seen = judging.seen(all.stream().map(Notices.Notice::target).toList());
        var names = desk.names(seen.values().stream().map(Target.Seen::authorPersonId));
        return all.stream()
                .map(one -> notice(
                        actor,
                        one,
                        steps.getOrDefault(one.id(), List.of()),
                        desk.about(actor, seen.get(one.target()), names)))
                .toList();
    }

    private NoticeView.Notice notice(Actor actor, Notices.Notice one, List<Notices.Step> steps, About about) {
        var claim = one.claim();
        return new NoticeView.Notice(
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
                        .map(step -> new NoticeView.Step(step.state(), step.note(), step.at()))
                        .toList(),
                May.of(ModerationPolicy.mayCheck(actor, one.posterPersonId())));
    }
}
