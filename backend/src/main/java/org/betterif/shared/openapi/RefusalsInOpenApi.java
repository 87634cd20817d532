package org.betterif.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.betterif.shared.Public;
import org.betterif.shared.Reason;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every operation how it can be refused: problem+json with a reason. What a feature's own rules can say is listed
 * from its enum of reasons, by status.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RefusalsInOpenApi implements OASFilter {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName PUBLIC = DotName.createSimple(Public.class.getName());
    private static final DotName REASON = DotName.createSimple(Reason.class.getName());
    private static final String REF = "#/components/responses/";
    private static final String PROBLEM = "Problem";

    private final IndexView index;

    public RefusalsInOpenApi(IndexView index) {
        this.index = index;
    }

    /** Where an operation is written. */
    private record Endpoint(String feature, boolean open) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        var responses = new TreeMap<String, APIResponse>();
        var reasons = reasons();
        var endpoints = endpoints();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) ->
                        refuse(path, method, operation, endpoints.get(method + " " + path), reasons, responses)));
        responses.forEach(document.getComponents()::addResponse);
    }

    private static void refuse(
            String path,
            HttpMethod method,
            Operation operation,
            @Nullable Endpoint endpoint,
            Map<String, Map<Integer, List<String>>> reasons,
            Map<String, APIResponse> responses) {
        var own =
                endpoint == null ? Map.<Integer, List<String>>of() : reasons.getOrDefault(endpoint.feature(), Map.of());
        var found = new LinkedHashMap<Integer, List<String>>();
        boolean writes = method != HttpMethod.GET;
        if (writes
                || operation.getParameters() != null
                        && !operation.getParameters().isEmpty()) {
            found.put(400, List.of("common_invalid", "common_malformed", "common_unknown_field", "common_not_null"));
        }
        if (writes || endpoint != null && !endpoint.open()) {
            found.put(401, List.of("common_sign_in_needed", "common_session_expired"));
            found.put(403, own.getOrDefault(403, List.of("common_forbidden")));
        }
        if (path.contains("{")) {
            found.put(404, List.of("common_not_found"));
        }
        if (writes) {
            found.put(409, with("common_changed_meanwhile", own.get(409)));
            if (takes(operation, "If-Match")) {
                found.put(412, List.of("common_stale"));
                found.put(428, List.of("common_if_match_needed"));
            }
            var impossible = takes(operation, "Idempotency-Key")
                    ? with("common_key_reused", own.get(422))
                    : own.getOrDefault(422, List.of());
            if (!impossible.isEmpty()) {
                found.put(422, impossible);
            }
        }
        found.put(429, List.of("common_too_many_requests"));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        } else {
            operation.getResponses().getAPIResponses().forEach(RefusalsInOpenApi::describe);
        }
        found.forEach((status, codes) -> {
            var name = name(status, codes, endpoint);
            responses.computeIfAbsent(name, n -> refusal(status, codes));
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(status),
                            OASFactory.createAPIResponse().ref(REF + name));
        });
    }

    private static void describe(String status, APIResponse response) {
        if (response.getRef() == null && response.getDescription() == null) {
            response.setDescription(
                    switch (status) {
                        case "201" -> "Made";
                        case "202" -> "Taken; it will be done";
                        case "204" -> "Done";
                        default -> "Done, or found";
                    });
        }
    }

    /** Refusals that are the same everywhere have one name; a feature's own carry its name. */
    private static String name(int status, List<String> codes, @Nullable Endpoint endpoint) {
        boolean common = codes.stream().allMatch(code -> code.startsWith("common_"));
        var of = common ? "Common" : capital(endpoint == null ? "common" : endpoint.feature());
        return of + status + (codes.contains("common_key_reused") ? "Created" : "");
    }

    private static APIResponse refusal(int status, List<String> codes) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/api/docs#" + codes.get(0));
        example.put("title", sentence(codes.get(0)));
        example.put("status", status);
        example.put("detail", sentence(codes.get(0)) + ".");
        example.put("reason", codes.get(0));
        if (status == 400) {
            // in order: the file is compared with what the next build writes
            var error = new LinkedHashMap<String, String>();
            error.put("field", "title");
            error.put("reason", "common_size");
            error.put("message", "too long");
            example.put("errors", List.of(error));
        }
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))
                .example(example);
        return OASFactory.createAPIResponse()
                .description("Refused. `reason`: " + String.join(", ", codes))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    private static Schema problem() {
        var text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        var error = OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .addProperty("field", text)
                .addProperty("reason", OASFactory.createSchema().ref("#/components/schemas/Reason"))
                .addProperty("message", text);
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("RFC 9457 problem details; `errors` names each field that is not right.")
                .required(List.of("type", "title", "status", "reason"))
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text)
                .addProperty("reason", OASFactory.createSchema().ref("#/components/schemas/Reason"))
                .addProperty(
                        "opensAt",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.STRING))
                                .format("date-time")
                                .description("When what was refused will be possible."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(error));
    }

    /** By feature, then by status. */
    private Map<String, Map<Integer, List<String>>> reasons() {
        var all = new HashMap<String, Map<Integer, List<String>>>();
        // by name: the index has them in any order, and the file is compared with what the next build writes
        index.getAllKnownImplementations(REASON).stream()
                .filter(ClassInfo::isEnum)
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(type -> constants(type.name().toString())
                        .forEach(reason -> all.computeIfAbsent(feature(type.name()), f -> new TreeMap<>())
                                .computeIfAbsent(reason.status(), s -> new ArrayList<>())
                                .add(reason.code())));
        return all;
    }

    private static List<Reason> constants(String type) {
        try {
            return Arrays.stream(
                            Class.forName(type, true, Thread.currentThread().getContextClassLoader())
                                    .getEnumConstants())
                    .map(Reason.class::cast)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By method and path as the document writes them. */
    private Map<String, Endpoint> endpoints() {
        var all = new HashMap<String, Endpoint>();
        var verbs = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
        for (var annotation : index.getAnnotations(PATH)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
                var type = annotation.target().asClass();
                var root = annotation.value().asString();
                boolean openType = type.hasDeclaredAnnotation(PUBLIC);
                for (var method : type.methods()) {
                    verbs.stream()
                            .filter(verb -> method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
                            .forEach(verb -> all.put(
                                    verb + " " + plain(root + "/" + pathOf(method)),
                                    new Endpoint(
                                            feature(type.name()), openType || method.hasDeclaredAnnotation(PUBLIC))));
                }
            }
        }
        return all;
    }

    private static String pathOf(MethodInfo method) {
        var path = method.declaredAnnotation(PATH);
        return path == null ? "" : path.value().asString();
    }

    /** Without the patterns of its parameters, and with single slashes. */
    private static String plain(String path) {
        var out = new StringBuilder("/");
        for (var segment : path.split("/")) {
            if (!segment.isEmpty()) {
                out.append(out.length() == 1 ? "" : "/")
                        .append(segment.startsWith("{") ? segment.replaceAll("^\\{\\s*(\\w+).*$", "{$1}") : segment);
            }
        }
        return out.toString();
    }

    private static String feature(DotName type) {
        var parts = type.packagePrefix().split("\\.");
        return parts.length > 2 ? parts[2] : "common";
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static List<String> with(String code, @Nullable List<String> more) {
        var all = new ArrayList<String>(List.of(code));
        if (more != null) {
            all.addAll(more);
        }
        return all;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** {@code vote_idea_not_open} says "Idea not open". */
    private static String sentence(String code) {
        return capital(code.substring(code.indexOf('_') + 1).replace('_', ' '));
    }
}
