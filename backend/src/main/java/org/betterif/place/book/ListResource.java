package org.betterif.place.book;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.betterif.account.CurrentActor;
import org.betterif.shared.http.Revision;
import org.jspecify.annotations.Nullable;

/** How the entries of a list are added, rewritten and removed. An entry's version, for If-Match, stands in GET /api/place. */
public abstract class ListResource<P, V extends Listed> {

    private final KeptList<P, V> list;
    private final BookDirectory book;
    private final KeepingDirectory keeping;
    private final CurrentActor current;

    protected ListResource(KeptList<P, V> list, BookDirectory book, KeepingDirectory keeping, CurrentActor current) {
        this.list = list;
        this.book = book;
        this.keeping = keeping;
        this.current = current;
    }

    protected Response added(@Nullable String key, P plan) {
        var created = keeping.add(current.get(), list, key, plan);
        var entry = book.entry(list, created.id());
        return Response.status(created.now() ? 201 : 200)
                .location(URI.create("/api/place#" + list.name() + "-" + created.id()))
                .tag(new Revision(entry.version(), 0).tag())
                .entity(list.shown(entry))
                .build();
    }

    protected Response rewritten(long id, @Nullable String ifMatch, P plan) {
        keeping.rewrite(current.get(), list, id, ifMatch, plan);
        var entry = book.entry(list, id);
        return Response.ok(list.shown(entry))
                .tag(new Revision(entry.version(), 0).tag())
                .build();
    }

    protected Response removed(long id, @Nullable String ifMatch) {
        keeping.remove(current.get(), list, id, ifMatch);
        return Response.noContent().build();
    }
}
