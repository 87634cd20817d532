package org.betterif.response.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.betterif.shared.database.Snapshot;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** The one plan of reminders, in memory. */
@ApplicationScoped
class ReminderPlans {

    private final Snapshot<ReminderPlan> plan;
    private final Jdbi jdbi;

    ReminderPlans(Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.plan = new Snapshot<>("reminder", jdbi, transactions, this::read);
    }

    ReminderPlan plan() {
        return plan.get();
    }

    long version() {
        return plan.revision();
    }

    /** @throws ProblemException 412 when {@code from} is not the newest */
    void write(long from, ReminderPlan changed) {
        plan.changed();
        if (plan.revision() != from + 1) {
            throw ProblemException.stale(plan.revision() - 1);
        }
        jdbi.useHandle(handle -> changed.steps().forEach(step -> handle.createUpdate("""
                        insert into reminder_step (kind, working_days, rank, sent) values (:kind, :days, :rank, :sent)
                        on conflict (kind) do update
                        set working_days = excluded.working_days, rank = excluded.rank, sent = excluded.sent""")
                .bind("kind", step.kind())
                .bind("days", step.workingDays())
                .bind("rank", step.rank())
                .bind("sent", step.sent())
                .execute()));
    }

    private ReminderPlan read() {
        Map<ReminderKind, ReminderPlan.Step> kept = new EnumMap<>(ReminderKind.class);
        jdbi.withHandle(handle -> handle.createQuery("select * from reminder_step")
                        .map((rs, ctx) -> new ReminderPlan.Step(
                                ReminderKind.valueOf(rs.getString("kind")),
                                rs.getInt("working_days"),
                                rs.getInt("rank"),
                                rs.getBoolean("sent")))
                        .list())
                .forEach(step -> kept.put(step.kind(), step));
        return new ReminderPlan(ReminderPlan.ORDINARY.steps().stream()
                .map(step -> kept.getOrDefault(step.kind(), step))
                .toList());
    }
}
