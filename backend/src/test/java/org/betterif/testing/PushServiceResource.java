package org.betterif.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A push service in the tests' own process, as browsers have one, and the keys of the program. */
public class PushServiceResource implements QuarkusTestResourceLifecycleManager {

    /** What arrived. @param headers by their names in lower case */
    public record Pushed(String path, Map<String, String> headers, byte[] body) {}

    private static final List<Pushed> ARRIVED = new CopyOnWriteArrayList<>();
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", PushServiceResource::take);
        server.start();
        var keys = keys();
        return Map.of(
                "betterif.notification.push.public-key", keys[0],
                "betterif.notification.push.private-key", keys[1],
                "betterif.notification.push.subject", "mailto:push@bryncoed.example",
                "betterif.notification.push.services", "https://push.example.org,http://127.0.0.1",
                "betterif.notification.bounce-address", "bounces@bryncoed.example",
                "betterif.notification.bounce-secret", "only-for-tests");
    }

    /** Its status is the last number of the path: {@code /browser/201}. */
    private static void take(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        var path = exchange.getRequestURI().getPath();
        ARRIVED.add(new Pushed(path, headers, exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(Integer.parseInt(path.replaceAll(".*/", "")), -1);
        exchange.close();
    }

    public static String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public static List<Pushed> arrived(String path) {
        return ARRIVED.stream().filter(one -> one.path().equals(path)).toList();
    }

    private static String[] keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = new byte[65];
            point[0] = 4;
            var w = ((ECPublicKey) pair.getPublic()).getW();
            System.arraycopy(fixed(w.getAffineX()), 0, point, 1, 32);
            System.arraycopy(fixed(w.getAffineY()), 0, point, 33, 32);
            var url = Base64.getUrlEncoder().withoutPadding();
            return new String[] {
                url.encodeToString(point), url.encodeToString(fixed(((ECPrivateKey) pair.getPrivate()).getS()))
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
