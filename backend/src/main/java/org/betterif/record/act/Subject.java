package org.betterif.record.act;

import java.util.Objects;

/** Where a text is found: an idea's version, a comment, an answer's version. */
public record Subject(String kind, long id, long version) {

    static Subject idea(long number, long version) {
        return new Subject("idea", number, version);
    }

    static Subject comment(long id) {
        return new Subject("comment", id, 0);
    }

    static Subject answer(long ideaNumber, long id, long version) {
        return new Subject("answer-" + ideaNumber, id, version);
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
