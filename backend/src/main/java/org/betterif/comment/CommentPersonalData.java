package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** What a person said and agreed with. */
@ApplicationScoped
class CommentPersonalData implements PersonalData {

    private final Comments comments;
    private final Agreements agreements;
    private final CommentService service;

    CommentPersonalData(Comments comments, Agreements agreements, CommentService service) {
        this.comments = comments;
        this.agreements = agreements;
        this.service = service;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "comment.author_person_id", "emptied, the words deleted; answers of others keep their place"),
                new Column("comment_agreement.person_id", "deleted; the comment has one agreement fewer"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "comments",
                comments.by(personId).stream().map(Comment::copy).toList(),
                "agreedWithComments",
                agreements.allOf(personId));
    }

    @Override
    public void erase(long personId) {
        service.forget(personId);
    }
}
