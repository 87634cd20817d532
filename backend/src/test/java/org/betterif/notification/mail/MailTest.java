package org.betterif.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.notification.NotificationFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.record.RecordFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class MailTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    CallFixture calls;

    @Inject
    IdeaFixture ideas;

    @Inject
    PlaceFixture places;

    @Inject
    NotificationFixture telling;

    @Inject
    RecordFixture record;

    @Inject
    Postman postman;

    @Inject
    Digests digests;

    @Inject
    Mails mails;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Test
    void an_answer_reaches_everybody_once_in_their_language_complete_as_plain_text() throws Exception {
        var welsh = telling.reader("cy");
        long number = duties.owedIdea();
        people.as(welsh).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.support(welsh, number);
        duties.answer(number, "IN_PART");
        telling.tell();
        telling.tell();
        var mail = NotificationFixture.mailTo(welsh).stream()
                .filter(m -> NotificationFixture.subject(m).startsWith("Mae'r cyngor wedi ateb"))
                .toList();
        assertThat(mail).hasSize(1);
        var message = mail.get(0);
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Unsubscribe")[0]).matches("<http.*/api/unsubscribe/[A-Za-z0-9_-]{43}>");
        assertThat(message.getHeader("Content-Language")).containsExactly("cy");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).contains("multipart/alternative");
        var text = (String) parts.getBodyPart(0).getContent();
        assertThat(text)
                .contains("Y penderfyniad: yn rhannol.", "Because **three** people asked (cy)", "We dig (cy)", "gwyn")
                .contains("/cy/ideas/" + number)
                .doesNotContain("The decision", "{", "null");
    }

    @Test
    void one_click_stops_the_mails_without_signing_in_and_a_mere_get_does_not() throws Exception {
        var reader = telling.reader("en");
        long number = duties.owedIdea();
        telling.tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "YES");
        telling.tell();
        var mail = NotificationFixture.mailTo(reader);
        assertThat(mail).hasSize(1);
        var path = mail.get(0).getHeader("List-Unsubscribe")[0].replaceAll(".*(/api/[^>]*)>", "$1");
        RestAssured.given().redirects().follow(false).get(path).then().statusCode(303);
        people.as(reader).get("/api/me/mail").then().body("cadence", equalTo("AT_ONCE"));
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(204);
        people.as(reader).get("/api/me/mail").then().body("cadence", equalTo("NEVER"));
        RestAssured.given().post("/api/unsubscribe/" + "x".repeat(43)).then().statusCode(404);
    }

    @Test
    void two_processes_send_each_mail_once() throws Exception {
        var reader = telling.reader("en");
        long number = duties.owedIdea();
        telling.tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "YES");
        try (var two = Executors.newFixedThreadPool(4)) {
            var jobs = List.of(
                    Executors.callable(telling::spread),
                    Executors.callable(telling::spread),
                    Executors.callable(postman::run),
                    Executors.callable(postman::run));
            for (var done : two.invokeAll(jobs)) {
                done.get();
            }
        }
        telling.tell();
        // a machine that is very busy may have found the mail server too slow: then it is tried again, once
        jdbi.useHandle(handle -> handle.execute("update mail set next_try_at = now() where state = 'DUE'"));
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
    }

    @Test
    void a_mail_that_is_not_taken_is_tried_again_later_and_is_not_lost() {
        var due = new Mails.Due(waitingMail(), 0, List.of(), false, "", 1, null);
        mails.claim(clock.instant(), 1000);
        mails.retry(due, "ConnectException", clock.instant());
        assertThat(mails.claim(clock.instant(), 1000)).extracting(Mails.Due::id).doesNotContain(due.id());
        assertThat(mails.claim(clock.instant().plus(Duration.ofMinutes(2)), 1000))
                .filteredOn(mail -> mail.id() == due.id())
                .singleElement()
                .satisfies(mail -> assertThat(mail.attempts()).isEqualTo(2));
        mails.settle(due.id(), "SENT", clock.instant());
    }

    @Test
    void a_mail_whose_process_died_is_not_sent_twice() {
        long id = waitingMail();
        mails.claim(clock.instant(), 1000);
        mails.leaveUncertain(clock.instant().minus(Duration.ofMinutes(15)), clock.instant());
        assertThat(state(id)).isEqualTo("SENDING");
        mails.leaveUncertain(clock.instant().plusSeconds(1), clock.instant());
        assertThat(state(id)).isEqualTo("UNCERTAIN");
    }

    @Test
    void a_digest_is_sent_once_a_day_and_never_empty() {
        var reader = telling.reader("en");
        var call = calls.openCall();
        people.as(reader).put("/api/follows/call/" + call.id()).then().statusCode(204);
        people.as(reader)
                .body(Map.of("cadence", "DAILY"))
                .put("/api/me/mail")
                .then()
                .statusCode(200);
        var today = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        digests.compose(today);
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).isEmpty();
        long number = duties.owedIdea(call);
        duties.answer(number, "YES");
        telling.spread();
        record.sequence();
        digests.compose(today);
        digests.compose(today);
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).singleElement().satisfies(mail -> assertThat(
                        NotificationFixture.text(mail))
                .contains("The council has answered")
                // a witness: whoever keeps the mail can show what the record was then
                .contains("The newest head of the public record: betterif-head.1."));
    }

    /** New ideas around one: worth no mail of their own, told once a week to those who asked for summaries. */
    @Test
    void a_weekly_digest_comes_on_its_day_alone_and_leaves_out_what_lies_before_an_election() {
        var reader = telling.reader("en");
        var area = places.area();
        people.as(reader)
                .body(Map.of("cadence", "WEEKLY"))
                .put("/api/me/mail")
                .then()
                .statusCode(200);
        people.as(reader).put("/api/follows/area/" + area.id()).then().statusCode(204);
        long idea = duties.owedIdea();
        telling.tell();
        people.as(reader).put("/api/follows/idea/" + idea).then().statusCode(204);
        duties.answer(idea, "YES");
        telling.spread();
        var monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        digests.compose(monday.plusDays(2));
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).isEmpty();
        digests.compose(monday);
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);

        long held = ideas.anIdea().in(calls.openCall()).inArea(area.id()).open();
        duties.cross(held);
        telling.tell();
        people.as(reader).put("/api/follows/idea/" + held).then().statusCode(204);
        duties.answer(held, "YES");
        telling.spread();
        places.preElection(
                area,
                LocalDate.now(ZoneOffset.UTC).minusDays(1),
                LocalDate.now(ZoneOffset.UTC).plusDays(1));
        digests.compose(monday.plusWeeks(1));
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).as("it waits").hasSize(1);
        places.movePreElection(area, LocalDate.now(ZoneOffset.UTC).minusDays(1));
        digests.compose(monday.plusWeeks(2));
        telling.tell();
        assertThat(NotificationFixture.mailTo(reader)).hasSize(2);
    }

    /** Mail about what one takes part in is one choice, news of what is around or who is who another, and neither hides what concerns one's account. */
    @Test
    void the_service_s_mail_is_apart_from_anything_that_is_promoted() {
        var serviceAlone = chose(true, false);
        var newsAlone = chose(false, true);
        var nothing = chose(false, false);
        var all = List.of(serviceAlone, newsAlone, nothing);
        var call = calls.openCall();
        all.forEach(reader ->
                people.as(reader).put("/api/follows/call/" + call.id()).then().statusCode(204));
        long around = ideas.anIdea().in(call).open();
        telling.spread();
        var monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        digests.compose(monday);
        telling.tell();
        assertThat(NotificationFixture.mailTo(serviceAlone))
                .as("a new idea around")
                .isEmpty();
        assertThat(NotificationFixture.mailTo(nothing)).isEmpty();
        assertThat(NotificationFixture.mailTo(newsAlone))
                .singleElement()
                .satisfies(mail -> assertThat(NotificationFixture.text(mail)).contains("/ideas/" + around));

        long number = duties.owedIdea();
        telling.tell();
        all.forEach(reader ->
                people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204));
        duties.answer(number, "YES");
        telling.tell();
        assertThat(NotificationFixture.mailTo(serviceAlone))
                .singleElement()
                .satisfies(mail -> assertThat(NotificationFixture.subject(mail)).contains("answered"));
        assertThat(NotificationFixture.mailTo(newsAlone))
                .as("no mail of its own")
                .hasSize(1);
        assertThat(NotificationFixture.mailTo(nothing)).isEmpty();

        all.forEach(telling::notice); // a decision about their account
        telling.tell();
        assertThat(NotificationFixture.mailTo(serviceAlone)).hasSize(2);
        assertThat(NotificationFixture.mailTo(newsAlone)).hasSize(2);
        assertThat(NotificationFixture.mailTo(nothing)).hasSize(1);
    }

    private String chose(boolean service, boolean news) {
        var reader = telling.reader("en");
        jdbi.useHandle(handle -> handle.execute(
                "update person set mail_service = ?, mail_digest = ? where name = ?", service, news, reader));
        return reader;
    }

    private long waitingMail() {
        long id = telling.id(telling.reader("en"));
        mails.add("test:" + UUID.randomUUID(), id, List.of(1L), false, clock.instant());
        return jdbi.withHandle(handle -> handle.createQuery("select id from mail where person_id = ?")
                .bind(0, id)
                .mapTo(Long.class)
                .one());
    }

    private String state(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from mail where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .one());
    }
}
