package org.betterif;

import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the packaged program does not start without. Secrets come from the environment alone. */
final class RequiredSettings {

    static final int SHORTEST_SECRET = 32;
    static final int RECORD_KEY_BYTES = 32;

    private RequiredSettings() {}

    /**
     * @param environment a variable's value, or null
     * @return what to set, for the person who started the program; null when nothing is missing
     */
    static @Nullable String missing(UnaryOperator<@Nullable String> environment) {
        if (blank(environment.apply("BETTERIF_OIDC_URL"))) {
            return """
                    BetterIf does not start without an identity provider.
                    Set BETTERIF_OIDC_URL to your OpenID Connect provider's issuer address (with Keycloak:
                    https://…/realms/betterif), BETTERIF_OIDC_CLIENT_ID and BETTERIF_OIDC_SECRET to the client
                    registered there, and BETTERIF_SESSION_SECRET to 32 random characters or more.
                    docs/operating.md lists every setting. To try BetterIf without one: ./mvnw quarkus:dev""";
        }
        var secret = environment.apply("BETTERIF_SESSION_SECRET");
        if (blank(secret) || secret.length() < SHORTEST_SECRET) {
            return """
                    BetterIf does not start without a secret for its session cookies.
                    Set BETTERIF_SESSION_SECRET to %d random characters or more (%s), the same for all
                    replicas; for example: openssl rand -base64 36""".formatted(SHORTEST_SECRET, blank(secret) ? "it is not set" : "it has " + secret.length());
        }
        if (!blank(environment.apply("BETTERIF_STAFF_OIDC_URL"))
                && blank(environment.apply("BETTERIF_STAFF_OIDC_SECRET"))) {
            return """
                    BETTERIF_STAFF_OIDC_URL names an identity provider for staff.
                    Set BETTERIF_STAFF_OIDC_SECRET (and BETTERIF_STAFF_OIDC_CLIENT_ID) to the client registered there.""";
        }
        return recordKey(environment);
    }

    /** Several programs may share a database of one's own: a key that each made for itself would be several. */
    private static @Nullable String recordKey(UnaryOperator<@Nullable String> environment) {
        var key = environment.apply("BETTERIF_RECORD_KEY");
        if (blank(environment.apply("BETTERIF_DATABASE_URL")) && blank(key)) {
            return null;
        }
        if (!blank(key) && base64Bytes(key) == RECORD_KEY_BYTES) {
            return null;
        }
        return """
                BetterIf does not start on a database of its own without a key for the public record.
                Set BETTERIF_RECORD_KEY to %d random bytes in base64 (%s), the same for all replicas and for good;
                for example: openssl rand -base64 32. Keep a copy where the backups are not. docs/record.md says why.""".formatted(RECORD_KEY_BYTES, blank(key) ? "it is not set" : "it has " + base64Bytes(key) + " bytes");
    }

    /** @return -1 when it is not base64 */
    private static int base64Bytes(String text) {
        try {
            return Base64.getDecoder().decode(text.strip()).length;
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
