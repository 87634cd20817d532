package org.betterif.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.BrowserSession;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The app's session: an encrypted cookie that no script reads, by the authorization code flow with a real provider. */
@ApiTest
class SessionTest {

    @Inject
    People people;

    @Nested
    class SigningIn {

        @Test
        void makes_the_app_know_who_reads() {
            BrowserSession.of("browser-1", "officer")
                    .app()
                    .get("/api/me")
                    .then()
                    .statusCode(200)
                    .body("signedIn", equalTo(true))
                    .body("needsWelcome", equalTo(true))
                    .body("desks", hasItem("officer"));
        }

        @Test
        void is_kept_in_cookies_that_scripts_and_other_sites_do_not_get_and_nobody_reads() {
            var browser = BrowserSession.of("browser-2", "citizen");
            var sessions = browser.setCookies().entrySet().stream()
                    .filter(cookie -> cookie.getKey().startsWith("q_session"))
                    .toList();
            assertThat(sessions).isNotEmpty().allSatisfy(cookie -> assertThat(cookie.getValue())
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=Lax")
                    .containsIgnoringCase("Path=/"));
            assertThat(browser.cookies().values())
                    .allSatisfy(value -> assertThat(decodedParts(value)).noneMatch(part -> part.contains("browser-2")));
        }

        private static List<String> decodedParts(String cookie) {
            return List.of(cookie.split("\\.")).stream().map(SigningIn::decoded).toList();
        }

        private static String decoded(String part) {
            try {
                return new String(Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.ISO_8859_1);
            } catch (IllegalArgumentException notBase64) {
                return part;
            }
        }

        @Test
        void gives_no_token_to_a_script() {
            var body = BrowserSession.of("browser-3", "citizen")
                    .app()
                    .get("/api/me")
                    .asString();
            assertThat(body).doesNotContain("eyJ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example",
                    "//evil.example",
                    "/\\evil.example",
                    "/login",
                    "/logout",
                    "javascript:1"
                })
        void leads_only_to_this_site(String returnTo) {
            assertThat(LoginResource.safe(returnTo)).isEqualTo("/");
        }

        @Test
        void leads_back_to_where_one_was() {
            assertThat(LoginResource.safe("/cy/ideas/142?sort=newest#comments"))
                    .isEqualTo("/cy/ideas/142?sort=newest#comments");
        }
    }

    @Nested
    class AnExpiredSession {

        @Test
        void stops_no_reader() {
            expired().get("/api/me").then().statusCode(200).body("signedIn", equalTo(false));
        }

        @Test
        void is_told_to_who_writes_so_that_the_app_keeps_what_was_typed() {
            expired()
                    .header("X-BetterIf", "1")
                    .header("If-Match", "\"1.0\"")
                    .contentType("application/json")
                    .body(Map.of("name", "N", "language", "en", "mail", Map.of("service", true, "digest", true)))
                    .put("/api/me")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("reason", equalTo("account_sign_in_needed"));
        }

        @Test
        void of_an_api_client_is_refused_by_its_name() {
            given().auth().oauth2("not.a.token").get("/api/me/data").then().statusCode(401);
        }

        private static io.restassured.specification.RequestSpecification expired() {
            return given().redirects()
                    .follow(false)
                    .cookie("q_session", "an-old-session-that-nothing-can-read")
                    .header("X-Requested-With", "JavaScript");
        }
    }

    @Nested
    class SigningOut {

        @Test
        void ends_the_session_here_and_at_the_provider() {
            var browser = BrowserSession.of("browser-4", "citizen");
            var out = browser.open("/logout");
            assertThat(out.statusCode()).isEqualTo(302);
            assertThat(out.header("Location")).contains("/logout?").contains("post_logout_redirect_uri=");
            assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
            browser.app().get("/api/me").then().body("signedIn", equalTo(false));
        }

        @Test
        void everywhere_ends_the_sessions_of_all_devices_and_tokens_too() {
            var telephone = BrowserSession.of("browser-5", "citizen");
            var library = BrowserSession.of("browser-5", "citizen");
            var token = people.token("browser-5");
            telephone.app().post("/api/me/sign-out-everywhere").then().statusCode(204);
            library.app().get("/api/me").then().statusCode(200).body("signedIn", equalTo(false));
            library.app().get("/api/me/data").then().statusCode(401);
            given().auth().oauth2(token).get("/api/me").then().body("signedIn", equalTo(false));
        }

        @Test
        void everywhere_lets_one_sign_in_again_after_proving_who_one_is() {
            var browser = BrowserSession.of("browser-6", "citizen");
            browser.app().post("/api/me/sign-out-everywhere").then().statusCode(204);
            long ended = Instant.now().getEpochSecond();
            var old = browser.open("/login?returnTo=/ideas");
            assertThat(old.statusCode()).isEqualTo(303);
            assertThat(old.header("Location")).contains("again=1");
            var provider = browser.open(old.header("Location"));
            assertThat(provider.header("Location")).contains("prompt=login");
            while (Instant.now().getEpochSecond() <= ended) {
                Thread.onSpinWait(); // tokens count in whole seconds
            }
            assertThat(browser.signIn("browser-6", "citizen", old.header("Location")))
                    .isEqualTo("/ideas");
            browser.app().get("/api/me").then().body("signedIn", equalTo(true));
        }
    }

    @Nested
    class AForgedRequest {

        @Test
        void with_the_cookies_alone_is_refused() {
            BrowserSession.of("browser-7", "citizen")
                    .forged()
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("common_forged_request"));
        }

        @Test
        void from_another_origin_is_refused_even_with_the_header() {
            var browser = BrowserSession.of("browser-9", "citizen");
            browser.app()
                    .header("Origin", "https://evil.example")
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(403);
            browser.app()
                    .header("Origin", "null")
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(403);
            browser.app()
                    .header("Sec-Fetch-Site", "cross-site")
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(403);
            browser.app()
                    .header("Sec-Fetch-Site", "same-site")
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(403);
        }

        @Test
        void is_not_one_of_our_own_pages() {
            BrowserSession.of("browser-10", "citizen")
                    .app()
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Origin", "http://localhost:" + io.restassured.RestAssured.port)
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(204);
        }

        @Test
        void cannot_carry_a_token_so_a_token_needs_no_header() {
            given().auth()
                    .oauth2(people.token("browser-8"))
                    .post("/api/me/sign-out-everywhere")
                    .then()
                    .statusCode(204);
        }

        @Test
        void of_a_visitor_is_refused_too() {
            given().contentType("application/json")
                    .body("{}")
                    .put("/api/me/welcome")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void every_answer_carries_the_browsers_guards() {
        given().get("/api/me")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("strict-origin-when-cross-origin"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("X-Frame-Options", equalTo("DENY"));
    }
}
