package org.betterif.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The OpenAPI document, arranged for reading: by feature, then by path. */
@TemplateData
record ApiReference(String version, List<Group> groups, List<String> reasons, List<Shape> shapes) {

    @TemplateData
    record Group(String name, List<Operation> operations) {}

    @TemplateData
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<Parameter> parameters,
            String body,
            List<Answer> answers) {}

    @TemplateData
    record Parameter(String name, String in, boolean required, String type, String description) {}

    @TemplateData
    record Answer(String status, String description, String shape) {}

    @TemplateData
    record Shape(String name, List<Field> fields, List<String> values) {}

    @TemplateData
    record Field(String name, String type, boolean required, String description) {}

    static ApiReference of(JsonNode document) {
        var groups = new TreeMap<String, List<Operation>>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = operation(document, path.getKey(), method.getKey(), method.getValue());
                    groups.computeIfAbsent(group(path.getKey()), g -> new ArrayList<>())
                            .add(operation);
                }));
        var shapes = new ArrayList<Shape>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(s -> shapes.add(shape(s.getKey(), s.getValue())));
        var reasons =
                texts(document.path("components").path("schemas").path("Reason").path("enum"));
        return new ApiReference(
                document.path("info").path("version").asText("1"),
                groups.entrySet().stream()
                        .map(g -> new Group(g.getKey(), g.getValue()))
                        .toList(),
                reasons,
                shapes);
    }

    private static String group(String path) {
        var segments = path.split("/");
        return segments.length > 2 ? segments[2] : "other";
    }

    private static Operation operation(JsonNode document, String path, String method, JsonNode node) {
        var parameters = new ArrayList<Parameter>();
        node.path("parameters")
                .forEach(p -> parameters.add(new Parameter(
                        p.path("name").asText(),
                        p.path("in").asText(),
                        p.path("required").asBoolean(),
                        type(p.path("schema")),
                        p.path("description").asText(""))));
        var answers = new ArrayList<Answer>();
        node.path("responses").properties().forEach(r -> {
            var response = resolved(document, r.getValue());
            answers.add(new Answer(r.getKey(), response.path("description").asText(""), content(response)));
        });
        var id = (method + path).replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("summary").asText(""),
                parameters,
                content(node.path("requestBody")),
                answers);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String content(JsonNode node) {
        var schema = node.path("content").properties().stream()
                .findFirst()
                .map(c -> c.getValue().path("schema"))
                .orElse(null);
        return schema == null ? "" : type(schema);
    }

    private static Shape shape(String name, JsonNode schema) {
        var required = texts(schema.path("required"));
        var fields = new ArrayList<Field>();
        schema.path("properties")
                .properties()
                .forEach(p -> fields.add(new Field(
                        p.getKey(),
                        type(p.getValue()),
                        required.contains(p.getKey()),
                        p.getValue().path("description").asText(""))));
        return new Shape(name, fields, texts(schema.path("enum")));
    }

    /** {@code IdeaCard}, {@code list of IdeaCard}, {@code string (date-time)}. */
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asText().replaceAll(".*/", "");
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        for (var combined : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(combined)) {
                var types = new ArrayList<String>();
                schema.path(combined).forEach(s -> types.add(type(s)));
                return String.join(" or ", types);
            }
        }
        var type = schema.path("type");
        var name = type.isArray() ? String.join(" or ", texts(type)) : type.asText("any");
        return schema.has("format") ? name + " (" + schema.path("format").asText() + ")" : name;
    }

    private static List<String> texts(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(v -> all.add(v.asText()));
        return all;
    }
}
