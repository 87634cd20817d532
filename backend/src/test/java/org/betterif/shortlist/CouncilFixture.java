package org.betterif.shortlist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Councils for tests, made as their clerk and jurors make them, through the API. The clerk is eleri. */
@ApplicationScoped
public class CouncilFixture {

    static final Map<String, String> TEXT = Map.of("en", "Words", "cy", "Geiriau");

    private final People people;
    private final CallFixture calls;
    private final IdeaFixture ideas;
    private final Jdbi jdbi;
    private final Clock clock;

    CouncilFixture(People people, CallFixture calls, IdeaFixture ideas, Jdbi jdbi, Clock clock) {
        this.people = people;
        this.calls = calls;
        this.ideas = ideas;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param ideas numbers, in order @param criteria ids, the first of weight 3, the second of weight 1 */
    public record Convened(String slug, CallRef call, List<Long> ideas, List<Long> criteria) {

        public String at(String path) {
            return "/api/councils/" + slug + path;
        }

        public String own(String path) {
            return "/api/me/seats/" + slug + path;
        }

        public String desk() {
            return "/api/councils/" + slug + "/desk/shortlist";
        }
    }

    public CallRef callWithShortlist() {
        return calls.aCall()
                .phases()
                .phase(Phase.SUBMIT, -10, 20)
                .phase(Phase.DISCUSS, -10, 20)
                .phase(Phase.VOTE, -10, 20)
                .phase(Phase.SHORTLIST, -2, 20)
                .create();
    }

    public Map<String, Object> terms(int quorum) {
        var now = clock.instant();
        var terms = new HashMap<String, Object>();
        terms.put("name", Map.of("en", "Jury for verges", "cy", "Rheithgor yr ymylon"));
        terms.put("purpose", TEXT);
        terms.put("rule", TEXT);
        terms.put("quorum", quorum);
        terms.put("places", 1);
        terms.put(
                "timetable",
                Map.of(
                        "interestsBy", now.minus(Duration.ofHours(2)).toString(),
                        "scoringOpensAt", now.minus(Duration.ofHours(1)).toString(),
                        "scoringClosesAt", now.plus(Duration.ofDays(2)).toString(),
                        "deliberationAt", now.plus(Duration.ofDays(3)).toString(),
                        "decisionAt", now.plus(Duration.ofDays(4)).toString(),
                        "publicationAt", now.plus(Duration.ofDays(5)).toString()));
        return terms;
    }

    /** A council without anything yet. */
    public String empty(CallRef call, int quorum) {
        return people.as("eleri")
                .body(Map.of("callId", call.id(), "terms", terms(quorum)))
                .post("/api/councils")
                .then()
                .statusCode(201)
                .extract()
                .path("council.slug");
    }

    /** Two criteria, some ideas by megan, jurors seated and introduced. */
    public Convened convened(int quorum, int ideaCount, String... jurors) {
        var call = callWithShortlist();
        var slug = empty(call, quorum);
        var numbers = IntStream.range(0, ideaCount)
                .mapToObj(i -> ideas.anIdea()
                        .in(call)
                        .titled("verge number " + i + " bloomed")
                        .open())
                .toList();
        clerkPuts(slug, "/criteria", Map.of("criteria", List.of(criterion(3), criterion(1))))
                .statusCode(200);
        clerkPuts(slug, "/nominations", Map.of("ideas", numbers)).statusCode(200);
        for (var juror : jurors) {
            seat(slug, juror);
        }
        List<Integer> ids =
                people.visitor().get("/api/councils/" + slug + "/shortlist").path("criteria.id");
        return new Convened(
                slug, call, numbers, ids.stream().map(Integer::longValue).toList());
    }

    /** The same, with the scoring open. */
    public Convened scoring(int quorum, int ideaCount, String... jurors) {
        var council = convened(quorum, ideaCount, jurors);
        people.as("eleri").post(council.at("/scoring/open")).then().statusCode(200);
        return council;
    }

    public Map<String, Object> criterion(int weight) {
        return Map.of("weight", weight, "name", TEXT, "low", TEXT, "middle", TEXT, "high", TEXT, "breaksTies", false);
    }

    /** @return the invitation's code */
    public String invite(String slug) {
        return people.as("eleri")
                .body(Map.of("seat", TEXT, "chair", false))
                .post("/api/councils/" + slug + "/jurors")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    public void seat(String slug, String juror) {
        people.as(juror)
                .body(Map.of("code", invite(slug)))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(200);
        people.as(juror)
                .body(Map.of("named", false, "scoresNamed", false, "onboarded", true))
                .put("/api/me/seats/" + slug)
                .then()
                .statusCode(200);
    }

    /** In the version the clerk's desk is at. */
    public ValidatableResponse clerkPuts(String slug, String path, Object body) {
        var tag = people.as("eleri").get("/api/councils/" + slug + "/desk").header("ETag");
        return people.as("eleri")
                .header("If-Match", tag)
                .body(body)
                .put("/api/councils/" + slug + path)
                .then();
    }

    /** A first save of a whole sheet. */
    public ValidatableResponse score(Convened council, String juror, long idea, int first, int second) {
        return people.as(juror)
                .header("If-Match", "\"0\"")
                .body(sheet(council, first, second, "Because " + juror + " says so"))
                .put(council.own("/sheets/" + idea))
                .then();
    }

    public Map<String, Object> sheet(Convened council, int first, int second, String reason) {
        return Map.of(
                "marks",
                Map.of(
                        String.valueOf(council.criteria().get(0)),
                        first,
                        String.valueOf(council.criteria().get(1)),
                        second),
                "reason",
                reason,
                "language",
                "en");
    }

    public ValidatableResponse handIn(Convened council, String juror) {
        return people.as(juror).put(council.own("/handed-in")).then();
    }

    public ValidatableResponse close(Convened council) {
        return people.as("eleri").post(council.at("/scoring/close")).then();
    }

    /** The close was a second ago. */
    public void timeIsUp(Convened council) {
        var at = java.time.OffsetDateTime.ofInstant(clock.instant().minusSeconds(1), java.time.ZoneOffset.UTC);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute(
                        "update innovation_council set scoring_closes_at = ? where slug = ?", at, council.slug())));
    }

