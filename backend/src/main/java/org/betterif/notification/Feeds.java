package org.betterif.notification;

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

    record Entry(long id, String kind, long ideaNumber, Instant happenedAt) {}

    /** @param kinds null: all @param areaIds null: all */
    record Filter(
            @Nullable List<String> kinds,
            @Nullable Long ideaNumber,
            @Nullable Long callId,
            @Nullable Long topicId,
            @Nullable Collection<Long> areaIds) {}

    void add(String kind, long ideaNumber, Instant at) {
        ideas.idea(ideaNumber)
                .ifPresent(idea -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into feed_entry (kind, idea_number, call_id, area_id, topic_id, happened_at)
                                values (:kind, :idea, :call, :area, :topic, :at)""")
                        .bind("kind", kind)
                        .bind("idea", ideaNumber)
                        .bind("call", idea.callId())
                        .bind("area", idea.areaId())
                        .bind("topic", idea.topicId() == 0 ? null : idea.topicId())
                        .bind("at", at)
                        .execute()));
    }

    List<Entry> newest(Filter filter, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, idea_number, happened_at from feed_entry
                        where (:allKinds or kind = any(:kinds))
                        and (cast(:idea as bigint) is null or idea_number = :idea)
                        and (cast(:call as bigint) is null or call_id = :call)
                        and (cast(:topic as bigint) is null or topic_id = :topic)
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
                .bind("limit", limit)
                .map((rs, ctx) -> new Entry(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getLong(3),
                        rs.getTimestamp(4).toInstant()))
                .list());
    }
}
