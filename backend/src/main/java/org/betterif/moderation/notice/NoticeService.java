package org.betterif.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationConfig;
import org.betterif.moderation.ModerationEvent;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.moderation.judging.Verdict;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Notice and action, after section 5 of the Defamation Act 2013. */
@ApplicationScoped
class NoticeService {

    private final Notices notices;
    private final JudgingDirectory judging;
    private final ModerationConfig config;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    NoticeService(
            Notices notices,
            JudgingDirectory judging,
            ModerationConfig config,
            Event<ModerationEvent> events,
            Clock clock) {
        this.notices = notices;
        this.judging = judging;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    long receive(NoticeRequests.Notice request) {
        var claim = request.cleaned();
        return receive(judging.reported(request.idea(), request.comment()), claim, clock.instant(), null, null);
    }

    long receive(Target target, Notices.Claim claim, Instant at, @Nullable String source, @Nullable String sourceId) {
        var due = at.plus(config.noticeWithin());
        var poster = judging.seen(target).authorPersonId();
        long id = notices.add(target, claim, poster, at, due, source, sourceId);
        events.fire(new ModerationEvent.NoticeReceived(
                id, target.ideaNumber(), target.commentId(), due, at, source == null ? Origin.LIVE : Origin.IMPORTED));
        return id;
    }

    @Transactional
    void step(Actor actor, long id, @Nullable String ifMatch, NoticeRequests.Step request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var notice = notices.locked(id);
        Revision.require(ifMatch, notice.version());
        ModerationPolicy.mayCheck(actor, notice.posterPersonId()).require();
        take(notice, request.state(), request.words(), actor.personId(), clock.instant(), Origin.LIVE);
    }

    /** Who wrote the words answers: they come down, or they stand by them. */
    @Transactional
    void reply(Actor actor, long id, boolean agrees, String words) {
        ModerationPolicy.mayReadOwn(actor).require();
        var notice = notices.locked(id);
        var now = clock.instant();
        var due = notice.dueAt() == null ? Instant.MIN : notice.dueAt();
        ModerationPolicy.mayAnswerNotice(actor, notice.posterPersonId(), notice.state(), due, now)
                .require();
        notices.replied(id, words);
        var state = agrees ? NoticeState.POSTER_AGREED : NoticeState.POSTER_REFUSED;
        take(notice, state, "", actor.personId(), now, Origin.LIVE);
    }

    void take(Notices.Notice notice, NoticeState state, String note, @Nullable Long by, Instant at, Origin origin) {
        if (!notice.state().canBecome(state)) {
            throw new ProblemException(
                    ModerationReason.NO_SUCH_STEP,
                    "A notice that is " + notice.state() + " cannot become " + state + ".");
        }
        if (state == NoticeState.POSTER_CONTACTED && notice.posterPersonId() == null) {
            throw new ProblemException(ModerationReason.NO_SUCH_STEP, "Nobody can be contacted: it must come down.");
        }
        notices.become(notice, state, due(notice, state, at), note, by, at);
        tell(notice, state, at, origin);
        if (state == NoticeState.REMOVED && origin == Origin.LIVE) {
            remove(notice, by, at);
        }
    }

    private @Nullable Instant due(Notices.Notice notice, NoticeState state, Instant at) {
        if (state.closed()) {
            return null;
        }
        var within = state.within(config);
        return within == null ? notice.dueAt() : at.plus(within);
    }

    private void remove(Notices.Notice notice, @Nullable Long by, Instant at) {
        var seen = judging.seen(notice.target());
        if (ModerationAction.HIDE.fits(seen.standing())) { // else its author, or another moderator, was quicker
            judging.judge(seen, new Verdict(ModerationAction.HIDE, ReasonCode.ACCUSATION, null, null, by, at));
        }
    }

    private void tell(Notices.Notice notice, NoticeState state, Instant at, Origin origin) {
        var target = notice.target();
        if (state == NoticeState.POSTER_CONTACTED) {
            events.fire(new ModerationEvent.PosterContacted(
                    notice.id(),
                    target.ideaNumber(),
                    target.commentId(),
                    notice.posterPersonId(),
                    at.plus(config.posterAnswersWithin()),
                    at,
                    origin));
        } else if (state.closed()) {
            events.fire(new ModerationEvent.NoticeClosed(
                    notice.id(), state, notice.claim().email(), notice.claim().language(), at, origin));
        }
    }
}
