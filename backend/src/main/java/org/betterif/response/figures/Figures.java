package org.betterif.response.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.betterif.response.occasion.OccasionDirectory;
import org.betterif.response.owed.DutyFilter;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * How well the council keeps its word. Imported history is left out. What was due is what should have been answered by now:
 * answers given, and duties that are late. The share in time is of what was due.
 */
@ApplicationScoped
class Figures {

    static final String MEASURES = """
            count(*) filter (where kind = 'ANSWER') as answered,
            count(*) filter (where kind = 'ANSWER' and in_time) as in_time,
            count(*) filter (where kind <> 'OWED') as was_due,
            percentile_disc(0.5) within group (order by working_days) as median,
            percentile_disc(0.9) within group (order by working_days) as ninetieth,
            count(*) filter (where kind = 'OWED') as owed_now,
            count(*) filter (where kind = 'LATE') as late_now
            """;
    private static final String FACTS = """
            with every as (
                select 'ANSWER' as kind, a.duty_id, a.in_time, a.working_days, a.published_at as at
                from answer a where a.origin = 'LIVE' and a.duty_id is not null
                union all
                select case when d.due_at < :now and d.paused_since is null then 'LATE' else 'OWED' end,
                    d.id, null, null, d.due_at
                from duty d where d.settled_at is null and d.origin = 'LIVE'
            ), fact as (
                select every.*, d.area_id from every join duty d on d.id = every.duty_id
                where (:service is null
                        or every.duty_id in (select duty_id from duty_service where service_id = :service))
                  and (:allAreas or d.area_id = any(:areas))
            )
            """;

    private final Jdbi jdbi;
    private final PlaceDirectory place;
    private final OccasionDirectory occasions;
    private final Clock clock;

    Figures(Jdbi jdbi, PlaceDirectory place, OccasionDirectory occasions, Clock clock) {
        this.jdbi = jdbi;
        this.occasions = occasions;
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

    /** @param area with all that lies in it; null: ideas about the whole place */
    record AreaMeasure(@Nullable Area area, Measure measure) {}

    record Area(long id, String slug, LocalisedText name) {}

    /** @param month such as 2026-11, in the place's zone */
    record MonthMeasure(String month, Measure measure) {}

    /** @param undatedNow owed besides, by a date that cannot be set yet: neither in time nor late */
    record View(
            Measure total,
            long undatedNow,
            List<ServiceMeasure> byService,
            List<AreaMeasure> byArea,
            List<MonthMeasure> byMonth) {}

    View view(DutyFilter filter) {
        return new View(total(filter), occasions.count(filter), byService(filter), byArea(filter), byMonth(filter));
    }

    private Measure total(DutyFilter filter) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(FACTS + "select " + MEASURES + " from fact"), filter)
                .map((rs, ctx) -> measure(rs))
                .one());
    }

    private List<ServiceMeasure> byService(DutyFilter filter) {
        var found = byId(
                FACTS + "select service_id as id, " + MEASURES
                        + " from fact join duty_service using (duty_id) group by 1",
                filter,
                Function.identity());
        return place.services().stream()
                .filter(service -> found.containsKey(service.id()))
                .map(service -> new ServiceMeasure(DutyView.Service.of(service), found.get(service.id())))
                .toList();
    }

    private List<AreaMeasure> byArea(DutyFilter filter) {
        var areas = place.areas();
        var outer = new ArrayList<Long>();
        var inner = new ArrayList<Long>();
        for (var area : areas) {
            for (long part : place.withDescendants(area.id())) {
                outer.add(area.id());
                inner.add(part);
            }
        }
        var found = byId(
                FACTS + "select part.outer_id as id, " + MEASURES
                        + " from fact join unnest(:outer, :inner) as part (outer_id, inner_id) on part.inner_id = area_id"
                        + " group by 1",
                filter,
                query -> query.bind("outer", outer.toArray(Long[]::new)).bind("inner", inner.toArray(Long[]::new)));
        var measures = new ArrayList<AreaMeasure>();
        for (var area : areas) {
            Optional.ofNullable(found.get(area.id()))
                    .ifPresent(measure -> measures.add(new AreaMeasure(view(area), measure)));
        }
        wholePlace(filter).ifPresent(measure -> measures.add(new AreaMeasure(null, measure)));
        return measures;
    }

    private Optional<Measure> wholePlace(DutyFilter filter) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                FACTS + "select " + MEASURES + " from fact where area_id is null having count(*) > 0"),
                        filter)
                .map((rs, ctx) -> measure(rs))
                .findOne());
    }

    private List<MonthMeasure> byMonth(DutyFilter filter) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(FACTS + "select to_char(at at time zone :zone, 'YYYY-MM') as month, "
                                + MEASURES + " from fact where kind <> 'OWED' group by 1 order by 1 desc limit 24"),
                        filter)
                .bind("zone", place.zone().getId())
                .map((rs, ctx) -> new MonthMeasure(rs.getString("month"), measure(rs)))
                .list());
    }

    private Map<Long, Measure> byId(String sql, DutyFilter filter, Function<Query, Query> more) {
        record Row(long id, Measure measure) {}
        return jdbi
                .withHandle(handle -> more.apply(bound(handle.createQuery(sql), filter))
                        .map((rs, ctx) -> new Row(rs.getLong("id"), measure(rs)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Row::id, Row::measure));
    }

    private Query bound(Query query, DutyFilter filter) {
        Collection<Long> areas = filter.areaIds();
        return query.bind("now", clock.instant())
                .bind("service", filter.serviceId())
                .bind("allAreas", areas == null)
                .bind("areas", areas == null ? new Long[0] : areas.toArray(Long[]::new));
    }

    private static Area view(AreaRef area) {
        return new Area(area.id(), area.slug(), area.name());
    }

    static Measure measure(ResultSet rs) throws SQLException {
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
