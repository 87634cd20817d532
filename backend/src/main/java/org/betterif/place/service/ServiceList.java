package org.betterif.place.service;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.betterif.place.area.AreaDirectory;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.Entry;
import org.betterif.place.book.KeptList;
import org.betterif.place.book.Row;
import org.betterif.place.topic.TopicDirectory;
import org.jdbi.v3.core.Handle;

@Singleton
class ServiceList implements KeptList<ServicePlan, ServiceView> {

    private final BookDirectory book;
    private final AreaDirectory areas;
    private final TopicDirectory topics;

    ServiceList(BookDirectory book, AreaDirectory areas, TopicDirectory topics) {
        this.book = book;
        this.areas = areas;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Class<? extends Entry<ServicePlan>> entity() {
        return Service.class;
    }

    @Override
    public Service made(ServicePlan plan) {
        return new Service(plan);
    }

    @Override
    public boolean same(ServiceView entry, ServicePlan plan) {
        return entry.slug().equals(plan.slug());
    }

    @Override
    public void check(long self, ServicePlan plan) {
        KeptList.slugFree(book.read(this).stream().filter(s -> s.id() != self).map(ServiceView::slug), plan.slug());
        areas.known("areas", plan.areas());
        topics.known("topics", plan.topics());
    }

    @Override
    public List<ServiceView> read(Handle handle) {
        return KeptList.all(handle, """
                select service.*,
                       array(select topic_id from service_topic where service_id = service.id) as topics,
                       array(select area_id from service_area where service_id = service.id) as areas
                from service order by partner, id""", (rs, ctx) -> service(rs));
    }

    private static ServiceView service(ResultSet rs) throws SQLException {
        var row = new Row(rs);
        return new ServiceView(
                rs.getLong("id"),
                rs.getString("slug"),
                row.both("name"),
                row.maybeBoth("about"),
                rs.getBoolean("partner"),
                row.ids("topics"),
                row.ids("areas"),
                rs.getLong("version"));
    }
}
