package org.betterif.place.rightdoor;

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
class RightDoorList implements KeptList<RightDoorPlan, RightDoorView> {

    private final BookDirectory book;

    RightDoorList(BookDirectory book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "right_door";
    }

    @Override
    public Class<? extends Entry<RightDoorPlan>> entity() {
        return RightDoor.class;
    }

    @Override
    public RightDoor made(RightDoorPlan plan) {
        return new RightDoor(plan);
    }

    @Override
    public boolean same(RightDoorView entry, RightDoorPlan plan) {
        return entry.slug().equals(plan.slug());
    }

    @Override
    public void check(long self, RightDoorPlan plan) {
        KeptList.slugFree(book.read(this).stream().filter(d -> d.id() != self).map(RightDoorView::slug), plan.slug());
        if (plan.link() == null && plan.telephone() == null) {
            throw ProblemException.invalid(
                    "link", PlaceReason.NO_WAY_THROUGH, "Give a link, a telephone number or both.");
        }
    }

    @Override
    public List<RightDoorView> read(Handle handle) {
        return KeptList.all(
                handle, "select * from right_door order by urgent desc, position, id", (rs, ctx) -> door(rs));
    }

    private static RightDoorView door(ResultSet rs) throws SQLException {
        var row = new Row(rs);
        return new RightDoorView(
                rs.getLong("id"),
                rs.getString("slug"),
                rs.getBoolean("urgent"),
                row.both("name"),
                row.both("text"),
                rs.getString("link"),
                rs.getString("telephone"),
                new Keywords(row.words("keywords_en"), row.words("keywords_cy")),
                rs.getInt("position"),
                rs.getLong("version"));
    }
}
