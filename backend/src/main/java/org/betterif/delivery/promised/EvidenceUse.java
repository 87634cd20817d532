package org.betterif.delivery.promised;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.betterif.shared.attachment.AttachmentUse;
import org.betterif.shared.attachment.ShownFiles;
import org.jdbi.v3.core.Jdbi;

/** Evidence of what was done is read by everybody while their idea may be seen. */
@ApplicationScoped
class EvidenceUse implements AttachmentUse {

    private static final String USED = """
            select 1 from commitment_evidence f join commitment_entry e on e.id = f.entry_id
                join commitment c on c.id = e.commitment_id join delivery_idea i using (idea_number)
                where f.attachment_id = asked.id and (not :shown or i.visibility = 'PUBLIC')
            """;

    private final ShownFiles files;

    EvidenceUse(Jdbi jdbi) {
        files = new ShownFiles(jdbi, USED);
    }

    @Override
    public Reading reading(long attachmentId) {
        return files.reading(attachmentId);
    }

    @Override
    public Set<Long> needed(Collection<Long> attachmentIds) {
        return files.needed(attachmentIds);
    }
}
