package org.betterif.innovationcouncil;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** By when what is done. The times of deliberation, decision and publication are announced, not enforced. */
@Embeddable
public record Timetable(
        @NotNull @Column(name = "interests_by") Instant interestsBy,
        @NotNull @Column(name = "scoring_opens_at") Instant scoringOpensAt,
        @NotNull @Column(name = "scoring_closes_at") Instant scoringClosesAt,
        @NotNull @Column(name = "deliberation_at") Instant deliberationAt,
        @NotNull @Column(name = "decision_at") Instant decisionAt,
        @NotNull @Column(name = "publication_at") Instant publicationAt) {

    boolean inOrder() {
        return !scoringOpensAt.isBefore(interestsBy)
                && scoringClosesAt.isAfter(scoringOpensAt)
                && !deliberationAt.isBefore(scoringClosesAt)
                && !decisionAt.isBefore(deliberationAt)
                && !publicationAt.isBefore(decisionAt);
    }

    /** The same up to the close of the scoring, which is not earlier: what may still change while jurors score. */
    boolean onlyLater(Timetable before) {
        return interestsBy.equals(before.interestsBy)
                && scoringOpensAt.equals(before.scoringOpensAt)
                && !scoringClosesAt.isBefore(before.scoringClosesAt);
    }

    /** The same up to and including the close of the scoring. */
    boolean sameScoring(Timetable before) {
        return onlyLater(before) && scoringClosesAt.equals(before.scoringClosesAt);
    }
}
