package org.betterif.place.rightdoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;

/** What the package above asks about right doors. */
@ApplicationScoped
public class RightDoorDirectory {

    private final RightDoorList list;
    private final BookDirectory book;
    private final KeepingDirectory keeping;

    RightDoorDirectory(RightDoorList list, BookDirectory book, KeepingDirectory keeping) {
        this.list = list;
        this.book = book;
        this.keeping = keeping;
    }

    public List<RightDoorView> views() {
        return book.read(list);
    }

    /** Makes or rewrites the door of that slug. */
    public long put(RightDoorPlan plan) {
        return keeping.put(list, plan);
    }
}
