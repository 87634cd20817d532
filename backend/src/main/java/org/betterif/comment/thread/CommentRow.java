package org.betterif.comment.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.betterif.account.Byline;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** A comment as it is read for showing, with its counts. */
public record CommentRow(
        long id,
        int version,
        long ideaNumber,
        @Nullable Long parentId,
        String place,
        int depth,
        long threadId,
        @Nullable Long authorPersonId,
        @Nullable String authorName,
        Stance stance,
        Language language,
        String html,
        CommentState state,
        @Nullable String removedReason,
        boolean councillorReply,
        Instant postedAt,
        @Nullable Instant editedAt,
        int agreed,
        int agreedElsewhere,
        int replies,
        @Nullable String source) {

    static final String COLUMNS = """
            c.id, c.version, c.idea_number, c.parent_id, array_to_string(c.place, '.') as place,
            cardinality(c.ancestors) as depth, c.thread_id, c.author_person_id, c.author_name, c.stance, c.language, c.html,
            c.state, c.removed_reason, c.councillor_reply, c.posted_at, c.edited_at, c.agreed, c.agreed_elsewhere,
            c.replies, c.source""";

    static CommentRow of(ResultSet rs) throws SQLException {
        return new CommentRow(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getLong("idea_number"),
                rs.getObject("parent_id", Long.class),
                rs.getString("place"),
                rs.getInt("depth"),
                rs.getLong("thread_id"),
                rs.getObject("author_person_id", Long.class),
                rs.getString("author_name"),
                Stance.valueOf(rs.getString("stance")),
                Language.of(rs.getString("language")),
                rs.getString("html"),
                CommentState.valueOf(rs.getString("state")),
                rs.getString("removed_reason"),
                rs.getBoolean("councillor_reply"),
                instant(rs, "posted_at"),
                rs.getObject("edited_at") == null ? null : instant(rs, "edited_at"),
                rs.getInt("agreed"),
                rs.getInt("agreed_elsewhere"),
                rs.getInt("replies"),
                rs.getString("source"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @param text as written, or null in lists */
    CommentView view(@Nullable Byline byline, long ideaAuthor, @Nullable String text) {
        boolean shown = state == CommentState.PUBLIC;
        return new CommentView(
                id,
                version,
                ideaNumber,
                parentId,
                depth,
                shown ? byline : null,
                shown && authorPersonId != null && authorPersonId == ideaAuthor,
                shown && councillorReply,
                shown ? stance : null,
                shown ? language : null,
                shown ? html : null,
                shown ? text : null,
                state,
                removedReason,
                postedAt,
                shown ? editedAt : null,
                agreed,
                agreedElsewhere == 0 ? null : agreedElsewhere,
                replies,
                // told under the name of somebody known here, it comes from nowhere else
                authorPersonId == null ? source : null);
    }
}
