package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Officers who write drafts, notes to colleagues and comments. What was said stays; the link to the person goes. */
@ApplicationScoped
class DraftPersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final Drafts drafts;
    private final DraftComments comments;

    DraftPersonalData(Drafts drafts, DraftComments comments) {
        this.drafts = drafts;
        this.comments = comments;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("answer_draft.edited_by_person_id", FORGOTTEN + "; colleagues go on with the draft"),
                new Column("duty_note.author_person_id", FORGOTTEN),
                new Column("draft_comment.author_person_id", FORGOTTEN),
                new Column("draft_comment.settled_by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("notesToColleagues", drafts.notesBy(personId), "commentsOnDrafts", comments.by(personId));
    }

    @Override
    public void erase(long personId) {
        drafts.forgetPerson(personId);
        comments.forgetPerson(personId);
    }
}
