package org.betterif.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.betterif.notification.NotificationFixture;
import org.betterif.notification.outbox.TellingProcess;
import org.betterif.testing.ApiTest;
import org.betterif.testing.JavaProgram;
import org.betterif.testing.People;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kills a second, real process (SIGKILL) at the two moments that matter. */
@ApiTest
class ProcessDeathTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    People people;

    @Inject
    NotificationFixture telling;

    @Inject
    Mails mails;

    @Inject
    Postman postman;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private void kill(Class<?> work, String cause, long person, String until) throws Exception {
        var program = JavaProgram.of(List.of(), work, database, cause, Long.toString(person))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(until);
            program.toHandle().destroyForcibly(); // SIGKILL
            assertThat(program.waitFor()).isEqualTo(128 + 9);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    @Timeout(120)
    void what_a_process_committed_before_it_was_killed_is_told_once_by_another() throws Exception {
        var reader = telling.reader("en");
        kill(TellingProcess.class, "killed:" + UUID.randomUUID(), telling.id(reader), "committed");
        telling.tell();
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
        people.as(reader).get("/api/me/notices").then().body("items.size()", equalTo(1));
    }

    @Test
    @Timeout(120)
    void a_mail_in_the_hands_of_a_killed_process_is_sent_at_most_once_and_what_it_said_is_not_lost() throws Exception {
        telling.tell(); // nothing else is due
        var reader = telling.reader("en");
        telling.notice(reader);
        telling.spread();
        kill(ClaimingProcess.class, "", 0, "claimed 1");
        postman.run();
        mails.leaveUncertain(clock.instant().plus(Duration.ofMinutes(1)), clock.instant());
        postman.run();
        assertThat(NotificationFixture.mailTo(reader)).isEmpty();
        String state = jdbi.withHandle(handle -> handle.createQuery("select state from mail where person_id = :person")
                .bind("person", telling.id(reader))
                .mapTo(String.class)
                .one());
        assertThat(state).isEqualTo("UNCERTAIN");
        people.as(reader).get("/api/me/notices").then().body("items.size()", equalTo(1));
    }
}
