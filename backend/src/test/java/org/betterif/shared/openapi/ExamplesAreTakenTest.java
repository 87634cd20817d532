package org.betterif.shared.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/**
 * Whoever copies an example from the API's description is understood. Sent as a visitor, who may do next to nothing: what is
 * wrong with a body is said before who sends it is looked at, so that only the bodies are put to the test.
 */
@ApiTest
class ExamplesAreTakenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    People people;

    @Test
    void no_example_of_a_body_is_refused_for_what_it_says() throws IOException {
        var refused = new ArrayList<String>();
        int sent = 0;
        var document = JSON.readTree(given().get("/api/openapi?format=json").asString());
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var example = operation.getValue().at("/requestBody/content/application~1json/example");
                if (!example.isMissingNode()) {
                    sent++;
                    var fault = fault(operation.getKey(), path.getKey(), example);
                    if (!fault.isEmpty()) {
                        refused.add(operation.getKey() + " " + path.getKey() + " " + example + ": " + fault);
                    }
                }
            }
        }
        assertThat(sent).isGreaterThan(80);
        assertThat(refused).isEmpty();
    }

    private String fault(String method, String path, JsonNode example) {
        var answer = people.visitor()
                .header("If-Match", "\"1\"")
                .body(example.toString())
                .request(method, path.replaceAll("\\{slug}", "no-such-thing").replaceAll("\\{\\w+}", "999999999"));
        return answer.statusCode() == 400 ? answer.asString() : "";
    }
}
