package org.betterif.response.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.response.duty.DutyClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds that were reached in history that was brought in, and what came of it, measured as the council's own answers
 * are ({@link Figures}). It is told apart from them: it starts no clock, and nothing of it is owed here.
 */
@ApplicationScoped
class CrossingsElsewhere {

    private final Jdbi jdbi;
    private final DutyClock time;

    CrossingsElsewhere(Jdbi jdbi, DutyClock time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /**
     * @param reached how many ideas reached the number
     * @param kept for how many of these what it brings came
     * @param shareKept 0 to 1
     * @param medianWorkingDays from the one to the other; null when it never came
     */
    record Measure(
            Consequence consequence,
            int supporters,
            long reached,
            long kept,
            double shareKept,
            @Nullable Integer medianWorkingDays,
            @Nullable Integer ninetiethWorkingDays) {}

    record View(String source, List<Measure> byConsequence) {}

    /** Told twice it is one; what is known by then stands. Days that cannot be counted are left out. */
    void record(long idea, String source, Threshold threshold, Instant reachedAt, @Nullable Instant keptAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into crossing_elsewhere
                            (idea_number, consequence, source, supporters, reached_at, kept_at, working_days)
                        values (:idea, :consequence, :source, :supporters, :reached, :kept, :days)
                        on conflict (idea_number, consequence) do update
                        set reached_at = excluded.reached_at, kept_at = excluded.kept_at,
                            working_days = excluded.working_days""")
                .bind("idea", idea)
                .bind("consequence", threshold.consequence())
                .bind("source", source)
                .bind("supporters", threshold.supporters())
                .bind("reached", reachedAt)
                .bind("kept", keptAt)
                .bind(
                        "days",
                        keptAt == null
                                ? null
                                : time.taken(reachedAt, keptAt, List.of()).orElse(null))
                .execute());
    }

    View view(String source) {
        return new View(source, jdbi.withHandle(handle -> handle.createQuery("""
                        with fact as (
                            select consequence, supporters, case when kept_at is null then 'LATE' else 'ANSWER' end as kind,
                                kept_at is not null as in_time, working_days
                            from crossing_elsewhere where source = :source
                        )
                        select consequence, supporters, """ + Figures.MEASURES + """
                         from fact group by consequence, supporters order by supporters""")
                .bind("source", source)
                .map((rs, ctx) -> {
                    var measure = Figures.measure(rs);
                    return new Measure(
                            Consequence.valueOf(rs.getString("consequence")),
                            rs.getInt("supporters"),
                            measure.answered() + measure.overdueNow(),
                            measure.answered(),
                            measure.shareInTime() == null ? 0 : measure.shareInTime(),
                            measure.medianWorkingDays(),
                            measure.ninetiethWorkingDays());
                })
                .list()));
    }
}
