package org.betterif.place.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.betterif.place.area.AreaDirectory;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.jspecify.annotations.Nullable;

/** What the other packages of the place ask about services. */
@ApplicationScoped
public class ServiceDirectory {

    private final ServiceList list;
    private final AreaDirectory areas;
    private final BookDirectory book;
    private final KeepingDirectory keeping;

    ServiceDirectory(ServiceList list, AreaDirectory areas, BookDirectory book, KeepingDirectory keeping) {
        this.list = list;
        this.areas = areas;
        this.book = book;
        this.keeping = keeping;
    }

    public List<ServiceView> views() {
        return book.read(list);
    }

    public List<ServiceRef> services() {
        return views().stream().map(ServiceView::ref).toList();
    }

    /** Those that look after a topic in an area: a service without areas covers the whole place. */
    public List<ServiceRef> servicesFor(long topicId, @Nullable Long areaId) {
        var around = areaId == null ? Set.<Long>of() : areas.withAncestors(areaId);
        return views().stream()
                .filter(service -> service.looksAfter(topicId, around))
                .map(ServiceView::ref)
                .toList();
    }

    /** Makes or rewrites the service of that slug. */
    public long put(ServicePlan plan) {
        return keeping.put(list, plan);
    }
}
