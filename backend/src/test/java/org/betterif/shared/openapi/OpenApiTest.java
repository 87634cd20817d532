package org.betterif.shared.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API's description promises of every operation. */
@ApiTest
class OpenApiTest {

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(given().get("/api/openapi?format=json").asString());
        assertThat(document.path("paths").size()).isGreaterThan(100);
    }

    private List<String> each(BiConsumer<String, JsonNode> look) {
        var names = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var name = method.getKey() + " " + path.getKey();
                    names.add(name);
                    look.accept(name, method.getValue());
                }));
        return names;
    }

    @Test
    void every_body_and_every_parameter_has_an_example() {
        var without = new ArrayList<String>();
        each((name, operation) -> {
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("example")) {
                    without.add(name + " " + parameter.path("name").asText());
                }
            });
            operation.path("requestBody").path("content").forEach(media -> {
                if (media.has("schema") && !media.has("example")) {
                    without.add(name + " body");
                }
            });
            operation.path("responses").properties().forEach(response -> response.getValue()
                    .path("content")
                    .forEach(media -> {
                        if (media.has("schema") && !media.has("example")) {
                            without.add(name + " " + response.getKey());
                        }
                    }));
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_write_says_who_is_refused_and_why() {
        var silent = new ArrayList<String>();
        each((name, operation) -> {
            if (!name.startsWith("get ")) {
                for (var status : List.of("401", "403", "409", "429")) {
                    var reference = operation
                            .path("responses")
                            .path(status)
                            .path("$ref")
                            .asText("");
                    var response = document.at(reference.isEmpty() ? "/none" : reference.substring(1));
                    if (!response.path("content").has("application/problem+json")) {
                        silent.add(name + " " + status);
                    }
                }
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void a_feature_lists_its_own_reasons() {
        var refused = document.at("/paths/~1api~1ideas~1{number}~1vote/put/responses/403/$ref")
                .asText();
        assertThat(document.at(refused.substring(1)).path("description").asText())
                .contains("vote_idea_not_open");
    }
}
