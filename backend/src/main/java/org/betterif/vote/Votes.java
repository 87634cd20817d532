package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.vote.VoteAsk.Key;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who supports what, written many at a time. Keys come sorted, so that two processes lock in the same order. */
@ApplicationScoped
class Votes {

    private final Jdbi jdbi;

    Votes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A vote to be given. */
    record Given(Key key, int ideaVersion) {}

    /** @return those that were not there before */
    Set<Key> add(List<Given> votes, Instant at) {
        if (votes.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> keys(
                        handle.createQuery("""
                                insert into vote (idea_number, person_id, idea_version, given_at)
                                select asked.idea, asked.person, asked.version, :at
                                from unnest(:ideas, :persons, :versions) as asked (idea, person, version)
                                on conflict do nothing returning idea_number, person_id""").bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)),
                        votes.stream().map(Given::key).toList())
                .bind("versions", votes.stream().map(Given::ideaVersion).toArray(Integer[]::new))
                .map((rs, ctx) -> new Key(rs.getLong(1), rs.getLong(2)))
                .set());
    }

    /** Keeps votes that are there, now for a newer version of the text. */
    void confirm(List<Given> votes) {
        if (votes.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> keys(
                        handle.createUpdate("""
                        update vote set idea_version = asked.version
                        from unnest(:ideas, :persons, :versions) as asked (idea, person, version)
                        where idea_number = asked.idea and person_id = asked.person and idea_version < asked.version"""), votes.stream().map(Given::key).toList())
                .bind("versions", votes.stream().map(Given::ideaVersion).toArray(Integer[]::new))
                .execute());
    }

    /** @return those that were there */
    Set<Key> remove(Collection<Key> votes) {
        if (votes.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> keys(handle.createQuery("""
                        delete from vote using unnest(:ideas, :persons) as asked (idea, person)
                        where idea_number = asked.idea and person_id = asked.person
                        returning idea_number, person_id"""), votes)
                .map((rs, ctx) -> new Key(rs.getLong(1), rs.getLong(2)))
                .set());
    }

    Map<Long, OwnVote> own(long personId, Collection<Long> ideas) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select idea_number, idea_version, given_at from vote
                                where person_id = :person and idea_number = any(:ideas)""")
                        .bind("person", personId)
                        .bind("ideas", ideas.toArray(Long[]::new))
                        .map((rs, ctx) -> own(rs))
                        .list())
                .stream()
                .collect(Collectors.toMap(OwnVote::ideaNumber, Function.identity()));
    }

    /** The newest first. {@code before} is where the page before ended. */
    List<OwnVote> of(long personId, Instant beforeAt, long beforeIdea, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select idea_number, idea_version, given_at from vote
                        where person_id = :person and (given_at, idea_number) < (:at, :idea)
                        order by given_at desc, idea_number desc limit :limit""")
                .bind("person", personId)
                .bind("at", OffsetDateTime.ofInstant(beforeAt, ZoneOffset.UTC))
                .bind("idea", beforeIdea)
                .bind("limit", limit)
                .map((rs, ctx) -> own(rs))
                .list());
    }

    List<Long> supporters(long idea, long afterPerson, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id from vote where idea_number = :idea and person_id > :after order by 1 limit :limit")
                .bind("idea", idea)
                .bind("after", afterPerson)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    List<Long> supportersOfOlderText(long idea, int version, long afterPerson, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person_id from vote
                        where idea_number = :idea and idea_version < :version and person_id > :after
                        order by 1 limit :limit""")
                .bind("idea", idea)
                .bind("version", version)
                .bind("after", afterPerson)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    long count(long idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from vote where idea_number = :idea")
                .bind("idea", idea)
                .mapTo(Long.class)
                .one());
    }

    /** @return the ideas the person supported */
    List<Long> removeAllOf(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("delete from vote where person_id = :person returning idea_number")
                        .bind("person", personId)
                        .mapTo(Long.class)
                        .list());
    }

    private static OwnVote own(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new OwnVote(
                rs.getLong(1),
                rs.getInt(2),
                rs.getObject(3, OffsetDateTime.class).toInstant());
    }

    private static <S extends SqlStatement<S>> S keys(S statement, Collection<Key> keys) {
        return statement
                .bind("ideas", keys.stream().map(Key::ideaNumber).toArray(Long[]::new))
                .bind("persons", keys.stream().map(Key::personId).toArray(Long[]::new));
    }
}
