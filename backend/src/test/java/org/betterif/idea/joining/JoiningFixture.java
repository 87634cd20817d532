package org.betterif.idea.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Ideas that are joined, as people join them. */
@ApplicationScoped
public class JoiningFixture {

    private final People people;
    private final JoiningLapse lapse;
    private final Jdbi jdbi;

    JoiningFixture(People people, JoiningLapse lapse, Jdbi jdbi) {
        this.people = people;
        this.lapse = lapse;
        this.jdbi = jdbi;
    }

    /** @return the id of the proposal */
    public long propose(String author, long number, long into) {
        return people.as(author)
                .body(Map.of("into", into))
                .post("/api/ideas/{n}/joinings", number)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public void accept(String author, long id) {
        people.as(author)
                .header("If-Match", "\"0\"")
                .post("/api/joinings/{id}/accept", id)
                .then()
                .statusCode(200);
    }

    /** Proposed by the one, accepted by the other. */
    public void join(String author, long number, String otherAuthor, long into) {
        accept(otherAuthor, propose(author, number, into));
    }

    /** As if it had been proposed that much earlier. */
    public void letDaysPass(long id, int days) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update idea_joining set proposed_at = proposed_at - make_interval(days => :days),
                            answer_by = answer_by - make_interval(days => :days) where id = :id""").bind("days", days).bind("id", id).execute());
    }

    public void runJobs() {
        lapse.run();
    }
}
