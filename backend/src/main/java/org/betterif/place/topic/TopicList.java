package org.betterif.place.topic;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.Entry;
import org.betterif.place.book.KeptList;
import org.betterif.place.book.Row;
import org.jdbi.v3.core.Handle;

@Singleton
class TopicList implements KeptList<TopicPlan, TopicView> {

    private final BookDirectory book;

    TopicList(BookDirectory book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "topic";
    }

    @Override
    public Class<? extends Entry<TopicPlan>> entity() {
        return Topic.class;
    }

    @Override
    public Topic made(TopicPlan plan) {
        return new Topic(plan);
    }

    @Override
    public boolean same(TopicView entry, TopicPlan plan) {
        return entry.slug().equals(plan.slug());
    }

    @Override
    public boolean neededAtLeastOnce() {
        return true;
    }

    @Override
    public void check(long self, TopicPlan plan) {
        KeptList.slugFree(book.read(this).stream().filter(t -> t.id() != self).map(TopicView::slug), plan.slug());
    }

    @Override
    public List<TopicView> read(Handle handle) {
        return KeptList.all(handle, "select * from topic order by id", (rs, ctx) -> topic(rs));
    }

    private static TopicView topic(ResultSet rs) throws SQLException {
        var row = new Row(rs);
        return new TopicView(
                rs.getLong("id"),
                rs.getString("slug"),
                row.both("name"),
                row.maybeBoth("about"),
                TopicLook.of(rs.getString("icon")),
                TopicLook.of(rs.getString("colour")),
                rs.getLong("version"));
    }
}
