package org.betterif.shortlist.scoring;

import java.util.Collection;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shortlist.preparation.Criterion;

/**
 * What one juror says about one idea.
 *
 * @param marks from 1 to 5, by criterion's id
 * @param version for {@code If-Match}; 0 before anything was saved
 */
public record Sheet(long jurorId, long idea, Map<Long, Integer> marks, String reason, Language language, long version) {

    /** A mark for each criterion, and a reason. */
    public boolean complete(Collection<Criterion> criteria) {
        return !reason.isBlank() && criteria.stream().allMatch(criterion -> marks.containsKey(criterion.id()));
    }

    boolean says(ScoringRequests.SaveSheet request) {
        return marks.equals(request.marks()) && reason.equals(request.reason()) && language == request.language();
    }
}
