package org.betterif.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.betterif.idea.IdeaDirectory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Public happenings, for the Atom feeds. */
@ApplicationScoped
class Feeds {

    private final Jdbi jdbi;
    private final IdeaDirectory ideas;

    Feeds(Jdbi jdbi, IdeaDirectory ideas) {
        this.jdbi = jdbi;
        this.ideas = ideas;
    }

    /** @param commentId and who wrote it: of a councillor's reply, which is public in their own name */
    record Entry(
            long id,
            String kind,
            long ideaNumber,
            Instant happenedAt,
            @Nullable Long commentId,
            @Nullable Long councillorPersonId) {}

    /** @param kinds null: all @param areaIds null: all */
    record Filter(
            @Nullable List<String> kinds,
            @Nullable Long ideaNumber,
            @Nullable Long callId,
            @Nullable Long topicId,
            @Nullable Collection<Long> areaIds,
            @Nullable Long councillorPersonId) {}

    void add(String kind, long ideaNumber, Instant at) {
        add(kind, ideaNumber, at, null, null);
    }

    /** Before an election nobody's replies are promoted. */
    void addReply(long ideaNumber, long commentId, long councillor, Instant at) {
        boolean held = ideas.idea(ideaNumber)
                .filter(idea -> ideas.preElection(idea, at))
                .isPresent();
        if (!held) {
            add("COUNCILLOR_REPLY", ideaNumber, at, commentId, councillor);
        }
    }

    private void add(String kind, long ideaNumber, Instant at, @Nullable Long comment, @Nullable Long councillor) {
        ideas.idea(ideaNumber)
                .ifPresent(idea -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into feed_entry (kind, idea_number, call_id, area_id, topic_id, happened_at,
                                    comment_id, councillor_person_id)
                                values (:kind, :idea, :call, :area, :topic, :at, :comment, :councillor)""")
                        .bind("kind", kind)
                        .bind("idea", ideaNumber)
                        .bind("call", idea.callId())
                        .bind("area", idea.areaId())
                        .bind("topic", idea.topicId() == 0 ? null : idea.topicId())
                        .bind("at", at)
                        .bind("comment", comment)
                        .bind("councillor", councillor)
                        .execute()));
    }

    List<Entry> newest(Filter filter, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from feed_entry
                        where (:allKinds or kind = any(:kinds))
                        and (cast(:idea as bigint) is null or idea_number = :idea)
                        and (cast(:call as bigint) is null or call_id = :call)
                        and (cast(:topic as bigint) is null or topic_id = :topic)
                        and (cast(:councillor as bigint) is null or councillor_person_id = :councillor)
                        and (:allAreas or area_id = any(:areas))
                        order by id desc limit :limit""")
                .bind("allKinds", filter.kinds() == null)
                .bind(
                        "kinds",
                        filter.kinds() == null ? new String[0] : filter.kinds().toArray(String[]::new))
                .bind("idea", filter.ideaNumber())
                .bind("call", filter.callId())
                .bind("topic", filter.topicId())
                .bind("allAreas", filter.areaIds() == null)
                .bind(
                        "areas",
                        filter.areaIds() == null
                                ? new Long[0]
                                : filter.areaIds().toArray(Long[]::new))
                .bind("councillor", filter.councillorPersonId())
                .bind("limit", limit)
                .map((rs, ctx) -> new Entry(
                        rs.getLong("id"),
                        rs.getString("kind"),
                        rs.getLong("idea_number"),
                        rs.getTimestamp("happened_at").toInstant(),
                        rs.getObject("comment_id", Long.class),
                        rs.getObject("councillor_person_id", Long.class)))
                .list());
    }

    long repliesBy(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from feed_entry where councillor_person_id = :person")
                        .bind("person", personId)
                        .mapTo(Long.class)
                        .one());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "update feed_entry set councillor_person_id = null where councillor_person_id = ?", personId));
    }
}
