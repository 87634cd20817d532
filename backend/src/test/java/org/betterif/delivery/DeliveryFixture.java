package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.shared.attachment.SampleFiles;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Promises, and what became of them, for the tests of every feature. */
@ApplicationScoped
public class DeliveryFixture {

    private final People people;
    private final ResponseFixture responses;
    private final PlaceFixture places;
    private final DeliveryJobs jobs;
    private final Jdbi jdbi;

    DeliveryFixture(People people, ResponseFixture responses, PlaceFixture places, DeliveryJobs jobs, Jdbi jdbi) {
        this.people = people;
        this.responses = responses;
        this.places = places;
        this.jobs = jobs;
        this.jdbi = jdbi;
    }

    /** Answers an owed idea with these steps; without any, it refuses. @return the answer's id */
    public long answer(long idea, List<Map<String, Object>> steps) {
        long duty = responses.dutyOf(idea);
        people.as("sian")
                .header("If-Match", "\"0\"")
                .body(Map.of("content", content(steps), "ready", true))
                .put("/api/duties/" + duty + "/draft")
                .then()
                .statusCode(200);
        return people.as("gwyn")
                .header("If-Match", "\"1\"")
                .post("/api/duties/" + duty + "/publish")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public void correct(long answer, long version, List<Map<String, Object>> steps) {
        people.as("gwyn")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("content", content(steps), "reason", ResponseFixture.both("A mistake")))
                .post("/api/answers/" + answer + "/corrections")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> content(List<Map<String, Object>> steps) {
        var content = new HashMap<>(ResponseFixture.content(steps.isEmpty() ? "NO" : "YES"));
        content.put("nextSteps", steps);
        return content;
    }

    /** The id of an idea's commitment by its place. */
    public long commitment(long idea, int at) {
        return people.visitor()
                .get("/api/ideas/" + idea + "/delivery")
                .jsonPath()
                .getLong("commitments[" + at + "].id");
    }

    /** As if it had been promised that much earlier. */
    public void letDaysPass(long commitment, int days) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update commitment set promised_on = promised_on - :days, first_due = first_due - :days,
                            due = due - :days, reviewed_on = reviewed_on - :days where id = :id""")
                .bind("days", days)
                .bind("id", commitment)
                .execute());
    }

    public void runJobs() {
        jobs.run();
    }

    /** A picture that this officer has sent. @return its id */
    public long picture(String officer, String english, String welsh) {
        return file(officer, SampleFiles.photograph(80, 60, 1), english, welsh);
    }

    /** A PDF that this officer has sent. @return its id */
    public long document(String officer, String english, String welsh) {
        return file(officer, SampleFiles.pdf(), english, welsh);
    }

    private long file(String officer, byte[] content, String english, String welsh) {
        return people.as(officer)
                .contentType("multipart/form-data")
                .multiPart("file", "x", content, "application/octet-stream")
                .multiPart("alternativeEn", english)
                .multiPart("alternativeCy", welsh)
                .post("/api/desk/attachments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public long service() {
        return places.service().id();
    }

    public List<Long> services() {
        return List.of(
                places.service().id(), places.service().id(), places.service().id());
    }
}
