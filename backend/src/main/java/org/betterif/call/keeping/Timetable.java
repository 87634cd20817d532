package org.betterif.call.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.betterif.call.CallReason;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.jspecify.annotations.Nullable;

/**
 * What holds of every timetable. Phases may overlap (people discuss while they vote), but from the first beginning to the
 * last end something is always under way, so that a page can always say what people may do now or when it goes on.
 */
final class Timetable {

    private Timetable() {}

    /** The first fault, if any. */
    static Optional<CallReason> fault(List<PhaseRef> phases, boolean openDoor, boolean countsHidden) {
        if (phases.isEmpty()) {
            return Optional.of(CallReason.NO_PHASES);
        }
        var kinds = EnumSet.noneOf(Phase.class);
        for (var phase : phases) {
            if (!kinds.add(phase.phase())) {
                return Optional.of(CallReason.PHASE_TWICE);
            }
            if (phase.to() != null && !phase.from().isBefore(phase.to())) {
                return Optional.of(CallReason.PHASE_REVERSED);
            }
            if (openDoor && phase.to() != null) {
                return Optional.of(CallReason.PHASE_WITH_END);
            }
            if (!openDoor && phase.to() == null) {
                return Optional.of(CallReason.PHASE_WITHOUT_END);
            }
        }
        return whole(phases, kinds, countsHidden);
    }

    private static Optional<CallReason> whole(List<PhaseRef> phases, EnumSet<Phase> kinds, boolean countsHidden) {
        if (!kinds.contains(Phase.SUBMIT)) {
            return Optional.of(CallReason.NOTHING_TO_SUBMIT);
        }
        // a count that is hidden until voting ends would be hidden for ever, or from nobody
        if (countsHidden && phases.stream().noneMatch(p -> p.phase() == Phase.VOTE && p.to() != null)) {
            return Optional.of(CallReason.HIDDEN_WITHOUT_VOTE);
        }
        var submit = phases.stream()
                .filter(p -> p.phase() == Phase.SUBMIT)
                .findFirst()
                .orElseThrow();
        if (phases.stream().anyMatch(p -> p.from().isBefore(submit.from()))) {
            return Optional.of(CallReason.PHASE_BEFORE_IDEAS);
        }
        return gap(phases) ? Optional.of(CallReason.TIMETABLE_GAP) : Optional.empty();
    }

    private static boolean gap(List<PhaseRef> phases) {
        var inOrder = new ArrayList<>(phases);
        inOrder.sort(Comparator.comparing(PhaseRef::from));
        @Nullable Instant covered = inOrder.get(0).from();
        for (var phase : inOrder) {
            if (covered != null && phase.from().isAfter(covered)) {
                return true;
            }
            covered = covered == null || phase.to() == null ? null : covered.isAfter(phase.to()) ? covered : phase.to();
        }
        return false;
    }
}
