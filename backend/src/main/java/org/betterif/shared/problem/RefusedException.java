package org.betterif.shared.problem;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Reason;
import org.jspecify.annotations.Nullable;

/** A policy said no. */
public final class RefusedException extends ProblemException {

    public RefusedException(Reason reason, @Nullable Instant opensAt) {
        super(reason, "Not allowed: " + reason.code() + ".", opensAt, List.of());
    }
}
