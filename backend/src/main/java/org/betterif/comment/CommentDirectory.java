package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.comment.imported.ImportedComment;
import org.betterif.comment.imported.ImportedComments;
import org.betterif.comment.imported.ImportedThreads;
import org.betterif.comment.thread.CommentReading;
import org.betterif.comment.thread.CommentState;
import org.betterif.comment.thread.ThreadDirectory;
import org.betterif.shared.May;
import org.betterif.shared.problem.ProblemException;

/** What others may ask about comments, and tell. */
@ApplicationScoped
public class CommentDirectory {

    private final Comments comments;
    private final CommentService service;
    private final ImportedComments imports;
    private final OwnComments own;
    private final ThreadDirectory threads;

    CommentDirectory(
            Comments comments,
            CommentService service,
            ImportedComments imports,
            OwnComments own,
            ThreadDirectory threads) {
        this.comments = comments;
        this.service = service;
        this.imports = imports;
        this.own = own;
        this.threads = threads;
    }

    /** Whether the actor may comment on each public idea now, by number. */
    public Map<Long, May> may(Actor actor, Collection<Long> ideaNumbers) {
        return own.may(actor, ideaNumbers);
    }

    /** The first comments under a public idea, the oldest thread first, replies beneath what they answer. */
    public List<CommentReading> reading(long ideaNumber, int limit) {
        return threads.reading(ideaNumber, limit);
    }

    /** Also what is hidden or sealed, for moderators; not what its author deleted. */
    @Transactional
    public Optional<CommentRef> comment(long id) {
        return comments.find(id)
                .filter(comment -> comment.state() != CommentState.DELETED)
                .map(Comment::ref);
    }

    /** As {@link #comment}, several at once; those that do not exist are left out. */
    @Transactional
    public Map<Long, CommentRef> comments(Collection<Long> ids) {
        return comments.findAll(ids).stream()
                .filter(comment -> comment.state() != CommentState.DELETED)
                .collect(Collectors.toMap(Comment::id, Comment::ref));
    }

    /**
     * Takes it from the public; everybody can read why.
     *
     * @throws ProblemException 404 when there is none or its author deleted it
     */
    public void hide(long id, String reasonCode) {
        service.hide(id, reasonCode);
    }

    /** Leaves a neutral tombstone, nothing else. */
    public void seal(long id) {
        service.seal(id);
    }

    public void restore(long id) {
        service.restore(id);
    }

    /** The id of a comment that was brought in. */
    public Optional<Long> imported(String source, String sourceId) {
        return imports.id(source, sourceId);
    }

    /**
     * Threads as they were elsewhere. Safe to repeat; sends nothing.
     *
     * @param source where they come from, such as {@code demo}
     */
    public ImportedThreads importComments(long ideaNumber, String source, Collection<ImportedComment> given) {
        return imports.enter(ideaNumber, source, given);
    }
}
