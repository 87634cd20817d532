package org.betterif.response.duty;

import org.jspecify.annotations.Nullable;

/**
 * A duty whose row is locked, as an answer finds it.
 *
 * @param workingDays that the answer took, pauses left out; null where they cannot be counted
 */
public record SettlingRef(
        long id,
        long ideaNumber,
        long callId,
        DutyState state,
        int round,
        @Nullable Integer workingDays,
        boolean inTime) {}
