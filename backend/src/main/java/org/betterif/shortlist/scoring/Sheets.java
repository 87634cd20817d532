package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String COLUMNS = "id, juror_id, round, idea_number, reason, language, version";

    private final Jdbi jdbi;

    Sheets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(long id, long jurorId, int round, long idea, String reason, String language, long version) {

        Sheet sheet(Map<Long, Map<Long, Integer>> marks) {
            return new Sheet(
                    jurorId, round, idea, marks.getOrDefault(id, Map.of()), reason, Language.of(language), version);
        }
    }

    /** Of both rounds. */
    List<Sheet> of(long councilId) {
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + COLUMNS
                            + " from shortlist_score where council_id = :id order by idea_number, juror_id, round")
                    .bind("id", councilId)
                    .map((rs, ctx) -> row(rs))
                    .list();
            var marks = marks(handle, rows.stream().map(Row::id).toList());
            return rows.stream().map(row -> row.sheet(marks)).toList();
        });
    }

    /** Everything that was given in these seats, in plain words, for whoever sat there. */
    List<Map<String, Object>> copy(List<Long> jurorIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select council_id, round, idea_number, reason, language, saved_at::text,
                            (select string_agg(name_en || ': ' || mark, '; ' order by position)
                             from shortlist_mark join shortlist_criterion on shortlist_criterion.id = criterion_id
                             where score_id = shortlist_score.id) as marks
                        from shortlist_score where juror_id = any(:jurors) order by id""")
                .bind("jurors", jurorIds.toArray(Long[]::new))
                .mapToMap()
                .list());
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong(1),
                rs.getLong(2),
                rs.getInt(3),
                rs.getLong(4),
                rs.getString(5),
                rs.getString(6),
                rs.getLong(7));
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
    long save(
            long councilId,
            long jurorId,
            int round,
            long idea,
            long expected,
            ScoringRequests.SaveSheet request,
            Instant at) {
        return jdbi.withHandle(handle -> {
            var known = locked(handle, jurorId, round, idea);
            if (known.isEmpty() && expected == 0 && inserted(handle, councilId, jurorId, round, idea, request, at)) {
                putMarks(
                        handle,
                        locked(handle, jurorId, round, idea).orElseThrow().id(),
                        request.marks());
                return 1L;
            }
            var row = known.or(() -> locked(handle, jurorId, round, idea)).orElseThrow(() -> ProblemException.stale(0));
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

    private static Optional<Row> locked(Handle handle, long jurorId, int round, long idea) {
        return handle.createQuery(
                        "select " + COLUMNS + " from shortlist_score where juror_id = :juror and idea_number = :idea"
                                + " and round = :round for update")
                .bind("juror", jurorId)
                .bind("round", round)
                .bind("idea", idea)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    private static boolean inserted(
            Handle handle,
            long councilId,
            long jurorId,
            int round,
            long idea,
            ScoringRequests.SaveSheet request,
            Instant at) {
        return handle.createUpdate("""
                                insert into shortlist_score (council_id, juror_id, round, idea_number, reason, language,
                                    version, saved_at)
                                values (:council, :juror, :round, :idea, :reason, :language, 1, :at) on conflict do nothing""")
                        .bind("council", councilId)
                        .bind("juror", jurorId)
                        .bind("round", round)
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

    void handIn(long jurorId, int round, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into shortlist_handed_in (juror_id, round, handed_in_at) values (:juror, :round, :at)
                        on conflict do nothing""")
                .bind("juror", jurorId)
                .bind("round", round)
                .bind("at", at)
                .execute());
    }

    void takeBack(long jurorId, int round) {
        jdbi.useHandle(handle ->
                handle.execute("delete from shortlist_handed_in where juror_id = ? and round = ?", jurorId, round));
    }

    /** All of a round, and that they were handed in. */
    void delete(long jurorId, int round) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from shortlist_score where juror_id = ? and round = ?", jurorId, round);
            handle.execute("delete from shortlist_handed_in where juror_id = ? and round = ?", jurorId, round);
        });
    }

    /** Of these jurors, who has handed in. */
    Set<Long> handedIn(List<Long> jurorIds, int round) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select juror_id from shortlist_handed_in where round = :round and juror_id = any(:ids)")
                        .bind("round", round)
                        .bind("ids", jurorIds.toArray(Long[]::new))
                        .mapTo(Long.class)
                        .list())
                .stream()
                .collect(Collectors.toSet());
    }
}
