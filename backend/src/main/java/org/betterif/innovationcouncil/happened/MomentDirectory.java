package org.betterif.innovationcouncil.happened;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What happened on a council, with its time: the minutes rest on it. Only ever added to. */
@ApplicationScoped
public class MomentDirectory {

    private final Jdbi jdbi;

    MomentDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void note(long councilId, Moment moment) {
        var reason = moment.reason();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into council_moment (council_id, what, occurred_at, part, whole, until, reason_en, reason_cy)
                        values (:council, :what, :at, :some, :all, :until, :en, :cy)""")
                .bind("council", councilId)
                .bind("what", moment.what())
                .bind("at", moment.at())
                .bind("some", moment.some())
                .bind("all", moment.ofAll())
                .bind("until", moment.until())
                .bind("en", reason == null ? null : reason.en())
                .bind("cy", reason == null ? null : reason.cy())
                .execute());
    }

    /** In order of time. */
    public List<Moment> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from council_moment where council_id = :id order by occurred_at, id")
                .bind("id", councilId)
                .map((rs, ctx) -> moment(rs))
                .list());
    }

    /** On some council. @param id of the happening */
    public record Happened(long id, String slug, LocalisedText name, Moment moment) {}

    /** On any council, the newest first. */
    public List<Happened> newest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.*, c.slug, c.name_en, c.name_cy from council_moment m
                        join innovation_council c on c.id = m.council_id
                        order by m.occurred_at desc, m.id desc limit :limit""")
                .bind("limit", limit)
                .map((rs, ctx) -> new Happened(
                        rs.getLong("id"),
                        rs.getString("slug"),
                        new LocalisedText(rs.getString("name_en"), rs.getString("name_cy")),
                        moment(rs)))
                .list());
    }

    private static Moment moment(ResultSet rs) throws SQLException {
        return new Moment(
                Moment.What.valueOf(rs.getString("what")),
                rs.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                rs.getObject("part", Integer.class),
                rs.getObject("whole", Integer.class),
                instant(rs.getObject("until", OffsetDateTime.class)),
                rs.getString("reason_en") == null
                        ? null
                        : new LocalisedText(rs.getString("reason_en"), rs.getString("reason_cy")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
