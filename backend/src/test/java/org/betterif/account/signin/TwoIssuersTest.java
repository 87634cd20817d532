package org.betterif.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.betterif.testing.StaffIssuer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** As a council runs it that has one issuer for residents and one for staff, with limits on writing. */
@ApiTest
@WithTestResource(StaffIssuer.class)
@TestProfile(TwoIssuersTest.Deployed.class)
class TwoIssuersTest {

    public static class Deployed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "betterif.rate-limit.enabled", "true",
                    "betterif.rate-limit.person-writes", "4",
                    "betterif.rate-limit.visitor-writes", "3",
                    "betterif.rate-limit.window", "1h",
                    "betterif.account.staff-issuer-known-as", "staff");
        }
    }

    @Inject
    People people;

    @Inject
    Jdbi jdbi;

    @Test
    void a_staff_role_in_a_residents_token_opens_no_desk() {
        given().auth()
                .oauth2(people.token("sian"))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(true))
                .body("desks", empty());
    }

    @Test
    void the_issuer_of_staff_opens_desks() {
        given().auth()
                .oauth2(StaffIssuer.token("sian", "officer"))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("desks", contains("officer"))
                .body("badge", equalTo("COUNCIL_TEAM"));
    }

    @Test
    void the_same_subject_at_two_issuers_is_two_people() {
        given().auth().oauth2(people.token("nia")).get("/api/me").then().statusCode(200);
        given().auth()
                .oauth2(StaffIssuer.token("nia", "facilitator"))
                .get("/api/me")
                .then()
                .statusCode(200);
        var issuers = jdbi.withHandle(handle -> handle.createQuery("select issuer from person where subject = 'nia'")
                .mapTo(String.class)
                .list());
        assertThat(issuers).containsExactlyInAnyOrder("development", "staff");
    }

    @Test
    void staff_sign_in_at_their_own_provider() {
        var staff = given().redirects().follow(false).accept("text/html").get("/login/staff?returnTo=/ideas");
        assertThat(staff.statusCode()).isEqualTo(302);
        var residents = given().redirects().follow(false).accept("text/html").get("/login?returnTo=/ideas");
        assertThat(residents.statusCode()).isEqualTo(302);
        var staffProvider = staff.header("Location").replaceAll("\\?.*", "");
        assertThat(staffProvider)
                .endsWith("/authorize")
                .isNotEqualTo(residents.header("Location").replaceAll("\\?.*", ""));
        assertThat(staff.header("Location")).contains("callback%2Fstaff");
        given().get("/api/me").then().body("staffSignIn", equalTo(true));
    }

    @Test
    void an_issuer_whose_clock_is_some_seconds_off_is_believed_but_not_a_token_that_ended_minutes_ago() {
        var now = Instant.now();
        asks(StaffIssuer.token(now.plusSeconds(10), 300, "sian", "officer"))
                .statusCode(200)
                .body("signedIn", equalTo(true));
        asks(StaffIssuer.token(now.minusSeconds(310), 300, "sian", "officer"))
                .statusCode(200)
                .body("signedIn", equalTo(true));
        asks(StaffIssuer.token(now.minusSeconds(500), 300, "sian", "officer")).statusCode(401);
    }

    private static ValidatableResponse asks(String token) {
        return given().auth().oauth2(token).get("/api/me").then();
    }

    @Test
    void a_token_that_nobody_known_signed_is_refused() {
        var forged = StaffIssuer.token("sian", "administrator");
        var tampered = forged.substring(0, forged.length() - 6) + "AAAAAA";
        given().auth().oauth2(tampered).get("/api/me").then().statusCode(401);
    }

    @Test
    void a_person_who_writes_too_fast_is_told_when_to_go_on() {
        for (int left = 3; left >= 0; left--) {
            write("fast-1").then().statusCode(400).header("RateLimit", startsWith("\"writes\";r=" + left + ";t="));
        }
        write("fast-1")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("reason", equalTo("common_too_many_requests"))
                .header("Retry-After", Integer::parseInt, org.hamcrest.Matchers.greaterThan(0))
                .header("RateLimit-Policy", equalTo("\"writes\";q=4;w=3600"));
        write("fast-2").then().statusCode(400);
    }

    @Test
    void visitors_share_the_allowance_of_their_address_and_reading_is_free() {
        for (int i = 0; i < 3; i++) {
            people.visitor().body("{}").put("/api/me/welcome").then().statusCode(400);
        }
        people.visitor().body("{}").put("/api/me/welcome").then().statusCode(429);
        given().get("/api/me").then().statusCode(200).header("RateLimit", equalTo(null));
    }

    private io.restassured.response.Response write(String user) {
        return people.unwelcomed(user).body("{}").put("/api/me/welcome");
    }
}
