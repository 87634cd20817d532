package org.betterif.response.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.betterif.call.rules.Threshold;
import org.jspecify.annotations.Nullable;

/** What history that was brought in tells of the thresholds that were reached there. */
@ApplicationScoped
public class FiguresDirectory {

    private final CrossingsElsewhere elsewhere;

    FiguresDirectory(CrossingsElsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Nothing of it is owed here. @param keptAt null: what it brings never came */
    @Transactional
    public void recordCrossingElsewhere(
            long ideaNumber, String source, Threshold threshold, Instant reachedAt, @Nullable Instant keptAt) {
        elsewhere.record(ideaNumber, source, threshold, reachedAt, keptAt);
    }
}
