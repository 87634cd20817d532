package org.betterif.ballot.casting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.ballot.Ballot;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotStage;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.terms.Paper;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallReason;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One person's own ballot: cast, changed, taken back until the close. Nothing of it is logged or told to anybody. */
@ApplicationScoped
class VotingService {

    private final BallotDirectory ballots;
    private final BoxDirectory papers;
    private final CallDirectory calls;
    private final Clock clock;

    VotingService(BallotDirectory ballots, BoxDirectory papers, CallDirectory calls, Clock clock) {
        this.ballots = ballots;
        this.papers = papers;
        this.calls = calls;
        this.clock = clock;
    }

    /** How they voted is shown as long as they can change it: what can be changed proves nothing to a buyer. */
    @Transactional
    OwnBallotView own(Actor actor, String slug) {
        CastingPolicy.maySeeOwn(actor).require();
        var ballot = ballots.announced(slug);
        var stage = ballot.at(clock.instant());
        var paper = stage == BallotStage.OPEN
                ? papers.of(ballot.id(), actor.personId())
                        .map(own -> paper(ballot, own))
                        .orElse(null)
                : null;
        return new OwnBallotView(
                paper,
                papers.tookPart(ballot.id(), actor.personId()),
                May.of(mayVote(actor, ballot)),
                May.of(ballots.mayKeep(actor)),
                May.of(ballots.mayEnter(actor, ballot)));
    }

    private static OwnBallotView.OwnPaper paper(Ballot ballot, BoxDirectory.Own own) {
        List<String> refs = own.marks().choices().stream()
                .map(position -> ballot.options().get(position).ref())
                .toList();
        return new OwnBallotView.OwnPaper(refs, own.marks().points(), own.version());
    }

    /** @param ifMatch {@code "0"} for the first */
    @Transactional
    void cast(Actor actor, String slug, @Nullable String ifMatch, Paper request) {
        CastingPolicy.maySeeOwn(actor).require();
        var ballot = ballots.hold(slug);
        mayVote(actor, ballot).require();
        int version = (int) Math.min(Integer.MAX_VALUE, Revision.required(ifMatch));
        var marks = ballot.terms().read(ballot.options(), request);
        boolean done = version == 0
                ? papers.add(ballot.id(), actor.personId(), marks)
                : papers.change(ballot.id(), actor.personId(), version, marks);
        if (!done) {
            throw stale(ballot, actor);
        }
    }

    @Transactional
    void takeBack(Actor actor, String slug, @Nullable String ifMatch) {
        CastingPolicy.maySeeOwn(actor).require();
        var ballot = ballots.hold(slug);
        mayVote(actor, ballot).require();
        int version = (int) Math.min(Integer.MAX_VALUE, Revision.required(ifMatch));
        if (!papers.remove(ballot.id(), actor.personId(), version)) {
            throw stale(ballot, actor);
        }
    }

    private ProblemException stale(Ballot ballot, Actor actor) {
        return ProblemException.stale(papers.of(ballot.id(), actor.personId())
                .map(BoxDirectory.Own::version)
                .orElse(0));
    }

    private Decision mayVote(Actor actor, Ballot ballot) {
        // a call that was called off takes its ballots with it
        Decision forWhom = calls.call(ballot.callId())
                .filter(call -> !call.cancelled())
                .map(call -> calls.mayTakePart(actor, call))
                .orElseGet(() -> Decision.refuse(CallReason.CLOSED));
        return CastingPolicy.mayVote(
                actor, ballot.at(clock.instant()), forWhom, ballot.terms().opensAt());
    }
}
