package org.betterif.record.act;

import java.util.Objects;
import java.util.regex.Pattern;

/** Where a text is found: an idea's version, a comment, an answer's version, minutes of a council … */
public record Subject(String kind, long id, long version) {

    private static final Pattern OF_AN_IDEA = Pattern.compile("-\\d+$");

    static Subject idea(long number, long version) {
        return new Subject("idea", number, version);
    }

    static Subject comment(long id) {
        return new Subject("comment", id, 0);
    }

    static Subject answer(long ideaNumber, long id, long version) {
        return new Subject("answer-" + ideaNumber, id, version);
    }

    /** What the idea's author says to an answer: one text, which the author may change. */
    static Subject followUp(long ideaNumber, long answerId) {
        return new Subject("follow-up-" + ideaNumber, answerId, 0);
    }

    /** Why an answer takes longer. */
    static Subject extension(long ideaNumber, long dutyId) {
        return new Subject("extension-" + ideaNumber, dutyId, 0);
    }

    /** Why what was owed ended without an answer. */
    static Subject note(long ideaNumber, long dutyId) {
        return new Subject("note-" + ideaNumber, dutyId, 0);
    }

    /** What everybody may read about why something was hidden. */
    static Subject moderation(long actId) {
        return new Subject("moderation", actId, 0);
    }

    static Subject minutes(long councilId) {
        return new Subject("minutes", councilId, 0);
    }

    /** The kind without the idea: {@code answer} of {@code answer-142}. */
    String what() {
        return OF_AN_IDEA.matcher(kind).replaceFirst("");
    }

    /** The idea that the text belongs to; asked only of a kind that names one. */
    long idea() {
        return Long.parseLong(kind.substring(what().length() + 1));
    }

    String key() {
        return kind + ":" + id + ":" + version;
    }

    /** @param key as it is stored beside the salt */
    public static Subject parse(String key) {
        var parts = Objects.requireNonNull(key).split(":");
        return new Subject(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
