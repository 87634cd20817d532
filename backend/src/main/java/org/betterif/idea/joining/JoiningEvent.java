package org.betterif.idea.joining;

import java.time.Instant;
import org.betterif.shared.Origin;

/** What became of a proposal to join; that two ideas were joined is {@link org.betterif.idea.IdeaEvent.Joined}. */
public sealed interface JoiningEvent {

    long joiningId();

    /** The idea that would be joined. */
    long number();

    /** The one it would be joined into. */
    long intoNumber();

    Instant occurredAt();

    Origin origin();

    /** @param answerBy when it comes to nothing */
    record Proposed(long joiningId, long number, long intoNumber, Instant answerBy, Instant occurredAt, Origin origin)
            implements JoiningEvent {}

    record Declined(long joiningId, long number, long intoNumber, Because because, Instant occurredAt, Origin origin)
            implements JoiningEvent {}

    record TakenBack(long joiningId, long number, long intoNumber, Instant occurredAt, Origin origin)
            implements JoiningEvent {}

    record Lapsed(long joiningId, long number, long intoNumber, Instant occurredAt, Origin origin)
            implements JoiningEvent {}
}