    /** All ideas scored by all, handed in and closed; the first idea best. */
    public Convened closed(int quorum, int ideaCount, String... jurors) {
        var council = scoring(quorum, ideaCount, jurors);
        for (var juror : jurors) {
            for (int i = 0; i < council.ideas().size(); i++) {
                score(council, juror, council.ideas().get(i), 5 - i, 3).statusCode(200);
            }
            handIn(council, juror).statusCode(200);
        }
        close(council).statusCode(200);
        return council;
    }

    /** As {@link #closed}, under a rule that asks for a second round. */
    public Convened closedOfTwo(int quorum, int ideaCount, String... jurors) {
        var council = convened(quorum, ideaCount, jurors);
        clerkPuts(
                        council.slug(),
                        "/selection-rule",
                        Map.of("rule", "MEAN", "bounds", List.of(), "mostPercent", 100, "secondRound", true))
                .statusCode(200);
        people.as("eleri").post(council.at("/scoring/open")).then().statusCode(200);
        for (var juror : jurors) {
            for (int i = 0; i < council.ideas().size(); i++) {
                score(council, juror, council.ideas().get(i), 5 - i, 3).statusCode(200);
            }
            handIn(council, juror).statusCode(200);
        }
        close(council).statusCode(200);
        return council;
    }

    public ValidatableResponse scoreAgain(Convened council) {
        return people.as("eleri")
                .body(Map.of(
                        "closesAt", clock.instant().plus(Duration.ofDays(1)).toString()))
                .post(council.at("/scoring/again"))
                .then();
    }

    /** The close of the second round was a second ago. */
    public void secondTimeIsUp(Convened council) {
        var at = java.time.OffsetDateTime.ofInstant(clock.instant().minusSeconds(1), java.time.ZoneOffset.UTC);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.execute(
                        "update innovation_council set second_closes_at = ? where slug = ?", at, council.slug())));
    }

    /** The first idea taken as the rule says, the second instead of nothing: a departure; minuted and published. */
    public Convened published(String... jurors) {
        var council = closed(1, 2, jurors);
        var first = new HashMap<String, Object>(entry(council.ideas().get(0), false, "It floods there"));
        first.put("departure", both("The ground is wet"));
        var second = new HashMap<String, Object>(entry(council.ideas().get(1), true, "It is dry there"));
        second.put("departure", both("The ground is dry"));
        clerkPuts(
                        council.slug(),
                        "/decision",
                        Map.of("present", jurorIds(council.slug()), "entries", List.of(first, second)))
                .statusCode(200);
        people.as("eleri").post(council.at("/decision/record")).then().statusCode(200);
        clerkPuts(council.slug(), "/minutes", Map.of("text", both("All were there")))
                .statusCode(200);
        people.as("eleri").post(council.at("/publish")).then().statusCode(200);
        return council;
    }

    static Map<String, Object> entry(long idea, boolean taken, String reason) {
        return Map.of("idea", idea, "taken", taken, "reason", both(reason));
    }

    static Map<String, String> both(String text) {
        return Map.of("en", text, "cy", text + " (cy)");
    }

    /** Ids of the jurors, as the clerk's desk names them. */
    public List<Integer> jurorIds(String slug) {
        return people.as("eleri").get("/api/councils/" + slug + "/desk/seats").path("items.id");
    }

    /** By the clerk, with a reason. */
    public ValidatableResponse removes(String slug, Object juror) {
        return people.as("eleri")
                .body(Map.of("reason", TEXT))
                .post("/api/councils/" + slug + "/jurors/" + juror + "/removal")
                .then();
    }
}
