package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.betterif.place.PlaceDirectory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How well the council keeps its word. Imported history is left out. What was due is what should have been answered by now:
 * answers given, and duties that are late. The share in time is of what was due.
 */
@ApplicationScoped
class Figures {

    private static final String MEASURES = """
            count(*) filter (where kind = 'ANSWER') as answered,
            count(*) filter (where kind = 'ANSWER' and in_time) as in_time,
            count(*) filter (where kind <> 'OWED') as was_due,
            percentile_disc(0.5) within group (order by working_days) as median,
            percentile_disc(0.9) within group (order by working_days) as ninetieth,
            count(*) filter (where kind = 'OWED') as owed_now,
            count(*) filter (where kind = 'LATE') as late_now
            """;
    private static final String FACTS = """
            with fact as (
                select 'ANSWER' as kind, a.duty_id, a.in_time, a.working_days, a.published_at as at
                from answer a where a.origin = 'LIVE' and a.duty_id is not null
                union all
                select case when d.due_at < :now and d.paused_since is null then 'LATE' else 'OWED' end,
                    d.id, null, null, d.due_at
                from duty d where d.settled_at is null and d.origin = 'LIVE'
            )
            """;

    private final Jdbi jdbi;
    private final PlaceDirectory place;
    private final Clock clock;

    Figures(Jdbi jdbi, PlaceDirectory place, Clock clock) {
        this.jdbi = jdbi;
        this.place = place;
        this.clock = clock;
    }

    /**
     * @param shareInTime of what was due, 0 to 1; null when nothing was
     * @param medianWorkingDays of the answers; null without any
     */
    record Measure(
            long answered,
            long inTime,
            @Nullable Double shareInTime,
            @Nullable Integer medianWorkingDays,
            @Nullable Integer ninetiethWorkingDays,
            long owedNow,
            long overdueNow) {}

    record ServiceMeasure(DutyView.Service service, Measure measure) {}

    /** @param month such as 2026-11, in the place's zone */
    record MonthMeasure(String month, Measure measure) {}

    record View(Measure total, List<ServiceMeasure> byService, List<MonthMeasure> byMonth) {}

    View view(@Nullable Long serviceId) {
        return new View(total(serviceId), byService(), byMonth(serviceId));
    }

    private Measure total(@Nullable Long serviceId) {
        return jdbi.withHandle(handle -> handle.createQuery(FACTS + "select " + MEASURES + " from fact" + forService())
                .bind("now", clock.instant())
                .bind("service", serviceId)
                .map((rs, ctx) -> measure(rs))
                .one());
    }

    private List<ServiceMeasure> byService() {
        record Row(long serviceId, Measure measure) {}
        var found = jdbi.withHandle(handle -> handle.createQuery(FACTS + "select service_id, " + MEASURES
                        + " from fact join duty_service using (duty_id) group by service_id")
                .bind("now", clock.instant())
                .map((rs, ctx) -> new Row(rs.getLong("service_id"), measure(rs)))
                .list());
        return place.services().stream()
                .flatMap(service -> found.stream()
                        .filter(row -> row.serviceId() == service.id())
                        .map(row -> new ServiceMeasure(AnswerBoard.service(service), row.measure())))
                .toList();
    }

    private List<MonthMeasure> byMonth(@Nullable Long serviceId) {
        return jdbi.withHandle(handle -> handle.createQuery(FACTS
                        + "select to_char(at at time zone :zone, 'YYYY-MM') as month, " + MEASURES + " from fact"
                        + forService() + " and kind <> 'OWED' group by 1 order by 1 desc limit 24")
                .bind("now", clock.instant())
                .bind("service", serviceId)
                .bind("zone", place.zone().getId())
                .map((rs, ctx) -> new MonthMeasure(rs.getString("month"), measure(rs)))
                .list());
    }

    private static String forService() {
        return " where (:service is null or duty_id in (select duty_id from duty_service where service_id = :service))";
    }

    private static Measure measure(ResultSet rs) throws SQLException {
        long due = rs.getLong("was_due");
        long inTime = rs.getLong("in_time");
        return new Measure(
                rs.getLong("answered"),
                inTime,
                due == 0 ? null : (double) inTime / due,
                rs.getObject("median", Integer.class),
                rs.getObject("ninetieth", Integer.class),
                rs.getLong("owed_now"),
                rs.getLong("late_now"));
    }
}
