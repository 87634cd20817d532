package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The steps that were promised, with who owes them and what was said about them. */
@ApplicationScoped
class Commitments {

    private final EntityManager entities;
    private final Jdbi jdbi;

    Commitments(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    /** @param dueBefore the date that was moved */
    record NewEntry(
            CommitmentView.Kind kind,
            Instant at,
            @Nullable LocalisedText note,
            @Nullable LocalDate dueBefore,
            @Nullable Long byPersonId,
            List<Long> evidence) {

        static NewEntry of(CommitmentView.Kind kind, Instant at, @Nullable LocalisedText note) {
            return new NewEntry(kind, at, note, null, null, List.of());
        }
    }

    void add(Commitment commitment, Collection<Long> serviceIds) {
        entities.persist(commitment);
        entities.flush();
        setServices(commitment.id(), serviceIds);
    }

    void flush() {
        entities.flush();
    }

    Optional<Commitment> find(long id) {
        return Optional.ofNullable(entities.find(Commitment.class, id));
    }

    /** With its row locked: whoever comes second sees what the first did. */
    Optional<Commitment> locked(long id) {
        var found = entities.find(Commitment.class, id);
        if (found != null) {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(found);
    }

    /** All of an idea, in the order of the steps, locked in order of id. */
    List<Commitment> lockedOf(long ideaNumber) {
        entities.flush();
        return entities.createQuery(
                        "select c from commitment c where c.ideaNumber = :idea order by c.id", Commitment.class)
                .setParameter("idea", ideaNumber)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Set<Long> services(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select service_id from commitment_service where commitment_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .set());
    }

    void setServices(long id, Collection<Long> serviceIds) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from commitment_service where commitment_id = ?", id);
            handle.createUpdate(
                            "insert into commitment_service (commitment_id, service_id) select :id, unnest(:services)")
                    .bind("id", id)
                    .bind("services", serviceIds.toArray(Long[]::new))
                    .execute();
        });
    }

    long add(long commitmentId, NewEntry entry) {
        return jdbi.withHandle(handle -> {
            long id = handle.createQuery("""
                            insert into commitment_entry (commitment_id, at, kind, note_en, note_cy, due_before, by_person_id)
                            values (:commitment, :at, :kind, :en, :cy, :due, :person) returning id""")
                    .bind("commitment", commitmentId)
                    .bind("at", entry.at())
                    .bind("kind", entry.kind())
                    .bind("en", entry.note() == null ? null : entry.note().en())
                    .bind("cy", entry.note() == null ? null : entry.note().cy())
                    .bind("due", entry.dueBefore())
                    .bind("person", entry.byPersonId())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("""
                            insert into commitment_evidence (entry_id, attachment_id, position)
                            select :entry, file, position from unnest(:files) with ordinality as given (file, position)
                            on conflict do nothing""")
                    .bind("entry", id)
                    .bind("files", entry.evidence().toArray(Long[]::new))
                    .execute();
            return id;
        });
    }

    /** Open ones whose date has passed, of which that was not told yet. */
    List<Long> newlyLate(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id from commitment c
                        where c.progress in ('PLANNED', 'UNDER_WAY') and c.due < :today and not exists (
                            select from commitment_late l where l.commitment_id = c.id and l.due = c.due)
                        order by c.due, c.id limit :limit""")
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /** @return false when it was told before */
    boolean claimLate(long id, LocalDate due, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "insert into commitment_late (commitment_id, due, told_at) values (:id, :due, :now)"
                                        + " on conflict do nothing")
                        .bind("id", id)
                        .bind("due", due)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** What this person did: the commitments and days. */
    List<String> actsBy(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select commitment_id || ' ' || kind || ' ' || at from commitment_entry where by_person_id = :person"
                                + " order by id")
                .bind("person", personId)
                .mapTo(String.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle ->
                handle.execute("update commitment_entry set by_person_id = null where by_person_id = ?", personId));
    }
}
