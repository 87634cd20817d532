package org.betterif.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Ballots for tests, set up as a clerk does it (eleri); then time passes by moving their dates. */
@ApplicationScoped
public class BallotFixture {

    private final People people;
    private final CallFixture calls;
    private final IdeaFixture ideas;
    private final BallotClockwork clockwork;
    private final Jdbi jdbi;
    private final Clock clock;

    BallotFixture(
            People people, CallFixture calls, IdeaFixture ideas, BallotClockwork clockwork, Jdbi jdbi, Clock clock) {
        this.people = people;
        this.calls = calls;
        this.ideas = ideas;
        this.clockwork = clockwork;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public record Held(String slug, CallRef call, List<Long> ideas) {

        public String at(String path) {
            return "/api/ballots/" + slug + path;
        }

        public String own(String path) {
            return "/api/me/ballots/" + slug + path;
        }

        public String ref(int option) {
            return Long.toString(ideas.get(option));
        }
    }

    /** Terms of an approval ballot that spends 100 pounds on ideas of 40, 50 and 60. */
    public Map<String, Object> terms(List<Long> numbers) {
        var terms = new HashMap<String, Object>();
        terms.put("name", Map.of("en", "Money for verges", "cy", "Arian i'r ymylon"));
        terms.put("question", Map.of("en", "Which ones?", "cy", "Pa rai?"));
        terms.put("form", "APPROVAL");
        var options = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < numbers.size(); i++) {
            options.add(Map.of("idea", numbers.get(i), "cost", 40 + 10 * i));
        }
        terms.put("options", options);
        terms.put("budget", 100);
        terms.put("rule", Map.of("rule", "equal-shares"));
        terms.put("tie", "votes,cheaper");
        terms.put("bounds", List.of());
        terms.put("opensAt", clock.instant().plus(Duration.ofHours(1)).toString());
        terms.put("closesAt", clock.instant().plus(Duration.ofDays(3)).toString());
        terms.put("minimumToPublish", 2);
        return terms;
    }

    /** Terms that fill places: without budget and costs. */
    public Map<String, Object> seats(List<Long> numbers, String form, String rule, int seats) {
        var terms = terms(numbers);
        terms.remove("budget");
        terms.put("form", form);
        terms.put("rule", Map.of("rule", rule));
        terms.put("seats", seats);
        terms.put(
                "options",
                numbers.stream().map(number -> Map.of("idea", number)).toList());
        if (form.equals("POINTS")) {
            terms.put("points", 10);
        }
        return terms;
    }

    public List<Long> ideasIn(CallRef call, int count) {
        var numbers = new ArrayList<Long>();
        // a verified resident, who may write in every call
        for (int i = 0; i < count; i++) {
            numbers.add(ideas.anIdea()
                    .by("dafydd")
                    .in(call)
                    .titled("verge number " + i + " bloomed")
                    .open());
        }
        return numbers;
    }

    public Response draft(CallRef call, Map<String, Object> terms) {
        return people.as("eleri")
                .body(Map.of("callId", call.id(), "terms", terms))
                .post("/api/ballots");
    }

    /** Of three ideas, as the change leaves its terms. */
    public Held drafted(java.util.function.Function<List<Long>, Map<String, Object>> terms) {
        return drafted(calls.openCall(), terms);
    }

    public Held drafted(CallRef call, java.util.function.Function<List<Long>, Map<String, Object>> terms) {
        var numbers = ideasIn(call, 3);
        var response = draft(call, terms.apply(numbers));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return new Held(response.path("ballot.slug"), call, numbers);
    }

    public Held announced(java.util.function.Function<List<Long>, Map<String, Object>> terms) {
        return announce(drafted(terms));
    }

    public Held announce(Held held) {
        people.as("eleri")
                .header("If-Match", tag(held))
                .post(held.at("/announce"))
                .then()
                .statusCode(200);
        return held;
    }

    public Held open(java.util.function.Function<List<Long>, Map<String, Object>> terms) {
        return open(announced(terms));
    }

    public Held open(Held held) {
        dates(held, clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(2)));
        return held;
    }

    /** The time for votes is over; nothing has been counted yet. */
    public Held close(Held held) {
        dates(held, clock.instant().minusSeconds(7_200), clock.instant().minusSeconds(60));
        return held;
    }

    /** Lets the clock work until the ballot is there; the program's own clock may be at it, too. */
    public void until(Held held, BallotStage stage) {
        for (int i = 0; i < 200 && !stage(held).equals(stage.name()); i++) {
            clockwork.moveOn();
        }
        assertThat(stage(held)).isEqualTo(stage.name());
    }

    /** The clock is looked at once. */
    public void look() {
        clockwork.moveOn();
    }

    public Held published(Held held) {
        close(held);
        until(held, BallotStage.COUNTED);
        people.as("eleri").post(held.at("/publish")).then().statusCode(200);
        return held;
    }

    public Response cast(Held held, String user, int version, List<String> choices, List<Integer> points) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("choices", choices, "points", points))
                .put(held.own("/paper"));
    }

    public void cast(Held held, String user, String... choices) {
        cast(held, user, 0, List.of(choices), List.of()).then().statusCode(200);
    }

    public String tag(Held held) {
        return people.as("eleri").get(held.at("/desk")).header("ETag");
    }

    public String stage(Held held) {
        return jdbi.withHandle(handle -> handle.createQuery("select stage from ballot where slug = :slug")
                .bind("slug", held.slug())
                .mapTo(String.class)
                .one());
    }

    private void dates(Held held, Instant opens, Instant closes) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        update ballot set opens_at = :opens, closes_at = :closes, papers_until = :closes,
                            terms = terms || jsonb_build_object('opensAt', :o, 'closesAt', :c)
                        where slug = :slug""")
                        .bind("opens", opens)
                        .bind("closes", closes)
                        .bind("o", opens.toString())
                        .bind("c", closes.toString())
                        .bind("slug", held.slug())
                        .execute()));
    }
}
