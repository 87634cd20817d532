package org.betterif.innovationcouncil;

import java.time.Instant;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What happened to a council; observed in the transaction in which it happens. */
public sealed interface CouncilEvent {

    long councilId();

    Instant occurredAt();

    Origin origin();

    record Convened(long councilId, long callId, Instant occurredAt, Origin origin) implements CouncilEvent {}

    /** @param address where to send it, or null when the clerk hands it over @param code opens the seat, once */
    record JurorInvited(
            long councilId,
            long jurorId,
            @Nullable String address,
            String code,
            Language language,
            Instant occurredAt,
            Origin origin)
            implements CouncilEvent {}

    /** To a volunteer who was drawn or chosen; for nobody else to know. */
    record SeatOffered(long councilId, long jurorId, long personId, Instant occurredAt, Origin origin)
            implements CouncilEvent {}

    record JurorSeated(long councilId, long jurorId, long personId, Instant occurredAt, Origin origin)
            implements CouncilEvent {}

    /** @param sat they had taken the seat; else an invitation was taken back */
    record JurorLeft(long councilId, long jurorId, boolean sat, Instant occurredAt, Origin origin)
            implements CouncilEvent {}

    /** Whoever had this seat left the site: nothing that was not published yet stays of what they wrote. */
    record JurorErased(long councilId, long jurorId, Instant occurredAt, Origin origin) implements CouncilEvent {}

    /** @param personId who sits now; null once they left the site */
    record AlternateSteppedIn(
            long councilId, long jurorId, @Nullable Long personId, Instant occurredAt, Origin origin)
            implements CouncilEvent {}

    /** @param personId who was removed @param reason for everybody */
    record JurorRemoved(
            long councilId,
            long jurorId,
            @Nullable Long personId,
            LocalisedText reason,
            Instant occurredAt,
            Origin origin)
            implements CouncilEvent {}

    /** @param personId who chairs now */
    record ChairChanged(
            long councilId, long jurorId, @Nullable Long personId, Instant occurredAt, Origin origin)
            implements CouncilEvent {}

    record StageReached(long councilId, long callId, CouncilStage stage, Instant occurredAt, Origin origin)
            implements CouncilEvent {}
}
