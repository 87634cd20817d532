package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the packages around may ask about what is owed without a date. */
@ApplicationScoped
public class OccasionDirectory {

    private final UndatedDuties undated;

    OccasionDirectory(UndatedDuties undated) {
        this.undated = undated;
    }

    /** What is owed to an idea without a date, as everybody may see it. */
    public List<UndatedRef> undatedOf(long ideaNumber) {
        return undated.of(ideaNumber).stream().map(UndatedDuties.Row::ref).toList();
    }

    /** What waits for a date, the longest wait first. */
    public List<UndatedRef> undated(int limit) {
        return undated.first(limit).stream().map(UndatedDuties.Row::ref).toList();
    }
}
