package org.betterif.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.notification.NotificationFixture;
import org.betterif.notification.mail.letter.DirectMail;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class ModerationMailTest {

    private static final String DESK = "/api/desk/moderation";
    private static final String ALERT = "safeguarding@bryncoed.example";

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    NotificationFixture telling;

    @Inject
    ResponseFixture duties;

    @Inject
    ModerationFixture moderation;

    @Inject
    Mails mails;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private long caseOf(long idea, String reason) {
        people.visitor()
                .body(Map.of("idea", idea, "reason", reason, "text", "look", "language", "en"))
                .post("/api/reports")
                .then()
                .statusCode(201);
        return jdbi.withHandle(handle -> handle.createQuery("select id from moderation_case where idea_number = :idea")
                .bind("idea", idea)
                .mapTo(Long.class)
                .one());
    }

    private void decide(long caseId, Map<String, Object> body) {
        int version = people.as("mair").get(DESK + "/cases/" + caseId).path("version");
        people.as("mair")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(DESK + "/cases/{id}/decision", caseId)
                .then()
                .statusCode(200);
    }

    private JsonPath noticesOf(String user) {
        return people.as(user)
                .get("/api/me/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private MimeMessage only(String user) {
        var mail = NotificationFixture.mailTo(user);
        assertThat(mail).hasSize(1);
        return mail.get(0);
    }

    private static final Map<String, Object> HIDE = Map.of(
            "action",
            "HIDE",
            "reason",
            "abuse",
            "toAuthor",
            Map.of("en", "Please say it kindly.", "cy", "Dywedwch ef yn garedig."));

    @Test
    void the_author_is_told_once_why_something_was_hidden_whatever_they_chose_about_mail() throws Exception {
        var author = telling.reader("cy");
        long idea = ideas.anIdea().by(author).in(calls.openCall()).open();
        people.as(author)
                .body(Map.of("cadence", "NEVER"))
                .put("/api/me/mail")
                .then()
                .statusCode(200);
        decide(caseOf(idea, "abuse"), HIDE);
        telling.tell();
        assertThat(noticesOf(author).getList("items.kind")).containsExactly("HIDDEN");
        var mail = only(author);
        assertThat(NotificationFixture.text(mail))
                .contains("Mae eich syniad wedi'i guddio", "Y rheswm: mae'n brifo", "Dywedwch ef yn garedig.")
                .contains("/cy/me#my-decisions", "beth bynnag a ddewisoch")
                .doesNotContain("mair", "Please", "null", "{");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void the_author_of_a_follow_up_is_told_why_it_was_hidden_and_once_when_a_second_moderator_puts_it_back() {
        for (var language : List.of("en", "cy")) {
            boolean welsh = language.equals("cy");
            var author = telling.reader(language);
            long idea = ideas.anIdea().by(author).in(calls.openCall()).open();
            duties.cross(idea);
            long answer = duties.answer(idea, "NO");
            people.as(author)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("text", "You are fools", "language", "en"))
                    .put("/api/answers/" + answer + "/follow-up")
                    .then()
                    .statusCode(200);
            people.as("mair")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "abuse", "note", Map.of("en", "It insults", "cy", "Mae'n sarhau")))
                    .post("/api/answers/" + answer + "/follow-up/hide")
                    .then()
                    .statusCode(200);
            telling.tell();
            assertThat(noticesOf(author).getList("items.kind"))
                    .containsOnlyOnce("FOLLOW_UP_HIDDEN")
                    .doesNotContain("FOLLOWED_UP");
            assertThat(mailSaying(author, "#my-decisions")).singleElement().satisfies(mail -> assertThat(mail)
                    .contains(
                            welsh
                                    ? "Mae'r hyn a ddywedoch am yr ateb wedi'i guddio am y tro"
                                    : "What you said to the answer is hidden for now",
                            welsh ? "Y rheswm: mae'n brifo" : "The reason: it hurts",
                            welsh ? "/cy/me#my-decisions" : "/me#my-decisions")
                    .doesNotContain("mair", "You are fools", "null", "{"));
            people.as(author)
                    .body(Map.of("text", "I was angry.", "language", "en"))
                    .post("/api/me/moderation/decisions/" + moderation.decisionAbout(author, idea) + "/appeal")
                    .then()
                    .statusCode(201);
            int appeal = people.as("mair").get(DESK + "/appeals").path("find { it.about.idea == " + idea + " }.id");
            moderation
                    .joan()
                    .app()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("upheld", true, "answer", Map.of("en", "You may say so.", "cy", "Cewch ddweud.")))
                    .put(DESK + "/appeals/" + appeal + "/decision")
                    .then()
                    .statusCode(200);
            telling.tell();
            assertThat(noticesOf(author).getList("items.kind"))
                    .containsOnlyOnce("APPEAL_UPHELD")
                    .doesNotContain("FOLLOW_UP_RESTORED"); // the answer says so
            assertThat(mailSaying(author, welsh ? "Cewch ddweud." : "You may say so."))
                    .hasSize(1);
        }
    }

    private static List<String> mailSaying(String user, String words) {
        return NotificationFixture.mailTo(user).stream()
                .map(NotificationFixture::text)
                .filter(text -> text.contains(words))
                .toList();
    }

    @Test
    void what_is_sealed_is_told_neutrally_and_the_safeguarding_lead_is_alerted_without_content() throws Exception {
        var author = telling.reader("en");
        long idea = ideas.anIdea()
                .by(author)
                .titled("the quivering heron had a home")
                .in(calls.openCall())
                .open();
        int before = MailServerResource.mailTo(ALERT).size();
        decide(caseOf(idea, "safeguarding"), Map.of("action", "SEAL", "reason", "safeguarding"));
        telling.tell();
        var mail = only(author);
        assertThat(NotificationFixture.subject(mail)).isEqualTo("Something you wrote was taken off the site");
        assertThat(NotificationFixture.whole(mail)).doesNotContain("heron", "/ideas/", "afety");
        var alerts = MailServerResource.mailTo(ALERT);
        assertThat(alerts).hasSize(before + 1);
        var alert = NotificationFixture.whole(alerts.get(before));
        assertThat(alert)
                .contains("Something was sealed", "/desks/moderator", "/cy/desks/moderator")
                .doesNotContain("heron", author, "/ideas/", "List-Unsubscribe");
        assertThat(alerts.get(before).getHeader("Content-Language")).containsExactly("en, cy");
    }

    @Test
    void an_appeal_that_is_upheld_is_told_once() {
        var author = telling.reader("en");
        long idea = ideas.anIdea().by(author).in(calls.openCall()).open();
        decide(caseOf(idea, "abuse"), HIDE);
        telling.tell();
        long decision = people.as(author).get("/api/me/moderation").jsonPath().getLong("decisions[0].id");
        people.as(author)
                .body(Map.of("text", "It was a joke.", "language", "en"))
                .post("/api/me/moderation/decisions/{id}/appeal", decision)
                .then()
                .statusCode(201);
        int appeal = people.as("joan").get(DESK + "/appeals").path("find { it.about.idea == " + idea + " }.id");
        people.as("joan")
                .header("If-Match", "\"1\"")
                .body(Map.of("upheld", true, "answer", Map.of("en", "You are right.", "cy", "Rydych yn iawn.")))
                .put(DESK + "/appeals/{id}/decision", appeal)
                .then()
                .statusCode(200);
        telling.tell();
        assertThat(noticesOf(author).getList("items.kind")).containsExactly("APPEAL_UPHELD", "HIDDEN");
        var mail = NotificationFixture.mailTo(author);
        assertThat(mail).hasSize(2);
        assertThat(NotificationFixture.text(mail.get(1)))
                .contains("A second moderator agrees with you", "You are right.")
                .doesNotContain("joan", "Rydych");
    }

    @Test
    void whoever_is_suspended_is_told_until_when() {
        var author = telling.reader("en");
        long idea = ideas.anIdea().by(author).in(calls.openCall()).open();
        long found = caseOf(idea, "abuse");
        people.as("mair")
                .body(Map.of("reason", "abuse", "until", "2099-03-01T12:00:00Z"))
                .post(DESK + "/cases/{id}/suspension", found)
                .then()
                .statusCode(201);
        telling.tell();
        assertThat(NotificationFixture.text(only(author))).contains("until 1 March 2099", "hurts or belittles");
    }

    @Nested
    class PeopleWithoutAnAccount {

        @Test
        void get_the_answer_to_their_complaint_and_their_address_is_forgotten() {
            var contact = "callum" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example";
            var complaint = people.visitor()
                    .body(Map.of(
                            "name",
                            "Callum",
                            "contact",
                            contact,
                            "about",
                            "Waiting",
                            "text",
                            "Two days.",
                            "language",
                            "cy"))
                    .post("/api/complaints")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            telling.tell();
            assertThat(MailServerResource.mailTo(contact))
                    .as("anybody could send mail to anybody")
                    .isEmpty();
            people.as("mair")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("answer", "Rydych yn iawn, ac mae'n ddrwg gennym."))
                    .put(DESK + "/complaints/{id}/answer", complaint.getLong("id"))
                    .then()
                    .statusCode(200);
            telling.tell();
            telling.tell();
            var mail = MailServerResource.mailTo(contact);
            assertThat(mail).hasSize(1);
            assertThat(NotificationFixture.subject(mail.get(0)))
                    .isEqualTo("Yr ateb i'ch cwyn " + complaint.getString("reference"));
            assertThat(NotificationFixture.text(mail.get(0))).contains("ac mae'n ddrwg gennym.");
            assertThat(telling.mailsHolding(contact)).isZero();
        }

        @Test
        void hear_what_became_of_their_notice_and_who_wrote_the_words_is_contacted() {
            var author = telling.reader("en");
            var claimant = "tenant" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example";
            long idea = ideas.anIdea().by(author).in(calls.openCall()).open();
            long id = people.visitor()
                    .body(Map.of(
                            "idea",
                            idea,
                            "name",
                            "A Tenant",
                            "email",
                            claimant,
                            "untrueWords",
                            "took the winch",
                            "claim",
                            "It was mine.",
                            "nameMayBeTold",
                            false,
                            "language",
                            "en"))
                    .post("/api/defamation-notices")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            step(id, 1, "POSTER_CONTACTED").statusCode(200);
            people.as(author)
                    .body(Map.of("agrees", false, "text", "I stand by it."))
                    .put("/api/me/moderation/notices/{id}/reply", id)
                    .then()
                    .statusCode(200);
            step(id, 3, "KEPT").statusCode(200);
            telling.tell();
            assertThat(NotificationFixture.text(only(author)))
                    .contains("Please answer by", "/me#my-decisions")
                    .doesNotContain("Tenant", "winch");
            var outcome = MailServerResource.mailTo(claimant);
            assertThat(outcome).hasSize(1);
            assertThat(NotificationFixture.text(outcome.get(0)))
                    .contains("stands by them")
                    .doesNotContain(author);
        }

        private ValidatableResponse step(long id, int version, String state) {
            return people.as("mair")
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("state", state))
                    .put(DESK + "/notices/{id}/state", id)
                    .then();
        }

        @Test
        void one_that_was_being_handed_over_when_the_process_died_is_handed_over_again() {
            var address = "lost" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example";
            mails.add(
                    "test:" + address,
                    new DirectMail(DirectMail.Kind.COMPLAINT_ANSWER, address, null, List.of("C-1", "Sorry")),
                    clock.instant());
            assertThat(mails.claim(clock.instant(), 1_000))
                    .extracting(Mails.Due::direct)
                    .isNotEmpty();
            mails.leaveUncertain(clock.instant().plusSeconds(1), clock.instant());
            telling.tell();
            assertThat(MailServerResource.mailTo(address)).hasSize(1);
        }
    }
}
