package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Officers who speak about a draft. What was said stays with the draft; the link to the person goes, as with notes. */
@ApplicationScoped
class DraftCommentPersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final DraftComments comments;

    DraftCommentPersonalData(DraftComments comments) {
        this.comments = comments;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("draft_comment.author_person_id", FORGOTTEN),
                new Column("draft_comment.settled_by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("commentsOnDrafts", comments.by(personId));
    }

    @Override
    public void erase(long personId) {
        comments.forgetPerson(personId);
    }
}
