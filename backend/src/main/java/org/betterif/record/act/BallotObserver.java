package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.ballot.BallotEvent;

/** Writes the record as ballots are announced, held and counted. Never how anybody voted, or that they did. */
@ApplicationScoped
class BallotObserver {

    private final Recorder recorder;

    BallotObserver(Recorder recorder) {
        this.recorder = recorder;
    }

    void ballot(@Observes BallotEvent event) {
        var act =
                switch (event) {
                    case BallotEvent.Announced e ->
                        act(RecordKind.BALLOT_ANNOUNCED, e, e.slug()).with("ideas", e.ideas());
                    case BallotEvent.Opened e ->
                        act(RecordKind.BALLOT_OPENED, e, e.slug()).with("ideas", e.ideas());
                    case BallotEvent.Closed e -> act(RecordKind.BALLOT_CLOSED, e, e.slug());
                    case BallotEvent.Published e ->
                        act(RecordKind.BALLOT_PUBLISHED, e, e.slug())
                                .with("taken", e.taken())
                                .with("notTaken", e.left());
                    case BallotEvent.CalledOff e -> act(RecordKind.BALLOT_CALLED_OFF, e, e.slug());
                };
        recorder.add(act);
    }

    private static Act act(RecordKind kind, BallotEvent event, String slug) {
        return Act.of(kind, null, event.occurredAt(), event.origin())
                .with("ballot", event.ballotId())
                .with("slug", slug);
    }
}
