package org.betterif.delivery.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.betterif.delivery.DeliveryStage;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How far ideas have come, and what was learned at each stage; added to, never changed. */
@ApplicationScoped
class StageLog {

    private final Jdbi jdbi;

    StageLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param seq 1 for an idea's first; the newest is where the idea stands */
    record Row(long id, long ideaNumber, int seq, DeliveryStage stage, Instant at, LocalisedText learned) {}

    record PhotoRow(long stageId, long attachmentId, StageView.Moment moment) {}

    Optional<Row> newest(long ideaNumber) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from delivery_stage where idea_number = :idea order by seq desc limit 1")
                .bind("idea", ideaNumber)
                .map((rs, ctx) -> row(rs))
                .findOne());
    }

    /** Two at once: the second finds the place taken (a unique key). */
    long add(Row row, Origin origin, @Nullable Long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into delivery_stage (origin, idea_number, seq, stage, at, learned_en, learned_cy, by_person_id)
                        values (:origin, :idea, :seq, :stage, :at, :en, :cy, :person) returning id""")
                .bind("origin", origin)
                .bind("idea", row.ideaNumber())
                .bind("seq", row.seq())
                .bind("stage", row.stage())
                .bind("at", row.at())
                .bind("en", row.learned().en())
                .bind("cy", row.learned().cy())
                .bind("person", personId)
                .mapTo(Long.class)
                .one());
    }

    void addPhotos(long stageId, StageView.Moment moment, List<Long> files) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into delivery_photo (stage_id, attachment_id, moment, position)
                        select :stage, file, :moment, position
                        from unnest(:files) with ordinality as given (file, position) on conflict do nothing""")
                .bind("stage", stageId)
                .bind("moment", moment)
                .bind("files", files.toArray(Long[]::new))
                .execute());
    }

    /** Oldest first. */
    List<Row> of(Collection<Long> ideaNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from delivery_stage where idea_number = any(:ideas) order by idea_number, seq")
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<PhotoRow> photos(Collection<Long> stageIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from delivery_photo where stage_id = any(:ids) order by stage_id, position")
                .bind("ids", stageIds.toArray(Long[]::new))
                .map((rs, ctx) -> new PhotoRow(
                        rs.getLong("stage_id"),
                        rs.getLong("attachment_id"),
                        StageView.Moment.valueOf(rs.getString("moment"))))
                .list());
    }

    /** Where each public idea stands that has come further than being taken up, the newest change first. */
    List<Row> changed(@Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.* from delivery_stage s join delivery_idea i using (idea_number)
                        where i.visibility = 'PUBLIC' and s.stage <> 'TAKEN_UP'
                            and not exists (select from delivery_stage l
                                where l.idea_number = s.idea_number and l.seq > s.seq)
                            and (cast(:at as timestamptz) is null or (s.at, s.id) < (cast(:at as timestamptz), :id))
                        order by s.at desc, s.id desc limit :limit""")
                .bind("at", after == null ? null : after.instant(0))
                .bind("id", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<String> actsBy(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number || ' ' || stage || ' ' || at from delivery_stage where by_person_id = :person order by id")
                .bind("person", personId)
                .mapTo(String.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle ->
                handle.execute("update delivery_stage set by_person_id = null where by_person_id = ?", personId));
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("idea_number"),
                rs.getInt("seq"),
                DeliveryStage.valueOf(rs.getString("stage")),
                rs.getTimestamp("at").toInstant(),
                new LocalisedText(rs.getString("learned_en"), rs.getString("learned_cy")));
    }
}
