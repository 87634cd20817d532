package org.betterif.shared.openapi;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** A value that fits a schema, made from its shape and its fields' names, so that no example can fall behind the code. */
final class Example {

    private static final int DEEPEST = 7;
    private static final String NOT_BLANK = "\\S";
    private static final String PREFIX = "#/components/schemas/";

    /** By the field's name, in small letters; what is not here is told by its type. */
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("en", "A bench at the bus shelter"),
            Map.entry("cy", "Mainc yn y lloches bws"),
            Map.entry("title", "the bus shelter had a bench"),
            Map.entry("name", "Megan Rhydderch"),
            Map.entry("slug", "warm-homes"),
            Map.entry("email", "megan@bryncoed.example"),
            Map.entry("contact", "megan@bryncoed.example"),
            Map.entry("telephone", "01632 960 001"),
            Map.entry("url", "https://bryncoed.example/evidence"),
            Map.entry("link", "https://bryncoed.example/evidence"),
            Map.entry("address", "https://bryncoed.example/evidence"),
            Map.entry("html", "<p>People stand in the rain.</p>"),
            Map.entry("next", "bzE0Mg"),
            Map.entry("after", "bzE0Mg"),
            Map.entry("idempotency-key", "0b7e1c1e-6d0f-4b8e-9a51-2f6f0c0f7a11"),
            Map.entry("if-match", "\"3.17\""),
            Map.entry("if-none-match", "\"3.17.en\""),
            Map.entry("latitude", 52.42),
            Map.entry("longitude", -4.6),
            Map.entry("numbers", "142,143"),
            Map.entry("version", 3));

    private final Map<String, Schema> known;

    Example(Map<String, Schema> known) {
        this.known = known;
    }

    /** @return null where the schema says nothing of what it holds */
    @Nullable
    Object of(@Nullable Schema schema, String name) {
        return schema == null ? null : of(schema, name, 0);
    }

    private @Nullable Object of(Schema schema, String name, int depth) {
        var found = schema.getRef() == null ? schema : known.get(schema.getRef().substring(PREFIX.length()));
        if (found == null) {
            return null;
        }
        if (found.getExamples() != null && !found.getExamples().isEmpty()) {
            return found.getExamples().get(0);
        }
        if (found.getExample() != null) {
            return found.getExample();
        }
        if (found.getEnumeration() != null && !found.getEnumeration().isEmpty()) {
            return found.getEnumeration().get(0);
        }
        for (var choices : List.of(orNone(found.getOneOf()), orNone(found.getAnyOf()))) {
            for (var choice : choices) {
                if (!isNull(choice)) {
                    return of(choice, name, depth);
                }
            }
        }
        if (found.getAllOf() != null && !found.getAllOf().isEmpty()) {
            return merged(found, name, depth);
        }
        return switch (type(found)) {
            case OBJECT -> object(found, depth);
            case ARRAY -> array(found, name, depth);
            case BOOLEAN -> true;
            case INTEGER -> number(found, name);
            case NUMBER -> BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), 1.5);
            case STRING -> text(found, name);
            case NULL -> null;
        };
    }

    private Object merged(Schema schema, String name, int depth) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        for (var part : schema.getAllOf()) {
            var value = of(part, name, depth);
            if (value instanceof Map<?, ?> fields) {
                fields.forEach((key, field) -> all.put(String.valueOf(key), field));
            } else if (value != null) {
                return value;
            }
        }
        return all;
    }

    private Object object(Schema schema, int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        if (depth < DEEPEST && schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) -> {
                var value = of(field, name, depth + 1);
                if (value != null) {
                    fields.put(name, value);
                }
            });
        }
        return fields;
    }

    private Object array(Schema schema, String name, int depth) {
        if (schema.getItems() == null || depth >= DEEPEST) {
            return List.of();
        }
        var one = of(schema.getItems(), name, depth + 1);
        return one == null || one instanceof Map<?, ?> fields && fields.isEmpty()
                ? List.of()
                : Collections.nCopies(schema.getMinItems() == null ? 1 : Math.max(1, schema.getMinItems()), one);
    }

    private static Object number(Schema schema, String name) {
        var named = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (named instanceof Integer) {
            return named;
        }
        var least = schema.getMinimum();
        var most = schema.getMaximum();
        int usual = 142;
        if (most != null && most.compareTo(BigDecimal.valueOf(usual)) < 0) {
            return least == null ? most.intValue() : Math.max(least.intValue(), Math.min(20, most.intValue()));
        }
        return least != null && least.compareTo(BigDecimal.valueOf(usual)) > 0 ? least.intValue() : usual;
    }

    private static Object text(Schema schema, String name) {
        var format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "date-time" -> "2026-12-01T09:00:00Z";
            case "date" -> "2026-12-01";
            case "uri" -> "https://bryncoed.example/evidence";
            case "uuid" -> "0b7e1c1e-6d0f-4b8e-9a51-2f6f0c0f7a11";
            default -> {
                var named = BY_NAME.get(name.toLowerCase(Locale.ROOT));
                yield fitting(schema, named instanceof String words ? words : "People stand in the rain.");
            }
        };
    }

    /** Where not any words will do: an address, or the first of the choices. */
    private static String fitting(Schema schema, String words) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK)) {
            for (var text : List.of(words, (String) BY_NAME.get("slug"), pattern.split("\\|")[0])) {
                if (text.matches(pattern)) {
                    return text;
                }
            }
        }
        var most = schema.getMaxLength();
        return most == null || most >= words.length()
                ? words
                : words.substring(0, most).strip();
    }

    private static SchemaType type(Schema schema) {
        if (schema.getType() != null) {
            for (var type : schema.getType()) {
                if (type != SchemaType.NULL) {
                    return type;
                }
            }
        }
        return schema.getProperties() != null
                ? SchemaType.OBJECT
                : schema.getItems() != null ? SchemaType.ARRAY : SchemaType.STRING;
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().equals(List.of(SchemaType.NULL));
    }

    private static List<Schema> orNone(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
