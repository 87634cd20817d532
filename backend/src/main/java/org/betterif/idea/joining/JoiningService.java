package org.betterif.idea.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallReason;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.idea.standing.Outcome;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Proposing to join two ideas, and what becomes of it. The ideas are always held before their proposals are locked. */
@ApplicationScoped
class JoiningService {

    /** More wait for one author at a time than would be read; those that are answered make room. */
    static final int MOST_OPEN = 50;

    private static final Set<Outcome> BEFORE_COUNCIL =
            Set.of(Outcome.NOMINATED, Outcome.LONGLISTED, Outcome.SHORTLISTED);

    private final Joinings joinings;
    private final IdeaDirectory ideas;
    private final LifeDirectory lives;
    private final CallDirectory calls;
    private final PersonDirectory people;
    private final JoiningConfig config;
    private final Event<JoiningEvent> events;
    private final Clock clock;

    JoiningService(
            Joinings joinings,
            IdeaDirectory ideas,
            LifeDirectory lives,
            CallDirectory calls,
            PersonDirectory people,
            JoiningConfig config,
            Event<JoiningEvent> events,
            Clock clock) {
        this.joinings = joinings;
        this.ideas = ideas;
        this.lives = lives;
        this.calls = calls;
        this.people = people;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    long propose(Actor actor, long number, long into) {
        JoiningPolicy.mayPropose(actor, ideas.publicIdea(number), beforeCouncil(number))
                .require();
        lives.hold(List.of(number));
        JoiningPolicy.open(ideas.publicIdea(number)).require();
        if (joinings.waits(number)) {
            throw new ProblemException(JoiningReason.JOIN_PROPOSED_ALREADY, "One proposal waits for its answer.");
        }
        var other = other(number, into);
        if (votingOver(other)) {
            throw ProblemException.invalid(
                    "into",
                    JoiningReason.JOIN_VOTING_OVER,
                    "Support for the other idea is over: nobody could carry theirs over.");
        }
        if (joinings.declined(number, into)) {
            throw ProblemException.invalid(
                    "into", JoiningReason.JOIN_DECLINED_BEFORE, "This was declined before, and is not asked twice.");
        }
        var now = clock.instant();
        var answerBy = now.plus(Duration.ofDays(config.answerWithinDays()));
        var joining = Joining.propose(number, into, nobodyToAsk(other), now, answerBy);
        joinings.persistAndFlush(joining);
        events.fire(new JoiningEvent.Proposed(joining.id(), number, into, answerBy, now, Origin.LIVE));
        return joining.id();
    }

    private IdeaRef other(long number, long into) {
        return ideas.idea(into)
                .filter(other -> into != number && JoiningPolicy.open(other).allowed())
                .orElseThrow(() -> ProblemException.invalid(
                        "into", JoiningReason.JOIN_NOT_ANOTHER, "The other idea is not another one that is open."));
    }

    /** Not yet is fine: who supports waits for it as everybody does. */
    private boolean votingOver(IdeaRef idea) {
        var call = calls.call(idea.callId()).orElseThrow();
        return calls.may(call, Activity.VOTE, clock.instant()) instanceof Decision.Refused refused
                && refused.reason() != CallReason.NOT_OPEN_YET;
    }

    private boolean nobodyToAsk(IdeaRef idea) {
        return idea.authorPersonId() == 0 || people.left(idea.authorPersonId());
    }

    private boolean beforeCouncil(long number) {
        return ideas.cards(List.of(number)).stream().anyMatch(card -> BEFORE_COUNCIL.contains(card.outcome()));
    }

    /** Both ideas have to be open and in sight at this moment; what their supporters are asked follows from the joining. */
    @Transactional
    void accept(Actor actor, long id, @Nullable String ifMatch) {
        settle(actor, id, ifMatch, (joining, into) -> {
            mayAnswer(actor, joining, into).require();
            inTime(joining);
            JoiningPolicy.open(ideas.idea(joining.number()).orElseThrow())
                    .and(() -> JoiningPolicy.open(into))
                    .and(() -> Decision.when(!beforeCouncil(joining.number()), JoiningReason.JOIN_BEFORE_COUNCIL))
                    .and(() -> Decision.when(!votingOver(into), JoiningReason.JOIN_VOTING_OVER))
                    .require();
            joining.accept(clock.instant());
            joinings.flush();
            lives.join(joining.number(), joining.intoNumber());
        });
    }

    @Transactional
    void decline(Actor actor, long id, @Nullable String ifMatch, Because because) {
        settle(actor, id, ifMatch, (joining, into) -> {
            mayAnswer(actor, joining, into).require();
            inTime(joining);
            var now = clock.instant();
            joining.decline(because, now);
            joinings.flush();
            events.fire(
                    new JoiningEvent.Declined(id, joining.number(), joining.intoNumber(), because, now, Origin.LIVE));
        });
    }

    @Transactional
    void takeBack(Actor actor, long id, @Nullable String ifMatch) {
        settle(actor, id, ifMatch, (joining, into) -> {
            JoiningPolicy.mayTakeBack(actor, ideas.idea(joining.number()).orElseThrow())
                    .require();
            var now = clock.instant();
            joining.takeBack(now);
            joinings.flush();
            events.fire(new JoiningEvent.TakenBack(id, joining.number(), joining.intoNumber(), now, Origin.LIVE));
        });
    }

    private void settle(Actor actor, long id, @Nullable String ifMatch, BiConsumer<Joining, IdeaRef> how) {
        var seen = joining(id);
        lives.hold(List.of(seen.number(), seen.intoNumber()));
        joinings.getEntityManager().refresh(seen, LockModeType.PESSIMISTIC_WRITE);
        var into = ideas.idea(seen.intoNumber()).orElseThrow();
        var may = seen.state() == JoiningState.PROPOSED;
        // whom it concerns hears first that it is settled, then that they had seen an older one
        if (!may) {
            concerns(actor, seen, into).require();
            throw new ProblemException(JoiningReason.JOIN_SETTLED, "This proposal is settled already.");
        }
        Revision.require(ifMatch, seen.version());
        how.accept(seen, into);
    }

    private Decision concerns(Actor actor, Joining joining, IdeaRef into) {
        var answers = mayAnswer(actor, joining, into);
        return answers.allowed()
                ? answers
                : JoiningPolicy.mayTakeBack(actor, ideas.idea(joining.number()).orElseThrow());
    }

    private void inTime(Joining joining) {
        if (clock.instant().isAfter(joining.answerBy())) {
            throw new ProblemException(JoiningReason.JOIN_TOO_LATE, "The time to answer is over.");
        }
    }

    private static Decision mayAnswer(Actor actor, Joining joining, IdeaRef into) {
        return JoiningPolicy.mayAnswer(actor, into, !joining.asksModerator());
    }

    Joining joining(long id) {
        return joinings.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("joining"));
    }

    /** What this reader may do about joining a public idea. */
    @Transactional
    JoiningView.Mine mine(Actor actor, long number) {
        var idea = ideas.publicIdea(number);
        var open = joinings.openOf(number, MOST_OPEN);
        var propose = JoiningPolicy.mayPropose(actor, idea, beforeCouncil(number))
                .and(() -> Decision.when(
                        open.stream().noneMatch(one -> one.number() == number), JoiningReason.JOIN_PROPOSED_ALREADY));
        var known = ideas.ideas(open.stream()
                .flatMap(one -> Stream.of(one.number(), one.intoNumber()))
                .distinct()
                .toList());
        return new JoiningView.Mine(
                May.of(propose),
                open.stream()
                        .map(one -> new JoiningView.MineOf(
                                one.id(),
                                May.of(mayAnswer(actor, one, known.get(one.intoNumber()))),
                                May.of(JoiningPolicy.mayTakeBack(actor, known.get(one.number())))))
                        .toList());
    }
}
