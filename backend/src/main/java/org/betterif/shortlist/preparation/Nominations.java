package org.betterif.shortlist.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The ideas that a council judges. */
@ApplicationScoped
class Nominations {

    private final Jdbi jdbi;

    Nominations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Numbers, the lowest first. */
    List<Long> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number from shortlist_nomination where council_id = :council order by idea_number")
                .bind("council", councilId)
                .mapTo(Long.class)
                .list());
    }

    void add(long councilId, Collection<Long> numbers, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into shortlist_nomination (council_id, idea_number, nominated_at)
                        select :council, number, :at from unnest(:numbers) as number on conflict do nothing""")
                .bind("council", councilId)
                .bind("at", at)
                .bind("numbers", numbers.toArray(Long[]::new))
                .execute());
    }

    void remove(long councilId, Collection<Long> numbers) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from shortlist_nomination where council_id = :council and idea_number = any(:numbers)")
                .bind("council", councilId)
                .bind("numbers", numbers.toArray(Long[]::new))
                .execute());
    }
}
