package org.betterif.notification.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who follows what. Nobody but the person is ever told. */
@ApplicationScoped
class Follows {

    record Follow(FollowKind kind, long targetId, boolean byHand, Instant followedAt) {}

    private final Jdbi jdbi;

    Follows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void follow(long personId, FollowKind kind, long targetId, Instant at) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into follow (person_id, kind, target_id, by_hand, followed_at) values (?, ?, ?, true, ?)
                on conflict (person_id, kind, target_id) do update set by_hand = true""", personId, kind, targetId, at));
    }

    void byTakingPart(List<FollowDirectory.Part> parts, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into follow (person_id, kind, target_id, by_hand, followed_at)
                        select person, 'IDEA', idea, false, :at from unnest(:persons, :ideas) as taken (person, idea)
                        order by person, idea
                        on conflict do nothing""")
                .bind(
                        "persons",
                        parts.stream().map(FollowDirectory.Part::personId).toArray(Long[]::new))
                .bind(
                        "ideas",
                        parts.stream().map(FollowDirectory.Part::ideaNumber).toArray(Long[]::new))
                .bind("at", at)
                .execute());
    }

    void stop(long personId, FollowKind kind, long targetId) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from follow where person_id = ? and kind = ? and target_id = ?", personId, kind, targetId));
    }

    List<Follow> of(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from follow where person_id = :person order by followed_at desc, kind, target_id limit 1000")
                .bind("person", personId)
                .map((rs, ctx) -> new Follow(
                        FollowKind.valueOf(rs.getString("kind")),
                        rs.getLong("target_id"),
                        rs.getBoolean("by_hand"),
                        rs.getTimestamp("followed_at").toInstant()))
                .list());
    }

    /** Followers in order of person id, for spreading. */
    List<Long> followers(FollowKind kind, long target, long afterPersonId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person_id from follow
                        where kind = :kind and target_id = :target and person_id > :after
                        order by person_id limit :limit""")
                .bind("kind", kind)
                .bind("target", target)
                .bind("after", afterPersonId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /** Of the idea's call, area and topic. */
    List<Long> around(long callId, List<Long> areas, long topicId, long afterPersonId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct person_id from follow
                        where person_id > :after and ((kind = 'CALL' and target_id = :call)
                            or (kind = 'AREA' and target_id = any(:areas)) or (kind = 'TOPIC' and target_id = :topic))
                        order by person_id limit :limit""")
                .bind("after", afterPersonId)
                .bind("call", callId)
                .bind("areas", areas.toArray(Long[]::new))
                .bind("topic", topicId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from follow where person_id = ?", personId));
    }
}
