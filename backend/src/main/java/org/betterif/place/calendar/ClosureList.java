package org.betterif.place.calendar;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.Entry;
import org.betterif.place.book.KeptList;
import org.betterif.place.book.PlaceReason;
import org.betterif.place.book.Row;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Handle;

@Singleton
class ClosureList implements KeptList<ClosurePlan, ClosureView> {

    private final BookDirectory book;

    ClosureList(BookDirectory book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "closure";
    }

    @Override
    public Class<? extends Entry<ClosurePlan>> entity() {
        return Closure.class;
    }

    @Override
    public Closure made(ClosurePlan plan) {
        return new Closure(plan);
    }

    @Override
    public boolean same(ClosureView entry, ClosurePlan plan) {
        return entry.day().equals(plan.day());
    }

    @Override
    public void check(long self, ClosurePlan plan) {
        if (book.read(this).stream().anyMatch(entry -> entry.id() != self && same(entry, plan))) {
            throw new ProblemException(PlaceReason.DAY_TAKEN, "That day is already entered as a closure.");
        }
    }

    @Override
    public List<ClosureView> read(Handle handle) {
        return KeptList.all(
                handle,
                "select * from closure order by day",
                (rs, ctx) -> new ClosureView(
                        rs.getLong("id"),
                        rs.getObject("day", LocalDate.class),
                        new Row(rs).both("name"),
                        rs.getLong("version")));
    }
}
