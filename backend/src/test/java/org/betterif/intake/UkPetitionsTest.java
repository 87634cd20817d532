package org.betterif.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.intake.origin.IntakeSource;
import org.betterif.selection.SharedData;
import org.betterif.shared.text.WrittenText;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class UkPetitionsTest {

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    People people;

    @Inject
    ObjectMapper json;

    @TempDir
    Path directory;

    @AfterEach
    void clear() {
        IntakeFiles.clear(jdbi);
    }

    private IntakeReport run(Path folder) {
        return intake.run(IntakeFiles.options(IntakeSource.UK_PETITIONS, folder), Progress.silent());
    }

    private long number(long petition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number from idea where source = 'uk-petitions' and source_id = :id")
                .bind("id", String.valueOf(petition))
                .mapTo(Long.class)
                .one());
    }

    @Test
    void every_published_petition_enters_once_and_nothing_is_started_or_sent() {
        var folder = SharedData.folder("uk-petitions");
        var before = IntakeFiles.rows(jdbi);
        var report = run(folder);
        var after = IntakeFiles.rows(jdbi);

        assertThat(report.faults()).isEmpty();
        assertThat(report.counted("lines")).isEqualTo(1_143);
        assertThat(report.counted("petitions, new here")).isEqualTo(1_143);
        assertThat(report.counted("of all: closed")).isEqualTo(326);
        assertThat(report.counted("of all: rejected")).isEqualTo(766);
        assertThat(report.counted("of all: open")).isEqualTo(51);
        assertThat(report.counted("answered")).isEqualTo(34);
        assertThat(report.counted("of the rejected: closed in favour of another in the file"))
                .isEqualTo(127);
        // no duty, no cause or promise of one, nothing to send, nobody told: whatever table of that kind there will be
        assertThat(IntakeFiles.grown(before, after))
                .isSubsetOf(
                        "idea",
                        "idea_version",
                        "idea_standing",
                        "answer",
                        "answer_version",
                        "crossing_elsewhere",
                        "page_moment",
                        "intake_record",
                        "intake_fact",
                        // imported history enters the public record, marked as such
                        "record_waiting",
                        "call",
                        "call_threshold",
                        "call_phase",
                        "call_moment",
                        "topic");
        assertThat(stages()).isEqualTo(Map.of("OPEN", 51L, "CLOSED", 965L, "CLOSED_IN_FAVOUR", 127L));
        assertThat(count(
                        "select count(*) from idea_standing s join idea i using (number) where i.source = 'uk-petitions' "
                                + "and s.answer = 'ANSWERED' and s.votes = 0"))
                .isEqualTo(34);

        var again = run(folder);
        assertThat(again.counted("petitions, new here")).isZero();
        assertThat(again.counted("petitions, known before")).isEqualTo(1_143);
        assertThat(IntakeFiles.rows(jdbi)).isEqualTo(after);
        assertThat(count(
                        "select count(*) from idea_standing s join idea i using (number) where i.source = 'uk-petitions' "
                                + "and s.answer = 'ANSWERED_AGAIN'"))
                .isZero();
    }

    private Map<String, Long> stages() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select stage, count(*) as n from idea where source = 'uk-petitions' group by stage")
                .setMapKeyColumn("stage")
                .setMapValueColumn("n")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, Long>>() {}));
    }

    private long count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void a_refused_petition_shows_its_state_and_the_reason_as_it_was_given() throws IOException {
        IntakeFiles.write(
                directory,
                "petitions.jsonl",
                IntakeFiles.petition(
                        1,
                        "rejected",
                        ", \"rejected_at\": \"2020-03-09T17:01:54.180Z\", \"rejection\": {\"code\": \"irrelevant\","
                                + " \"details\": \"Space is <b>nobody's</b>.\\r\\n\\r\\nAsk elsewhere.\"}"));
        run(directory);
        long number = number(1);
        people.visitor()
                .get("/api/ideas/{n}", number)
                .then()
                .statusCode(200)
                .body("stage", equalTo("CLOSED"))
                .body("sections.change.text", equalTo("It is broken."))
                .body("support.count", equalTo(0))
                .body("support.imported", equalTo(7))
                .body("answer.state", equalTo("NONE"));
        people.visitor()
                .get("/api/ideas/{n}/origin", number)
                .then()
                .statusCode(200)
                .body("source", equalTo("uk-petitions"))
                .body("address", equalTo("https://petition.parliament.uk/petitions/1"))
                .body("state", equalTo("rejected"))
                .body("refusal.code", equalTo("irrelevant"))
                .body("refusal.html", containsString("Ask elsewhere."))
                .body("facts.kind", contains("REFUSED"))
                .body("facts[0].at", equalTo("2020-03-09T17:01:54.180Z"));
    }

    @Test
    void a_duplicate_is_closed_in_favour_of_its_original_wherever_that_stands_in_the_file() throws IOException {
        IntakeFiles.write(
                directory,
                "petitions.jsonl",
                IntakeFiles.petition(
                        1,
                        "rejected",
                        ", \"rejected_at\": \"2020-03-09T17:01:54Z\", \"rejection\": {\"code\": \"duplicate\", \"details\": null}"),
                IntakeFiles.petition(2, "open", ", \"opened_at\": \"2020-03-04T00:00:00Z\""));
        IntakeFiles.write(
                directory, "duplicates.tsv", "duplicate_id\toriginal_id\toriginal_in_set", "1\t9\t0", "1\t2\t1");
        run(directory);
        people.visitor()
                .get("/api/ideas/{n}", number(1))
                .then()
                .body("stage", equalTo("CLOSED_IN_FAVOUR"))
                .body("closedInFavourOf", equalTo((int) number(2)));
        people.visitor()
                .get("/api/ideas/{n}/timeline", number(1))
                .then()
                .body("moments.kind", hasItems("SHARED", "CLOSED_IN_FAVOUR"));
    }

    @Test
    void an_answer_stands_as_it_was_given_in_its_language_and_with_the_dates_of_the_debate() throws IOException {
        IntakeFiles.write(directory, "petitions.jsonl", IntakeFiles.petition(1, "closed", """
                        , "closed_at": "2021-07-14T22:59:59.999Z", "government_response_at": "2021-03-18T11:16:09.355Z",
                        "response_threshold_reached_at": "2021-02-26T20:04:47Z", "scheduled_debate_date": "2021-07-19",
                        "government_response": {"responded_on": "2021-03-18", "summary": "We will.", "details": "In May."},
                        "debate": {"debated_on": "2021-07-19", "transcript_url": "javascript:alert(1)"}"""));
        run(directory);
        long number = number(1);
        people.visitor()
                .get("/api/ideas/{n}", number)
                .then()
                .body("answer.state", equalTo("ANSWERED"))
                .body("answer.decision", equalTo("NOT_STATED"))
                .body("answer.answeredAt", equalTo("2021-03-18T11:16:09.355Z"));
        people.visitor()
                .get("/api/ideas/{n}/answer", number)
                .then()
                .statusCode(200)
                .body("answers[0].content.reasons.en", equalTo("We will.\n\nIn May."))
                .body("answers[0].content.reasons.cy", nullValue())
                .body("answers[0].content.otherLanguageBy", nullValue())
                .body("answers[0].imported", equalTo(true));
        people.visitor()
                .get("/api/ideas/{n}/origin", number)
                .then()
                .body("facts.kind", hasItems("ANSWER_THRESHOLD", "ANSWERED", "CLOSED", "DEBATE_SCHEDULED", "DEBATED"))
                .body("facts.address", not(hasItems("javascript:alert(1)")));
        people.visitor()
                .get("/api/ideas/{n}/timeline", number)
                .then()
                .body("moments.kind", contains("SHARED", "ANSWERED", "CALL_ENDED"));
    }

    @Test
    void a_broken_line_is_reported_with_its_number_and_the_rest_goes_on() throws IOException {
        var lines = List.of(
                IntakeFiles.petition(1, "open", ""),
                "{\"id\": 2, \"action\": ",
                "",
                IntakeFiles.petition(4, "eaten", ""),
                IntakeFiles.petition(5, "rejected", ""),
                "{\"action\": \"no id\", \"state\": \"open\", \"signature_count\": 1, \"created_at\": \"2020-03-03T12:25:09Z\"}",
                IntakeFiles.petition(1, "open", ""),
                IntakeFiles.petition(8, "open", ", \"additional_details\": \"" + "x".repeat(20_001) + "\""),
                "null",
                IntakeFiles.petition(10, "open", ""));
        var bytes = new ArrayList<byte[]>();
        lines.forEach(line -> bytes.add((line + "\n").getBytes(StandardCharsets.UTF_8)));
        bytes.add(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}', '\n'});
        var file = directory.resolve("petitions.jsonl");
        Files.write(file, new byte[0]);
        for (var line : bytes) {
            Files.write(file, line, java.nio.file.StandardOpenOption.APPEND);
        }
        var report = run(directory);
        assertThat(report.faults())
                .extracting(IntakeReport.Note::line)
                .containsExactlyInAnyOrder(2L, 4L, 5L, 6L, 7L, 8L, 9L, 11L);
        assertThat(report.counted("lines")).isEqualTo(10);
        assertThat(report.counted("petitions, new here")).isEqualTo(2);
        people.visitor().get("/api/ideas/{n}", number(10)).then().statusCode(200);
    }

    @Test
    void hostile_strings_survive() throws IOException {
        var strings = json.readValue(
                SharedData.folder("text-robustness").resolve("blns.json").toFile(), String[].class);
        var lines = new ArrayList<String>();
        for (int i = 0; i < strings.length; i++) {
            var petition = json.createObjectNode();
            petition.put("id", i)
                    .put("action", "Title " + i)
                    .put("background", strings[i])
                    .put("state", "open");
            petition.put("signature_count", 1).put("created_at", "2020-03-03T12:25:09Z");
            lines.add(json.writeValueAsString(petition));
        }
        IntakeFiles.write(directory, "petitions.jsonl", lines.toArray(String[]::new));
        assertThat(run(directory).faults()).isEmpty();
        var stored = jdbi.withHandle(handle -> handle.createQuery(
                        "select change_text from idea where source = 'uk-petitions' order by source_id::int")
                .mapTo(String.class)
                .list());
        assertThat(stored).hasSize(strings.length).hasSizeGreaterThan(400);
        for (int i = 0; i < strings.length; i++) {
            assertThat(stored.get(i)).isEqualTo(WrittenText.cleaned(strings[i]));
        }
    }

    @Test
    void a_call_topic_or_area_that_is_not_there_is_said_before_anything_changes() throws IOException {
        IntakeFiles.write(directory, "petitions.jsonl", IntakeFiles.petition(1, "open", ""));
        var before = IntakeFiles.rows(jdbi);
        var options = new IntakeOptions(IntakeSource.UK_PETITIONS, directory, null, null, "atlantis", null);
        assertThatThrownBy(() -> intake.run(options, Progress.silent()))
                .isInstanceOf(IntakeFault.class)
                .hasMessage("there is no area atlantis");
        assertThat(IntakeFiles.rows(jdbi)).isEqualTo(before);
    }
}
