package org.betterif.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.moderation.judging.Verdict;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What whoever wrote the words reads of notices and answers; and notices of the past. */
@ApplicationScoped
public class NoticeDirectory {

    private final Notices notices;
    private final NoticeService service;
    private final JudgingDirectory judging;

    NoticeDirectory(Notices notices, NoticeService service, JudgingDirectory judging) {
        this.notices = notices;
        this.service = service;
        this.judging = judging;
    }

    /** A notice about something this person wrote, once they were told of it. @param from who complains, where they let it be told */
    public record Told(
            long id,
            NoticeState state,
            Target target,
            @Nullable String from,
            String untrueWords,
            String claim,
            @Nullable Instant due,
            @Nullable Long posterPersonId) {}

    public List<Told> toldTo(long personId) {
        return notices.toldTo(personId).stream()
                .map(one -> new Told(
                        one.id(),
                        one.state(),
                        one.target(),
                        one.claim().nameMayBeTold() ? one.claim().name() : null,
                        one.claim().untrueWords(),
                        one.claim().claim(),
                        one.dueAt(),
                        one.posterPersonId()))
                .toList();
    }

    /** Whoever wrote the words answers: they come down, or they stand by them. @throws ProblemException 403, 404, 409 */
    public void reply(Actor actor, long id, boolean agrees, String words) {
        service.reply(actor, id, agrees, words);
    }

    /** With its steps, in order, by the same table of transitions. */
    @Transactional
    public void importNotice(String source, ImportedNotice given) {
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
        long id = service.receive(
                new Target(given.idea(), given.comment()), claim, given.receivedAt(), source, given.key());
        for (var step : given.steps()) {
            service.take(notices.locked(id), step.state(), step.note(), step.byPersonId(), step.at(), Origin.IMPORTED);
        }
        var last =
                given.steps().isEmpty() ? null : given.steps().get(given.steps().size() - 1);
        if (last != null && last.state() == NoticeState.REMOVED) {
            judging.judge(
                    judging.seen(new Target(given.idea(), given.comment())),
                    new Verdict(
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
}
