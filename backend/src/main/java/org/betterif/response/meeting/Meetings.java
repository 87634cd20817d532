package org.betterif.response.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.betterif.call.rules.Consequence;
import org.betterif.response.owed.DutyFilter;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Debates and hearings that supporters brought: owed by a date of their own, until they were held. */
@ApplicationScoped
class Meetings {

    private final Jdbi jdbi;

    Meetings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Meeting(Instant reachedAt, @Nullable LocalDate heldOn) {}

    record Row(long ideaNumber, long dutyId, Consequence consequence, int supporters, Instant dueAt) {}

    /** With its row locked: whoever comes second sees what the first wrote. */
    Optional<Meeting> locked(long dutyId, Consequence consequence) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select at, held_on from duty_cause
                        where duty_id = :duty and consequence = :consequence and consequence <> 'ANSWER' for update""")
                .bind("duty", dutyId)
                .bind("consequence", consequence)
                .map((rs, ctx) ->
                        new Meeting(rs.getTimestamp("at").toInstant(), rs.getObject("held_on", LocalDate.class)))
                .findOne());
    }

    void hold(long dutyId, Consequence consequence, LocalDate on, @Nullable String link, @Nullable Long personId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update duty_cause set held_on = :on, held_link = :link, held_by_person_id = :person
                        where duty_id = :duty and consequence = :consequence""")
                .bind("on", on)
                .bind("link", link)
                .bind("person", personId)
                .bind("duty", dutyId)
                .bind("consequence", consequence)
                .execute());
    }

    /** Not held yet, the earliest date first; none whose duty was closed with a note. */
    List<Row> owed(DutyFilter filter, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.idea_number, c.duty_id, c.consequence, c.threshold, c.due_at
                        from duty_cause c join duty d on d.id = c.duty_id
                        where c.consequence in ('HEARING', 'DEBATE') and c.held_on is null and d.origin = 'LIVE'
                          and d.settlement is distinct from 'CLOSED_WITH_NOTE'
                          and (:service is null or exists (
                              select from duty_service s where s.duty_id = d.id and s.service_id = :service))
                          and (:allAreas or d.area_id = any(:areas))
                          and (cast(:at as timestamptz) is null or (c.due_at, c.idea_number) > (cast(:at as timestamptz), :id))
                        order by c.due_at, c.idea_number limit :limit""")
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
                .map((rs, ctx) -> new Row(
                        rs.getLong("idea_number"),
                        rs.getLong("duty_id"),
                        Consequence.valueOf(rs.getString("consequence")),
                        rs.getInt("threshold"),
                        rs.getTimestamp("due_at").toInstant()))
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle ->
                handle.execute("update duty_cause set held_by_person_id = null where held_by_person_id = ?", personId));
    }
}
