package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.betterif.place.PlaceBook.Council;
import org.betterif.place.PlaceBook.Period;
import org.betterif.place.PlaceView.AreaView;
import org.betterif.place.PlaceView.ClosureView;
import org.betterif.place.PlaceView.RightDoorView;
import org.betterif.place.PlaceView.ServiceView;
import org.betterif.place.PlaceView.TopicView;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads the whole place. */
@ApplicationScoped
class PlaceRows {

    private final Jdbi jdbi;

    PlaceRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    PlaceBook read() {
        return jdbi.withHandle(handle -> new PlaceBook(
                handle.createQuery("select * from place")
                        .map((rs, ctx) -> council(rs))
                        .one(),
                list(handle, "select * from area order by slug", (rs, ctx) -> area(rs)),
                list(handle, "select * from topic order by id", (rs, ctx) -> topic(rs)),
                list(handle, """
                        select service.*,
                               array(select topic_id from service_topic where service_id = service.id) as topics,
                               array(select area_id from service_area where service_id = service.id) as areas
                        from service order by partner, id""", (rs, ctx) -> service(rs)),
                list(handle, "select * from closure order by day", (rs, ctx) -> closure(rs)),
                list(handle, """
                        select pre_election.*,
                               array(select area_id from pre_election_area where pre_election_id = pre_election.id) as areas
                        from pre_election order by from_day, id""", (rs, ctx) -> period(rs)),
                list(handle, "select * from right_door order by urgent desc, position, id", (rs, ctx) -> door(rs))));
    }

    private static <T> List<T> list(Handle handle, String sql, RowMapper<T> mapper) {
        return List.copyOf(handle.createQuery(sql).map(mapper).list());
    }

    private static Council council(ResultSet rs) throws SQLException {
        var plan = new CouncilPlan(
                both(rs, "name"),
                both(rs, "short_name"),
                both(rs, "strapline"),
                maybeBoth(rs, "welcome"),
                maybeBoth(rs, "note"),
                maybeBoth(rs, "address"),
                maybeBoth(rs, "opening"),
                rs.getString("telephone"),
                rs.getString("email"));
        return new Council(plan, rs.getLong("version"));
    }

    private static AreaView area(ResultSet rs) throws SQLException {
        return new AreaView(
                rs.getLong("id"),
                rs.getString("slug"),
                both(rs, "name"),
                maybeBoth(rs, "about"),
                rs.getObject("parent_id", Long.class),
                rs.getInt("population"),
                Boundary.stored(rs.getString("boundary")),
                rs.getLong("version"));
    }

    private static TopicView topic(ResultSet rs) throws SQLException {
        return new TopicView(
                rs.getLong("id"),
                rs.getString("slug"),
                both(rs, "name"),
                maybeBoth(rs, "about"),
                TopicLook.of(rs.getString("icon")),
                TopicLook.of(rs.getString("colour")),
                rs.getLong("version"));
    }

    private static ServiceView service(ResultSet rs) throws SQLException {
        return new ServiceView(
                rs.getLong("id"),
                rs.getString("slug"),
                both(rs, "name"),
                maybeBoth(rs, "about"),
                rs.getBoolean("partner"),
                ids(rs.getArray("topics")),
                ids(rs.getArray("areas")),
                rs.getLong("version"));
    }

    private static ClosureView closure(ResultSet rs) throws SQLException {
        return new ClosureView(
                rs.getLong("id"), rs.getObject("day", LocalDate.class), both(rs, "name"), rs.getLong("version"));
    }

    private static Period period(ResultSet rs) throws SQLException {
        return new Period(
                rs.getLong("id"),
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("to_day", LocalDate.class),
                both(rs, "name"),
                both(rs, "why"),
                ids(rs.getArray("areas")),
                rs.getLong("version"));
    }

    private static RightDoorView door(ResultSet rs) throws SQLException {
        return new RightDoorView(
                rs.getLong("id"),
                rs.getString("slug"),
                rs.getBoolean("urgent"),
                both(rs, "name"),
                both(rs, "text"),
                rs.getString("link"),
                rs.getString("telephone"),
                new Keywords(words(rs.getArray("keywords_en")), words(rs.getArray("keywords_cy"))),
                rs.getInt("position"),
                rs.getLong("version"));
    }

    private static LocalisedText both(ResultSet rs, String column) throws SQLException {
        return new LocalisedText(rs.getString(column + "_en"), rs.getString(column + "_cy"));
    }

    private static @Nullable LocalisedText maybeBoth(ResultSet rs, String column) throws SQLException {
        return rs.getString(column + "_en") == null ? null : both(rs, column);
    }

    /** In order, so that equal books give equal bytes. */
    private static Set<Long> ids(Array array) throws SQLException {
        return java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(List.of((Long[]) array.getArray())));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
