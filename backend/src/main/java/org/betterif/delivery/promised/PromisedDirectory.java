package org.betterif.delivery.promised;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaRef;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.jspecify.annotations.Nullable;

/** What others may ask about what was promised. */
@ApplicationScoped
public class PromisedDirectory {

    private static final int CURSOR_KEYS = 2;

    private final CommitmentRows rows;
    private final CommitmentBoard board;
    private final ShownIdeas shown;

    PromisedDirectory(CommitmentRows rows, CommitmentBoard board, ShownIdeas shown) {
        this.rows = rows;
        this.board = board;
        this.shown = shown;
    }

    /** By idea, in the order of the answers and their steps, for those that have any. Whether they may be seen is for you to ask. */
    public Map<Long, List<CommitmentView>> of(Collection<Long> ideaNumbers) {
        return board.views(rows.of(ideaNumbers)).stream().collect(Collectors.groupingBy(CommitmentView::ideaNumber));
    }

    /** By id. */
    public Map<Long, DutyView.Service> services() {
        return board.services();
    }

    /** Before the first thing is kept about an idea: from then on lists and sums follow whether it may be seen. */
    public void know(IdeaRef idea) {
        shown.know(idea);
    }

    /** Late ones, the earliest date first; then those to come. Those of ideas out of sight lack their text. */
    public List<CommitmentView> open(@Nullable Long serviceId, int limit) {
        return board.views(rows.list(CommitmentList.OPEN, serviceId, null, limit));
    }

    public List<CommitmentView> done(@Nullable Long serviceId, int limit) {
        return board.views(rows.list(CommitmentList.DONE, serviceId, null, limit));
    }

    /** Those that exist, by id: for features that tell people about them. */
    public Map<Long, CommitmentView> commitments(Collection<Long> ids) {
        return board.views(rows.byId(ids)).stream().collect(Collectors.toMap(CommitmentView::id, Function.identity()));
    }

    /** @param after a cursor that this list gave */
    public Page<CommitmentPage.Step> page(
            CommitmentList list, @Nullable Long serviceId, @Nullable String after, int limit) {
        var found = rows.list(list, serviceId, Cursor.parse(after, CURSOR_KEYS), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.order(), row.id()));
        return new Page<>(board.steps(page.items()), page.next());
    }

    public Optional<CommitmentPage.Step> step(long id) {
        return board.steps(rows.byId(List.of(id))).stream().findFirst();
    }

    /** The council's day, by which late is late. */
    public LocalDate today() {
        return rows.today();
    }
}
