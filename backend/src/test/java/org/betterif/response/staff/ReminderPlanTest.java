package org.betterif.response.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.betterif.response.staff.ReminderPlan.Step;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    private static final ReminderPlan PLAN = ReminderPlan.ORDINARY;

    @Test
    void before_the_date_they_come_nearer_and_after_it_they_climb() {
        assertThat(PLAN.at(false, 11)).isEmpty();
        assertThat(PLAN.at(false, 10)).contains(ReminderKind.SOON);
        assertThat(PLAN.at(false, 4)).contains(ReminderKind.SOON);
        assertThat(PLAN.at(false, 3)).contains(ReminderKind.NEAR);
        assertThat(PLAN.at(false, 0)).contains(ReminderKind.TODAY);
        assertThat(PLAN.at(true, 0)).isEmpty();
        assertThat(PLAN.at(true, 1)).contains(ReminderKind.LATE);
        assertThat(PLAN.at(true, 5)).contains(ReminderKind.VERY_LATE);
        assertThat(PLAN.at(true, 200)).contains(ReminderKind.SHAMEFULLY_LATE);
    }

    @Test
    void one_that_is_left_out_is_not_sent_and_the_one_before_it_stands() {
        var plan = with(1, new Step(ReminderKind.NEAR, -3, 1, false));
        assertThat(plan.fault()).isEmpty();
        assertThat(plan.at(false, 2)).contains(ReminderKind.SOON);
    }

    @Test
    void each_stands_in_its_order_and_on_its_side_of_the_date() {
        assertThat(PLAN.fault()).isEmpty();
        assertThat(fault(with(1, new Step(ReminderKind.NEAR, -12, 1, true)))).isEqualTo("steps[1].workingDays");
        assertThat(fault(with(0, new Step(ReminderKind.SOON, 2, 1, true)))).isEqualTo("steps[0].workingDays");
        assertThat(fault(with(2, new Step(ReminderKind.TODAY, 1, 1, true)))).isEqualTo("steps[2].workingDays");
        assertThat(fault(with(4, new Step(ReminderKind.VERY_LATE, 1, 2, true)))).isEqualTo("steps[4].workingDays");
        assertThat(fault(with(3, new Step(ReminderKind.VERY_LATE, 1, 2, true)))).isEqualTo("steps[3].kind");
    }

    private static String fault(ReminderPlan plan) {
        return plan.fault().orElseThrow().field();
    }

    private static ReminderPlan with(int index, Step step) {
        List<Step> steps = new ArrayList<>(PLAN.steps());
        steps.set(index, step);
        return new ReminderPlan(steps);
    }
}
