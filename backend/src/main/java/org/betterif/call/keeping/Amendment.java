package org.betterif.call.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.betterif.call.CallReason;
import org.betterif.call.PhaseRef;
import org.betterif.shared.problem.Problem.FieldError;

/**
 * What may still change once people have begun to take part: the name, the summary, more evidence, more time. The question,
 * what is fixed and open, who decides, and the rules stand as people were told. The open door never ends, so its texts and
 * rules may change, and the page says when they did.
 */
final class Amendment {

    private Amendment() {}

    /** What the plan would change although it may not; empty when all is well. */
    static List<FieldError> faults(CallPlan before, CallPlan after, boolean openDoor, Instant now) {
        var faults = new ArrayList<FieldError>();
        frozen(faults, "slug", before, after, CallPlan::slug);
        if (!openDoor) {
            frozen(faults, "question", before, after, CallPlan::question);
            frozen(faults, "fixed", before, after, CallPlan::fixed);
            frozen(faults, "open", before, after, CallPlan::open);
            frozen(faults, "whoDecides", before, after, CallPlan::whoDecides);
            frozen(faults, "rules", before, after, plan -> plan.rules().inOrder());
            frozen(faults, "areas", before, after, CallPlan::areas);
            frozen(faults, "topics", before, after, CallPlan::topics);
            if (!new HashSet<>(after.evidence()).containsAll(before.evidence())) {
                faults.add(fault("evidence", CallReason.EVIDENCE_FROZEN, "Evidence may be added, not taken away."));
            }
        }
        phases(faults, before, after, now);
        return faults;
    }

    private static void phases(List<FieldError> faults, CallPlan before, CallPlan after, Instant now) {
        UnaryOperator<String> field = kind -> "phases." + kind;
        for (var old : before.phases()) {
            var wanted = after.phases().stream()
                    .filter(p -> p.phase() == old.phase())
                    .findFirst();
            if (wanted.isEmpty() || !mayBecome(old, wanted.get(), now)) {
                faults.add(
                        fault(
                                field.apply(old.phase().name()),
                                CallReason.PHASE_FROZEN,
                                "A phase that was announced stays; one that runs may only last longer, one that is over is over."));
            }
        }
        for (var phase : after.phases()) {
            boolean known = before.phases().stream().anyMatch(p -> p.phase() == phase.phase());
            if (!known && phase.phase().forEverybody() && closed(before, now)) {
                faults.add(fault(
                        field.apply(phase.phase().name()), CallReason.CLOSED, "What has closed does not open again."));
            } else if (!known && phase.from().isBefore(now)) {
                faults.add(fault(
                        field.apply(phase.phase().name()),
                        CallReason.BEGINS_IN_THE_PAST,
                        "A phase that is added begins in the future."));
            }
        }
    }

    private static boolean closed(CallPlan before, Instant now) {
        return before.phases().stream().filter(p -> p.phase().forEverybody()).allMatch(p -> p.ended(now));
    }

    private static boolean mayBecome(PhaseRef old, PhaseRef wanted, Instant now) {
        if (old.ended(now)) {
            return wanted.equals(old);
        }
        if (old.running(now)) {
            return wanted.from().equals(old.from()) && lastsAsLong(old, wanted);
        }
        return !wanted.from().isBefore(now);
    }

    private static boolean lastsAsLong(PhaseRef old, PhaseRef wanted) {
        return wanted.to() == null || (old.to() != null && !wanted.to().isBefore(old.to()));
    }

    private static void frozen(
            List<FieldError> faults, String field, CallPlan before, CallPlan after, Function<CallPlan, Object> value) {
        if (!Objects.equals(value.apply(before), value.apply(after))) {
            faults.add(fault(field, CallReason.FROZEN, "It stands since the call opened."));
        }
    }

    private static FieldError fault(String field, CallReason reason, String message) {
        return new FieldError(field, reason.code(), message);
    }
}
