package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The open calls for members, one a council. */
@ApplicationScoped
class Recruitments {

    private final Jdbi jdbi;

    Recruitments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Recruitment> of(long councilId) {
        return jdbi.withHandle(handle -> {
            var strata = strata(handle, councilId);
            return handle.createQuery("select * from council_recruitment where council_id = :council")
                    .bind("council", councilId)
                    .map((rs, ctx) -> new Recruitment(
                            councilId,
                            Way.valueOf(rs.getString("way")),
                            both(rs, "text"),
                            instant(rs, "opens_at"),
                            instant(rs, "closes_at"),
                            rs.getInt("seats"),
                            rs.getBoolean("one_per_household"),
                            strata))
                    .findOne();
        });
    }

    private static List<Recruitment.Stratum> strata(Handle handle, long councilId) {
        var groups = new LinkedHashMap<Long, List<Recruitment.Group>>();
        handle.createQuery("""
                        select * from council_stratum_group
                        where stratum_id in (select id from council_stratum where council_id = :council)
                        order by stratum_id, position""")
                .bind("council", councilId)
                .map((rs, ctx) -> groups.computeIfAbsent(rs.getLong("stratum_id"), id -> new ArrayList<>())
                        .add(new Recruitment.Group(
                                rs.getLong("id"),
                                rs.getString("key"),
                                both(rs, "label"),
                                rs.getInt("min_seats"),
                                rs.getInt("max_seats"))))
                .list();
        return handle.createQuery("select * from council_stratum where council_id = :council order by position")
                .bind("council", councilId)
                .map((rs, ctx) -> new Recruitment.Stratum(
                        rs.getLong("id"),
                        rs.getString("key"),
                        both(rs, "label"),
                        groups.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    /** All but the strata. */
    void put(long councilId, RecruitmentRequests.SetUp request) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into council_recruitment (council_id, way, text_en, text_cy, opens_at, closes_at, seats,
                            one_per_household)
                        values (:council, :way, :en, :cy, :opens, :closes, :seats, :household)
                        on conflict (council_id) do update set way = excluded.way, text_en = excluded.text_en,
                            text_cy = excluded.text_cy, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                            seats = excluded.seats, one_per_household = excluded.one_per_household""")
                .bind("council", councilId)
                .bind("way", request.way())
                .bind("en", request.text().en())
                .bind("cy", request.text().cy())
                .bind("opens", request.opensAt())
                .bind("closes", request.closesAt())
                .bind("seats", request.seats())
                .bind("household", request.onePerHousehold())
                .execute());
    }

    /** Only while nobody has volunteered. */
    void replaceStrata(long councilId, List<RecruitmentRequests.NewStratum> strata) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from council_stratum where council_id = ?", councilId);
            for (int i = 0; i < strata.size(); i++) {
                var stratum = strata.get(i);
                long id = handle.createQuery("""
                                insert into council_stratum (council_id, position, key, label_en, label_cy)
                                values (:council, :position, :key, :en, :cy) returning id""")
                        .bind("council", councilId)
                        .bind("position", i + 1)
                        .bind("key", stratum.key())
                        .bind("en", stratum.label().en())
                        .bind("cy", stratum.label().cy())
                        .mapTo(Long.class)
                        .one();
                for (int j = 0; j < stratum.groups().size(); j++) {
                    insert(handle, id, j + 1, stratum.groups().get(j));
                }
            }
        });
    }

    private static void insert(Handle handle, long stratumId, int position, RecruitmentRequests.NewGroup group) {
        handle.createUpdate("""
                        insert into council_stratum_group (stratum_id, position, key, label_en, label_cy, min_seats,
                            max_seats)
                        values (:stratum, :position, :key, :en, :cy, :min, :max)""")
                .bind("stratum", stratumId)
                .bind("position", position)
                .bind("key", group.key())
                .bind("en", group.label().en())
                .bind("cy", group.label().cy())
                .bind("min", group.min())
                .bind("max", group.max())
                .execute();
    }

    void putQuota(long groupId, int min, int max) {
        jdbi.useHandle(handle -> handle.execute(
                "update council_stratum_group set min_seats = ?, max_seats = ? where id = ?", min, max, groupId));
    }

    private static LocalisedText both(ResultSet rs, String column) throws SQLException {
        return new LocalisedText(rs.getString(column + "_en"), rs.getString(column + "_cy"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
