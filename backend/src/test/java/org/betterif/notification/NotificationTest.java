package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class NotificationTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    ResponseDirectory responses;

    @Inject
    NotificationFixture telling;

    @Test
    void notices_stand_in_the_app_and_are_nobody_elses() {
        var reader = telling.reader("en");
        long number = duties.owedIdea();
        telling.tell(); // what was told before they followed is none of theirs
        people.as(reader).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.answer(number, "NOT_NOW");
        telling.spread();
        var page = people.as(reader).get("/api/me/notices");
        page.then()
                .statusCode(200)
                .body("unread", equalTo(1))
                .body("items[0].kind", equalTo("ANSWERED"))
                .body("items[0].decision", equalTo("NOT_NOW"))
                .body("items[0].ideaNumber", equalTo((int) number));
        people.as(telling.reader("en")).get("/api/me/notices").then().body("items.ideaNumber", not(hasItem((int)
                number)));
        people.visitor().get("/api/me/notices").then().statusCode(401);
        people.as(reader)
                .body(Map.of("id", page.jsonPath().getString("items[0].id")))
                .post("/api/me/notices/read")
                .then()
                .statusCode(204);
        people.as(reader).get("/api/me/notices").then().body("unread", equalTo(0));
    }

    @Test
    void an_answer_reaches_whoever_wrote_supported_commented_or_follows_once_each() {
        var follower = telling.reader("en");
        var supporter = telling.reader("cy");
        var commenter = telling.reader("en");
        var nobody = telling.reader("en");
        long number = duties.owedIdea();
        people.as(follower).put("/api/follows/idea/" + number).then().statusCode(204);
        duties.support(supporter, number);
        people.as(commenter)
                .body(Map.of("text", "We have waited long enough.", "language", "en"))
                .post("/api/ideas/" + number + "/comments")
                .then()
                .statusCode(201);
        duties.answer(number, "YES");
        telling.spread();
        for (var user : List.of("megan", follower, supporter, commenter)) {
            assertThat(answersTold(user, number)).as(user).isEqualTo(1);
        }
        assertThat(answersTold(nobody, number)).isZero();
    }

    private int answersTold(String user, long number) {
        return people.as(user)
                .get("/api/me/notices?limit=100")
                .jsonPath()
                .getInt("items.findAll { it.kind == 'ANSWERED' && it.ideaNumber == " + number + " }.size()");
    }

    @Test
    void that_a_second_answer_is_owed_reaches_those_who_asked_and_the_officers_who_owe_it() {
        var reader = telling.reader("en");
        long number = duties.owedIdea();
        duties.support(reader, number);
        long officer = telling.id("sian");
        responses.setDesk(duties.serviceOf(duties.dutyOf(number)), null, Map.of(officer, 1));
        duties.answer(number, "NO");
        assertThat(duties.contestNow(number)).isTrue();
        telling.spread();
        for (var user : List.of(reader, "sian")) {
            people.as(user)
                    .get("/api/me/notices")
                    .then()
                    .body(
                            "items.findAll { it.kind == 'CONTESTED' && it.ideaNumber == " + number + " }.size()",
                            equalTo(1));
        }
        people.as("rhian")
                .get("/api/me/notices")
                .then()
                .body("items.findAll { it.ideaNumber == " + number + " }.size()", equalTo(0));
    }

    /** Somebody with a mark supports an idea; the mark must be nowhere but in what that person alone is sent. */
    @Test
    void nobody_learns_on_any_channel_who_supported_what() throws Exception {
        var marked = "quillfeather" + UUID.randomUUID().toString().substring(0, 6);
        telling.mailbox(marked, "en");
        long number = duties.owedIdea();
        duties.support(marked, number);
        duties.answer(number, "YES");
        telling.tell();
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
}
