package org.betterif.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.betterif.notification.NotificationFixture;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class InvitationMailTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    NotificationFixture telling;

    /** @return the code that the clerk sees too */
    private String invite(String council, String address) {
        return people.as("eleri")
                .body(Map.of("email", address, "seat", Map.of("en", "A reader", "cy", "Darllenydd"), "chair", false))
                .post("/api/councils/" + council + "/jurors")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static String stranger() {
        return "juror" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example";
    }

    @Test
    void it_is_mailed_in_both_languages_to_somebody_unknown_and_the_code_is_forgotten() throws Exception {
        var address = stranger();
        var code = invite(councils.empty(councils.callWithShortlist(), 1), address);
        telling.tell();
        telling.tell();
        var mail = MailServerResource.mailTo(address);
        assertThat(mail).hasSize(1);
        assertThat(NotificationFixture.subject(mail.get(0))).contains("Jury for verges", "Rheithgor yr ymylon");
        assertThat(NotificationFixture.text(mail.get(0)))
                .contains("/councils/invitation#" + code, "/cy/councils/invitation#" + code)
                .contains("take the seat or decline it", "chymerwch y sedd");
        people.visitor()
                .body(Map.of("code", code))
                .post("/api/council-invitations/look")
                .then()
                .statusCode(200);
        assertThat(telling.mailsHolding(code)).isZero();
    }

    @Test
    void it_is_mailed_in_the_language_of_somebody_who_is_known() {
        var juror = telling.reader("cy");
        invite(councils.empty(councils.callWithShortlist(), 1), juror + "@Example.org");
        telling.tell();
        var mail = MailServerResource.mailTo(juror);
        assertThat(mail).hasSize(1);
        assertThat(NotificationFixture.whole(mail.get(0)))
                .contains("Gweld y gwahoddiad")
                .doesNotContain("See the");
    }

    @Test
    void one_that_was_declined_before_it_was_sent_is_not_sent() {
        var address = stranger();
        var code = invite(councils.empty(councils.callWithShortlist(), 1), address);
        people.visitor()
                .body(Map.of("code", code))
                .post("/api/council-invitations/decline")
                .then()
                .statusCode(204);
        telling.tell();
        assertThat(MailServerResource.mailTo(address)).isEmpty();
    }
}
