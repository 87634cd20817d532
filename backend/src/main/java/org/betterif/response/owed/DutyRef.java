package org.betterif.response.owed;

import java.time.Instant;
import java.util.List;
import org.betterif.response.duty.DutyState;
import org.jspecify.annotations.Nullable;

/** A duty as other features know it. */
public record DutyRef(
        long id,
        long ideaNumber,
        long callId,
        DutyState state,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        List<Long> serviceIds) {}
