package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.betterif.call.Consequence;
import org.betterif.call.Threshold;
import org.betterif.idea.IdeaRef;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.DutyStart;
import org.betterif.shared.Origin;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Causes that wait for a date: kept with the moment they arose, from which the days are counted once they can be. */
@ApplicationScoped
class UndatedDuties {

    private final Jdbi jdbi;

    UndatedDuties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(UndatedRef ref, @Nullable Integer withinWorkingDays) {

        DutyStart start() {
            var consequence = ref.consequence();
            var supporters = ref.threshold();
            var threshold = consequence == null || supporters == null || withinWorkingDays == null
                    ? null
                    : Threshold.of(consequence, supporters, withinWorkingDays);
            return new DutyStart(ref.cause(), threshold, ref.at(), null, null, null, Origin.LIVE);
        }
    }

    /** Arisen twice, it is one: the first moment counts. */
    void keep(IdeaRef idea, DutyStart start) {
        var threshold = start.threshold();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into duty_undated (idea_number, cause, consequence, threshold, within_working_days, at)
                        values (:idea, :cause, :consequence, :threshold, :within, :at) on conflict do nothing""")
                .bind("idea", idea.number())
                .bind("cause", start.cause())
                .bind("consequence", start.consequence())
                .bind("threshold", start.supporters())
                .bind("within", threshold == null ? null : (Integer) threshold.withinWorkingDays())
                .bind("at", start.at())
                .execute());
    }

    List<Row> of(long ideaNumber) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from duty_undated where idea_number = :idea order by at, id")
                        .bind("idea", ideaNumber)
                        .map((rs, ctx) -> row(rs))
                        .list());
    }

    /** The longest wait first. */
    List<Row> first(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from duty_undated order by at, id limit :limit")
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    /** Ideas for which something waits, in order of number. */
    List<Long> ideasAfter(long number, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct idea_number from duty_undated where idea_number > :after order by 1 limit :limit")
                .bind("after", number)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    void drop(UndatedRef ref) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from duty_undated where idea_number = :idea and cause = :cause
                        and consequence is not distinct from :consequence""")
                .bind("idea", ref.ideaNumber())
                .bind("cause", ref.cause())
                .bind("consequence", ref.consequence())
                .execute());
    }

    void dropAll(long ideaNumber) {
        jdbi.useHandle(handle -> handle.execute("delete from duty_undated where idea_number = ?", ideaNumber));
    }

    private static Row row(ResultSet rs) throws SQLException {
        var consequence = rs.getString("consequence");
        return new Row(
                new UndatedRef(
                        rs.getLong("idea_number"),
                        Cause.valueOf(rs.getString("cause")),
                        consequence == null ? null : Consequence.valueOf(consequence),
                        rs.getObject("threshold", Integer.class),
                        rs.getTimestamp("at").toInstant()),
                rs.getObject("within_working_days", Integer.class));
    }
}
