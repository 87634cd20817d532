package org.betterif.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.betterif.account.AccountConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The preset people of the OIDC dev service, with real tokens: megan and dafydd (citizens), sian (officer), … They have
 * completed the first sign-in, as adults, under the name they sign in with; {@link #unwelcomed} gives a request of somebody
 * who has not.
 */
@ApplicationScoped
public class People {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @ConfigProperty(name = "quarkus.oidc.client-id")
    String client;

    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    java.util.Optional<String> secret;

    @Inject
    AccountConfig account;

    /** A run on a busy machine may take longer than a token lives. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private record Token(String text, Instant fetched) {}

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Set<String> welcomed = ConcurrentHashMap.newKeySet();

    public String token(String user) {
        var oldest = Instant.now().minus(KEPT);
        return tokens.compute(
                        user,
                        (name, known) -> known != null && known.fetched().isAfter(oldest)
                                ? known
                                : new Token(fetch(name), Instant.now()))
                .text();
    }

    /** A request as this person, with a fresh Idempotency-Key. Any name will do: who is not preset is a citizen. */
    public RequestSpecification as(String user) {
        if (welcomed.add(user)) {
            welcome(user);
        }
        return unwelcomed(user);
    }

    /** A request as this person, whether or not the first sign-in is complete. */
    public RequestSpecification unwelcomed(String user) {
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

    /** Completes the first sign-in (again). */
    public void welcome(String user) {
        unwelcomed(user)
                .body(Map.of(
                        "name",
                        user,
                        "language",
                        "en",
                        "ageBand",
                        "ADULT",
                        "rulesVersion",
                        account.rulesVersion(),
                        "privacyVersion",
                        account.privacyVersion(),
                        "mail",
                        Map.of("service", true, "digest", false)))
                .put("/api/me/welcome")
                .then()
                .statusCode(200);
    }

    /** After this person was erased or their sessions ended: signs in and welcomes anew at the next request. */
    public void forget(String user) {
        tokens.remove(user);
        welcomed.remove(user);
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
