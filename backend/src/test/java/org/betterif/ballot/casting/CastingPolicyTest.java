package org.betterif.ballot.casting;

import static org.betterif.ballot.BallotStage.ANNOUNCED;
import static org.betterif.ballot.BallotStage.CALLED_OFF;
import static org.betterif.ballot.BallotStage.CLOSED;
import static org.betterif.ballot.BallotStage.COUNTED;
import static org.betterif.ballot.BallotStage.OPEN;
import static org.betterif.ballot.BallotStage.PUBLISHED;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.betterif.account.Actor;
import org.betterif.ballot.BallotStage;
import org.betterif.call.CallReason;
import org.betterif.shared.Decision;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CastingPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("ballot-casting");

    private static Decision vote(Actor actor, BallotStage stage) {
        return CastingPolicy.mayVote(actor, stage, Decision.allow(), Instant.EPOCH);
    }

    private static Decision residents(Actor actor) {
        return Decision.when(actor.equals(Who.RESIDENT.actor()), CallReason.RESIDENTS_ONLY);
    }

    private static String when(BallotStage stage) {
        return "ballot " + stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Test
    void whoever_takes_part_votes_while_it_is_open() {
        TABLE.row("vote, change the vote, take it back", when(OPEN), actor -> vote(actor, OPEN))
                .allowedFor(Who.TAKING_PART);
        for (var stage : List.of(ANNOUNCED, CLOSED, COUNTED, PUBLISHED, CALLED_OFF)) {
            TABLE.row("vote, change the vote, take it back", when(stage), actor -> vote(actor, stage))
                    .forNobody();
        }
    }

    @Test
    void only_residents_vote_in_a_call_for_them() {
        TABLE.row(
                        "vote, change the vote, take it back",
                        "ballot open, a call for residents",
                        actor -> CastingPolicy.mayVote(actor, OPEN, residents(actor), null))
                .allowedFor(Who.RESIDENT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
