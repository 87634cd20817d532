package org.betterif.place.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.betterif.place.book.PlaceReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the other packages of the place ask about areas. */
@ApplicationScoped
public class AreaDirectory {

    private final AreaList list;
    private final BookDirectory book;
    private final KeepingDirectory keeping;

    AreaDirectory(AreaList list, BookDirectory book, KeepingDirectory keeping) {
        this.list = list;
        this.book = book;
        this.keeping = keeping;
    }

    public List<AreaView> views() {
        return book.read(list);
    }

    public List<AreaRef> areas() {
        return views().stream().map(AreaView::ref).toList();
    }

    public Optional<AreaRef> area(long id) {
        return list.areas().area(id).map(AreaView::ref);
    }

    public Set<Long> withDescendants(long areaId) {
        return list.areas().withDescendants(areaId);
    }

    public Set<Long> withAncestors(long areaId) {
        return list.areas().withAncestors(areaId);
    }

    public long population(long areaId) {
        return list.areas().population(areaId);
    }

    public long population() {
        return list.areas().population();
    }

    public Optional<Long> areaAt(double lon, double lat) {
        return list.areas().at(lon, lat);
    }

    /** @throws ProblemException 400 when one of them is no area */
    public void known(String field, Collection<Long> ids) {
        if (!views().stream().map(AreaView::id).toList().containsAll(ids)) {
            throw ProblemException.invalid(field, PlaceReason.UNKNOWN_AREA, "There is no such area.");
        }
    }

    /** Makes or rewrites the area of that slug. @param geoJson its boundary */
    public long put(AreaPlan plan, @Nullable String geoJson) {
        return keeping.put(
                list,
                new AreaPlan(
                        plan.slug(),
                        plan.name(),
                        plan.about(),
                        plan.parentId(),
                        plan.population(),
                        Boundary.stored(geoJson)));
    }
}
