package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.innovationcouncil.seat.SeatDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Volunteers who were drawn are told, and nobody else. */
@ApiTest
class SeatOfferTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    SeatDirectory directory;

    @Inject
    NotificationFixture telling;

    @Inject
    Channels channels;

    @Inject
    Jdbi jdbi;

    private long council(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from innovation_council where slug = :slug")
                .bind("slug", slug)
                .mapTo(Long.class)
                .one());
    }

    private void offer(String slug, String user) {
        long council = council(slug);
        long person = telling.id(user);
        QuarkusTransaction.requiringNew()
                .run(() -> directory.offer(
                        council,
                        person,
                        new SeatDirectory.Offer(
                                new LocalisedText("Drawn by lot", "Drwy goelbren"), false, false, "", "")));
    }

    @Test
    void whoever_was_drawn_is_told_by_a_notice_and_by_mail_whatever_they_chose() {
        var drawn = telling.reader("cy");
        people.as(drawn)
                .body(Map.of("cadence", "NEVER"))
                .put("/api/me/mail")
                .then()
                .statusCode(200);
        offer(councils.empty(councils.callWithShortlist(), 1), drawn);
        telling.tell();
        telling.tell();
        people.as(drawn)
                .get("/api/me/notices")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("SEAT_OFFERED"))
                .body("items[0].ideaNumber", nullValue());
        var mail = NotificationFixture.mailTo(drawn);
        assertThat(mail).hasSize(1);
        assertThat(NotificationFixture.subject(mail.getFirst())).contains("Rheithgor yr ymylon");
        assertThat(NotificationFixture.text(mail.getFirst())).contains("/cy/desks/juror");
        try {
            assertThat(mail.getFirst().getHeader("List-Unsubscribe")).isNull();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_clerk_is_told_in_their_language_that_a_member_stepped_down_and_nobody_else_is() {
        for (var language : List.of("cy", "en")) {
            telling.mailbox("eleri", language);
            var council = councils.convened(1, 1, "jury-a", "jury-b");
            telling.tell();
            int before = steppedDown("eleri");
            boolean welsh = language.equals("cy");
            var headline = welsh
                    ? "Mae rhywun wedi gadael cyngor arloesi: "
                    : "Somebody has stepped down from an innovation council: ";
            int mailed = saying(headline).size();
            // an invitation that the clerk takes back tells no clerk
            long invited = people.as("eleri")
                    .body(Map.of("seat", Map.of("en", "A", "cy", "B"), "chair", false, "alternate", true))
                    .post("/api/councils/" + council.slug() + "/jurors")
                    .jsonPath()
                    .getLong("id");
            councils.removes(council.slug(), invited).statusCode(200);
            telling.tell();
            assertThat(steppedDown("eleri")).isEqualTo(before);
            people.as("jury-a").post(council.own("/step-down")).then().statusCode(200);
            people.as("jury-a").post(council.own("/step-down")).then().statusCode(403);
            telling.tell();
            telling.tell();
            assertThat(steppedDown("eleri")).isEqualTo(before + 1);
            for (var other : List.of("jury-a", "jury-b", "mair", "gwyn")) {
                assertThat(steppedDown(other)).as(other).isZero();
            }
            assertThat(saying(headline)).hasSize(mailed + 1).allSatisfy(mail -> assertThat(mail)
                    .contains(welsh ? "/cy/desks/clerk" : "/desks/clerk")
                    .doesNotContain("jury-a", "null", "%s"));
        }
    }

    private static List<String> saying(String words) {
        return NotificationFixture.mailTo("eleri").stream()
                .map(NotificationFixture::text)
                .filter(text -> text.contains(words))
                .toList();
    }

    private int steppedDown(String user) {
        return people.as(user)
                .get("/api/me/notices?limit=100")
                .jsonPath()
                .getInt("items.findAll { it.kind == 'MEMBER_STEPPED_DOWN' }.size()");
    }

    @Test
    void nobody_else_learns_who_volunteered() {
        var drawn = telling.reader("en");
        var slug = councils.empty(councils.callWithShortlist(), 1);
        offer(slug, drawn);
        telling.tell();
        assertThat(NotificationFixture.mailTo(drawn)).hasSize(1);
        var values = new HashMap<>(Map.of(
                "number", "1", "call", "x", "councillor", "x", "duty", "1", "id", "1", "mark", "x", "slug", slug));
        var about = channels.addresses(values).stream()
                .filter(address -> address.contains("council") || address.contains("notices"))
                .toList();
        assertThat(about).contains("/api/councils/" + slug);
        var said = new LinkedHashMap<String, String>();
        said.putAll(channels.readByVisitor(about));
        for (var user : Channels.STAFF) {
            // the clerk, who convened the council, invites the members and knows them
            if (!user.equals("eleri")) {
                channels.readBy(user, about).forEach((key, body) -> said.put(user + " " + key, body));
            }
        }
        said.putAll(Channels.mailToOthers(drawn));
        assertThat(said.entrySet().stream().filter(one -> one.getValue().contains(drawn)))
                .isEmpty();
    }
}
