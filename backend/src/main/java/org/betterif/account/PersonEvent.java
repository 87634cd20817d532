package org.betterif.account;

import java.time.Instant;
import org.betterif.shared.Origin;

/** What happened to a person's account. Observed synchronously, in its transaction. */
public sealed interface PersonEvent {

    long personId();

    Instant occurredAt();

    Origin origin();

    record Welcomed(long personId, Instant occurredAt, Origin origin) implements PersonEvent {}

    record Renamed(long personId, String name, Instant occurredAt, Origin origin) implements PersonEvent {}

    record Suspended(long personId, String reasonCode, Instant occurredAt, Origin origin) implements PersonEvent {}

    record Unsuspended(long personId, Instant occurredAt, Origin origin) implements PersonEvent {}

    /** The person left; every feature has erased what its {@link PersonalData} says. */
    record Erased(long personId, Instant occurredAt, Origin origin) implements PersonEvent {}
}
