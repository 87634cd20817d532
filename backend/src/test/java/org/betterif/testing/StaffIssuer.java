package org.betterif.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** A second OpenID Connect issuer, for staff: real discovery, real keys, tokens signed here. */
public class StaffIssuer implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();
    private static String address;
    private HttpServer server;

    /** A token as the staff's issuer gives it. */
    public static String token(String subject, String... roles) {
        return token(Instant.now(), 300, subject, roles);
    }

    /** As if the issuer's clock were another, or the token old. */
    public static String token(Instant issuedAt, int seconds, String subject, String... roles) {
        return Jwt.issuer(address)
                .subject(subject)
                .upn(subject)
                .groups(Set.of(roles))
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plusSeconds(seconds))
                .jws()
                .keyId("staff")
                .sign(KEYS.getPrivate());
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        address = "http://localhost:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", discovery());
        answer("/keys", jwks());
        server.start();
        return Map.of(
                "quarkus.oidc.staff.tenant-enabled", "true",
                "quarkus.oidc.staff.auth-server-url", address,
                "quarkus.oidc.staff.client-id", "betterif",
                "quarkus.oidc.staff.credentials.secret", "a-secret-of-the-staff-issuer-of-the-tests",
                "quarkus.oidc.staff.authentication.state-secret", "only-for-development-and-tests-32");
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address);
    }

    private static String jwks() {
        var key = (RSAPublicKey) KEYS.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "staff", "n": "%s", "e": "%s"}]}""".formatted(encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private static String encoded(BigInteger number) {
        var bytes = number.toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
