package org.betterif.response.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the packages around may read about duties. */
@ApplicationScoped
public class OwedDirectory {

    private final DutyRows rows;
    private final DutyBoard board;

    OwedDirectory(DutyRows rows, DutyBoard board) {
        this.rows = rows;
        this.board = board;
    }

    /** The newest duty of each idea that has one. */
    public Map<Long, DutyRef> newest(Collection<Long> ideaNumbers) {
        var found = rows.newest(ideaNumbers);
        var services = rows.services(found.stream().map(DutyRow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        DutyRows.ServiceRow::dutyId,
                        Collectors.mapping(DutyRows.ServiceRow::serviceId, Collectors.toList())));
        return found.stream()
                .map(row -> new DutyRef(
                        row.id(),
                        row.ideaNumber(),
                        row.callId(),
                        row.state(),
                        row.clockStartedAt(),
                        row.dueAt(),
                        row.settledAt(),
                        services.getOrDefault(row.id(), List.of())))
                .collect(Collectors.toMap(DutyRef::ideaNumber, Function.identity()));
    }

    /** As everybody may see them, by number of the idea. */
    public Map<Long, DutyView> newestViews(Collection<Long> ideaNumbers) {
        return board.views(rows.newest(ideaNumbers)).stream()
                .collect(Collectors.toMap(DutyView::ideaNumber, Function.identity()));
    }

    /** As everybody may see them, in the order given. */
    public List<DutyView> views(List<DutyRow> found) {
        return board.views(found);
    }

    /** @throws ProblemException 404 */
    public DutyRow duty(long id) {
        return rows.byId(List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound("duty"));
    }

    /** In order of id. */
    public List<DutyRow> byId(Collection<Long> ids) {
        return rows.byId(ids);
    }

    /** Open and not late, the longest wait first. */
    public List<DutyRow> owed(DutyFilter filter, @Nullable Cursor after, int limit) {
        return rows.owed(filter, after, limit);
    }

    /** Late, the longest wait first. */
    public List<DutyRow> overdue(DutyFilter filter, @Nullable Cursor after, int limit) {
        return rows.overdue(filter, after, limit);
    }

    /** What is on a desk, the earliest date first. */
    public List<DutyRow> desk(DeskFilter filter, @Nullable Cursor after, int limit) {
        return rows.desk(filter, after, limit);
    }
}
