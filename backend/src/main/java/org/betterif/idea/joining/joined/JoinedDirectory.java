package org.betterif.idea.joining.joined;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What others may ask about ideas that were joined. */
@ApplicationScoped
public class JoinedDirectory {

    private final JoinedRows rows;

    JoinedDirectory(JoinedRows rows) {
        this.rows = rows;
    }

    /** Where each joined idea went in the end, over several joinings; the others are left out. */
    public Map<Long, Long> endOf(Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : rows.endOf(numbers);
    }

    /** The ideas that went into each of these in the end, over several joinings; those into which none went are left out. */
    public Map<Long, List<Long>> behind(Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : rows.behind(numbers);
    }

    /** The public ideas that were joined into one, the last number first. */
    public List<Long> joinedInto(long number, long before, int limit) {
        return rows.joinedInto(number, before, limit);
    }
}
