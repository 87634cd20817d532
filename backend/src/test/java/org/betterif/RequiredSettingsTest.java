package org.betterif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredSettingsTest {

    private static final Map<String, String> ENOUGH = Map.of(
            "BETTERIF_OIDC_URL", "https://id.example/realms/betterif", "BETTERIF_SESSION_SECRET", "x".repeat(32));

    @Test
    void a_provider_and_a_long_secret_are_enough() {
        assertThat(RequiredSettings.missing(ENOUGH::get)).isNull();
    }

    @Test
    void without_a_provider_it_says_what_to_set() {
        assertThat(with("BETTERIF_OIDC_URL", " ")).contains("BETTERIF_OIDC_URL", "docs/operating.md");
    }

    @Test
    void a_secret_that_is_missing_or_short_is_refused() {
        assertThat(with("BETTERIF_SESSION_SECRET", null)).contains("BETTERIF_SESSION_SECRET", "not set");
        assertThat(with("BETTERIF_SESSION_SECRET", "x".repeat(31))).contains("BETTERIF_SESSION_SECRET", "it has 31");
    }

    @Test
    void a_database_of_ones_own_needs_a_key_for_the_record() {
        assertThat(with("BETTERIF_DATABASE_URL", "jdbc:postgresql://database/betterif"))
                .contains("BETTERIF_RECORD_KEY", "not set", "openssl rand -base64 32");
        assertThat(with("BETTERIF_RECORD_KEY", "c2hvcnQ=")).contains("BETTERIF_RECORD_KEY", "5 bytes");
        assertThat(with("BETTERIF_RECORD_KEY", "A".repeat(43) + "=")).isNull();
    }

    @Test
    void an_issuer_for_staff_needs_its_own_secret() {
        assertThat(with("BETTERIF_STAFF_OIDC_URL", "https://staff.example")).contains("BETTERIF_STAFF_OIDC_SECRET");
    }

    private static String with(String variable, String value) {
        var environment = new HashMap<>(ENOUGH);
        environment.put(variable, value);
        return RequiredSettings.missing(environment::get);
    }
}
