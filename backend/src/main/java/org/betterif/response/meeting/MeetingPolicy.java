package org.betterif.response.meeting;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Who writes down that a debate or hearing was held. Pure. */
final class MeetingPolicy {

    private MeetingPolicy() {}

    /** A fact, which the desk writes down. */
    static Decision mayRecordMeeting(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }
}
