package org.betterif.intake;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.betterif.intake.Proposal.Column;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code comments.csv}.
 *
 * @param parent null for the head of a thread
 * @param userType {@code Autor} of the proposal's author; what kind of body wrote it; empty for everybody else
 */
record ThreadComment(
        String id,
        @Nullable String parent,
        String proposal,
        String user,
        String userType,
        Instant at,
        String text,
        int agreed,
        int disagreed) {

    private static final String HEAD = "-1";

    /** @throws IntakeFault when it cannot be a comment, with why */
    static ThreadComment of(Map<String, String> row, ZoneId zone) {
        var parent = Column.needed(row, "parentId");
        var comment = new ThreadComment(
                Column.needed(row, "id"),
                parent.equals(HEAD) ? null : parent,
                Column.needed(row, "proposalId"),
                Column.text(row, "userId").strip(),
                Column.text(row, "userType").strip(),
                Column.day(row, "date").atTime(time(row)).atZone(zone).toInstant(),
                Column.text(row, "text"),
                Column.count(row, "numPositiveVotes"),
                Column.count(row, "numNegativeVotes"));
        if (comment.agreed + comment.disagreed != Column.count(row, "numVotes")) {
            throw new IntakeFault("has votes that do not add up");
        }
        return comment;
    }

    /** Written as a span: {@code 0 days 10:50:19}. */
    private static LocalTime time(Map<String, String> row) {
        var written = Column.needed(row, "time");
        try {
            return LocalTime.parse(written.substring(written.lastIndexOf(' ') + 1));
        } catch (DateTimeParseException wrong) {
            throw new IntakeFault("time is no time: " + written);
        }
    }
}
