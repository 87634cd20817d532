package org.betterif.response.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.betterif.response.ResponseFixture;
import org.betterif.shared.attachment.SampleFiles;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class EvidenceTest {

    @Inject
    People people;

    @Inject
    ResponseFixture responses;

    @Nested
    class Sending {

        @Test
        void a_photograph_is_taken_without_what_the_camera_wrote() {
            var sent = send("sian", SampleFiles.photograph(80, 40, 6), "A bench", "Mainc")
                    .statusCode(201)
                    .body("type", equalTo("JPEG"))
                    .body("width", equalTo(40))
                    .body("height", equalTo(80))
                    .body("alternative.cy", equalTo("Mainc"))
                    .extract()
                    .jsonPath();
            var bytes = people.as("sian")
                    .get(sent.getString("url"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.PLACE);
        }

        @Test
        void the_name_and_the_announced_type_count_for_nothing() {
            people.as("sian")
                    .contentType("multipart/form-data")
                    .multiPart("file", "holiday.jpg", "<script>alert(1)</script>".getBytes(), "image/jpeg")
                    .multiPart("alternativeEn", "x")
                    .multiPart("alternativeCy", "x")
                    .post("/api/desk/attachments")
                    .then()
                    .statusCode(415)
                    .body("reason", equalTo("attachment_type_not_taken"));
        }

        @Test
        void words_are_demanded_in_both_languages() {
            send("sian", SampleFiles.png(2, 2), "A bench", " ")
                    .statusCode(400)
                    .body("errors.field", hasItem("alternative.cy"))
                    .body("errors.reason", hasItem("attachment_alternative_missing"));
            send("sian", SampleFiles.png(2, 2), "x".repeat(501), "y")
                    .statusCode(400)
                    .body("errors.reason", hasItem("attachment_alternative_too_long"));
        }

        @Test
        void a_file_is_demanded() {
            people.as("sian")
                    .contentType("multipart/form-data")
                    .multiPart("alternativeEn", "x")
                    .multiPart("alternativeCy", "x")
                    .post("/api/desk/attachments")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("file"))
                    .body("errors.reason", hasItem("attachment_missing"));
        }

        @Test
        void what_is_too_large_is_told_so() {
            var large = Arrays.copyOf(SampleFiles.pdf(), (10 << 20) + 1);
            send("sian", large, "x", "x").statusCode(413).body("reason", equalTo("attachment_too_large"));
        }

        @Test
        void a_bomb_is_refused() {
            send("sian", SampleFiles.bomb(100_000, 100_000), "x", "x")
                    .statusCode(422)
                    .body("reason", equalTo("attachment_too_many_pixels"));
        }

        @Test
        void the_same_request_makes_one_file() {
            var key = UUID.randomUUID().toString();
            long first = again(key);
            long second = again(key);
            assertThat(second).isEqualTo(first).isPositive();
        }

        private long again(String key) {
            var as = given().auth().oauth2(people.token("sian")).header("Idempotency-Key", key);
            return form(as, SampleFiles.png(3, 3), "a", "b")
                    .post("/api/desk/attachments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
        }

        @Test
        void nobody_else_sends_files() {
            send("megan", SampleFiles.png(2, 2), "x", "x").statusCode(403);
            form(people.visitor(), SampleFiles.png(2, 2), "x", "x")
                    .post("/api/desk/attachments")
                    .then()
                    .statusCode(401);
        }

        /** Ten megabytes are announced and never sent: an answer comes all the same. */
        @Test
        void whoever_may_not_send_is_refused_before_the_file_is_read() throws IOException {
            try (var line = new Socket("localhost", RestAssured.port)) {
                line.setSoTimeout(10_000);
                line.getOutputStream()
                        .write("""
                        POST /api/desk/attachments HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Idempotency-Key: announced-only\r
                        Content-Type: multipart/form-data; boundary=x\r
                        Content-Length: 10000000\r
                        \r
                        """.formatted(people.token("megan")).getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                assertThat(new BufferedReader(new InputStreamReader(line.getInputStream())).readLine())
                        .startsWith("HTTP/1.1 403");
            }
        }

        @Test
        void other_addresses_keep_their_small_bodies() {
            people.as("sian")
                    .body("{\"text\":\"" + "x".repeat(600_000) + "\"}")
                    .post("/api/duties/1/notes")
                    .then()
                    .statusCode(413)
                    .body("reason", equalTo("common_too_large"));
        }
    }

    @Nested
    class Reading {

        @Test
        void before_it_is_attached_only_who_sent_it_reads_it_then_the_desks() {
            var file = send("sian", SampleFiles.png(4, 4), "x", "x").statusCode(201);
            var url = url(file);
            people.as("sian").get(url).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
            people.as("gwyn").get(url).then().statusCode(404);
            draft(
                    responses.dutyOf(responses.owedIdea()),
                    file.extract().jsonPath().getLong("id"));
            people.as("gwyn").get(url).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
            people.as("megan").get(url).then().statusCode(404);
            people.visitor().get(url).then().statusCode(404);
        }

        @Test
        void with_the_answer_everybody_does_and_with_a_hidden_idea_nobody() {
            long idea = responses.owedIdea();
            var file =
                    send("sian", SampleFiles.png(40, 40), "A plan", "Cynllun").statusCode(201);
            publish(idea, file.extract().jsonPath().getLong("id"));
            people.visitor()
                    .get("/api/ideas/" + idea + "/answer")
                    .then()
                    .body("answers[0].evidence[0].alternative.en", equalTo("A plan"));
            var url = url(file);
            people.visitor()
                    .get(url)
                    .then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cache-Control", equalTo("private, max-age=31536000, immutable"))
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .header("Content-Disposition", containsString("inline"));
            people.visitor().get(url + "?size=small").then().statusCode(200);
            responses.hide(idea);
            people.visitor().get(url).then().statusCode(404);
        }

        @Test
        void a_pdf_is_offered_to_keep() {
            long idea = responses.owedIdea();
            var file = send("sian", SampleFiles.pdf(), "The plan", "Y cynllun")
                    .statusCode(201)
                    .body("smallUrl", nullValue());
            publish(idea, file.extract().jsonPath().getLong("id"));
            people.visitor()
                    .get(url(file))
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", containsString("attachment; filename=\"betterif-"));
        }

        @Test
        void its_hash_is_part_of_the_address_and_its_tag() {
            var url = url(send("sian", SampleFiles.png(5, 5), "x", "x").statusCode(201));
            var wrong = url.substring(0, url.length() - 1) + (url.endsWith("0") ? "1" : "0");
            people.as("sian").get(wrong).then().statusCode(404);
            var tag = people.as("sian").get(url).header("ETag");
            people.as("sian").header("If-None-Match", tag).get(url).then().statusCode(304);
        }

        @Test
        void a_file_that_does_not_exist_is_not_attached() {
            long duty = responses.dutyOf(responses.owedIdea());
            var content = new HashMap<>(ResponseFixture.content("YES"));
            content.put("evidence", List.of(999_999_999));
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", content, "ready", true))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(400)
                    .body("errors.reason", hasItem("attachment_unknown"));
        }

        @Test
        void a_colleagues_file_is_not_attached_by_its_number_and_so_brought_into_the_open() {
            long file = send("gwyn", SampleFiles.png(4, 4), "x", "x")
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            long duty = responses.dutyOf(responses.owedIdea());
            var content = new HashMap<>(ResponseFixture.content("YES"));
            content.put("evidence", List.of(file));
            people.as("sian")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", content, "ready", true))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(400)
                    .body("errors.reason", hasItem("attachment_unknown"));
            people.as("gwyn")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("content", content, "ready", true))
                    .put("/api/duties/" + duty + "/draft")
                    .then()
                    .statusCode(200)
                    .body("preview.evidence", hasSize(1));
        }

        @Test
        void an_answer_without_files_says_so() {
            long idea = responses.owedIdea();
            responses.answer(idea, "YES");
            people.visitor()
                    .get("/api/ideas/" + idea + "/answer")
                    .then()
                    .body("answers[0].evidence", hasSize(0))
                    .body("answers[0].content", not(equalTo(null)));
        }
    }

    private void publish(long idea, long file) {
        long duty = responses.dutyOf(idea);
        draft(duty, file);
        people.as("gwyn")
                .header("If-Match", "\"1\"")
                .post("/api/duties/" + duty + "/publish")
                .then()
                .statusCode(201);
    }

    private void draft(long duty, long file) {
        var content = new HashMap<>(ResponseFixture.content("YES"));
        content.put("evidence", List.of(file));
        people.as("sian")
                .header("If-Match", "\"0\"")
                .body(Map.of("content", content, "ready", true))
                .put("/api/duties/" + duty + "/draft")
                .then()
                .statusCode(200)
                .body("preview.evidence", hasSize(1));
    }

    private ValidatableResponse send(String user, byte[] file, String english, String welsh) {
        return form(people.as(user), file, english, welsh)
                .post("/api/desk/attachments")
                .then();
    }

    private static RequestSpecification form(RequestSpecification as, byte[] file, String english, String welsh) {
        return as.contentType("multipart/form-data")
                .multiPart("file", "file", file, "application/octet-stream")
                .multiPart("alternativeEn", english)
                .multiPart("alternativeCy", welsh);
    }

    private static String url(ValidatableResponse sent) {
        return sent.extract().jsonPath().getString("url");
    }
}
