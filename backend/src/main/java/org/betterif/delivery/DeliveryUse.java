package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.betterif.shared.attachment.AttachmentUse;
import org.jdbi.v3.core.Jdbi;

/** Evidence of what was done is read by everybody while their idea may be seen. */
@ApplicationScoped
class DeliveryUse implements AttachmentUse {

    private static final String USED = """
            select 1 from commitment_evidence f join commitment_entry e on e.id = f.entry_id
                join commitment c on c.id = e.commitment_id join delivery_idea i using (idea_number)
                where f.attachment_id = asked.id and (not :shown or i.visibility = 'PUBLIC')
            """;

    private final Jdbi jdbi;

    DeliveryUse(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Reading reading(long attachmentId) {
        return used(Set.of(attachmentId), true).isEmpty() ? Reading.NOBODY : Reading.EVERYBODY;
    }

    @Override
    public Set<Long> needed(Collection<Long> attachmentIds) {
        return used(attachmentIds, false);
    }

    private Set<Long> used(Collection<Long> ids, boolean shown) {
        return new HashSet<>(jdbi.withHandle(
                handle -> handle.createQuery("select id from unnest(:ids) as asked (id) where exists (" + USED + ")")
                        .bind("ids", ids.toArray(Long[]::new))
                        .bind("shown", shown)
                        .mapTo(Long.class)
                        .list()));
    }
}
