package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaEvent;
import org.betterif.shared.Origin;

/** In a call that limits support, what was given to a joined idea may be given again: there, or elsewhere. */
@ApplicationScoped
class FreedAllowances {

    private final CallDirectory calls;
    private final Allowances allowances;

    FreedAllowances(CallDirectory calls, Allowances allowances) {
        this.calls = calls;
        this.allowances = allowances;
    }

    void joined(@Observes IdeaEvent.Joined event) {
        var limit = calls.call(event.callId()).orElseThrow().rules().supportsPerPerson();
        if (event.origin() == Origin.LIVE && limit != null) {
            allowances.free(event.callId(), event.number());
        }
    }
}
