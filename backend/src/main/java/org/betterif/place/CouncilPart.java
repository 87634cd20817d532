package org.betterif.place;

import jakarta.inject.Singleton;
import org.betterif.place.book.Part;
import org.betterif.place.book.Row;
import org.jdbi.v3.core.Handle;

/** The council's own texts in the book. */
@Singleton
class CouncilPart implements Part<CouncilPart.Council> {

    record Council(CouncilPlan plan, long version) {}

    @Override
    public Council read(Handle handle) {
        return handle.createQuery("select * from place")
                .map((rs, ctx) -> {
                    var row = new Row(rs);
                    var plan = new CouncilPlan(
                            row.both("name"),
                            row.both("short_name"),
                            row.both("strapline"),
                            row.maybeBoth("welcome"),
                            row.maybeBoth("note"),
                            row.maybeBoth("address"),
                            row.maybeBoth("opening"),
                            rs.getString("telephone"),
                            rs.getString("email"));
                    return new Council(plan, rs.getLong("version"));
                })
                .one();
    }
}
