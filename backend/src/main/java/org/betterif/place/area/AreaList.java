package org.betterif.place.area;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.Entry;
import org.betterif.place.book.KeptList;
import org.betterif.place.book.PlaceReason;
import org.betterif.place.book.Row;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Handle;

@Singleton
class AreaList implements KeptList<AreaPlan, AreaView> {

    private final BookDirectory book;

    AreaList(BookDirectory book) {
        this.book = book;
    }

    Areas areas() {
        return new Areas(book.read(this));
    }

    @Override
    public String name() {
        return "area";
    }

    @Override
    public Class<? extends Entry<AreaPlan>> entity() {
        return Area.class;
    }

    @Override
    public Area made(AreaPlan plan) {
        return new Area(plan);
    }

    @Override
    public boolean same(AreaView entry, AreaPlan plan) {
        return entry.slug().equals(plan.slug());
    }

    @Override
    public boolean neededAtLeastOnce() {
        return true;
    }

    @Override
    public void check(long self, AreaPlan plan) {
        var areas = areas();
        KeptList.slugFree(areas.all().stream().filter(a -> a.id() != self).map(AreaView::slug), plan.slug());
        if (plan.parentId() != null) {
            if (areas.area(plan.parentId()).isEmpty()) {
                throw ProblemException.invalid("parentId", PlaceReason.UNKNOWN_AREA, "There is no such area.");
            }
            if (self != 0 && areas.withDescendants(self).contains(plan.parentId())) {
                throw new ProblemException(
                        PlaceReason.AREA_WITHIN_ITSELF, "An area cannot lie in itself or in a part of itself.");
            }
        }
        if (plan.boundary() != null) {
            plan.boundary().fault().ifPresent(reason -> {
                throw ProblemException.invalid("boundary", reason, "The boundary is not a ring that encloses an area.");
            });
        }
    }

    @Override
    public List<AreaView> read(Handle handle) {
        return KeptList.all(handle, "select * from area order by slug", (rs, ctx) -> area(rs));
    }

    private static AreaView area(ResultSet rs) throws SQLException {
        var row = new Row(rs);
        return new AreaView(
                rs.getLong("id"),
                rs.getString("slug"),
                row.both("name"),
                row.maybeBoth("about"),
                rs.getObject("parent_id", Long.class),
                rs.getInt("population"),
                Boundary.stored(rs.getString("boundary")),
                rs.getLong("version"));
    }
}
