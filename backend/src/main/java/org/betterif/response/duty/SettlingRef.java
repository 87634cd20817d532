package org.betterif.response.duty;

/**
 * A duty whose row is locked, as an answer finds it.
 *
 * @param workingDays that the answer took, pauses left out
 */
public record SettlingRef(
        long id, long ideaNumber, long callId, DutyState state, int round, int workingDays, boolean inTime) {}
