package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class NotificationTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    FanOut fanOut;

    @Inject
    Outbox outbox;

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
        var welsh = person("cy");
        long number = duties.owedIdea();
        people.as(welsh).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.support(welsh, number);
        duties.answer(number, "IN_PART");
        tell();
        tell();
        var mail = MailServerResource.mailTo(welsh + "@example.org").stream()
                .filter(m -> subject(m).startsWith("Mae'r cyngor wedi ateb"))
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
        var reader = person("en");
        long number = duties.owedIdea();
        tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "YES");
        tell();
        var mail = MailServerResource.mailTo(reader + "@example.org");
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
        var reader = person("en");
        long number = duties.owedIdea();
        tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "YES");
        try (var two = Executors.newFixedThreadPool(4)) {
            var jobs = List.of(
                    Executors.callable(fanOut::run),
                    Executors.callable(fanOut::run),
                    Executors.callable(postman::run),
                    Executors.callable(postman::run));
            for (var done : two.invokeAll(jobs)) {
                done.get();
            }
        }
        tell();
        assertThat(MailServerResource.mailTo(reader + "@example.org")).hasSize(1);
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
    void notices_stand_in_the_app_and_are_nobody_elses() {
        var reader = person("en");
        long number = duties.owedIdea();
        tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "NOT_NOW");
        fanOut.run();
        var page = people.as(reader).get("/api/me/notices");
        page.then()
                .statusCode(200)
                .body("unread", equalTo(1))
                .body("items[0].kind", equalTo("ANSWERED"))
                .body("items[0].decision", equalTo("NOT_NOW"))
                .body("items[0].ideaNumber", equalTo((int) number));
        people.as(person("en")).get("/api/me/notices").then().body("items.ideaNumber", not(hasItem((int) number)));
        people.visitor().get("/api/me/notices").then().statusCode(401);
        people.as(reader)
                .body(Map.of("id", page.jsonPath().getLong("items[0].id")))
                .post("/api/me/notices/read")
                .then()
                .statusCode(204);
        people.as(reader).get("/api/me/notices").then().body("unread", equalTo(0));
    }

    @Test
    void a_digest_is_sent_once_a_day_and_never_empty() {
        var reader = person("en");
        var call = calls.openCall();
        people.as(reader).put("/api/follows/call/" + call.id()).then().statusCode(204);
        people.as(reader)
                .body(Map.of("cadence", "DAILY"))
                .put("/api/me/mail")
                .then()
                .statusCode(200);
        var today = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        digests.compose(today);
        tell();
        assertThat(MailServerResource.mailTo(reader + "@example.org")).isEmpty();
        long number = duties.owedIdea(call);
        duties.answer(number, "YES");
        fanOut.run();
        digests.compose(today);
        digests.compose(today);
        tell();
        assertThat(MailServerResource.mailTo(reader + "@example.org"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(GreenMailUtil.getWholeMessage(mail)).contains("The council has answered"));
    }

    @Test
    void following_needs_something_to_follow() {
        people.as("megan").put("/api/follows/idea/999999999").then().statusCode(404);
        people.as("megan").put("/api/follows/idea/%27%20or%201=1").then().statusCode(404);
        people.as("megan")
                .put("/api/follows/planet/1")
                .then()
                .statusCode(404)
                .body("reason", equalTo("notification_nothing_to_follow"));
        people.visitor().put("/api/follows/idea/1").then().statusCode(401);
    }

    /** Somebody with a mark supports an idea; the mark must be nowhere but in what that person alone is sent. */
    @Test
    void nobody_learns_on_any_channel_who_supported_what() throws Exception {
        var marked = "quillfeather" + UUID.randomUUID().toString().substring(0, 6);
        people.as(marked);
        setUp(marked, "en");
        long number = duties.owedIdea();
        duties.support(marked, number);
        duties.answer(number, "YES");
        tell();
        for (var path : List.of(
                "/api/ideas/" + number,
                "/api/ideas?limit=100",
                "/api/ideas/" + number + "/answer",
                "/api/answers/given?limit=100",
                "/api/answers/figures",
                "/api/feeds/ideas.atom",
                "/api/feeds/answers.atom",
                "/api/feeds/ideas/" + number + ".atom",
                "/api/ideas/" + number + "/comments")) {
            assertThat(people.visitor().get(path).asString()).as(path).doesNotContain(marked);
        }
        for (var path :
                List.of("/api/desk/duties?limit=100", "/api/duties/" + duties.dutyOf(number), "/api/me/notices")) {
            assertThat(people.as("gwyn").get(path).asString()).as(path).doesNotContain(marked);
        }
        var others = new ArrayList<String>();
        for (var mail : MailServerResource.all()) {
            if (!mail.getAllRecipients()[0].toString().contains(marked)) {
                others.add(GreenMailUtil.getWholeMessage(mail));
            }
        }
        assertThat(String.join("\n", others)).doesNotContain(marked);
        var own = MailServerResource.mailTo(marked);
        assertThat(own).isNotEmpty();
        for (var mail : own) {
            assertThat(GreenMailUtil.getWholeMessage(mail).toLowerCase()).doesNotContain("you support", "your support");
        }
    }

    /** Everything that waits, also what other tests left behind: one run of the job stops after so many batches. */
    private void tell() {
        for (int i = 0; i < 1_000 && outbox.next().isPresent(); i++) {
            fanOut.run();
        }
        assertThat(outbox.next()).isEmpty();
        postman.run();
    }

    private String person(String language) {
        var user = "reader" + UUID.randomUUID().toString().substring(0, 8);
        people.as(user);
        setUp(user, language);
        return user;
    }

    private void setUp(String user, String language) {
        jdbi.useHandle(handle -> handle.execute(
                "update person set email = ?, language = ? where name = ?", user + "@example.org", language, user));
    }

    private long waitingMail() {
        var user = person("en");
        long id = jdbi.withHandle(handle -> handle.createQuery("select id from person where name = ?")
                .bind(0, user)
                .mapTo(Long.class)
                .one());
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

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
