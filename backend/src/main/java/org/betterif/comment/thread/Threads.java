package org.betterif.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Threads as they are read. */
@ApplicationScoped
class Threads {

    // a deleted comment stays visible as a tombstone only as long as something stands under it
    private static final String SEEN = "not (c.state = 'DELETED' and c.replies = 0)";

    private final Jdbi jdbi;

    Threads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The heads of an idea's threads. */
    List<CommentRow> heads(long idea, ThreadOrder order, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + CommentRow.COLUMNS
                        + " from comment c where c.idea_number = :idea and c.parent_id is null and " + SEEN
                        + (after == null ? "" : " and " + order.after)
                        + " order by " + order.by + " limit :limit")
                .bind("idea", idea)
                .bind("key", order.key(after))
                .bind("id", order.id(after))
                .bind("limit", limit)
                .map((rs, ctx) -> CommentRow.of(rs))
                .list());
    }

    /** What stands under these heads, in order of reading, at most {@code limit} of each thread. */
    List<CommentRow> replies(Collection<Long> heads, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select r.* from unnest(:heads) as head (id) cross join lateral (select "
                                + CommentRow.COLUMNS
                                + " from comment c where c.thread_id = head.id and c.parent_id is not null and "
                                + SEEN + " order by c.place limit :limit) r")
                        .bind("heads", heads.toArray(Long[]::new))
                        .bind("limit", limit)
                        .map((rs, ctx) -> CommentRow.of(rs))
                        .list());
    }

    /** The replies of one thread that follow {@code after} in order of reading. */
    List<CommentRow> replies(long head, @Nullable Cursor after, int limit) {
        var from = after == null ? new Long[] {head} : place(after);
        return jdbi.withHandle(handle -> handle.createQuery("select " + CommentRow.COLUMNS
                        + " from comment c where c.thread_id = :head and c.place > :place and " + SEEN
                        + " order by c.place limit :limit")
                .bind("head", head)
                .bind("place", from)
                .bind("limit", limit)
                .map((rs, ctx) -> CommentRow.of(rs))
                .list());
    }

    private static Long[] place(Cursor cursor) {
        try {
            return Arrays.stream(cursor.keys().get(0).split("\\."))
                    .map(Long::valueOf)
                    .toArray(Long[]::new);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("after", CommonReason.INVALID, "Not a cursor that this list gave.");
        }
    }

    Optional<CommentRow> row(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + CommentRow.COLUMNS + " from comment c where c.id = :id and " + SEEN)
                .bind("id", id)
                .map((rs, ctx) -> CommentRow.of(rs))
                .findOne());
    }

    /** The words as they were written, for who edits them; empty once they are deleted. */
    String text(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select text from comment where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    /** One person's comments that can be seen, the newest first. */
    List<CommentRow> by(long personId, Instant beforeAt, long beforeId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + CommentRow.COLUMNS
                        + " from comment c where c.author_person_id = :person and c.state <> 'DELETED'"
                        + " and (c.posted_at, c.id) < (:at, :id) order by c.posted_at desc, c.id desc limit :limit")
                .bind("person", personId)
                .bind("at", OffsetDateTime.ofInstant(beforeAt, ZoneOffset.UTC))
                .bind("id", beforeId)
                .bind("limit", limit)
                .map((rs, ctx) -> CommentRow.of(rs))
                .list());
    }
}
