package org.betterif.delivery.promised;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How well the council keeps its promises, counted whenever it is read. Imported history is not counted. */
@ApplicationScoped
class CommitmentFigures {

    private static final String COUNTS = """
            count(*) as promised,
            count(*) filter (where c.progress = 'DONE') as done,
            count(*) filter (where c.progress = 'DONE' and c.settled_on <= c.due) as done_in_time,
            count(*) filter (where c.progress = 'DROPPED') as dropped,
            count(*) filter (where c.progress in ('PLANNED', 'UNDER_WAY') and c.due < :today) as late,
            count(*) filter (where c.progress in ('PLANNED', 'UNDER_WAY') and c.due >= :today) as coming
            from commitment c join delivery_idea i using (idea_number)
            """;

    private static final String COUNTED = " where i.visibility <> 'SEALED' and c.origin = '" + Origin.LIVE + "'";

    private final Jdbi jdbi;
    private final CommitmentRows rows;
    private final CommitmentBoard board;

    CommitmentFigures(Jdbi jdbi, CommitmentRows rows, CommitmentBoard board) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.board = board;
    }

    /** @param late now @param coming promised for a day that has not passed */
    @Schema(name = "CommitmentCounts")
    record Counts(long promised, long done, long doneInTime, long dropped, long late, long coming) {}

    record OfService(DutyView.Service service, Counts counts) {}

    @Schema(name = "CommitmentFigures")
    record View(Counts total, List<OfService> byService) {}

    private record Row(long serviceId, Counts counts) {}

    View view() {
        var known = board.services();
        var total = jdbi.withHandle(handle -> handle.createQuery("select " + COUNTS + COUNTED)
                .bind("today", rows.today())
                .map((rs, ctx) -> counts(rs))
                .one());
        var byService = jdbi.withHandle(handle -> handle.createQuery("select s.service_id, " + COUNTS
                        + " join commitment_service s on s.commitment_id = c.id" + COUNTED
                        + " group by s.service_id order by late desc, promised desc, s.service_id")
                .bind("today", rows.today())
                .map((rs, ctx) -> new Row(rs.getLong("service_id"), counts(rs)))
                .list());
        return new View(
                total,
                byService.stream()
                        .map(row -> ofService(known.get(row.serviceId()), row.counts()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable OfService ofService(DutyView.@Nullable Service service, Counts counts) {
        return service == null ? null : new OfService(service, counts);
    }

    private static Counts counts(ResultSet rs) throws SQLException {
        return new Counts(
                rs.getLong("promised"),
                rs.getLong("done"),
                rs.getLong("done_in_time"),
                rs.getLong("dropped"),
                rs.getLong("late"),
                rs.getLong("coming"));
    }
}
