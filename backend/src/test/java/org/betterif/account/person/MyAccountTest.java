package org.betterif.account.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.betterif.account.Badge;
import org.betterif.account.Byline;
import org.betterif.account.MailChoices;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonEvent;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class MyAccountTest {

    @Inject
    People people;

    @Inject
    PersonDirectory directory;

    @Inject
    Heard heard;

    @Inject
    Jdbi jdbi;

    @ApplicationScoped
    static class Heard {
        final List<PersonEvent> events = new CopyOnWriteArrayList<>();

        void hear(@Observes PersonEvent event) {
            events.add(event);
        }

        <E extends PersonEvent> List<E> of(Class<E> type, long personId) {
            return events.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(e -> e.personId() == personId)
                    .toList();
        }
    }

    @Nested
    class Settings {

        @Test
        void are_changed_against_the_version_one_saw() {
            var before = people.as("settings-1").get("/api/me");
            put("settings-1", before.header("ETag"), "New Name")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("New Name"));
            put("settings-1", before.header("ETag"), "Newer Name").then().statusCode(412);
            people.as("settings-1").get("/api/me").then().body("name", equalTo("New Name"));
            assertThat(heard.of(PersonEvent.Renamed.class, id("settings-1"))).hasSize(1);
        }

        @Test
        void need_if_match_and_a_language_that_is_offered() {
            put("settings-2", null, "Name").then().statusCode(428);
            people.as("settings-2")
                    .header("If-Match", "\"1.0\"")
                    .body(Map.of("name", "N", "language", "other", "mail", Map.of("service", true, "digest", true)))
                    .put("/api/me")
                    .then()
                    .statusCode(400)
                    .body("errors[0].reason", equalTo("account_language_not_offered"));
        }

        @Test
        void two_changes_at_once_lose_nothing_silently() throws Exception {
            var etag = people.as("settings-3").get("/api/me").header("ETag");
            Callable<Integer> change = () -> put("settings-3", etag, "At once").statusCode();
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(List.of(change, change)).stream()
                        .map(MyAccountTest::get)
                        .sorted()
                        .toList();
                assertThat(answers.get(0)).isEqualTo(200);
                assertThat(answers.get(1)).isIn(409, 412);
            }
        }

        private Response put(String user, String ifMatch, String name) {
            var request = people.as(user);
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            return request.body(
                            Map.of("name", name, "language", "cy", "mail", Map.of("service", false, "digest", true)))
                    .put("/api/me");
        }
    }

    @Nested
    class Suspension {

        @Test
        void is_felt_at_once_and_ends_by_itself() {
            long person = id("suspended-1");
            directory.suspend(person, "moderation_abuse", null);
            people.as("suspended-1").get("/api/me").then().body("suspended", equalTo(true));
            directory.unsuspend(person);
            people.as("suspended-1").get("/api/me").then().body("suspended", equalTo(false));
            directory.suspend(person, "moderation_abuse", Instant.now().minus(Duration.ofSeconds(1)));
            people.as("suspended-1").get("/api/me").then().body("suspended", equalTo(false));
            assertThat(heard.of(PersonEvent.Suspended.class, person)).hasSize(2);
        }
    }

    @Nested
    class MyData {

        @Test
        void is_a_download_with_what_is_kept() {
            people.as("data-1")
                    .get("/api/me/data")
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("attachment"))
                    .header("Cache-Control", containsString("no-store"))
                    .body("account.email", equalTo("data-1@example.com"))
                    .body("account.subject", equalTo("data-1"));
        }

        @Test
        void is_nobody_elses() {
            people.as("data-1").get("/api/me/data");
            people.as("data-2").get("/api/me/data").then().body(not(containsString("data-1")));
            people.visitor().get("/api/me/data").then().statusCode(401);
        }
    }

    @Nested
    class Leaving {

        @Test
        void leaves_a_row_that_says_nothing_and_frees_the_sign_in() {
            long person = id("leaver-1");
            var etag = people.as("leaver-1").get("/api/me").header("ETag");
            people.as("leaver-1")
                    .header("If-Match", etag)
                    .delete("/api/me")
                    .then()
                    .statusCode(204);
            assertThat(directory.person(person).orElseThrow().byline())
                    .isEqualTo(new Byline(Person.SOMEBODY_WHO_LEFT, Badge.NONE, null));
            assertThat(directory.mailbox(List.of(person))).isEmpty();
            assertThat(row(person)).doesNotContain("leaver-1");
            assertThat(heard.of(PersonEvent.Erased.class, person)).hasSize(1);
            people.unwelcomed("leaver-1")
                    .get("/api/me")
                    .then()
                    .body("needsWelcome", equalTo(true))
                    .body("email", nullValue());
            assertThat(id("leaver-1")).isNotEqualTo(person);
        }

        @Test
        void is_refused_for_a_stale_view() {
            people.as("leaver-2")
                    .header("If-Match", "\"999.0\"")
                    .delete("/api/me")
                    .then()
                    .statusCode(412);
            people.as("leaver-2").delete("/api/me").then().statusCode(428);
            people.as("leaver-2").get("/api/me").then().body("needsWelcome", equalTo(false));
        }

        private String row(long person) {
            return jdbi.withHandle(handle -> handle.createQuery("select p::text from person p where id = :id")
                    .bind("id", person)
                    .mapTo(String.class)
                    .one());
        }
    }

    @Nested
    class Mail {

        @Test
        void goes_where_the_token_said_in_the_language_chosen() {
            long person = id("mail-1");
            people.as("mail-1");
            var box = directory.mailbox(List.of(person)).get(person);
            assertThat(box.address()).isEqualTo("mail-1@example.com");
            assertThat(box.choices()).isEqualTo(new MailChoices(true, false));
        }
    }

    @Test
    void staff_are_found_by_role_once_they_have_signed_in() {
        people.as("mair").get("/api/me");
        assertThat(directory.withRole(Role.MODERATOR))
                .extracting(PersonRef::name)
                .contains("mair");
        assertThat(directory.person(id("mair")).orElseThrow().badge()).isEqualTo(Badge.COUNCIL_TEAM);
    }

    private long id(String user) {
        people.as(user).get("/api/me");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from person where issuer = 'development' and subject = :subject")
                .bind("subject", user)
                .mapTo(Long.class)
                .one());
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
