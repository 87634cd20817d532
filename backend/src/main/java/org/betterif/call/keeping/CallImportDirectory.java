package org.betterif.call.keeping;

import jakarta.enterprise.context.ApplicationScoped;

/** Brings calls from elsewhere. */
@ApplicationScoped
public class CallImportDirectory {

    private final CallKeeping keeping;

    CallImportDirectory(CallKeeping keeping) {
        this.keeping = keeping;
    }

    /**
     * Makes or rewrites the call of that slug, published; the open door is rewritten whatever its slug. What the timetable
     * brought about before now is history: no event is fired for it.
     *
     * @return the call's id
     */
    public long importCall(CallPlan plan, boolean openDoor) {
        return keeping.importCall(plan, openDoor);
    }
}
