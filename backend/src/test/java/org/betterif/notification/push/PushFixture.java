package org.betterif.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import org.betterif.testing.People;
import org.betterif.testing.PushServiceResource;

/** Browsers that are told, for tests that have no business inside. */
@ApplicationScoped
public class PushFixture {

    static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    static final byte[] SECRET = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final People people;
    private final Pusher pusher;

    PushFixture(People people, Pusher pusher) {
        this.people = people;
        this.pusher = pusher;
    }

    /** @param path of the push service of the tests */
    public void subscribe(String user, String path) {
        try {
            subscribe(user, path, PushEncryption.newKeys());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void subscribe(String user, String path, KeyPair browser) {
        people.as(user)
                .body(Map.of(
                        "endpoint",
                        PushServiceResource.address(path),
                        "p256dh",
                        URL.encodeToString(PushEncryption.point((ECPublicKey) browser.getPublic())),
                        "auth",
                        URL.encodeToString(SECRET)))
                .put("/api/me/push")
                .then()
                .statusCode(204);
    }

    public void push() {
        pusher.run();
    }
}
