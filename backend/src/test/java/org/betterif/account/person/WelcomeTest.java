package org.betterif.account.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.betterif.account.AccountConfig;
import org.betterif.account.AgeBand;
import org.betterif.account.MailChoices;
import org.betterif.shared.Language;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class WelcomeTest {

    @Inject
    People people;

    @Inject
    AccountConfig config;

    @Test
    void who_is_new_is_asked_for_a_name_first() {
        people.unwelcomed("newcomer-1")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("needsWelcome", equalTo(true))
                .body("suggestedName", equalTo("newcomer-1"))
                .body("email", nullValue());
    }

    @Test
    void the_first_sign_in_is_complete_with_name_rules_age_language_and_mail() {
        people.unwelcomed("newcomer-2")
                .body(welcome(Map.of("name", "  Old\u200b   Oak ", "language", "cy", "ageBand", "UNDER_18")))
                .put("/api/me/welcome")
                .then()
                .statusCode(200)
                .body("needsWelcome", equalTo(false))
                .body("name", equalTo("Old Oak"))
                .body("language", equalTo("cy"))
                .body("underEighteen", equalTo(true))
                .body("email", notNullValue())
                .body("mail.digest", equalTo(false));
    }

    @Test
    void under_13_is_refused_and_nothing_is_kept() {
        people.unwelcomed("newcomer-3")
                .body(welcome(Map.of("ageBand", "UNDER_13")))
                .put("/api/me/welcome")
                .then()
                .statusCode(403)
                .body("reason", equalTo("account_too_young"));
        people.unwelcomed("newcomer-3")
                .get("/api/me")
                .then()
                .body("needsWelcome", equalTo(true))
                .body("email", nullValue());
    }

    @Test
    void a_name_that_poses_as_the_council_is_refused_by_field() {
        people.unwelcomed("newcomer-4")
                .body(welcome(Map.of("name", "Bryncoed C0uncil")))
                .put("/api/me/welcome")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].reason", equalTo("account_name_poses_as_council"));
    }

    @Test
    void a_councillor_may_be_called_one() {
        people.unwelcomed("rhian")
                .body(welcome(Map.of("name", "Cllr Rhian Gwilym")))
                .put("/api/me/welcome")
                .then()
                .statusCode(200)
                .body("name", equalTo("Cllr Rhian Gwilym"));
        people.welcome("rhian");
    }

    @Test
    void rules_of_another_version_are_not_accepted() {
        people.unwelcomed("newcomer-5")
                .body(welcome(Map.of("rulesVersion", "1999-01-01")))
                .put("/api/me/welcome")
                .then()
                .statusCode(422)
                .body("reason", equalTo("account_version_not_current"));
    }

    @Test
    void a_visitor_cannot_be_welcomed() {
        people.visitor()
                .body(welcome(Map.of()))
                .put("/api/me/welcome")
                .then()
                .statusCode(401)
                .body("reason", equalTo("account_sign_in_needed"));
    }

    private Map<String, Object> welcome(Map<String, Object> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Somebody",
                "language",
                "en",
                "ageBand",
                "ADULT",
                "rulesVersion",
                config.rulesVersion(),
                "privacyVersion",
                config.privacyVersion(),
                "mail",
                Map.of("service", true, "digest", false)));
        body.putAll(changes);
        return body;
    }

    @Test
    void accepting_newer_rules_with_a_token_without_an_address_keeps_the_one_there_was() {
        var person = new Person();
        var settings = new Person.Settings("Nia", Language.CY, new MailChoices(true, false));
        person.welcome(settings, AgeBand.ADULT, new Person.Accepted("1", "1"), "nia@example.org", Instant.EPOCH);
        person.welcome(settings, AgeBand.ADULT, new Person.Accepted("2", "2"), null, Instant.EPOCH);
        assertThat(person.own().email()).isEqualTo("nia@example.org");
    }
}
