package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.comment.thread.CommentRow;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Comments as they are changed, and the replies that are counted in their rows. */
@ApplicationScoped
class Comments {

    private final EntityManager entities;
    private final Jdbi jdbi;

    Comments(EntityManager entities, Jdbi jdbi) {
        this.entities = entities;
        this.jdbi = jdbi;
    }

    Optional<Comment> find(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    List<Comment> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Comment where id in :ids", Comment.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Comment> by(long personId) {
        return entities.createQuery("from Comment where authorPersonId = :person order by id", Comment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<Comment> publicOnesBy(long personId, long idea) {
        return entities.createQuery(
                        "from Comment where authorPersonId = :person and ideaNumber = :idea and state = PUBLIC order by id",
                        Comment.class)
                .setParameter("person", personId)
                .setParameter("idea", idea)
                .getResultList();
    }

    /** As they are now, held until the transaction ends. From the youngest on, as a deletion goes up from reply to parent. */
    List<Comment> locked(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Comment where id in :ids order by id desc", Comment.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    List<Long> nextIds(int many) {
        return many == 0
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select nextval(pg_get_serial_sequence('comment', 'id')) from generate_series(1, :many)")
                        .bind("many", many)
                        .mapTo(Long.class)
                        .list());
    }

    /** One statement, however many. Their ids are from {@link #nextIds}. */
    void addAll(List<Comment> posted) {
        if (posted.isEmpty()) {
            return;
        }
        var rows = posted.stream().map(Comment::row).toList();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into comment (id, idea_number, parent_id, ancestors, author_person_id, stance, language, text,
                            html, councillor_reply, posted_at)
                        overriding system value
                        select id, idea, parent, ancestors::bigint[], author, stance, language, text, html, councillor, :at
                        from unnest(:ids, :ideas, :parents, :ancestors, :authors, :stances, :languages, :texts, :htmls,
                            :councillors) as given (id, idea, parent, ancestors, author, stance, language, text, html, councillor)""")
                .bind("ids", rows.stream().map(CommentRow::id).toArray(Long[]::new))
                .bind("ideas", rows.stream().map(CommentRow::ideaNumber).toArray(Long[]::new))
                .bind("parents", rows.stream().map(CommentRow::parentId).toArray(Long[]::new))
                // arrays of arrays of different lengths do not travel: each goes as PostgreSQL writes it
                .bind("ancestors", posted.stream().map(Comments::way).toArray(String[]::new))
                .bind("authors", rows.stream().map(CommentRow::authorPersonId).toArray(Long[]::new))
                .bind("stances", rows.stream().map(row -> row.stance().name()).toArray(String[]::new))
                .bind(
                        "languages",
                        rows.stream().map(row -> row.language().code()).toArray(String[]::new))
                .bind("texts", posted.stream().map(Comment::text).toArray(String[]::new))
                .bind("htmls", rows.stream().map(CommentRow::html).toArray(String[]::new))
                .bind(
                        "councillors",
                        rows.stream().map(CommentRow::councillorReply).toArray(Boolean[]::new))
                .bind("at", OffsetDateTime.ofInstant(rows.getFirst().postedAt(), ZoneOffset.UTC))
                .execute());
    }

    private static String way(Comment comment) {
        return Arrays.stream(comment.ancestors()).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** @param replies how many more, by parent; the parents are locked */
    void countReplies(Map<Long, Integer> replies) {
        if (replies.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update comment c set replies = c.replies + more.many
                        from unnest(:ids, :many) as more (id, many) where c.id = more.id""")
                .bind("ids", replies.keySet().toArray(Long[]::new))
                .bind("many", replies.values().toArray(Integer[]::new))
                .execute());
    }

    /** After a comment was deleted: if nothing stands under it, it is gone, and so may be the tombstones it stood under. */
    void settleDeleted(long id) {
        // no key update: a reply that is being written holds its parent's key, and would wait for us as we for it
        record Gone(@Nullable Long parent) {}
        Long next = id;
        while (next != null) {
            long child = next;
            var gone = jdbi.withHandle(handle -> handle.createQuery("""
                            select parent_id from comment
                            where id = :id and state = 'DELETED' and replies = 0 for no key update""")
                    .bind("id", child)
                    .map((rs, ctx) -> new Gone(rs.getObject(1, Long.class)))
                    .findOne());
            next = gone.map(Gone::parent).orElse(null);
            if (next != null) {
                long parent = next;
                jdbi.useHandle(
                        handle -> handle.execute("update comment set replies = replies - 1 where id = ?", parent));
            }
        }
    }

    /** Writes what was changed, so that a lost race is noticed here and statements that follow see it. */
    void flush() {
        entities.flush();
    }
}
