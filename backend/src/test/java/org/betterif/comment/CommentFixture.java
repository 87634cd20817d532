package org.betterif.comment;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** An open idea and comments under it, posted as people post them. */
@ApplicationScoped
public class CommentFixture {

    private static final String THREADS = "/api/ideas/{number}/comments";

    private final People people;
    private final IdeaFixture ideas;
    private final CallFixture calls;
    private final Jdbi jdbi;

    CommentFixture(People people, IdeaFixture ideas, CallFixture calls, Jdbi jdbi) {
        this.people = people;
        this.ideas = ideas;
        this.calls = calls;
        this.jdbi = jdbi;
    }

    public long idea() {
        return ideas.anIdea().in(calls.openCall()).open();
    }

    public static Map<String, Object> body(String text, Long parent, String stance) {
        var body = new HashMap<String, Object>();
        body.put("text", text);
        body.put("language", "en");
        body.put("parent", parent);
        body.put("stance", stance);
        return body;
    }

    public ValidatableResponse post(String user, long idea, String text, Long parent) {
        return people.as(user)
                .body(body(text, parent, null))
                .post(THREADS, idea)
                .then();
    }

    public long posted(String user, long idea, String text) {
        return posted(user, idea, text, null);
    }

    public long posted(String user, long idea, String text, Long parent) {
        return post(user, idea, text, parent)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public ValidatableResponse threads(long idea) {
        return people.visitor().get(THREADS, idea).then().statusCode(200);
    }

    /** As the idea's card says. */
    public int counted(long idea) {
        return people.visitor()
                .get("/api/ideas/" + idea)
                .then()
                .statusCode(200)
                .extract()
                .path("comments");
    }

    public long person(String user) {
        people.as(user);
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where name = :name")
                .bind("name", user)
                .mapTo(Long.class)
                .one());
    }

    public static List<Integer> atOnce(List<Callable<Integer>> tasks) {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var statuses = new ArrayList<Integer>();
            for (var future : pool.invokeAll(tasks)) {
                statuses.add(future.get());
            }
            return statuses;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
