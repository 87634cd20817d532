package org.betterif.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.betterif.notification.NotificationFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.betterif.testing.PushServiceResource;
import org.junit.jupiter.api.Test;

@ApiTest
class PushTest {

    private static final Base64.Encoder URL = PushFixture.URL;
    private static final byte[] SECRET = PushFixture.SECRET;

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    NotificationFixture telling;

    @Inject
    PushFixture pushing;

    @Inject
    Pusher pusher;

    @Inject
    ObjectMapper json;

    /** An answer that this person is told of. @return the idea's number */
    private long answered(String user) {
        long number = duties.owedIdea();
        telling.spread();
        people.as(user).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "YES");
        telling.spread();
        return number;
    }

    private static String path(int status) {
        return "/" + UUID.randomUUID() + "/" + status;
    }

    @Test
    void a_browser_is_told_once_in_its_readers_language_and_nothing_secret() throws Exception {
        var reader = telling.reader("cy");
        var browser = PushEncryption.newKeys();
        var path = path(201);
        pushing.subscribe(reader, path, browser);
        pushing.subscribe(reader, path, browser);
        people.as(reader).get("/api/me/push").then().body("browsers", equalTo(1));
        long number = answered(reader);
        pusher.run();
        pusher.run();
        var arrived = PushServiceResource.arrived(path);
        assertThat(arrived).hasSize(1);
        var pushed = arrived.get(0);
        assertThat(pushed.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("topic", "notices")
                .containsKeys("ttl", "urgency");
        var message = new String(decrypted(pushed.body(), browser), StandardCharsets.UTF_8);
        assertThat(json.readValue(message, Map.class))
                .containsEntry("body", "Mae gennych hysbysiad newydd.")
                .containsEntry("url", "/cy/me/notices");
        assertThat(message).doesNotContain(reader, Long.toString(number), "bench", "ateb");
        requireSigned(pushed.headers().get("authorization"), PushServiceResource.address(""));
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_a_busy_service_is_tried_again() {
        var reader = telling.reader("en");
        var gone = path(410);
        var busy = path(503);
        try {
            pushing.subscribe(reader, gone, PushEncryption.newKeys());
            pushing.subscribe(reader, busy, PushEncryption.newKeys());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        answered(reader);
        pusher.run();
        people.as(reader).get("/api/me/push").then().body("browsers", equalTo(1));
        answered(reader);
        pusher.run();
        assertThat(PushServiceResource.arrived(gone)).hasSize(1);
        assertThat(PushServiceResource.arrived(busy))
                .as("not before a minute has passed")
                .hasSize(1);
    }

    @Test
    void only_services_that_are_known_are_pushed_to_and_only_one_s_own_browser_is_let_go() throws Exception {
        var key = URL.encodeToString(
                PushEncryption.point((ECPublicKey) PushEncryption.newKeys().getPublic()));
        for (var endpoint : new String[] {
            "http://169.254.169.254/latest",
            "https://push.example.org.evil.example/x",
            "http://push.example.org/x",
            "nonsense"
        }) {
            people.as("megan")
                    .body(Map.of("endpoint", endpoint, "p256dh", key, "auth", URL.encodeToString(SECRET)))
                    .put("/api/me/push")
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("notification_unknown_push_service"));
        }
        people.as("megan")
                .body(Map.of(
                        "endpoint",
                        "https://push.example.org/x",
                        "p256dh",
                        URL.encodeToString(new byte[65]),
                        "auth",
                        URL.encodeToString(SECRET)))
                .put("/api/me/push")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("p256dh"));
        var reader = telling.reader("en");
        var path = path(201);
        pushing.subscribe(reader, path, PushEncryption.newKeys());
        people.as("megan")
                .delete("/api/me/push?endpoint=" + PushServiceResource.address(path))
                .then()
                .statusCode(204);
        people.as(reader).get("/api/me/push").then().body("browsers", equalTo(1));
        people.as(reader)
                .delete("/api/me/push?endpoint=" + PushServiceResource.address(path))
                .then()
                .statusCode(204);
        people.as(reader).get("/api/me/push").then().body("browsers", equalTo(0));
        people.visitor().get("/api/me/push").then().statusCode(401);
    }

    /** The example of RFC 8291, section 5 and appendix A. */
    @Test
    void the_encryption_is_the_one_of_the_rfc() throws Exception {
        var url = Base64.getUrlDecoder();
        var ourPoint =
                url.decode("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var ours = new KeyPair(
                PushEncryption.publicKey(ourPoint), privateKey("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var sealed = PushEncryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                url.decode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                url.decode("BTBZMqHH6r4Tts7J_aSIgg"),
                ours,
                url.decode("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(URL.encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                                + "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    private static PrivateKey privateKey(String number) throws Exception {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, Base64.getUrlDecoder().decode(number)), PushEncryption.curve()));
    }

    /** As a browser does it, written from the RFC and not from our code. */
    private static byte[] decrypted(byte[] body, KeyPair browser) throws Exception {
        var in = ByteBuffer.wrap(body);
        var salt = new byte[16];
        in.get(salt);
        assertThat(in.getInt()).isEqualTo(4096);
        var server = new byte[in.get()];
        in.get(server);
        var sealed = new byte[in.remaining()];
        in.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(PushEncryption.publicKey(server), true);
        var own = PushEncryption.point((ECPublicKey) browser.getPublic());
        var info = ByteBuffer.allocate(14 + 65 + 65 + 1)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(own)
                .put(server)
                .put((byte) 1)
                .array();
        var prk = hmac(salt, hmac(hmac(SECRET, agreement.generateSecret()), info));
        var key = Arrays.copyOf(hmac(prk, "Content-Encoding: aes128gcm\0\1".getBytes(StandardCharsets.US_ASCII)), 16);
        var nonce = Arrays.copyOf(hmac(prk, "Content-Encoding: nonce\0\1".getBytes(StandardCharsets.US_ASCII)), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var padded = cipher.doFinal(sealed);
        assertThat(padded[padded.length - 1]).isEqualTo((byte) 2);
        return Arrays.copyOf(padded, padded.length - 1);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    /** RFC 8292. */
    private void requireSigned(String authorization, String audience) throws Exception {
        assertThat(authorization).matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, k=[\\w-]{87}");
        var token = authorization.replaceAll("vapid t=([^,]*),.*", "$1").split("\\.");
        var claims = json.readValue(Base64.getUrlDecoder().decode(token[1]), Map.class);
        assertThat(claims).containsEntry("aud", audience).containsEntry("sub", "mailto:push@bryncoed.example");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(
                PushEncryption.publicKey(Base64.getUrlDecoder().decode(authorization.replaceAll(".*k=", ""))));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }
}
