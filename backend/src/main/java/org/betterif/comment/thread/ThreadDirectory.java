package org.betterif.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.shared.problem.ProblemException;

/** What the package above asks about comments as they are read. */
@ApplicationScoped
public class ThreadDirectory {

    private final CommentReader reader;

    ThreadDirectory(CommentReader reader) {
        this.reader = reader;
    }

    /** A comment that was just written, under an idea of that author. @param text as written */
    public record Written(CommentRow row, long ideaAuthorPersonId, String text) {}

    /** @throws ProblemException 404 */
    public CommentView comment(long id) {
        return reader.comment(id);
    }

    /** In the order given, put together from what the writer knows: only the names are looked up. */
    public List<CommentView> views(List<Written> written) {
        return reader.views(written);
    }

    /** The first comments under a public idea, the oldest thread first, replies beneath what they answer. */
    public List<CommentReading> reading(long ideaNumber, int limit) {
        return reader.reading(ideaNumber, limit);
    }
}
