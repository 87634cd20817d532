package org.betterif.response.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.betterif.account.Actor;
import org.betterif.call.rules.Consequence;
import org.jspecify.annotations.Nullable;

/** What the desks tell about debates and hearings. */
@ApplicationScoped
public class MeetingDirectory {

    private final MeetingService service;

    MeetingDirectory(MeetingService service) {
        this.service = service;
    }

    /** It was held, on a day that the officer names. */
    public void hold(Actor actor, long dutyId, MeetingHeld held) {
        service.hold(actor, dutyId, held);
    }

    /** As it was held at a past moment, for the demo. */
    public void recordHeld(long dutyId, Consequence consequence, LocalDate on, @Nullable String link) {
        service.recordHeld(dutyId, consequence, on, link);
    }
}
