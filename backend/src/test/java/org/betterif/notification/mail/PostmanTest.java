package org.betterif.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.betterif.notification.NotificationConfig;
import org.betterif.notification.NotificationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail servers that are down, refuse, or send back later. */
@ApiTest
class PostmanTest {

    @Inject
    People people;

    @Inject
    NotificationFixture telling;

    @Inject
    Postman postman;

    @Inject
    NotificationConfig config;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void serverIsUp() {
        MailServerResource.up();
        postman.wake(); // one that failed here must not make the next ones fail
    }

    /** A mail to this person, and the notice it is of. */
    private void notice(String user) {
        telling.notice(user);
        telling.spread();
    }

    private void address(String user, String address) {
        jdbi.useHandle(handle -> handle.execute("update person set email = ? where name = ?", address, user));
    }

    private String state(String user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select state from mail where person_id = :person order by id desc limit 1")
                .bind("person", telling.id(user))
                .mapTo(String.class)
                .one());
    }

    private void at(Duration later, Runnable work) {
        var now = Clock.systemUTC();
        QuarkusMock.installMockForType(Clock.offset(now, later), Clock.class);
        try {
            work.run();
        } finally {
            QuarkusMock.installMockForType(now, Clock.class);
        }
    }

    @Test
    void a_mail_server_that_is_down_for_a_day_loses_nothing_and_doubles_nothing() {
        telling.tell(); // what other tests left
        var readers = List.of(telling.reader("en"), telling.reader("cy"), telling.reader("en"));
        readers.forEach(this::notice);
        MailServerResource.down();
        for (int minutes = 0; minutes <= 24 * 60; minutes += 30) {
            at(Duration.ofMinutes(minutes), postman::run);
        }
        assertThat(readers).allSatisfy(reader -> assertThat(state(reader)).isEqualTo("DUE"));
        MailServerResource.up();
        at(Duration.ofMinutes(24 * 60 + 65), () -> {
            postman.run();
            postman.run();
        });
        assertThat(readers).allSatisfy(reader -> {
            assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
            assertThat(state(reader)).isEqualTo("SENT");
        });
    }

    @Test
    void an_address_that_does_not_exist_is_written_to_once_and_its_owner_is_told_in_the_app() {
        var reader = telling.reader("en");
        address(reader, "gone" + reader + "@example.org");
        notice(reader);
        postman.run();
        assertThat(state(reader)).isEqualTo("BOUNCED");
        people.as(reader).get("/api/me/mail").then().body("cameBack", equalTo(true));
        notice(reader);
        postman.run();
        assertThat(state(reader)).as("nothing more is sent there").isEqualTo("DROPPED");
        people.as(reader).get("/api/me/notices").then().body("items.size()", equalTo(2));
        address(reader, reader + "@example.org");
        notice(reader);
        postman.run();
        assertThat(NotificationFixture.mailTo(reader))
                .as("a new address begins anew")
                .hasSize(1);
    }

    @Test
    void one_mailbox_that_is_refused_for_now_does_not_hold_up_the_others() {
        var waiting = telling.reader("en");
        address(waiting, "later" + waiting + "@example.org");
        var other = telling.reader("en");
        notice(waiting);
        notice(other);
        postman.run();
        assertThat(state(waiting)).isEqualTo("DUE");
        assertThat(NotificationFixture.mailTo(other)).hasSize(1);
    }

    @Test
    void a_delivery_report_that_comes_back_later_is_about_the_one_mail_it_was_sent_for() throws Exception {
        var reader = telling.reader("en");
        notice(reader);
        postman.run();
        var mail = NotificationFixture.mailTo(reader).get(0);
        assertThat(mail.getHeader("Cc")).as("an empty one is no header").isNull();
        var back = mail.getHeader("Return-Path")[0].replaceAll("[<>]", "");
        assertThat(back).matches("bounces\\+[0-9a-f]{32}@bryncoed.example");
        report("wrong", back, "failed", "5.1.1").statusCode(404);
        report("only-for-tests", back, "delayed", "4.2.0").statusCode(204);
        report("only-for-tests", back.replaceAll("\\+[0-9a-f]{4}", "+0000"), "failed", "5.1.1")
                .statusCode(204);
        report("only-for-tests", back, "failed", "5.7.1").statusCode(204);
        assertThat(state(reader)).isEqualTo("SENT");
        report("only-for-tests", back.toUpperCase(), "failed", "5.1.1").statusCode(204);
        assertThat(state(reader)).isEqualTo("BOUNCED");
        people.as(reader).get("/api/me/mail").then().body("cameBack", equalTo(true));
        people.as(reader)
                .body(Map.of("cadence", "AT_ONCE"))
                .put("/api/me/mail")
                .then()
                .statusCode(200)
                .body("cameBack", equalTo(false));
    }

    private static io.restassured.response.ValidatableResponse report(
            String secret, String to, String action, String status) {
        return RestAssured.given()
                .header("X-BetterIf", "1")
                .header("X-Bounce-Secret", secret)
                .contentType("text/plain")
                .queryParam("to", to)
                .body("""
                        From: MAILER-DAEMON@mx.example\r
                        Content-Type: multipart/report; report-type=delivery-status; boundary=b\r
                        \r
                        --b\r
                        Content-Type: message/delivery-status\r
                        \r
                        Reporting-MTA: dns; mx.example\r
                        \r
                        Final-Recipient: rfc822; somebody@example.org\r
                        Action: %s\r
                        Status: %s\r
                        --b--\r
                        """.formatted(action, status))
                .post("/api/bounces")
                .then();
    }

    @Test
    void a_mail_whose_connection_broke_before_the_answer_is_not_sent_twice() {
        var reader = telling.reader("en");
        address(reader, "cut" + reader + "@example.org");
        notice(reader);
        postman.run();
        assertThat(state(reader)).isEqualTo("UNCERTAIN");
        var other = telling.reader("en");
        notice(other);
        postman.run();
        assertThat(NotificationFixture.mailTo(other)).as("a pause").isEmpty();
        at(Duration.ofMinutes(5), postman::run);
        assertThat(NotificationFixture.mailTo(other)).hasSize(1);
        assertThat(MailServerResource.mailTo("cut" + reader + "@example.org")).hasSizeLessThan(2);
        people.as(reader).get("/api/me/notices").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_connection_that_was_idle_for_too_long_costs_no_mail_and_no_time() {
        var before = telling.reader("en");
        notice(before);
        postman.run();
        assertThat(state(before)).isEqualTo("SENT");
        MailServerResource.endIdle();
        var reader = telling.reader("en");
        notice(reader);
        postman.run();
        assertThat(state(reader)).isEqualTo("SENT");
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
    }

    /** The mail server takes these only while three connections are at it at once. The first batch goes by one alone. */
    @Test
    void several_connections_hand_over_at_once_and_each_mail_once() {
        telling.tell(); // what other tests left
        var first = IntStream.range(0, config.sendBatch())
                .mapToObj(i -> telling.reader("en"))
                .toList();
        first.forEach(telling::notice);
        var together = IntStream.range(0, 3 * config.sendBatch())
                .mapToObj(i -> telling.reader("en"))
                .toList();
        together.forEach(reader -> address(reader, "together" + reader + "@example.org"));
        together.forEach(telling::notice);
        telling.spread();
        postman.run();
        assertThat(first).allSatisfy(reader -> assertThat(NotificationFixture.mailTo(reader))
                .hasSize(1));
        assertThat(together).allSatisfy(reader -> {
            assertThat(MailServerResource.mailTo("together" + reader + "@example.org"))
                    .hasSize(1);
            assertThat(state(reader)).isEqualTo("SENT");
        });
    }

    /** None of these is about the mail or its reader, and none of them costs a mail. */
    @ParameterizedTest
    @EnumSource
    void a_server_that_cannot_be_used_costs_no_mail_and_no_address(Fault fault) {
        telling.tell(); // what other tests left
        var reader = telling.reader("en");
        notice(reader);
        fault.begins.run();
        postman.run();
        assertThat(state(reader)).isEqualTo("DUE");
        people.as(reader).get("/api/me/mail").then().body("cameBack", equalTo(false));
        MailServerResource.up();
        at(Duration.ofMinutes(5), postman::run);
        assertThat(state(reader)).isEqualTo("SENT");
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
    }

    enum Fault {
        HANGS_UP_BEFORE_IT_GREETS(MailServerResource::hangsUp),
        LETS_NOBODY_IN(MailServerResource::turnsAway),
        REFUSES_OUR_ADDRESS(MailServerResource::refusesSender);

        private final Runnable begins;

        Fault(Runnable begins) {
            this.begins = begins;
        }
    }

    @Test
    void an_address_that_is_none_costs_no_pause_for_others() {
        var odd = telling.reader("en");
        address(odd, "not an address" + odd);
        var other = telling.reader("en");
        notice(odd);
        notice(other);
        postman.run();
        assertThat(state(odd)).isEqualTo("BOUNCED");
        assertThat(NotificationFixture.mailTo(other)).hasSize(1);
    }
}
