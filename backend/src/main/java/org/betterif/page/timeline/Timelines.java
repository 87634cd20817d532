package org.betterif.page.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The timelines of all ideas. */
@ApplicationScoped
class Timelines {

    /** More than this happened to no idea that a person would read to the end. */
    private static final int MOST = 500;

    private final Jdbi jdbi;

    Timelines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(long number, Moment moment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into page_moment (idea_number, at, kind, version, other_idea, due, decision, commitment)
                        values (:number, :at, :kind, :version, :other, :due, :decision, :commitment)""")
                .bind("number", number)
                .bind("at", moment.at())
                .bind("kind", moment.kind().name())
                .bind("version", moment.version())
                .bind("other", moment.otherIdea())
                .bind("due", moment.due())
                .bind("decision", moment.decision())
                .bind("commitment", moment.commitment())
                .execute());
    }

    /** Oldest first; imported history may have been told in another order than it happened. */
    List<Moment> of(long number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from page_moment where idea_number = :number order by at, id limit " + MOST)
                .bind("number", number)
                .map((rs, ctx) -> new Moment(
                        Moment.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        (Integer) rs.getObject("version"),
                        (Long) rs.getObject("other_idea"),
                        instant(rs, "due"),
                        rs.getString("decision"),
                        (Long) rs.getObject("commitment")))
                .list());
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
