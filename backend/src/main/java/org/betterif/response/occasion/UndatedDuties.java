package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.IdeaRef;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.DutyStart;
import org.betterif.response.owed.DutyFilter;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Causes that wait for a date: kept with the moment they arose, from which the days are counted once they can be. */
@ApplicationScoped
class UndatedDuties {

    /** What a service owes is asked by topic and area, as it will be when the clock begins. */
    private static final String FILTER = """
            where (:allAreas or u.area_id = any(:areas))
              and (:allServices or exists (
                  select from unnest(:topics, :topicAreas) as care (topic_id, area_id)
                  where care.topic_id = coalesce(u.topic_id, 0) and care.area_id is not distinct from u.area_id))
            """;

    private final Jdbi jdbi;

    UndatedDuties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A topic (0: none) in an area (null: the whole place) that a service looks after. */
    record Care(long topicId, @Nullable Long areaId) {}

    record Row(
            long id,
            UndatedRef ref,
            @Nullable Integer withinWorkingDays,
            long topicId,
            @Nullable Long areaId) {

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
                        insert into duty_undated (idea_number, cause, consequence, threshold, within_working_days, at, area_id, topic_id)
                        values (:idea, :cause, :consequence, :threshold, :within, :at, :area, nullif(:topic, 0))
                        on conflict do nothing""")
                .bind("idea", idea.number())
                .bind("cause", start.cause())
                .bind("consequence", start.consequence())
                .bind("threshold", start.supporters())
                .bind("within", threshold == null ? null : (Integer) threshold.withinWorkingDays())
                .bind("at", start.at())
                .bind("area", idea.areaId())
                .bind("topic", idea.topicId())
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

    /** The longest wait first. @param care of the service that is asked for; null: of any */
    List<Row> listed(DutyFilter filter, @Nullable Collection<Care> care, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> filtered(
                        handle.createQuery("select u.* from duty_undated u " + FILTER
                                + " and (cast(:at as timestamptz) is null or (u.at, u.id) > (cast(:at as timestamptz), :id))"
                                + " order by u.at, u.id limit :limit"),
                        filter,
                        care)
                .bind("at", after == null ? null : after.instant(0))
                .bind("id", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<Row> newest(@Nullable Collection<Long> areaIds, int limit) {
        return jdbi.withHandle(handle -> filtered(
                        handle.createQuery("select u.* from duty_undated u " + FILTER
                                + " order by u.at desc, u.id desc limit :limit"),
                        new DutyFilter(null, areaIds),
                        null)
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    long count(DutyFilter filter, @Nullable Collection<Care> care) {
        return jdbi.withHandle(
                handle -> filtered(handle.createQuery("select count(*) from duty_undated u " + FILTER), filter, care)
                        .mapTo(Long.class)
                        .one());
    }

    private static Query filtered(Query query, DutyFilter filter, @Nullable Collection<Care> care) {
        var areas = filter.areaIds();
        var cared = care == null ? List.<Care>of() : care;
        return query.bind("allAreas", areas == null)
                .bind("areas", areas == null ? new Long[0] : areas.toArray(Long[]::new))
                .bind("allServices", care == null)
                .bind("topics", cared.stream().map(Care::topicId).toArray(Long[]::new))
                .bind("topicAreas", cared.stream().map(Care::areaId).toArray(Long[]::new));
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
                rs.getLong("id"),
                new UndatedRef(
                        rs.getLong("idea_number"),
                        Cause.valueOf(rs.getString("cause")),
                        consequence == null ? null : Consequence.valueOf(consequence),
                        rs.getObject("threshold", Integer.class),
                        rs.getTimestamp("at").toInstant()),
                rs.getObject("within_working_days", Integer.class),
                rs.getLong("topic_id"),
                rs.getObject("area_id", Long.class));
    }
}
