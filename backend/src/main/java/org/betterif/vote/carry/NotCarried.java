package org.betterif.vote.carry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.betterif.vote.TakenBack;
import org.jdbi.v3.core.Jdbi;

/** Whose support for a joined idea stays where it is, since they said so. Who was asked, and who said yes, is kept nowhere. */
@ApplicationScoped
class NotCarried {

    private final Jdbi jdbi;

    NotCarried(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(long personId, long ideaNumber, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into vote_not_carried (person_id, idea_number, at) values (:person, :idea, :at)
                        on conflict do nothing""")
                .bind("person", personId)
                .bind("idea", ideaNumber)
                .bind("at", at)
                .execute());
    }

    /** Of these, those whose person supports the joined idea: nobody else could be asked. */
    void keepSupported(Collection<TakenBack.Support> found, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into vote_not_carried (person_id, idea_number, at)
                        select v.person_id, v.idea_number, :at
                        from vote v join unnest(:persons, :ideas) as one (person_id, idea_number)
                            using (person_id, idea_number)
                        on conflict do nothing""")
                .bind("persons", found.stream().map(TakenBack.Support::personId).toArray(Long[]::new))
                .bind("ideas", found.stream().map(TakenBack.Support::ideaNumber).toArray(Long[]::new))
                .bind("at", at)
                .execute());
    }

    Set<Long> among(long personId, Collection<Long> ideaNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select idea_number from vote_not_carried where person_id = :person and idea_number = any(:ideas)""")
                .bind("person", personId)
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .mapTo(Long.class)
                .set());
    }

    List<Long> of(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number from vote_not_carried where person_id = :person order by idea_number")
                .bind("person", personId)
                .mapTo(Long.class)
                .list());
    }

    void removeAllOf(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from vote_not_carried where person_id = ?", personId));
    }
}
