package org.betterif.delivery.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.betterif.shared.attachment.AttachmentUse;
import org.betterif.shared.attachment.ShownFiles;
import org.jdbi.v3.core.Jdbi;

/** Pictures of before and after are read by everybody while their idea may be seen. */
@ApplicationScoped
class PhotoUse implements AttachmentUse {

    private static final String USED = """
            select 1 from delivery_photo p join delivery_stage s on s.id = p.stage_id join delivery_idea i using (idea_number)
                where p.attachment_id = asked.id and (not :shown or i.visibility = 'PUBLIC')
            """;

    private final ShownFiles files;

    PhotoUse(Jdbi jdbi) {
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
