package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.shared.Language;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The jurors' score sheets. Who may read them is decided above. */
@ApplicationScoped
class Sheets {

    static final int FIRST_ROUND = 1;

    private static final String COLUMNS = "id, juror_id, idea_number, reason, language, version";

    private final Jdbi jdbi;

    Sheets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(long id, long jurorId, long idea, String reason, String language, long version) {

        Sheet sheet(Map<Long, Map<Long, Integer>> marks) {
            return new Sheet(jurorId, idea, marks.getOrDefault(id, Map.of()), reason, Language.of(language), version);
        }
    }

    List<Sheet> of(long councilId) {
        return read("council_id = :id", councilId);
    }

    List<Sheet> ofJuror(long jurorId) {
        return read("juror_id = :id", jurorId);
    }

    private List<Sheet> read(String which, long id) {
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + COLUMNS + " from shortlist_score where round = 1 and " + which
                            + " order by idea_number, juror_id")
                    .bind("id", id)
                    .map((rs, ctx) -> new Row(
                            rs.getLong(1),
                            rs.getLong(2),
                            rs.getLong(3),
                            rs.getString(4),
                            rs.getString(5),
                            rs.getLong(6)))
                    .list();
            var marks = marks(handle, rows.stream().map(Row::id).toList());
            return rows.stream().map(row -> row.sheet(marks)).toList();
        });
    }

    private static Map<Long, Map<Long, Integer>> marks(Handle handle, List<Long> scoreIds) {
        var found = new HashMap<Long, Map<Long, Integer>>();
        if (!scoreIds.isEmpty()) {
            handle.createQuery("select score_id, criterion_id, mark from shortlist_mark where score_id = any(:ids)")
                    .bind("ids", scoreIds.toArray(Long[]::new))
                    .map((rs, ctx) -> found.computeIfAbsent(rs.getLong(1), id -> new HashMap<>())
                            .put(rs.getLong(2), rs.getInt(3)))
                    .list();
        }
        return found;
    }

    /**
     * Saves a sheet that was at {@code expected}. A sheet that already says the same is left as it is, so that a save whose
     * answer got lost can be repeated.
     *
     * @return the version it is at now
     * @throws ProblemException 412 when it was changed meanwhile
     */
    long save(long councilId, long jurorId, long idea, long expected, ScoringRequests.SaveSheet request, Instant at) {
        return jdbi.withHandle(handle -> {
            var known = locked(handle, jurorId, idea);
            if (known.isEmpty() && expected == 0 && inserted(handle, councilId, jurorId, idea, request, at)) {
                putMarks(handle, locked(handle, jurorId, idea).orElseThrow().id(), request.marks());
                return 1L;
            }
            var row = known.or(() -> locked(handle, jurorId, idea)).orElseThrow(() -> ProblemException.stale(0));
            if (row.sheet(marks(handle, List.of(row.id()))).says(request)) {
                return row.version();
            }
            if (row.version() != expected) {
                throw ProblemException.stale(row.version());
            }
            update(handle, row.id(), request, at);
            putMarks(handle, row.id(), request.marks());
            return row.version() + 1;
        });
    }

    private static Optional<Row> locked(Handle handle, long jurorId, long idea) {
        return handle.createQuery(
                        "select " + COLUMNS
                                + " from shortlist_score where juror_id = :juror and idea_number = :idea and round = 1 for update")
                .bind("juror", jurorId)
                .bind("idea", idea)
                .map((rs, ctx) -> new Row(
                        rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getString(4), rs.getString(5), rs.getLong(6)))
                .findOne();
    }

    private static boolean inserted(
            Handle handle, long councilId, long jurorId, long idea, ScoringRequests.SaveSheet request, Instant at) {
        return handle.createUpdate("""
                                insert into shortlist_score (council_id, juror_id, idea_number, reason, language, version,
                                    saved_at)
                                values (:council, :juror, :idea, :reason, :language, 1, :at) on conflict do nothing""")
                        .bind("council", councilId)
                        .bind("juror", jurorId)
                        .bind("idea", idea)
                        .bind("reason", request.reason())
                        .bind("language", request.language().code())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    private static void update(Handle handle, long id, ScoringRequests.SaveSheet request, Instant at) {
        handle.createUpdate("""
                        update shortlist_score set reason = :reason, language = :language, version = version + 1,
                            saved_at = :at where id = :id""")
                .bind("id", id)
                .bind("reason", request.reason())
                .bind("language", request.language().code())
                .bind("at", at)
                .execute();
    }

    private static void putMarks(Handle handle, long scoreId, Map<Long, Integer> marks) {
        handle.execute("delete from shortlist_mark where score_id = ?", scoreId);
        marks.forEach((criterion, mark) -> handle.execute(
                "insert into shortlist_mark (score_id, criterion_id, mark) values (?, ?, ?)",
                scoreId,
                criterion,
                mark));
    }

    void handIn(long jurorId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into shortlist_handed_in (juror_id, handed_in_at) values (:juror, :at) on conflict do nothing")
                .bind("juror", jurorId)
                .bind("at", at)
                .execute());
    }

    void takeBack(long jurorId) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from shortlist_handed_in where juror_id = ? and round = ?", jurorId, FIRST_ROUND));
    }

    /** Of these jurors, who has handed in. */
    Set<Long> handedIn(List<Long> jurorIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select juror_id from shortlist_handed_in where round = 1 and juror_id = any(:ids)")
                        .bind("ids", jurorIds.toArray(Long[]::new))
                        .mapTo(Long.class)
                        .list())
                .stream()
                .collect(Collectors.toSet());
    }
}
