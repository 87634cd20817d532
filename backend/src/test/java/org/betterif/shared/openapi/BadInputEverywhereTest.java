package org.betterif.shared.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation that takes JSON, with bodies that are wrong whoever sends them: the answer is exact, has a reason, and is
 * never the server's fault. Nothing that is sent here could be stored.
 */
@ApiTest
class BadInputEverywhereTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KILOBYTES = "x".repeat(100_000);
    private static final Set<String> MISREAD =
            Set.of("common_malformed", "common_invalid", "common_unknown_field", "common_not_found");

    @Inject
    People people;

    /** An operation with the example of its body. */
    private record Operation(String method, String path, ObjectNode example) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Operation> operations = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        var document = JSON.readTree(given().get("/api/openapi?format=json").asString());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var media = method.getValue()
                            .path("requestBody")
                            .path("content")
                            .path("application/json");
                    if (media.path("example") instanceof ObjectNode example && !example.isEmpty()) {
                        operations.add(new Operation(method.getKey(), example(path.getKey()), example));
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(60);
    }

    private static String example(String path) {
        return path.replaceAll("\\{slug}", "no-such-thing").replaceAll("\\{\\w+}", "1");
    }

    @Test
    void what_is_no_json_is_malformed() {
        check("{\"a\":", (operation, answer) -> assertThat(answer.statusCode())
                .as(operation)
                .isIn(400, 404));
    }

    @Test
    void a_list_instead_of_an_object_is_refused() {
        check("[1, 2]", (operation, answer) -> assertThat(answer.statusCode())
                .as(operation)
                .isIn(400, 404));
    }

    @Test
    void a_field_that_nobody_knows_is_named() {
        for (var operation : operations) {
            var body = JSON.createObjectNode().put("noSuchField", "x");
            body.setAll(operation.example());
            var answer = send(operation, body.toString());
            exact(operation, answer);
            assertThat(answer.statusCode()).as(operation.toString()).isIn(400, 404);
            if (answer.statusCode() == 400) {
                assertThat(answer.asString()).as(operation.toString()).contains("noSuchField");
            }
        }
    }

    @Test
    void each_field_of_a_wrong_type_is_refused() {
        for (var operation : operations) {
            operation.example().properties().forEach(field -> {
                var body = operation.example().deepCopy();
                body.set(field.getKey(), wrong(field.getValue()));
                var answer = send(operation, body.toString());
                var name = operation + " " + field.getKey();
                exact(operation, answer);
                assertThat(answer.statusCode()).as(name).isIn(400, 404);
                assertThat(answer.jsonPath().getString("reason")).as(name).isIn(MISREAD);
            });
        }
    }

    /** What is at once of the right type and far too long: refused for its length, or for who sends it. */
    @Test
    void a_hundred_kilobytes_in_each_text_are_refused() {
        for (var operation : operations) {
            var body = operation.example().deepCopy();
            operation.example().properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    body.put(field.getKey(), KILOBYTES);
                }
            });
            if (!body.equals(operation.example()) && body.toString().length() < 500_000) {
                exact(operation, sendAs(operation, body.toString(), true));
            }
        }
    }

    private static JsonNode wrong(JsonNode right) {
        return right.isObject() || right.isArray()
                ? JSON.getNodeFactory().textNode("neither a list nor an object")
                : JSON.createObjectNode().put("a", JSON.createArrayNode().toString());
    }

    private interface Look {
        void at(String operation, Response answer);
    }

    private void check(String body, Look look) {
        for (var operation : operations) {
            var answer = send(operation, body);
            exact(operation, answer);
            look.at(operation.toString(), answer);
        }
    }

    private Response send(Operation operation, String body) {
        return sendAs(operation, body, false);
    }

    private Response sendAs(Operation operation, String body, boolean visitor) {
        return (visitor ? people.visitor() : people.as("megan"))
                .header("If-Match", "\"1\"")
                .body(body)
                .request(operation.method(), operation.path());
    }

    private static void exact(Operation operation, Response answer) {
        assertThat(answer.statusCode()).as(operation.toString()).isBetween(400, 499);
        assertThat(answer.contentType()).as(operation.toString()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("reason"))
                .as(operation.toString())
                .isNotBlank();
    }
}
