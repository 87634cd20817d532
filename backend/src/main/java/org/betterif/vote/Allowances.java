package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** How many ideas of a limited call each person supports. Locked before it is read, so that the limit holds under load. */
@ApplicationScoped
class Allowances {

    private final Jdbi jdbi;

    Allowances(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One person in one call. */
    record Purse(long callId, long personId) implements Comparable<Purse> {

        @Override
        public int compareTo(Purse other) {
            int byCall = Long.compare(callId, other.callId);
            return byCall != 0 ? byCall : Long.compare(personId, other.personId);
        }
    }

    /** How much each has used, held until the transaction ends. */
    Map<Purse, Integer> lock(Collection<Purse> purses) {
        var sorted = new TreeSet<>(purses);
        if (sorted.isEmpty()) {
            return new HashMap<>();
        }
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into vote_allowance (call_id, person_id, used)
                            select asked.call, asked.person, 0 from unnest(:calls, :persons) as asked (call, person)
                            on conflict do nothing""")
                    .bind("calls", calls(sorted))
                    .bind("persons", persons(sorted))
                    .execute();
            var used = new HashMap<Purse, Integer>();
            handle.createQuery("""
                            select call_id, person_id, used from vote_allowance
                            where (call_id, person_id) in (select * from unnest(:calls, :persons))
                            order by call_id, person_id for update""")
                    .bind("calls", calls(sorted))
                    .bind("persons", persons(sorted))
                    .map((rs, ctx) -> used.put(new Purse(rs.getLong(1), rs.getLong(2)), rs.getInt(3)))
                    .list();
            return used;
        });
    }

    /** Writes what is used now; the purses are locked. */
    void write(Map<Purse, Integer> used) {
        if (used.isEmpty()) {
            return;
        }
        var sorted = new TreeSet<>(used.keySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update vote_allowance set used = now.used
                        from unnest(:calls, :persons, :used) as now (call, person, used)
                        where call_id = now.call and person_id = now.person""")
                .bind("calls", calls(sorted))
                .bind("persons", persons(sorted))
                .bind("used", sorted.stream().map(used::get).toArray(Integer[]::new))
                .execute());
    }

    /** Support for this idea of theirs no longer counts against anybody's limit. Locked in the order in which votes lock. */
    void free(long callId, long ideaNumber) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with held as (
                            select call_id, person_id from vote_allowance
                            where call_id = :call
                              and person_id in (select person_id from vote where idea_number = :idea)
                            order by call_id, person_id for update)
                        update vote_allowance set used = greatest(0, used - 1) from held
                        where vote_allowance.call_id = held.call_id and vote_allowance.person_id = held.person_id""")
                .bind("call", callId)
                .bind("idea", ideaNumber)
                .execute());
    }

    /** What one person has used, by call; a call without an entry is untouched. */
    Map<Long, Integer> usedBy(long personId) {
        return jdbi.withHandle(handle -> {
            var used = new HashMap<Long, Integer>();
            handle.createQuery("select call_id, used from vote_allowance where person_id = :person")
                    .bind("person", personId)
                    .map((rs, ctx) -> used.put(rs.getLong(1), rs.getInt(2)))
                    .list();
            return used;
        });
    }

    void removeAllOf(long personId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from vote_allowance where person_id = :person")
                .bind("person", personId)
                .execute());
    }

    private static Long[] calls(Collection<Purse> purses) {
        return purses.stream().map(Purse::callId).toArray(Long[]::new);
    }

    private static Long[] persons(Collection<Purse> purses) {
        return purses.stream().map(Purse::personId).toArray(Long[]::new);
    }
}
