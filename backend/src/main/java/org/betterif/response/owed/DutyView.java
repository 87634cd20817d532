package org.betterif.response.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.call.rules.Consequence;
import org.betterif.place.service.ServiceRef;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A duty as everybody may see it.
 *
 * @param owedSince when the clock that runs began
 * @param due the last second of the day by which the answer is promised
 * @param firstDue the date before any extension or pause
 * @param accountable the person who answers for it, once somebody does
 * @param delayNote a word of explanation while it is late
 * @param note why it ended without an answer
 */
@Schema(description = "What the council owes to an idea, and by when.")
public record DutyView(
        long id,
        long ideaNumber,
        DutyState state,
        List<CauseView> causes,
        Instant owedSince,
        Instant due,
        Instant firstDue,
        @Nullable Extension extension,
        @Nullable LocalisedText delayNote,
        List<Service> services,
        @Nullable Byline accountable,
        @Nullable Instant contestedAt,
        @Nullable Instant settledAt,
        @Nullable LocalisedText note) {

    /**
     * @param consequence what that many supporters bring
     * @param due by when this cause alone promises it
     * @param heldOn when the debate or hearing was held, and where to read about it
     * @param reason why a moderator or councillor decided so
     */
    public record CauseView(
            Cause cause,
            @Nullable Consequence consequence,
            @Nullable Integer threshold,
            Instant at,
            @Nullable Instant due,
            @Nullable LocalDate heldOn,
            @Nullable String heldLink,
            @Nullable LocalisedText reason) {}

    public record Extension(Instant at, LocalisedText reason) {}

    public record Service(long id, String slug, LocalisedText name, boolean partner) {

        public static Service of(ServiceRef service) {
            return new Service(service.id(), service.slug(), service.name(), service.partner());
        }
    }
}
