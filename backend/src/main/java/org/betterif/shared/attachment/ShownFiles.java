package org.betterif.shared.attachment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Files that everybody reads while what they are attached to may be seen, and nobody before and after. */
public final class ShownFiles {

    private final Jdbi jdbi;
    private final String used;

    /** @param used a query for what uses the file {@code asked.id}; with {@code :shown}, only what may be seen */
    public ShownFiles(Jdbi jdbi, String used) {
        this.jdbi = jdbi;
        this.used = used;
    }

    public AttachmentUse.Reading reading(long attachmentId) {
        return used(Set.of(attachmentId), true).isEmpty()
                ? AttachmentUse.Reading.NOBODY
                : AttachmentUse.Reading.EVERYBODY;
    }

    public Set<Long> needed(Collection<Long> attachmentIds) {
        return used(attachmentIds, false);
    }

    private Set<Long> used(Collection<Long> ids, boolean shown) {
        return new HashSet<>(jdbi.withHandle(
                handle -> handle.createQuery("select id from unnest(:ids) as asked (id) where exists (" + used + ")")
                        .bind("ids", ids.toArray(Long[]::new))
                        .bind("shown", shown)
                        .mapTo(Long.class)
                        .list()));
    }
}
