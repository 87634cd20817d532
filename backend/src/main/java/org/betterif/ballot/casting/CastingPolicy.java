package org.betterif.ballot.casting;

import java.time.Instant;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.ballot.BallotStage;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** Who may vote. Pure; stages are as the clock has them. */
final class CastingPolicy {

    private CastingPolicy() {}

    /** What one has to do with a ballot oneself. */
    static Decision maySeeOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /**
     * Votes, changes the vote or takes it back.
     *
     * @param forWhom whether the call is for this person
     * @param opensAt for who comes too early
     */
    static Decision mayVote(Actor actor, BallotStage stage, Decision forWhom, @Nullable Instant opensAt) {
        return AccountPolicy.takesPart(actor).and(() -> forWhom).and(() -> switch (stage) {
            case OPEN -> Decision.allow();
            case DRAFTED, ANNOUNCED -> Decision.refuse(BallotReason.NOT_OPEN_YET, opensAt);
            case CLOSED, COUNTED, PUBLISHED, CALLED_OFF -> Decision.refuse(BallotReason.CLOSED);
        });
    }
}
