package org.betterif.innovationcouncil.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The draws of all councils, and the queue of those that wait to be computed. */
@ApplicationScoped
class Draws {

    private static final TypeReference<List<Draw.Relaxation>> RELAXATIONS = new TypeReference<>() {};
    private static final String COLUMNS = """
            id, council_id, round, state, seed, commitment, committed_at, seats, requested_at, finished_at, panels,
            levels, smallest, gap, panel, unmet""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Draws(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** In the order in which they were committed to. */
    List<Draw> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from council_draw where council_id = :council order by round")
                .bind("council", councilId)
                .map((rs, ctx) -> draw(rs))
                .list());
    }

    Optional<Draw> last(long councilId) {
        return of(councilId).stream().reduce((first, second) -> second);
    }

    void commit(long councilId, int round, String seed, String commitment, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into council_draw (council_id, round, state, seed, commitment, committed_at)
                        values (:council, :round, 'COMMITTED', :seed, :commitment, :at)""")
                .bind("council", councilId)
                .bind("round", round)
                .bind("seed", seed)
                .bind("commitment", commitment)
                .bind("at", at)
                .execute());
    }

    /** @return whether this request was the one that began it */
    boolean queue(Draw draw, int seats, Draw.Files files, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update council_draw set state = 'QUEUED', seats = :seats, candidates_csv = :candidates,
                                    quotas_csv = :quotas, requested_at = :at, beat_at = null, finished_at = null, panels = 0,
                                    levels = 0, smallest = null, gap = null, unmet = null
                                where id = :id and state = :state""")
                        .bind("id", draw.id())
                        .bind("state", draw.state())
                        .bind("seats", seats)
                        .bind("candidates", files.candidates())
                        .bind("quotas", files.quotas())
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** The one that has waited longest, or whose computation was heard of for the last time before {@code silentSince}. */
    Optional<Draw> claim(Instant now, Instant silentSince) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update council_draw set state = 'COMPUTING', beat_at = :now where id = (
                            select id from council_draw
                            where state = 'QUEUED' or (state = 'COMPUTING' and beat_at < :silent)
                            order by requested_at limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
                .bind("now", now)
                .bind("silent", silentSince)
                .map((rs, ctx) -> draw(rs))
                .findOne());
    }

    void beat(long id, int panels, int levels, double smallest, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update council_draw set beat_at = :at, panels = :panels, levels = :levels, smallest = :smallest
                        where id = :id and state = 'COMPUTING'""")
                .bind("id", id)
                .bind("at", at)
                .bind("panels", panels)
                .bind("levels", levels)
                .bind("smallest", smallest)
                .execute());
    }

    /** @return false when another process has ended it */
    boolean drawn(long id, double smallest, double gap, int levels, List<Integer> panel, String lottery, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update council_draw set state = 'DRAWN', smallest = :smallest, gap = :gap,
                                    levels = :levels, panel = :panel, lottery = :lottery, finished_at = :at
                                where id = :id and state = 'COMPUTING'""")
                        .bind("id", id)
                        .bind("smallest", smallest)
                        .bind("gap", gap)
                        .bind("levels", levels)
                        .bind("panel", panel.toArray(Integer[]::new))
                        .bind("lottery", lottery)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    void unmet(long id, List<Draw.Relaxation> relaxations, Instant at) {
        ended(id, DrawState.UNMET, written(relaxations), at);
    }

    void failed(long id, Instant at) {
        ended(id, DrawState.FAILED, null, at);
    }

    private void ended(long id, DrawState state, @Nullable String unmet, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update council_draw set state = :state, unmet = :unmet, finished_at = :at
                        where id = :id and state = 'COMPUTING'""")
                .bind("id", id)
                .bind("state", state)
                .bind("unmet", unmet)
                .bind("at", at)
                .execute());
    }

    Draw.Files files(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select candidates_csv, quotas_csv from council_draw where id = :id")
                        .bind("id", id)
                        .map((rs, ctx) -> new Draw.Files(rs.getString(1), rs.getString(2)))
                        .one());
    }

    String lottery(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select lottery from council_draw where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    private Draw draw(ResultSet rs) throws SQLException {
        var panel = rs.getArray("panel");
        return new Draw(
                rs.getLong("id"),
                rs.getLong("council_id"),
                rs.getInt("round"),
                DrawState.valueOf(rs.getString("state")),
                rs.getString("seed"),
                rs.getString("commitment"),
                rs.getObject("committed_at", OffsetDateTime.class).toInstant(),
                rs.getObject("seats", Integer.class),
                instant(rs.getObject("requested_at", OffsetDateTime.class)),
                instant(rs.getObject("finished_at", OffsetDateTime.class)),
                rs.getInt("panels"),
                rs.getInt("levels"),
                rs.getObject("smallest", Double.class),
                rs.getObject("gap", Double.class),
                panel == null ? List.of() : Arrays.asList((Integer[]) panel.getArray()),
                read(rs.getString("unmet")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private String written(List<Draw.Relaxation> relaxations) {
        try {
            return json.writeValueAsString(relaxations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Draw.Relaxation> read(@Nullable String relaxations) {
        try {
            return relaxations == null ? List.of() : json.readValue(relaxations, RELAXATIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
