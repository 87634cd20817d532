package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.betterif.response.staff.ReminderKind;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;

/** The duties that began, with their causes, services and pauses. */
@ApplicationScoped
class Duties {

    private final EntityManager entities;
    private final Jdbi jdbi;

    Duties(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    void add(Duty duty, Collection<Long> serviceIds) {
        entities.persist(duty);
        entities.flush();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into duty_service (duty_id, service_id) select :duty, unnest(:services)")
                .bind("duty", duty.id())
                .bind("services", serviceIds.toArray(Long[]::new))
                .execute());
    }

    void flush() {
        entities.flush();
    }

    Optional<Duty> find(long id) {
        return Optional.ofNullable(entities.find(Duty.class, id));
    }

    /** With its row locked: whoever comes second sees what the first did. */
    Optional<Duty> locked(long id) {
        var duty = entities.find(Duty.class, id);
        if (duty != null) {
            entities.refresh(duty, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(duty);
    }

    Optional<Duty> openFor(long ideaNumber) {
        entities.flush();
        return entities.createQuery(
                        "select d from duty d where d.ideaNumber = :idea and d.settledAt is null", Duty.class)
                .setParameter("idea", ideaNumber)
                .getResultStream()
                .findFirst();
    }

    Optional<Duty> openForLocked(long ideaNumber) {
        return openFor(ideaNumber).flatMap(duty -> locked(duty.id())).filter(Duty::open);
    }

    /** The newest answered duty of an idea, open to being contested. */
    Optional<Duty> lastAnswered(long ideaNumber) {
        entities.flush();
        return entities.createQuery("""
                        select d from duty d where d.ideaNumber = :idea and d.settlement = :answered
                        order by d.settledAt desc""", Duty.class)
                .setParameter("idea", ideaNumber)
                .setParameter("answered", DutyState.Settlement.ANSWERED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean anyFor(long ideaNumber) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from duty where idea_number = :idea)")
                        .bind("idea", ideaNumber)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whether the newest ended with a note. */
    boolean endedWithoutAnswer(long ideaNumber) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select settlement = 'CLOSED_WITH_NOTE' from duty where idea_number = :idea and origin = 'LIVE'
                        order by settled_at desc nulls first, id desc limit 1""")
                .bind("idea", ideaNumber)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** Whether this cause arose before. */
    boolean caused(long idea, DutyStart start) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from duty_cause where idea_number = :idea and cause = :cause
                            and consequence is not distinct from :consequence)""")
                .bind("idea", idea)
                .bind("cause", start.cause())
                .bind("consequence", start.consequence())
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes the place of a cause; false when it has been taken before. */
    boolean claimCause(long idea, DutyStart start, Instant due) {
        LocalisedText reason = start.reason();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into duty_cause (idea_number, cause, consequence, threshold, at, due_at, by_person_id, reason_en, reason_cy)
                                values (:idea, :cause, :consequence, :threshold, :at, :due, :person, :en, :cy) on conflict do nothing""")
                        .bind("idea", idea)
                        .bind("cause", start.cause())
                        .bind("consequence", start.consequence())
                        .bind("threshold", start.supporters())
                        .bind("at", start.at())
                        .bind("due", due)
                        .bind("person", start.byPersonId())
                        .bind("en", reason == null ? null : reason.en())
                        .bind("cy", reason == null ? null : reason.cy())
                        .execute()
                == 1);
    }

    void tieCauses(long idea, long dutyId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update duty_cause set duty_id = :duty where idea_number = :idea and duty_id is null")
                .bind("duty", dutyId)
                .bind("idea", idea)
                .execute());
    }

    /** Records that a period stopped this clock; false when it was recorded before. */
    boolean claimPause(long dutyId, long periodId, Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into duty_pause (duty_id, pre_election_id, from_at, to_at)
                                values (:duty, :period, :from, :to) on conflict do nothing""")
                        .bind("duty", dutyId)
                        .bind("period", periodId)
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                == 1);
    }

    /** Until when a period that stopped this clock was known to last. */
    Optional<Instant> pausedUntil(long dutyId, long periodId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select to_at from duty_pause where duty_id = :duty and pre_election_id = :period")
                .bind("duty", dutyId)
                .bind("period", periodId)
                .mapTo(Instant.class)
                .findOne());
    }

    void movePause(long dutyId, long periodId, Instant to) {
        jdbi.useHandle(handle -> handle.execute(
                "update duty_pause set to_at = greatest(?, from_at + interval '1 second') "
                        + "where duty_id = ? and pre_election_id = ?",
                to,
                dutyId,
                periodId));
    }

    /** What stopped this clock besides a period. */
    List<DutyClock.Pause> pausesBut(long dutyId, long periodId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select from_at, to_at from duty_pause where duty_id = :duty and pre_election_id <> :period")
                .bind("duty", dutyId)
                .bind("period", periodId)
                .map((rs, ctx) -> new DutyClock.Pause(
                        rs.getTimestamp(1).toInstant(), rs.getTimestamp(2).toInstant()))
                .list());
    }

    List<DutyClock.Pause> pauses(long dutyId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select from_at, to_at from duty_pause where duty_id = :duty")
                .bind("duty", dutyId)
                .map((rs, ctx) -> new DutyClock.Pause(
                        rs.getTimestamp(1).toInstant(), rs.getTimestamp(2).toInstant()))
                .list());
    }

    void setServices(long dutyId, Collection<Long> serviceIds) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from duty_service where duty_id = ?", dutyId);
            handle.createUpdate("insert into duty_service (duty_id, service_id) select :duty, unnest(:services)")
                    .bind("duty", dutyId)
                    .bind("services", serviceIds.toArray(Long[]::new))
                    .execute();
        });
    }

    /** Open duties in order of id, for the jobs; for imported history no clock runs. */
    List<Long> openAfter(long afterId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from duty where settled_at is null and origin = 'LIVE' and id > :after order by id limit :limit")
                .bind("after", afterId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    boolean reminded(long dutyId, ReminderKind kind, Instant due) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from duty_reminder where duty_id = :duty and kind = :kind and due_at = :due)")
                .bind("duty", dutyId)
                .bind("kind", kind)
                .bind("due", due)
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes the place of a reminder; false when it was sent before. */
    boolean claimReminder(long dutyId, ReminderKind kind, Instant due, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into duty_reminder (duty_id, kind, due_at, sent_at)
                                values (:duty, :kind, :due, :now) on conflict do nothing""")
                        .bind("duty", dutyId)
                        .bind("kind", kind)
                        .bind("due", due)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update duty set accountable_person_id = null where accountable_person_id = ?", personId);
            handle.execute("update duty set extended_by_person_id = null where extended_by_person_id = ?", personId);
            handle.execute("update duty_cause set by_person_id = null where by_person_id = ?", personId);
        });
    }

    /** Those of these ideas to which something is owed now. */
    Set<Long> owedAmong(Collection<Long> ideaNumbers) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number from duty where idea_number = any(:ideas) and settled_at is null")
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .mapTo(Long.class)
                .list()));
    }

    /** The duty that a cause began or joined. */
    long causedBy(long idea, DutyStart start) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select duty_id from duty_cause where idea_number = :idea and cause = :cause
                            and consequence is not distinct from :consequence""")
                .bind("idea", idea)
                .bind("cause", start.cause())
                .bind("consequence", start.consequence())
                .mapTo(Long.class)
                .one());
    }
}
