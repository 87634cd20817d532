package org.betterif.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The preset people of the OIDC dev service, with real tokens: megan and dafydd (citizens), sian (officer), … */
@ApplicationScoped
public class People {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @ConfigProperty(name = "quarkus.oidc.client-id")
    String client;

    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    java.util.Optional<String> secret;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public String token(String user) {
        return tokens.computeIfAbsent(user, this::fetch);
    }

    /** A request as this person, with a fresh Idempotency-Key. */
    public RequestSpecification as(String user) {
        return given().auth()
                .oauth2(token(user))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }

    /** A request of a visitor, as the app sends it. */
    public RequestSpecification visitor() {
        return given().header("X-BetterIf", "1")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }

    private String fetch(String user) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("client_secret", secret.orElse(""))
                .formParam("username", user)
                .formParam("password", user)
                .post(issuer + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
