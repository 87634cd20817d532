package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.betterif.response.owed.DutyRow;
import org.jspecify.annotations.Nullable;

/** What the desks show beside a draft. Whoever asks has decided that the reader may. */
@ApplicationScoped
public class DraftCommentDirectory {

    private final DraftCommentService service;
    private final DraftComments comments;

    DraftCommentDirectory(DraftCommentService service, DraftComments comments) {
        this.service = service;
        this.comments = comments;
    }

    public List<DraftCommentView> of(DutyRow duty) {
        return service.views(duty);
    }

    /** What an officer said at a past moment, for the demo. */
    @Transactional
    public void record(long dutyId, long personId, @Nullable String field, String text, Instant at) {
        comments.add(dutyId, 1, personId, field, text, at);
    }
}
