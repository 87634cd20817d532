package org.betterif.shared.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * What may be sent twice without a key or a version, because the second changes nothing: it finds the thing done, or does
     * the same to it again. Whoever adds a POST takes one of the three ways.
     */
    private static final Set<String> TWICE_IS_AS_GOOD_AS_ONCE = Set.of(
            // reads
            "/api/ballots/import/look",
            "/api/council-invitations/look",
            "/api/ideas/warnings",
            // goes from one state to the next, once
            "/api/ballots/{slug}/call-off",
            "/api/ballots/{slug}/publish",
            "/api/council-invitations/decline",
            "/api/council-invitations/take",
            "/api/councils/{slug}/cancel",
            "/api/councils/{slug}/decision/reconsider",
            "/api/councils/{slug}/decision/record",
            "/api/councils/{slug}/draws",
            "/api/councils/{slug}/jurors/{juror}/removal",
            "/api/councils/{slug}/jurors/{juror}/step-in",
            "/api/councils/{slug}/publish",
            "/api/councils/{slug}/scoring/again",
            "/api/councils/{slug}/scoring/close",
            "/api/councils/{slug}/scoring/open",
            "/api/duties/{id}/close",
            "/api/duties/{id}/extend",
            "/api/duties/{id}/meetings",
            "/api/me/seats/{slug}/accept",
            "/api/me/seats/{slug}/refuse",
            "/api/me/seats/{slug}/step-down",
            // each in the version that was seen, which the body names
            "/api/desk/publish-drafts",
            // sets what is the same afterwards
            "/api/bounces",
            "/api/councils/{slug}/interests",
            "/api/desk/assign",
            "/api/duties/{id}/assign",
            "/api/duties/{id}/delay-note",
            "/api/duties/{id}/information-request",
            "/api/me/notices/read",
            "/api/me/sign-out-everywhere",
            "/api/unsubscribe/{token}",
            // the second reading of a paper is kept once; numbers drawn and never used do no harm
            "/api/ballots/{slug}/papers/{number}/second-reading",
            "/api/ballots/{slug}/papers");

    @Test
    void every_post_can_be_sent_again_by_who_heard_no_answer() {
        var unsafe = new ArrayList<String>();
        var creating = new ArrayList<String>();
        each((name, operation) -> {
            if (name.startsWith("post ")) {
                var path = name.substring("post ".length());
                var headers = new HashSet<String>();
                operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("header")) {
                        headers.add(parameter.path("name").asText());
                    }
                });
                boolean key = headers.contains("Idempotency-Key");
                if (operation.path("responses").has("201") && !key) {
                    creating.add(path);
                }
                if (!key && !headers.contains("If-Match")) {
                    unsafe.add(path);
                }
            }
        });
        assertThat(creating).as("answers 201 and takes no Idempotency-Key").isEmpty();
        assertThat(unsafe)
                .as("takes neither Idempotency-Key nor If-Match")
                .containsExactlyInAnyOrderElementsOf(TWICE_IS_AS_GOOD_AS_ONCE);
    }

    @Test
    void a_feature_lists_its_own_reasons() {
        var refused = document.at("/paths/~1api~1ideas~1{number}~1vote/put/responses/403/$ref")
                .asText();
        assertThat(document.at(refused.substring(1)).path("description").asText())
                .contains("vote_idea_not_open");
    }
}
