package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.betterif.notification.mail.MailFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was told long ago is forgotten; what still has to be told is not. */
@ApiTest
class RetentionTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    NotificationFixture telling;

    @Inject
    MailFixture mail;

    @Inject
    Retention retention;

    @Inject
    Jdbi jdbi;

    /** Everything of this person happened that many days earlier. */
    private void letDaysPass(String user, int days) {
        long person = telling.id(user);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update outbox set done_at = done_at - :days * interval '1 day'
                            where id in (select outbox_id from notice where person_id = :person)""").bind("days", days).bind("person", person).execute();
            handle.createUpdate(
                            "update notice set created_at = created_at - :days * interval '1 day' where person_id = :person")
                    .bind("days", days)
                    .bind("person", person)
                    .execute();
            handle.createUpdate(
                            "update mail set settled_at = settled_at - :days * interval '1 day' where person_id = :person")
                    .bind("days", days)
                    .bind("person", person)
                    .execute();
        });
    }

    private long count(String sql, String user) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("person", telling.id(user))
                .mapTo(Long.class)
                .one());
    }

    private long notices(String user) {
        return count("select count(*) from notice where person_id = :person", user);
    }

    private long outboxes(String user) {
        return count("select count(*) from outbox where subject_person_id = :person", user);
    }

    private long mails(String user) {
        return count("select count(*) from mail where person_id = :person", user);
    }

    private String told(boolean read) {
        var reader = telling.reader("en");
        telling.notice(reader);
        telling.tell();
        if (read) {
            var id = people.as(reader).get("/api/me/notices").jsonPath().getString("items[0].id");
            people.as(reader)
                    .body(java.util.Map.of("id", id))
                    .post("/api/me/notices/read")
                    .then()
                    .statusCode(204);
        }
        return reader;
    }

    @Test
    void a_notice_goes_a_year_after_it_was_told_once_read_else_after_two_and_then_its_event() {
        var read = told(true);
        var unread = told(false);
        letDaysPass(read, 364);
        letDaysPass(unread, 366);
        retention.run();
        assertThat(notices(read)).isEqualTo(1);
        assertThat(outboxes(read)).as("a notice needs it").isEqualTo(1);
        assertThat(notices(unread)).isEqualTo(1);
        letDaysPass(read, 2);
        letDaysPass(unread, 365);
        retention.run();
        assertThat(notices(read) + outboxes(read)).isZero();
        assertThat(notices(unread) + outboxes(unread)).isZero();
        people.as(read).get("/api/me/notices").then().body("items", hasSize(0));
    }

    @Test
    void a_mail_goes_thirty_days_after_it_was_sent_and_its_link_still_stops_the_mails() throws Exception {
        var reader = telling.reader("en");
        long number = duties.owedIdea();
        telling.tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "YES");
        telling.tell();
        var header = NotificationFixture.mailTo(reader).getFirst().getHeader("List-Unsubscribe")[0];
        letDaysPass(reader, 29);
        mail.forget();
        assertThat(mails(reader)).isEqualTo(1);
        letDaysPass(reader, 2);
        mail.forget();
        assertThat(mails(reader)).isZero();
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(header.replaceAll(".*(/api/[^>]*)>", "$1"))
                .then()
                .statusCode(204);
        people.as(reader).get("/api/me/mail").then().body("cadence", org.hamcrest.Matchers.equalTo("NEVER"));
    }

    @Test
    void what_is_not_told_or_not_sent_yet_stays_however_old_it_is() {
        var reader = telling.reader("en");
        telling.notice(reader);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update outbox set occurred_at = now() - interval '9 years' where subject_person_id = :person")
                .bind("person", telling.id(reader))
                .execute());
        retention.run();
        assertThat(outboxes(reader)).isEqualTo(1);
        telling.spread();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update mail set created_at = now() - interval '6 days' where person_id = :person")
                .bind("person", telling.id(reader))
                .execute());
        mail.forget();
        assertThat(mails(reader)).isEqualTo(1);
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
    }

    /** Many rows are many short transactions, and a second process finds the job taken. */
    @Test
    void it_works_in_batches_and_in_one_process_at_a_time() {
        var first = told(true);
        var second = told(true);
        letDaysPass(first, 800);
        letDaysPass(second, 800);
        assertThat(QuarkusTransaction.requiringNew().call(() -> retention.notices(1)))
                .isEqualTo(1);
        assertThat(notices(first) + notices(second)).isEqualTo(1);
        jdbi.useTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtextextended('notification.retention', 0))");
            var other = new Thread(retention::run);
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(notices(first) + notices(second))
                    .as("somebody else has the job")
                    .isEqualTo(1);
        });
        retention.run();
        assertThat(notices(first) + notices(second)).isZero();
    }
}
