package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.account.Actor;
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

    private final Ballots ballots;
    private final Papers papers;
    private final CallDirectory calls;
    private final Clock clock;

    VotingService(Ballots ballots, Papers papers, CallDirectory calls, Clock clock) {
        this.ballots = ballots;
        this.papers = papers;
        this.calls = calls;
        this.clock = clock;
    }

    /** How they voted is shown as long as they can change it: what can be changed proves nothing to a buyer. */
    @Transactional
    BallotView.OwnView own(Actor actor, String slug) {
        BallotPolicy.maySeeOwn(actor).require();
        var ballot = announced(slug);
        var stage = ballot.at(clock.instant());
        var paper = stage == BallotStage.OPEN
                ? papers.of(ballot.id(), actor.personId())
                        .map(own -> paper(ballot, own))
                        .orElse(null)
                : null;
        return new BallotView.OwnView(
                paper,
                papers.tookPart(ballot.id(), actor.personId()),
                May.of(mayVote(actor, ballot)),
                May.of(BallotPolicy.mayKeep(actor)),
                May.of(BallotPolicy.mayEnter(actor, stage)));
    }

    private static BallotView.OwnPaper paper(Ballot ballot, Papers.Own own) {
        List<String> refs = own.marks().choices().stream()
                .map(position -> ballot.options().get(position).ref())
                .toList();
        return new BallotView.OwnPaper(refs, own.marks().points(), own.version());
    }

    /** @param ifMatch {@code "0"} for the first */
    @Transactional
    void cast(Actor actor, String slug, @Nullable String ifMatch, BallotRequests.Paper request) {
        BallotPolicy.maySeeOwn(actor).require();
        var ballot = ballots.locked(announced(slug).id(), false);
        mayVote(actor, ballot).require();
        int version = (int) Math.min(Integer.MAX_VALUE, Revision.required(ifMatch));
        var marks = MarksCheck.read(ballot, request);
        boolean done = version == 0
                ? papers.add(ballot.id(), actor.personId(), marks)
                : papers.change(ballot.id(), actor.personId(), version, marks);
        if (!done) {
            throw stale(ballot, actor);
        }
    }

    @Transactional
    void takeBack(Actor actor, String slug, @Nullable String ifMatch) {
        BallotPolicy.maySeeOwn(actor).require();
        var ballot = ballots.locked(announced(slug).id(), false);
        mayVote(actor, ballot).require();
        int version = (int) Math.min(Integer.MAX_VALUE, Revision.required(ifMatch));
        if (!papers.remove(ballot.id(), actor.personId(), version)) {
            throw stale(ballot, actor);
        }
    }

    private ProblemException stale(Ballot ballot, Actor actor) {
        return ProblemException.stale(papers.of(ballot.id(), actor.personId())
                .map(Papers.Own::version)
                .orElse(0));
    }

    private Decision mayVote(Actor actor, Ballot ballot) {
        // a call that was called off takes its ballots with it
        Decision forWhom = calls.call(ballot.callId())
                .filter(call -> !call.cancelled())
                .map(call -> calls.mayTakePart(actor, call))
                .orElseGet(() -> Decision.refuse(CallReason.CLOSED));
        return BallotPolicy.mayVote(
                actor, ballot.at(clock.instant()), forWhom, ballot.terms().opensAt());
    }

    private Ballot announced(String slug) {
        return ballots.bySlug(slug)
                .filter(ballot -> ballot.stage() != BallotStage.DRAFTED)
                .orElseThrow(() -> ProblemException.notFound("ballot"));
    }
}
