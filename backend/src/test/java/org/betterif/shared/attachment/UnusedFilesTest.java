package org.betterif.shared.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class UnusedFilesTest {

    @Inject
    Attachments attachments;

    @Inject
    AttachmentJobs jobs;

    @Inject
    ResponseFixture responses;

    @Inject
    People people;

    @Inject
    Jdbi jdbi;

    @Test
    void what_was_never_attached_goes_after_a_week_and_what_a_draft_needs_stays() {
        long left = file();
        long fresh = file();
        long drafted = file();
        long duty = responses.dutyOf(responses.owedIdea());
        var content = new HashMap<>(ResponseFixture.content("YES"));
        content.put("evidence", List.of(drafted));
        people.as("sian")
                .header("If-Match", "\"0\"")
                .body(Map.of("content", content, "ready", false))
                .put("/api/duties/" + duty + "/draft")
                .then()
                .statusCode(200);
        jdbi.useHandle(handle -> handle.execute(
                "update attachment set made_at = made_at - interval '8 days' where id in (?, ?)", left, drafted));
        jobs.run();
        assertThat(attachments.refs(List.of(left, fresh, drafted))).containsOnlyKeys(fresh, drafted);
    }

    private long file() {
        return people.as("sian")
                .contentType("multipart/form-data")
                .multiPart("file", "file", SampleFiles.png(2, 2), "application/octet-stream")
                .multiPart("alternativeEn", "A dot")
                .multiPart("alternativeCy", "Dot")
                .post("/api/desk/attachments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
