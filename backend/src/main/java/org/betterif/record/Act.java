package org.betterif.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** One thing that happened, on its way into the record: codes, numbers and moments only, and the hash of a text. */
final class Act {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SALT = 32;

    private final RecordKind kind;
    private final @Nullable Long idea;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private @Nullable String subject;
    private byte @Nullable [] salt;

    private Act(RecordKind kind, @Nullable Long idea) {
        this.kind = kind;
        this.idea = idea;
    }

    static Act of(RecordKind kind, @Nullable Long idea, Instant at, Origin origin) {
        var act = new Act(kind, idea);
        act.fields.put("kind", kind.name());
        act.fields.put("at", Instant.ofEpochSecond(at.getEpochSecond()).toString());
        if (origin == Origin.IMPORTED) {
            act.fields.put("imported", true);
        }
        return act.with("idea", idea);
    }

    /** Left out when null. */
    Act with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Enum<?> code ? code.name() : value);
        }
        return this;
    }

    Act with(String name, Instant moment) {
        return with(name, Instant.ofEpochSecond(moment.getEpochSecond()).toString());
    }

    /** @param subject where the text is found: see {@link Texts} */
    Act about(Subject subject, String text) {
        this.subject = subject.key();
        this.salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return with("text", hash(salt, text));
    }

    /** SHA-256 over the salt and the text's UTF-8 bytes. */
    static String hash(byte[] salt, String text) {
        return HexFormat.of().formatHex(MerkleTree.sha256(salt, text.getBytes(StandardCharsets.UTF_8)));
    }

    RecordKind kind() {
        return kind;
    }

    @Nullable
    Long idea() {
        return idea;
    }

    @Nullable
    String subject() {
        return subject;
    }

    byte @Nullable [] salt() {
        return salt;
    }

    /** The entry without its index, which it gets from the sequencer. */
    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a text is found: an idea's version, a comment, an answer's version. */
    record Subject(String kind, long id, long version) {

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

        static Subject parse(String key) {
            var parts = Objects.requireNonNull(key).split(":");
            return new Subject(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
    }
}
