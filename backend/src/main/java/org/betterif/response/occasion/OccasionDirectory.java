package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.betterif.response.owed.DutyFilter;
import org.jspecify.annotations.Nullable;

/** What the packages around may ask about what is owed without a date. */
@ApplicationScoped
public class OccasionDirectory {

    private final UndatedDuties undated;
    private final UndatedBoard board;

    OccasionDirectory(UndatedDuties undated, UndatedBoard board) {
        this.undated = undated;
        this.board = board;
    }

    /** What is owed to an idea without a date, as everybody may see it. */
    public List<UndatedRef> undatedOf(long ideaNumber) {
        return undated.of(ideaNumber).stream().map(UndatedDuties.Row::ref).toList();
    }

    /** What waits for a date, the longest wait first. */
    public List<UndatedRef> undated(int limit) {
        return undated.first(limit).stream().map(UndatedDuties.Row::ref).toList();
    }

    /** How many wait for a date. */
    public long count(DutyFilter filter) {
        return board.count(filter);
    }

    /** What waits for a date, the last that arose first. @param areaIds null: all */
    public List<UndatedRef> newestUndated(@Nullable Collection<Long> areaIds, int limit) {
        return undated.newest(areaIds, limit).stream()
                .map(UndatedDuties.Row::ref)
                .toList();
    }
}
