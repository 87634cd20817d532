package org.betterif.response.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.betterif.call.rules.Consequence;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lists of duties, read straight from the tables. */
@ApplicationScoped
class DutyRows {

    private static final String PUBLIC_FILTER = """
            and (:service is null or exists (
                select from duty_service s where s.duty_id = d.id and s.service_id = :service))
            and (:allAreas or d.area_id = any(:areas))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    DutyRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record CauseRow(long dutyId, DutyView.CauseView cause) {}

    record ServiceRow(long dutyId, long serviceId) {}

    /** Open and not late, the longest wait first. */
    List<DutyRow> owed(DutyFilter filter, @Nullable Cursor after, int limit) {
        return open("and not (d.due_at < :now and d.paused_since is null)", filter, after, limit);
    }

    /** Late, the longest wait first: whose clock has run the longest, whatever it was extended or paused to. */
    List<DutyRow> overdue(DutyFilter filter, @Nullable Cursor after, int limit) {
        return open("and d.due_at < :now and d.paused_since is null", filter, after, limit);
    }

    private List<DutyRow> open(String which, DutyFilter filter, @Nullable Cursor after, int limit) {
        var order = "coalesce(d.contested_at, d.started_at)";
        return jdbi.withHandle(
                handle -> handle.createQuery("select d.* from duty d where d.settled_at is null " + which + "\n"
                                + PUBLIC_FILTER
                                + " and (cast(:at as timestamptz) is null or (" + order
                                + ", d.id) > (cast(:at as timestamptz), :id))"
                                + " order by " + order + ", d.id limit :limit")
                        .bind("now", clock.instant())
                        .bind("service", filter.serviceId())
                        .bind("allAreas", filter.areaIds() == null)
                        .bind(
                                "areas",
                                filter.areaIds() == null
                                        ? new Long[0]
                                        : filter.areaIds().toArray(Long[]::new))
                        .bind("at", after == null ? null : after.instant(0))
                        .bind("id", after == null ? 0 : after.number(1))
                        .bind("limit", limit)
                        .map((rs, ctx) -> row(rs))
                        .list());
    }

    /** What is on a desk: open, the earliest date first. */
    List<DutyRow> desk(DeskFilter filter, @Nullable Cursor after, int limit) {
        var areas = filter.areaIds();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.* from duty d where d.settled_at is null
                        and (:mine is null or d.accountable_person_id = :mine or (d.accountable_person_id is null and exists (
                            select from duty_service s join desk_member m using (service_id)
                            where s.duty_id = d.id and m.person_id = :mine)))
                        and (:service is null or exists (
                            select from duty_service s where s.duty_id = d.id and s.service_id = :service))
                        and (:topic is null or d.topic_id = :topic)
                        and (:allAreas or d.area_id = any(:areas))
                        and (not :ready or exists (select from answer_draft f where f.duty_id = d.id and f.ready))
                        and (cast(:at as timestamptz) is null or (d.due_at, d.id) > (cast(:at as timestamptz), :id))
                        order by d.due_at, d.id limit :limit""")
                .bind("mine", filter.minePersonId())
                .bind("service", filter.serviceId())
                .bind("topic", filter.topicId())
                .bind("allAreas", areas == null)
                .bind("areas", areas == null ? new Long[0] : areas.toArray(Long[]::new))
                .bind("ready", filter.ready())
                .bind("at", after == null ? null : after.instant(0))
                .bind("id", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<DutyRow> byId(Collection<Long> ids) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select d.* from duty d where d.id = any(:ids) order by d.id")
                        .bind("ids", ids.toArray(Long[]::new))
                        .map((rs, ctx) -> row(rs))
                        .list());
    }

    /** The newest duty of each of these ideas. */
    List<DutyRow> newest(Collection<Long> ideaNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (d.idea_number) d.* from duty d where d.idea_number = any(:ideas)
                        order by d.idea_number, d.settled_at desc nulls first, d.id desc""")
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<CauseRow> causes(Collection<Long> dutyIds) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from duty_cause where duty_id = any(:ids) order by at, cause")
                        .bind("ids", dutyIds.toArray(Long[]::new))
                        .map((rs, ctx) -> new CauseRow(
                                rs.getLong("duty_id"),
                                new DutyView.CauseView(
                                        Cause.valueOf(rs.getString("cause")),
                                        consequence(rs.getString("consequence")),
                                        rs.getObject("threshold", Integer.class),
                                        rs.getTimestamp("at").toInstant(),
                                        instant(rs, "due_at"),
                                        rs.getObject("held_on", LocalDate.class),
                                        rs.getString("held_link"),
                                        text(rs, "reason"))))
                        .list());
    }

    List<ServiceRow> services(Collection<Long> dutyIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select duty_id, service_id from duty_service where duty_id = any(:ids) order by 1, 2")
                .bind("ids", dutyIds.toArray(Long[]::new))
                .map((rs, ctx) -> new ServiceRow(rs.getLong(1), rs.getLong(2)))
                .list());
    }

    private DutyRow row(ResultSet rs) throws SQLException {
        var contestedAt = instant(rs, "contested_at");
        return new DutyRow(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getLong("idea_number"),
                rs.getLong("call_id"),
                state(rs, contestedAt),
                contestedAt == null ? rs.getTimestamp("started_at").toInstant() : contestedAt,
                rs.getTimestamp("due_at").toInstant(),
                rs.getTimestamp("first_due_at").toInstant(),
                instant(rs, "extended_at"),
                text(rs, "extension_reason"),
                text(rs, "delay_note"),
                rs.getObject("accountable_person_id", Long.class),
                contestedAt,
                instant(rs, "settled_at"),
                text(rs, "note"));
    }

    private DutyState state(ResultSet rs, @Nullable Instant contestedAt) throws SQLException {
        var settlement = rs.getString("settlement");
        return DutyState.of(
                settlement == null ? null : DutyState.Settlement.valueOf(settlement),
                contestedAt != null,
                rs.getTimestamp("paused_since") != null,
                clock.instant().isAfter(rs.getTimestamp("due_at").toInstant()),
                rs.getBoolean("drafted"),
                rs.getTimestamp("extended_at") != null);
    }

    private static @Nullable LocalisedText text(ResultSet rs, String column) throws SQLException {
        var english = rs.getString(column + "_en");
        return english == null ? null : new LocalisedText(english, rs.getString(column + "_cy"));
    }

    private static @Nullable Consequence consequence(@Nullable String name) {
        return name == null ? null : Consequence.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
