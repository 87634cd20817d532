package org.betterif.response.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.betterif.response.ResponseReason;
import org.betterif.shared.Reason;

/**
 * When those who owe an answer are reminded, in working days around the due date, and how far up a late answer climbs.
 *
 * @param steps every kind once, in the order of the kinds
 */
record ReminderPlan(@NotNull @Size(min = 6, max = 6) List<@NotNull @Valid Step> steps) {

    static final ReminderPlan ORDINARY = new ReminderPlan(Arrays.stream(ReminderKind.values())
            .map(kind -> new Step(kind, kind.days(), kind.rank(), true))
            .toList());

    /**
     * @param workingDays from the due date: before it negative, after it positive
     * @param rank the highest rank at a service's desk that is told: 1 officer, 2 lead, 3 director
     * @param sent false: this one is left out
     */
    record Step(
            @NotNull ReminderKind kind,
            @Min(-60) @Max(250) int workingDays,
            @Min(1) @Max(3) int rank,
            boolean sent) {}

    record Fault(String field, Reason reason, String says) {}

    /** The steps stand in the order of their kinds, each later than the one before, on its own side of the due date. */
    Optional<Fault> fault() {
        var kinds = ReminderKind.values();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var field = "steps[" + i + "]";
            if (step.kind() != kinds[i]) {
                return Optional.of(new Fault(
                        field + ".kind", ResponseReason.REMINDER_MISSING, "Each kind stands once, in its order."));
            }
            if (Integer.signum(step.workingDays()) != Integer.signum(step.kind().days())
                    || (i > 0 && step.workingDays() <= steps.get(i - 1).workingDays())) {
                return Optional.of(new Fault(
                        field + ".workingDays", ResponseReason.REMINDER_ORDER, "Each comes after the one before it."));
            }
        }
        return Optional.empty();
    }

    Step step(ReminderKind kind) {
        return steps.get(kind.ordinal());
    }

    /**
     * The reminder that is due now; earlier ones that nobody sent are not made up for.
     *
     * @param late whether the due date has passed
     * @param workingDays working days since it passed, or that are left
     */
    Optional<ReminderKind> at(boolean late, int workingDays) {
        return steps.stream()
                .filter(Step::sent)
                .filter(step -> late
                        ? step.workingDays() > 0 && workingDays >= step.workingDays()
                        : step.workingDays() <= 0 && workingDays <= -step.workingDays())
                .reduce((earlier, later) -> later)
                .map(Step::kind);
    }
}
