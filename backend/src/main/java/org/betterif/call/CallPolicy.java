package org.betterif.call;

import java.time.Instant;
import java.util.Objects;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.call.rules.CallRules;
import org.betterif.shared.Decision;

/** Who may do what with calls, and what their timetable allows. Pure. */
public final class CallPolicy {

    private CallPolicy() {}

    /** Write, publish, change, cancel. */
    public static Decision mayKeep(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ADMINISTRATOR);
    }

    /** The timetable's answer, for everybody alike: with the next opening where there is one to come. */
    static Decision may(CallRef call, Activity activity, Instant now) {
        var phases = call.phases().stream()
                .filter(phase -> activity.phases().contains(phase.phase()))
                .toList();
        if (phases.isEmpty()) {
            return Decision.refuse(CallReason.NOT_PART_OF_THIS_CALL);
        }
        if (call.cancelled()) {
            return Decision.refuse(CallReason.CLOSED);
        }
        if (phases.stream().anyMatch(phase -> phase.running(now))) {
            return Decision.allow();
        }
        return phases.stream()
                .map(PhaseRef::from)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .map(opensAt -> Decision.refuse(CallReason.NOT_OPEN_YET, opensAt))
                .orElseGet(() -> Decision.refuse(CallReason.CLOSED));
    }

    /** Whether this person is among those the call is for. */
    static Decision mayTakePart(Actor actor, CallRules rules) {
        return switch (Objects.requireNonNull(rules.who())) {
            case ANYONE -> Decision.allow();
            case RESIDENTS -> Decision.when(actor.has(Role.VERIFIED_RESIDENT), CallReason.RESIDENTS_ONLY);
        };
    }
}
