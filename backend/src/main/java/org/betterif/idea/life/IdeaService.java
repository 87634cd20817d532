package org.betterif.idea.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.call.rules.Check;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.IdeaReason;
import org.betterif.idea.Stage;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.text.TextDirectory;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What authors do with their ideas. */
@ApplicationScoped
class IdeaService {

    private final Ideas ideas;
    private final StandingDirectory standings;
    private final TextDirectory texts;
    private final Handing handing;
    private final CallDirectory calls;
    private final Event<IdeaEvent> events;
    private final Clock clock;

    IdeaService(
            Ideas ideas,
            StandingDirectory standings,
            TextDirectory texts,
            Handing handing,
            CallDirectory calls,
            Event<IdeaEvent> events,
            Clock clock) {
        this.ideas = ideas;
        this.standings = standings;
        this.texts = texts;
        this.handing = handing;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for what this actor may not know exists, 410 for what was removed */
    Idea read(Actor actor, long number) {
        var idea = ideas.findById(number);
        if (idea != null && IdeaPolicy.mayRead(actor, idea).allowed()) {
            return idea;
        }
        if (idea == null || !idea.stage().shared()) {
            throw ProblemException.notFound("idea");
        }
        throw IdeaDirectory.gone(idea.visibility());
    }

    @Transactional
    public long draft(Actor actor, IdeaRequests.Text text) {
        IdeaPolicy.mayDraft(actor).require();
        var where = handing.whereabouts(actor, text, null);
        var idea = Idea.draft(actor.personId(), text.wording(actor.language()), where, clock.instant());
        ideas.persistAndFlush(idea);
        standings.begin(idea.number());
        return idea.number();
    }

    @Transactional
    public void rewrite(Actor actor, long number, @Nullable String ifMatch, IdeaRequests.Text text) {
        var idea = loaded(actor, number, ifMatch);
        IdeaPolicy.mayEdit(actor, idea, phase(idea, Activity.COMMENT)).require();
        var where = handing.whereabouts(actor, text, idea);
        var wording = text.wording(actor.language());
        if (idea.stage() != Stage.DRAFT) {
            handing.complete(wording, where);
        }
        if (idea.rewrite(wording, where, clock.instant())) {
            ideas.flush();
            if (idea.stage() == Stage.OPEN) {
                published(idea, text.note());
            }
        }
    }

    private void published(Idea idea, @Nullable String note) {
        var now = clock.instant();
        var line = note == null ? "" : WrittenText.oneLine(note);
        texts.keep(idea.number(), idea.version(), now, line.isEmpty() ? null : line, idea.wording());
        events.fire(new IdeaEvent.TextChanged(idea.number(), idea.callId(), idea.version(), now, Origin.LIVE));
    }

    @Transactional
    public void discard(Actor actor, long number, @Nullable String ifMatch) {
        var idea = loaded(actor, number, ifMatch);
        IdeaPolicy.mayDiscard(actor, idea).require();
        ideas.delete(idea);
        ideas.flush();
    }

    /** Handing in twice is one handing in. */
    @Transactional
    public void submit(Actor actor, long number, @Nullable String ifMatch) {
        var idea = loaded(actor, number, ifMatch);
        var call = call(idea);
        boolean again = idea.stage() != Stage.DRAFT && idea.by(actor.personId());
        if (again) {
            return;
        }
        var phase = calls.may(call, Activity.SUBMIT, clock.instant());
        IdeaPolicy.maySubmit(actor, idea, calls.mayTakePart(actor, call), phase).require();
        handing.complete(idea.wording(), idea.where());
        var now = clock.instant();
        idea.submit(now);
        ideas.flush();
        events.fire(new IdeaEvent.Submitted(number, idea.callId(), now, Origin.LIVE));
        if (call.rules().check() == Check.AFTER) {
            open(idea, now);
        }
    }

    /** Makes a handed in idea public: at once, or after a moderator has read it. */
    void open(Idea idea, Instant now) {
        idea.open(now);
        ideas.flush();
        standings.markShared(idea.number(), now);
        texts.keep(idea.number(), idea.version(), now, null, idea.wording());
        events.fire(new IdeaEvent.Opened(idea.number(), idea.callId(), now, Origin.LIVE));
    }

    /** What was never public goes back to the drafts. */
    @Transactional
    public void withdraw(Actor actor, long number, @Nullable String ifMatch, String reason) {
        var idea = loaded(actor, number, ifMatch);
        IdeaPolicy.mayWithdraw(actor, idea).require();
        if (idea.stage() == Stage.SUBMITTED) {
            idea.takeBack();
            ideas.flush();
            return;
        }
        idea.withdraw(WrittenText.cleaned(reason));
        ideas.flush();
        events.fire(new IdeaEvent.Withdrawn(number, idea.callId(), clock.instant(), Origin.LIVE));
    }

    @Transactional
    public void closeInFavour(Actor actor, long number, @Nullable String ifMatch, long other) {
        var idea = loaded(actor, number, ifMatch);
        IdeaPolicy.mayCloseInFavour(actor, idea).require();
        var favoured = number == other ? null : ideas.findById(other);
        if (favoured == null || !favoured.publicNow() || favoured.stage() != Stage.OPEN) {
            throw ProblemException.invalid(
                    "number", IdeaReason.NOT_ANOTHER, "The other idea is not another one that is open.");
        }
        idea.closeInFavourOf(other);
        ideas.flush();
        events.fire(new IdeaEvent.ClosedInFavour(number, idea.callId(), other, clock.instant(), Origin.LIVE));
    }

    /** For the ideas this actor may read; the others are left out. */
    @Transactional
    public Map<Long, IdeaMay> may(Actor actor, Collection<Long> numbers) {
        return ideas.list("number in ?1", numbers).stream()
                .filter(idea -> IdeaPolicy.mayRead(actor, idea).allowed())
                .collect(Collectors.toMap(Idea::number, idea -> may(actor, idea)));
    }

    private IdeaMay may(Actor actor, Idea idea) {
        return new IdeaMay(
                idea.by(actor.personId()),
                May.of(IdeaPolicy.mayEdit(actor, idea, phase(idea, Activity.COMMENT))),
                May.of(IdeaPolicy.mayWithdraw(actor, idea)),
                May.of(IdeaPolicy.mayCloseInFavour(actor, idea)));
    }

    private Idea loaded(Actor actor, long number, @Nullable String ifMatch) {
        IdeaPolicy.mayDraft(actor).require();
        var idea = read(actor, number);
        Revision.require(ifMatch, idea.version());
        return idea;
    }

    private Decision phase(Idea idea, Activity activity) {
        return calls.may(call(idea), activity, clock.instant());
    }

    private CallRef call(Idea idea) {
        return calls.call(idea.callId()).orElseThrow(() -> ProblemException.notFound("call"));
    }
}
