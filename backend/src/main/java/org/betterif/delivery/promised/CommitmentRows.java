package org.betterif.delivery.promised;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lists of commitments, read straight from the tables. */
@ApplicationScoped
class CommitmentRows {

    private static final String SERVICE = " and (:service is null or exists (select from commitment_service s"
            + " where s.commitment_id = c.id and s.service_id = :service))";

    private final Jdbi jdbi;
    private final PlaceDirectory place;
    private final Clock clock;

    CommitmentRows(Jdbi jdbi, PlaceDirectory place, Clock clock) {
        this.jdbi = jdbi;
        this.place = place;
        this.clock = clock;
    }

    record Row(
            long id,
            long version,
            long ideaNumber,
            AnswerText text,
            @Nullable AnswerText owner,
            LocalDate promisedOn,
            LocalDate firstDue,
            LocalDate due,
            Progress progress,
            @Nullable LocalDate settledOn,
            @Nullable LocalDate reviewedOn,
            Origin origin,
            boolean shown) {

        LocalDate order() {
            return settledOn == null ? due : settledOn;
        }
    }

    record EntryRow(
            long id,
            long commitmentId,
            Instant at,
            CommitmentView.Kind kind,
            @Nullable LocalisedText note,
            @Nullable LocalDate dueBefore) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }

    /** The earliest date first, or what was settled last. Of sealed ideas nothing. */
    List<Row> list(CommitmentList which, @Nullable Long service, @Nullable Cursor after, int limit) {
        var beyond = which.ascending ? " > " : " < ";
        var direction = which.ascending ? "" : " desc";
        var sql =
                "select c.*, i.visibility = 'PUBLIC' as shown from commitment c join delivery_idea i using (idea_number)"
                        + " where " + which.where + " and i.visibility <> 'SEALED'" + SERVICE
                        + " and (cast(:at as date) is null or (" + which.order + ", c.id)" + beyond
                        + "(cast(:at as date), :id))"
                        + " order by " + which.order + direction + ", c.id" + direction + " limit :limit";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("today", today())
                .bind("service", service)
                .bind("at", after == null ? null : day(after))
                .bind("id", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.keys().get(0));
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("after", CommonReason.INVALID, "Not a cursor that this list gave.");
        }
    }

    /** Those of these ideas, in the order of the steps. */
    List<Row> of(Collection<Long> ideaNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select c.*, true as shown from commitment c where c.idea_number = any(:ideas)"
                                + " order by c.idea_number, c.answer_id, c.position, c.id")
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<Row> byId(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select c.*, i.visibility = 'PUBLIC' as shown from commitment c join delivery_idea i"
                                + " using (idea_number) where c.id = any(:ids) and i.visibility <> 'SEALED'")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    record ServiceRow(long commitmentId, long serviceId) {}

    List<ServiceRow> services(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select commitment_id, service_id from commitment_service where commitment_id = any(:ids)"
                                + " order by commitment_id, service_id")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> new ServiceRow(rs.getLong(1), rs.getLong(2)))
                .list());
    }

    /** What was said about these, oldest first. */
    List<EntryRow> entries(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from commitment_entry where commitment_id = any(:ids) order by commitment_id, at, id")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> new EntryRow(
                        rs.getLong("id"),
                        rs.getLong("commitment_id"),
                        rs.getTimestamp("at").toInstant(),
                        CommitmentView.Kind.valueOf(rs.getString("kind")),
                        both(rs, "note"),
                        rs.getObject("due_before", LocalDate.class)))
                .list());
    }

    record FileRow(long entryId, long attachmentId) {}

    List<FileRow> files(Collection<Long> entryIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select entry_id, attachment_id from commitment_evidence where entry_id = any(:ids)"
                                + " order by entry_id, position")
                .bind("ids", entryIds.toArray(Long[]::new))
                .map((rs, ctx) -> new FileRow(rs.getLong(1), rs.getLong(2)))
                .list());
    }

    private static Row row(ResultSet rs) throws SQLException {
        var owner = new AnswerText(rs.getString("owner_en"), rs.getString("owner_cy"));
        return new Row(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getLong("idea_number"),
                new AnswerText(rs.getString("text_en"), rs.getString("text_cy")),
                owner.empty() ? null : owner,
                rs.getObject("promised_on", LocalDate.class),
                rs.getObject("first_due", LocalDate.class),
                rs.getObject("due", LocalDate.class),
                Progress.valueOf(rs.getString("progress")),
                rs.getObject("settled_on", LocalDate.class),
                rs.getObject("reviewed_on", LocalDate.class),
                Origin.valueOf(rs.getString("origin")),
                rs.getBoolean("shown"));
    }

    private static @Nullable LocalisedText both(ResultSet rs, String column) throws SQLException {
        var english = rs.getString(column + "_en");
        return english == null ? null : new LocalisedText(english, rs.getString(column + "_cy"));
    }
}
