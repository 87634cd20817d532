package org.betterif.innovationcouncil;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A juror as other features know them. Not for public bodies: it holds the person.
 *
 * @param personId null once the person left the site
 * @param number under which scores are shown; null before the scoring has closed
 * @param scoresNamed agreed that the name stands beside the scores
 * @param alternate came as one who stands ready
 * @param replaces the seat that fell free and was taken over, or null
 */
public record JurorRef(
        long id,
        long councilId,
        @Nullable Long personId,
        @Nullable Integer number,
        boolean chair,
        LocalisedText seat,
        JurorStatus status,
        boolean scoresNamed,
        boolean onboarded,
        @Nullable Instant leftAt,
        boolean alternate,
        @Nullable Long replaces) {

    /** A member from the beginning. */
    public JurorRef(
            long id,
            long councilId,
            @Nullable Long personId,
            @Nullable Integer number,
            boolean chair,
            LocalisedText seat,
            JurorStatus status,
            boolean scoresNamed,
            boolean onboarded,
            @Nullable Instant leftAt) {
        this(id, councilId, personId, number, chair, seat, status, scoresNamed, onboarded, leftAt, false, null);
    }

    public boolean sits() {
        return status == JurorStatus.SEATED;
    }

    /** Whether their scores count: seated, or left only after the scoring had closed. */
    public boolean counts(@Nullable Instant scoringClosedAt) {
        return sits() || (leftAt != null && scoringClosedAt != null && !leftAt.isBefore(scoringClosedAt));
    }
}
