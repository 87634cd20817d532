package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who agrees with which comment: one each, counted exactly, since the count changes in the statement that adds the row. */
@ApplicationScoped
class Agreements {

    private final Jdbi jdbi;

    Agreements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return how many agree now */
    int add(long comment, long person, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with made as (
                            insert into comment_agreement (comment_id, person_id, given_at) values (:comment, :person, :at)
                            on conflict do nothing returning 1)
                        update comment set agreed = agreed + (select count(*) from made)
                        where id = :comment returning agreed""")
                .bind("comment", comment)
                .bind("person", person)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one());
    }

    /** @return how many agree now */
    int remove(long comment, long person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with gone as (
                            delete from comment_agreement where comment_id = :comment and person_id = :person returning 1)
                        update comment set agreed = agreed - (select count(*) from gone)
                        where id = :comment returning agreed""")
                .bind("comment", comment)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** The comments of an idea that this person agrees with. */
    List<Long> of(long person, long idea) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.comment_id from comment_agreement a join comment c on c.id = a.comment_id
                        where a.person_id = :person and c.idea_number = :idea order by 1""")
                .bind("person", person)
                .bind("idea", idea)
                .mapTo(Long.class)
                .list());
    }

    List<Long> allOf(long person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select comment_id from comment_agreement where person_id = :person order by 1")
                .bind("person", person)
                .mapTo(Long.class)
                .list());
    }

    void removeAllOf(long person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with gone as (delete from comment_agreement where person_id = :person returning comment_id)
                        update comment set agreed = agreed - 1 where id in (select comment_id from gone)""").bind("person", person).execute());
    }
}
