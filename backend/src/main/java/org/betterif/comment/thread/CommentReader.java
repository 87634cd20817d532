package org.betterif.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Badge;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.comment.thread.CommentView.ThreadView;
import org.betterif.comment.thread.ThreadDirectory.Written;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Language;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Threads as everybody reads them: four statements a page, however many comments are on it. */
@ApplicationScoped
class CommentReader {

    /** Replies of one thread that come with its page; the rest is asked for. */
    static final int REPLIES_WITH_THREAD = 50;

    private final Threads threads;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;

    CommentReader(Threads threads, IdeaDirectory ideas, PersonDirectory people) {
        this.threads = threads;
        this.ideas = ideas;
        this.people = people;
    }

    Page<ThreadView> threads(long ideaNumber, ThreadOrder order, @Nullable String after, int limit) {
        var idea = idea(ideaNumber);
        var heads = Page.of(threads.heads(ideaNumber, order, Cursor.parse(after, 2), limit + 1), limit, order::cursor);
        var replies = repliesByThread(heads.items());
        var shown = new ArrayList<CommentRow>(heads.items());
        replies.values().forEach(page -> shown.addAll(page.items()));
        var bylines = bylines(shown);
        return heads.map(head -> {
            var under = replies.getOrDefault(head.id(), new Page<>(List.of(), null));
            return new ThreadView(
                    view(head, idea, bylines),
                    under.items().stream().map(row -> view(row, idea, bylines)).toList(),
                    under.next());
        });
    }

    private Map<Long, Page<CommentRow>> repliesByThread(List<CommentRow> heads) {
        var answered = heads.stream()
                .filter(head -> head.replies() > 0)
                .map(CommentRow::id)
                .toList();
        var byThread = new HashMap<Long, List<CommentRow>>();
        if (!answered.isEmpty()) {
            threads.replies(answered, REPLIES_WITH_THREAD + 1)
                    .forEach(row -> byThread.computeIfAbsent(row.threadId(), id -> new ArrayList<>())
                            .add(row));
        }
        var pages = new HashMap<Long, Page<CommentRow>>();
        byThread.forEach(
                (id, rows) -> pages.put(id, Page.of(rows, REPLIES_WITH_THREAD, row -> Cursor.of(row.place()))));
        return pages;
    }

    Page<CommentView> replies(long head, @Nullable String after, int limit) {
        var row = threads.row(head).orElseThrow(() -> ProblemException.notFound("comment"));
        var idea = idea(row.ideaNumber());
        var page = Page.of(
                threads.replies(row.threadId(), Cursor.parse(after, 1), limit + 1), limit, r -> Cursor.of(r.place()));
        var bylines = bylines(page.items());
        return page.map(reply -> view(reply, idea, bylines));
    }

    /** The oldest threads as a list, at most {@code limit} comments. */
    List<CommentReading> reading(long ideaNumber, int limit) {
        var shown = threads(ideaNumber, ThreadOrder.OLDEST, null, limit).items().stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.comment()), thread.replies().stream()))
                .limit(limit)
                .toList();
        var authors = shown.stream()
                .filter(comment -> comment.author() != null)
                .collect(Collectors.toMap(
                        CommentView::id, comment -> comment.author().name()));
        return shown.stream()
                .map(comment -> reading(comment, authors.get(comment.parent())))
                .toList();
    }

    private static CommentReading reading(CommentView comment, @Nullable String answersTo) {
        return new CommentReading(
                comment.author(),
                comment.byIdeaAuthor(),
                comment.depth(),
                answersTo,
                comment.stance(),
                comment.language() == null ? Language.OTHER : comment.language(),
                comment.html() == null ? "" : comment.html(),
                comment.state(),
                comment.postedAt());
    }

    /** With the words as they were written, for who edits or links to it. */
    CommentView comment(long id) {
        var row = threads.row(id).orElseThrow(() -> ProblemException.notFound("comment"));
        var idea = idea(row.ideaNumber());
        return row.view(byline(row, bylines(List.of(row))), idea.authorPersonId(), threads.text(id));
    }

    List<CommentView> views(List<Written> written) {
        var bylines = bylines(written.stream().map(Written::row).toList());
        return written.stream()
                .map(one -> one.row().view(byline(one.row(), bylines), one.ideaAuthorPersonId(), one.text()))
                .toList();
    }

    private CommentView view(CommentRow row, IdeaRef idea, Map<Long, Byline> bylines) {
        return row.view(byline(row, bylines), idea.authorPersonId(), null);
    }

    private static @Nullable Byline byline(CommentRow row, Map<Long, Byline> bylines) {
        if (row.authorPersonId() != null) {
            return bylines.get(row.authorPersonId());
        }
        return row.authorName() == null ? null : new Byline(row.authorName(), Badge.NONE, null);
    }

    private Map<Long, Byline> bylines(Collection<CommentRow> rows) {
        Set<Long> ids = new HashSet<>();
        for (var row : rows) {
            if (row.state() == CommentState.PUBLIC && row.authorPersonId() != null) {
                ids.add(row.authorPersonId());
            }
        }
        var bylines = new HashMap<Long, Byline>();
        people.people(ids).forEach((id, person) -> bylines.put(id, person.byline()));
        return bylines;
    }

    private IdeaRef idea(long number) {
        return ideas.publicIdea(number);
    }
}
