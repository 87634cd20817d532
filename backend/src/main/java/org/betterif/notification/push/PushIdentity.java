package org.betterif.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.betterif.notification.NotificationConfig;
import org.jspecify.annotations.Nullable;

/** Who pushes, told to push services by a signed token (VAPID, RFC 8292). Without keys nothing is pushed. */
@ApplicationScoped
class PushIdentity {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Duration VALID = Duration.ofHours(12);

    private final @Nullable String publicKey;
    private final @Nullable PrivateKey privateKey;
    private final String subject;

    PushIdentity(NotificationConfig config) {
        var push = config.push();
        publicKey =
                push.publicKey().filter(key -> push.privateKey().isPresent()).orElse(null);
        subject = push.subject().orElse("mailto:postmaster@localhost");
        privateKey =
                publicKey == null ? null : checked(publicKey, push.privateKey().orElseThrow());
    }

    boolean on() {
        return privateKey != null;
    }

    /** What a browser subscribes with. */
    Optional<String> publicKey() {
        return Optional.ofNullable(publicKey);
    }

    /** The Authorization header of a request to this endpoint. */
    String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
        var origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        var head = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        var claims = encoded("{\"aud\":\"" + origin + "\",\"exp\":"
                + now.plus(VALID).getEpochSecond() + ",\"sub\":\"" + subject + "\"}");
        return "vapid t=" + head + "." + claims + "." + URL.encodeToString(sign(head + "." + claims)) + ", k="
                + publicKey;
    }

    private byte[] sign(String text) throws GeneralSecurityException {
        return sign(text, privateKey);
    }

    private static byte[] sign(String text, @Nullable PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    /** A pair that does not belong together would be found out only by push services, long after. */
    private static PrivateKey checked(String publicKey, String privateKey) {
        try {
            var decoder = Base64.getUrlDecoder();
            var number = new BigInteger(1, decoder.decode(privateKey));
            var key =
                    KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, PushEncryption.curve()));
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(PushEncryption.publicKey(decoder.decode(publicKey)));
            check.update("pair".getBytes(StandardCharsets.US_ASCII));
            if (check.verify(sign("pair", key))) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("BETTERIF_PUSH_PUBLIC_KEY and BETTERIF_PUSH_PRIVATE_KEY are no keys", e);
        }
        throw new IllegalStateException("BETTERIF_PUSH_PUBLIC_KEY and BETTERIF_PUSH_PRIVATE_KEY are no pair");
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
