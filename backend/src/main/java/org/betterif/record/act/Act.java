package org.betterif.record.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** One thing that happened, on its way into the record: codes, numbers and moments only, and the hash of a text. */
final class Act {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private @Nullable String subject;
    private @Nullable Salt salt;

    private Act() {}

    static Act of(RecordKind kind, @Nullable Long idea, Instant at, Origin origin) {
        var act = new Act();
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
        this.salt = Salt.fresh();
        return with("text", salt.hash(text));
    }

    /** Subject and salt, as they wait beside the act; empty where no text is hashed. */
    String secret() {
        return salt == null ? "" : subject + " " + salt.hex();
    }

    /** The entry without its index, which it gets from the sequencer. */
    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
