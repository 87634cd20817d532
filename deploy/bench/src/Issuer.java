import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The smallest identity provider that the program accepts: discovery, one RSA key of 2,048 bits (what Keycloak begins with)
 * and access tokens signed with it. The program verifies each of them as it would anybody's.
 */
final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final String address;

    Issuer(int port) throws IOException, JoseException {
        address = "http://127.0.0.1:" + port;
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        answer("/.well-known/openid-configuration", discovery());
        answer("/keys", "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        server.start();
    }

    String address() {
        return address;
    }

    /** Access tokens of {@code subject-0}, {@code subject-1} …, good for two hours. */
    List<String> tokens(String subject, int people) {
        return IntStream.range(0, people).parallel().mapToObj(n -> token(subject + "-" + n)).toList();
    }

    private String token(String subject) {
        var claims = new JwtClaims();
        claims.setIssuer(address);
        claims.setSubject(subject);
        claims.setAudience("betterif");
        claims.setIssuedAt(NumericDate.now());
        claims.setExpirationTimeMinutesInTheFuture(120);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("preferred_username", subject);
        claims.setClaim("realm_access", Map.of("roles", List.of("citizen")));
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(key.getPrivateKey());
        signed.setKeyIdHeaderValue(key.getKeyId());
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/logout",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address);
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
