package org.betterif.shortlist.scoring;

import java.util.Collection;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shortlist.preparation.Criterion;

/**
 * What one juror says about one idea.
 *
 * @param round 1, or 2 for what was scored a second time
 * @param marks from 1 to 5, by criterion's id
 * @param version for {@code If-Match}; 0 before anything was saved
 */
public record Sheet(
        long jurorId, int round, long idea, Map<Long, Integer> marks, String reason, Language language, long version) {

    /** Of the first round. */
    public Sheet(long jurorId, long idea, Map<Long, Integer> marks, String reason, Language language, long version) {
        this(jurorId, FIRST, idea, marks, reason, language, version);
    }

    public static final int FIRST = 1;
    public static final int SECOND = 2;

    /** A mark for each criterion, and a reason. */
    public boolean complete(Collection<Criterion> criteria) {
        return !reason.isBlank() && criteria.stream().allMatch(criterion -> marks.containsKey(criterion.id()));
    }

    boolean says(ScoringRequests.SaveSheet request) {
        return marks.equals(request.marks()) && reason.equals(request.reason()) && language == request.language();
    }
}
