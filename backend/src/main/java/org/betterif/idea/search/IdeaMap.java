package org.betterif.idea.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.idea.Pin;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The ideas of a list as points, and how many each area has: what the map and its equivalent without a map show. */
@ApplicationScoped
class IdeaMap {

    static final int MOST_PINS = 2000;

    private final Jdbi jdbi;

    IdeaMap(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record MapView(List<PinView> pins, List<AreaCount> areas) {}

    /** @param areaId null when it stands outside every area */
    record PinView(
            long number,
            String title,
            @Nullable Long topicId,
            @Nullable Long areaId,
            Pin pin) {}

    /** @param areaId null: the whole place */
    record AreaCount(@Nullable Long areaId, long ideas) {}

    MapView of(IdeaFilter filter) {
        return new MapView(pins(filter), areas(filter));
    }

    private List<PinView> pins(IdeaFilter filter) {
        var sql = filter.sql();
        return jdbi.withHandle(handle -> handle.createQuery(
                        sql.select("i.number, i.title, i.topic_id, i.area_id, i.pin_longitude, i.pin_latitude")
                                + " and i.pin_longitude is not null order by i.shared_at desc, i.number desc limit "
                                + MOST_PINS)
                .bindMap(sql.values())
                .map((rs, ctx) -> new PinView(
                        rs.getLong("number"),
                        rs.getString("title"),
                        (Long) rs.getObject("topic_id"),
                        (Long) rs.getObject("area_id"),
                        new Pin(rs.getDouble("pin_longitude"), rs.getDouble("pin_latitude"))))
                .list());
    }

    private List<AreaCount> areas(IdeaFilter filter) {
        var sql = filter.sql();
        return jdbi.withHandle(handle -> handle.createQuery(
                        sql.select("i.area_id, count(*) as ideas") + " group by i.area_id order by i.area_id")
                .bindMap(sql.values())
                .map((rs, ctx) -> new AreaCount((Long) rs.getObject("area_id"), rs.getLong("ideas")))
                .list());
    }
}
