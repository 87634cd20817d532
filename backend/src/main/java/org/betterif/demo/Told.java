package org.betterif.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the demo's files. They are part of the program, so what they lack is a fault of ours and fails at once.
 *
 * @param now the moment that all dates in the files are relative to
 */
record Told(JsonNode node, Instant now) {

    private static final long SECONDS_A_DAY = 86_400;

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Told at(String field) {
        if (!has(field)) {
            throw new IllegalStateException("the demo lacks " + field + " in " + node);
        }
        return new Told(node.get(field), now);
    }

    String text(String field) {
        return at(field).node.asText();
    }

    @Nullable
    String textOrNull(String field) {
        return has(field) ? node.get(field).asText() : null;
    }

    int number(String field) {
        return at(field).node.asInt();
    }

    @Nullable
    Integer numberOrNull(String field) {
        return has(field) ? (Integer) node.get(field).asInt() : null;
    }

    boolean flag(String field) {
        return has(field) && node.get(field).asBoolean();
    }

    LocalisedText both(String field) {
        var text = at(field);
        return new LocalisedText(text.text("en"), text.text("cy"));
    }

    @Nullable
    LocalisedText bothOrNull(String field) {
        return has(field) ? both(field) : null;
    }

    List<Told> list(String field) {
        return has(field) ? stream(node.get(field)).toList() : List.of();
    }

    List<String> texts(String field) {
        var all = new ArrayList<String>();
        list(field).forEach(one -> all.add(one.node.asText()));
        return all;
    }

    Stream<Told> stream() {
        return stream(node);
    }

    /** {@code notOurs} in a file is {@code NOT_OURS} in the code. */
    <E extends Enum<E>> E value(String field, Class<E> type) {
        return Enum.valueOf(
                type,
                text(field)
                        .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                        .toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> @Nullable E valueOrNull(String field, Class<E> type) {
        return has(field) && !text(field).equals("none") ? value(field, type) : null;
    }

    /** The moment that is so many days before now. */
    Instant ago(String field) {
        return days(-at(field).node.asDouble());
    }

    /** The moment that is so many days from now; negative is past. */
    Instant in(String field) {
        return days(at(field).node.asDouble());
    }

    Instant days(double days) {
        return now.plus(Duration.ofSeconds(Math.round(days * SECONDS_A_DAY)));
    }

    private Stream<Told> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(one -> new Told(one, now));
    }
}
