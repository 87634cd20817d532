package org.betterif.response;

import static org.hamcrest.Matchers.oneOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.service.ServicePlan;
import org.betterif.response.duty.DutyFixture;
import org.betterif.response.occasion.OccasionFixture;
import org.betterif.response.owed.DutyRef;
import org.betterif.response.reception.ReceptionFixture;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Duties and answers for the tests of every feature. */
@ApplicationScoped
public class ResponseFixture {

    private static final List<String> SUPPORTERS = List.of("dafydd", "nia", "tomos", "eleri", "aled");

    private final People people;
    private final IdeaFixture ideas;
    private final LifeDirectory lives;
    private final CallFixture calls;
    private final ResponseDirectory directory;
    private final OccasionFixture occasions;
    private final DutyFixture duties;
    private final PlaceDirectory place;
    private final ReceptionFixture reception;
    private final Jdbi jdbi;
    private final Clock clock;

    ResponseFixture(
            People people,
            IdeaFixture ideas,
            LifeDirectory lives,
            CallFixture calls,
            ResponseDirectory directory,
            OccasionFixture occasions,
            DutyFixture duties,
            PlaceDirectory place,
            ReceptionFixture reception,
            Jdbi jdbi,
            Clock clock) {
        this.people = people;
        this.ideas = ideas;
        this.lives = lives;
        this.calls = calls;
        this.directory = directory;
        this.occasions = occasions;
        this.duties = duties;
        this.place = place;
        this.reception = reception;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A public idea of megan's that three people have just supported, at a threshold of three: an answer is owed. */
    public long owedIdea() {
        return owedIdea(calls.openCall());
    }

    public long owedIdea(CallRef call) {
        long number = ideas.anIdea().in(call).open();
        cross(number);
        return number;
    }

    /** Three people support it. */
    public void cross(long number) {
        SUPPORTERS.subList(0, 3).forEach(user -> support(user, number));
    }

    public void support(String user, long number) {
        people.as(user).put("/api/ideas/" + number + "/vote").then().statusCode(oneOf(200, 201));
    }

    public void takeBack(String user, long number) {
        people.as(user).delete("/api/ideas/" + number + "/vote").then().statusCode(200);
    }

    /** An owed idea, as old as the days say, of a duty that is not tied to votes. */
    public long dutyOf(long number) {
        return directory.duties(List.of(number)).get(number).id();
    }

    /** 0 when nothing is owed to it any more. */
    public long dutyIfAny(long number) {
        var found = directory.duties(List.of(number)).get(number);
        return found == null ? 0 : found.id();
    }

    public DutyRef duty(long number) {
        return directory.duties(List.of(number)).get(number);
    }

    /** As if the clock had been running that much longer: everything about the duty moves into the past. */
    public void letDaysPass(long dutyId, int days) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update duty set started_at = started_at - :by, first_due_at = first_due_at - :by,
                            due_at = due_at - :by, contested_at = contested_at - :by, paused_since = paused_since - :by
                        where id = :id""")
                .bind("by", Duration.ofDays(days))
                .bind("id", dutyId)
                .execute());
    }

    /** Runs what the clock would run. */
    public void runJobs() {
        occasions.runJobs();
        duties.runJobs();
    }

    public void hide(long number) {
        QuarkusTransaction.requiringNew().run(() -> lives.hide(number, "offensive"));
    }

    public void restore(long number) {
        QuarkusTransaction.requiringNew().run(() -> lives.restore(number));
    }

    public void seal(long number) {
        QuarkusTransaction.requiringNew().run(() -> lives.seal(number));
    }

    public boolean contest(long number) {
        return QuarkusTransaction.requiringNew().call(() -> directory.contest(number, clock.instant()));
    }

    /** The next day: what was said shows. */
    public void nextTurn(long answerId) {
        reception.nextTurn(answerId);
    }

    /** Runs what judges the verdicts. */
    public void judge() {
        reception.judge();
    }

    public boolean contestNow(long number) {
        return duties.reopen(dutyOf(number));
    }

    /** As if the answer had been published that much earlier, and supported before that. */
    public void letAnswerAge(long number, int days) {
        jdbi.useTransaction(handle -> {
            for (var sql : List.of(
                    "update answer set published_at = published_at - :by where idea_number = :idea",
                    "update vote set given_at = given_at - :by where idea_number = :idea")) {
                handle.createUpdate(sql)
                        .bind("by", Duration.ofDays(days))
                        .bind("idea", number)
                        .execute();
            }
        });
    }

    /** A service that owes it: one of its own. */
    public long serviceOf(long dutyId) {
        long service = QuarkusTransaction.requiringNew()
                .call(() -> place.importService(new ServicePlan(
                        "desk-" + dutyId, new LocalisedText("Desk", "Desg"), null, false, Set.of(), Set.of())));
        jdbi.useHandle(handle -> handle.execute(
                "insert into duty_service (duty_id, service_id) values (?, ?) on conflict do nothing",
                dutyId,
                service));
        return service;
    }

    /** A complete answer as the API takes it. */
    public static Map<String, Object> content(String decision) {
        var body = new HashMap<String, Object>();
        body.put("decision", decision);
        body.put("reasons", both("Because **three** people asked"));
        body.put("power", both("Delegated power 4.2"));
        body.put(
                "nextSteps",
                List.of(Map.of(
                        "text",
                        both("We dig"),
                        "due",
                        LocalDate.now(ZoneOffset.UTC).plusDays(40).toString())));
        body.put("barrier", both("The trunk road is not ours"));
        body.put("whoCouldLift", both("The government's road agency"));
        body.put("passedTo", both("The road agency"));
        return body;
    }

    public static Map<String, String> both(String text) {
        return Map.of("en", text, "cy", text + " (cy)");
    }

    /** Drafted by sian, published by gwyn. @return the answer's id */
    public long answer(long number, String decision) {
        long duty = dutyOf(number);
        people.as("sian")
                .header("If-Match", "\"0\"")
                .body(Map.of("content", content(decision), "ready", true))
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

    /** As if the other language had been promised by that day. @return the answer's id */
    public long promiseOtherLanguageBy(long number, String day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update answer_version v set content = jsonb_set(content, '{otherLanguageBy}', to_jsonb(cast(:day as text)))
                        from answer a where a.id = v.answer_id and a.idea_number = :idea returning a.id""")
                .bind("day", day)
                .bind("idea", number)
                .mapTo(Long.class)
                .one());
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
