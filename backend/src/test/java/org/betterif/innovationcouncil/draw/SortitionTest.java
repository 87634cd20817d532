package org.betterif.innovationcouncil.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.innovationcouncil.draw.PoolFixture.all;
import static org.betterif.innovationcouncil.draw.PoolFixture.at;
import static org.betterif.innovationcouncil.draw.PoolFixture.volunteer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class SortitionTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    PoolFixture pools;

    @Inject
    DrawWorker worker;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @Test
    void members_are_drawn_by_lot_and_anyone_can_repeat_the_draw(@TempDir Path folder) throws Exception {
        var slug = pools.pool(4, 2, 2);
        String commitment = people.visitor()
                .get(at(slug, "/recruitment"))
                .then()
                .statusCode(200)
                .body("recruitment.volunteers", equalTo(7))
                .body("recruitment.draws[0].state", equalTo("COMMITTED"))
                .body("recruitment.draws[0].seed", nullValue())
                .extract()
                .path("recruitment.draws[0].commitment");
        people.visitor().get(at(slug, "/draws/1/candidates.csv")).then().statusCode(404);
        pools.draw(slug).statusCode(202).body("recruitment.draws[0].state", equalTo("QUEUED"));
        pools.draw(slug).statusCode(409).body("reason", equalTo("innovationcouncil_draw_under_way"));
        worker.run();

        var drawn = people.visitor().get(at(slug, "/recruitment")).then();
        drawn.body("recruitment.draws[0].state", equalTo("DRAWN"))
                .body("recruitment.draws[0].certified", equalTo(true))
                .body("recruitment.draws[0].panel", hasSize(4))
                .body("recruitment.draws[1].state", equalTo("COMMITTED"));
        String seed = drawn.extract().path("recruitment.draws[0].seed");
        assertThat(new Seed(seed).commitment()).isEqualTo(commitment);
        List<Integer> panel = drawn.extract().path("recruitment.draws[0].panel");
        String command = drawn.extract().path("recruitment.draws[0].command");

        var repeated = pools.repeat(folder, slug, 1, command);
        assertThat(repeated.get("panel"))
                .isEqualTo(panel.stream().map(String::valueOf).toList());
        people.visitor()
                .get(at(slug, "/draws/1"))
                .then()
                .statusCode(200)
                .body("pool", equalTo(7))
                .body("chances.number", contains(1, 2, 3, 4, 5, 6, 7))
                .body("groups.panel", contains(2, 2));
        double least = ((Number) repeated.get("minimum")).doubleValue();
        Double smallest = drawn.extract().jsonPath().getDouble("recruitment.draws[0].smallest");
        assertThat(least).isEqualTo(smallest);

        // without a script, too
        people.visitor()
                .get("/cy/councils/" + slug + "/draw")
                .then()
                .statusCode(200)
                .body(containsString(seed))
                .body(containsString("draws/1/candidates.csv"));
        people.visitor().get("/councils/nowhere/draw").then().statusCode(404);

        // those who were drawn are offered a seat; the others are not
        people.as("eleri")
                .get(at(slug, "/desk/seats"))
                .then()
                .body("items", hasSize(4))
                .body("items.state", hasItem("OFFERED"))
                .body("items[0].seat.en", equalTo("Drawn by lot"));
        people.visitor()
                .get("/api/councils/" + slug)
                .then()
                .body("happened.what", hasItems("MEMBERS_CALLED_FOR", "DRAW_BEGUN", "MEMBERS_DRAWN"));
    }

    @Test
    void a_seat_that_was_declined_is_drawn_again_by_the_same_rule(@TempDir Path folder) throws Exception {
        var slug = pools.pool(4, 2, 2);
        pools.draw(slug).statusCode(202);
        worker.run();
        var drawn = new ArrayList<String>();
        for (var volunteer : all()) {
            if ("INVITED".equals(own(volunteer, slug).extract().path("status"))) {
                drawn.add(volunteer);
            }
        }
        assertThat(drawn).hasSize(4);
        people.as(drawn.get(0)).get("/api/me").then().body("desks", hasItem("juror"));
        people.as(drawn.get(0))
                .post("/api/me/seats/" + slug + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("SEATED"))
                .body("accessNeeds", equalTo("a ramp"));
        pools.draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_no_seat_free"));
        people.as(drawn.get(1))
                .post("/api/me/seats/" + slug + "/refuse")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        pools.draw(slug).statusCode(202);
        worker.run();
        people.visitor()
                .get(at(slug, "/recruitment"))
                .then()
                .body("recruitment.draws[1].state", equalTo("DRAWN"))
                .body("recruitment.draws[1].replacement", equalTo(true))
                .body("recruitment.draws[1].seats", equalTo(1))
                .body("recruitment.draws[1].panel", hasSize(1));
        own(drawn.get(1), slug).body("status", equalTo("DECLINED"));
        var second = people.visitor().get(at(slug, "/recruitment")).jsonPath();
        assertThat(pools.repeat(folder, slug, 2, second.getString("recruitment.draws[1].command"))
                        .get("panel"))
                .isEqualTo(List.of(second.getString("recruitment.draws[1].panel[0]")));
    }

    @Test
    void a_seat_that_an_alternate_took_over_is_not_drawn_again() {
        var slug = pools.pool(4, 2, 2);
        pools.draw(slug).statusCode(202);
        worker.run();
        var drawn = all().stream()
                .filter(one -> "INVITED".equals(own(one, slug).extract().path("status")))
                .findFirst()
                .orElseThrow();
        people.as(drawn).post("/api/me/seats/" + slug + "/refuse").then().statusCode(200);
        var invited = people.as("eleri")
                .body(Map.of(
                        "seat", Map.of("en", "Stands ready", "cy", "Wrth gefn"), "chair", false, "alternate", true))
                .post(at(slug, "/jurors"))
                .jsonPath();
        people.as("jury-b")
                .body(Map.of("code", invited.getString("code")))
                .post("/api/council-invitations/take")
                .then()
                .statusCode(200);
        people.as("eleri").get(at(slug, "/desk/recruitment")).then().body("free", equalTo(1));
        int free = people.as("eleri").get(at(slug, "/desk/seats")).path("free[0].id");
        people.as("eleri")
                .body(Map.of("seat", free))
                .post(at(slug, "/jurors/" + invited.getLong("id") + "/step-in"))
                .then()
                .statusCode(200);
        pools.draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_no_seat_free"));
    }

    @Test
    void quotas_that_cannot_be_met_say_which_to_relax_and_by_how_much() {
        var slug = pools.pool(5, 4, 1);
        pools.draw(slug).statusCode(202);
        worker.run();
        people.visitor()
                .get(at(slug, "/recruitment"))
                .then()
                .body("recruitment.draws[0].state", equalTo("UNMET"))
                .body("recruitment.draws[0].unmet", not(empty()))
                .body("recruitment.draws[0].unmet[0].stratum", equalTo("area"))
                .body("recruitment.draws[0].unmet[0].group", equalTo("north"))
                .body("recruitment.draws[0].unmet[0].min", equalTo(4))
                .body("recruitment.draws[0].unmet[0].toMin", equalTo(3));
        // the groups stay, the quotas may change, and the page says that they did
        var relaxed = pools.setUp(5, 3, 1);
        relaxed.put("closesAt", clock.instant().plus(Duration.ofDays(1)).toString());
        pools.clerkPuts(slug, relaxed).statusCode(200);
        pools.closed(slug);
        pools.draw(slug).statusCode(202);
        worker.run();
        people.visitor().get(at(slug, "/recruitment")).then().body("recruitment.draws[0].state", equalTo("DRAWN"));
        people.visitor().get("/api/councils/" + slug).then().body("happened.what", hasItem("QUOTAS_CHANGED"));
    }

    @Test
    void what_volunteers_tell_is_theirs_and_the_pool_is_a_number() {
        var slug = pools.pool(4, 2, 2);
        people.visitor()
                .get(at(slug, "/recruitment"))
                .then()
                .body(not(containsString("Mill Lane")))
                .body(not(containsString("a ramp")));
        people.as("eleri")
                .get(at(slug, "/desk/recruitment"))
                .then()
                .statusCode(200)
                .body("counts.volunteers", contains(3, 4))
                .body("applicants", empty())
                .body(not(containsString("lot-1")));
        people.as("megan").get(at(slug, "/desk/recruitment")).then().statusCode(403);
        own("lot-1", slug).body("home", equalTo("3 Mill Lane")).body("volunteered", equalTo(true));
        own("lot-5", slug).body(not(containsString("3 Mill Lane")));
        own("megan", slug).body("volunteered", equalTo(false)).body("home", equalTo(""));
        people.visitor().get("/api/me/volunteering/" + slug).then().statusCode(401);
    }

    @Test
    void answers_that_are_missing_are_named_and_groups_stay_once_somebody_came() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var nothingAsked = pools.setUp(4, 2, 2);
        nothingAsked.put("strata", List.of());
        pools.clerkPuts(slug, nothingAsked)
                .statusCode(400)
                .body("errors.reason", contains("innovationcouncil_strata_needed"));
        pools.clerkPuts(slug, pools.setUp(4, 2, 2)).statusCode(200);
        people.as("lot-1")
                .body(volunteer("nowhere", "", false))
                .put("/api/me/volunteering/" + slug)
                .then()
                .statusCode(400)
                .body("errors.field", contains("groups.area", "understands"));
        pools.volunteers(slug, "lot-1", "north").statusCode(200).body("number", nullValue());
        var other = pools.setUp(4, 2, 2);
        other.put("onePerHousehold", true);
        pools.clerkPuts(slug, other).statusCode(422).body("reason", equalTo("innovationcouncil_strata_frozen"));
        var earlier = pools.setUp(4, 2, 2);
        earlier.put("closesAt", clock.instant().plusSeconds(60).toString());
        pools.clerkPuts(slug, earlier)
                .statusCode(422)
                .body("reason", equalTo("innovationcouncil_recruitment_only_later"));
        people.as("lot-1")
                .delete("/api/me/volunteering/" + slug)
                .then()
                .statusCode(200)
                .body("volunteered", equalTo(false))
                .body("home", equalTo(""));
        assertThat(groupsKept(slug)).as("what they told of themselves").isZero();
        pools.clerkPuts(slug, pools.setUp(4, 4, 4))
                .statusCode(400)
                .body("errors.reason", contains("innovationcouncil_quotas_impossible"));
        pools.draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_pool_still_open"));
        pools.closed(slug);
        pools.draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_pool_too_small"));
    }

    @Test
    void where_the_clerk_chooses_an_applicant_is_offered_a_seat_with_a_public_reason() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var setUp = pools.setUp(4, 2, 2);
        setUp.put("way", "APPLICATION");
        pools.clerkPuts(slug, setUp).statusCode(200);
        people.as("lot-1")
                .body(volunteer("north", "", true))
                .put("/api/me/volunteering/" + slug)
                .then()
                .statusCode(400)
                .body("errors.reason", contains("innovationcouncil_why_needed"));
        people.as("lot-1")
                .body(volunteer("north", "I walk there daily", true))
                .put("/api/me/volunteering/" + slug)
                .then()
                .statusCode(200);
        int applicant = people.as("eleri")
                .get(at(slug, "/desk/recruitment"))
                .then()
                .body("applicants.why", contains("I walk there daily"))
                .extract()
                .path("applicants[0].id");
        var offer = Map.of(
                "seat", Map.of("en", "Knows the path", "cy", "Yn nabod y llwybr"), "chair", false, "alternate", true);
        people.as("eleri")
                .body(offer)
                .post(at(slug, "/volunteers/" + applicant + "/offer"))
                .then()
                .statusCode(200)
                .body("applicants.status", contains("INVITED"));
        people.as("eleri")
                .body(offer)
                .post(at(slug, "/volunteers/" + applicant + "/offer"))
                .then()
                .statusCode(409);
        pools.volunteers(slug, "lot-2", "south").statusCode(400);
        pools.draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_no_draw_here"));
        people.as("lot-1")
                .post("/api/me/seats/" + slug + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("ALTERNATE"));
        people.visitor()
                .get("/api/councils/" + slug)
                .then()
                .body("members[0].alternate", equalTo(true))
                .body("members[0].seat.en", equalTo("Knows the path"));
        int juror = councils.jurorIds(slug).get(0);
        people.as("eleri")
                .body(Map.of("seat", juror))
                .post(at(slug, "/jurors/" + juror + "/step-in"))
                .then()
                .statusCode(422)
                .body("reason", equalTo("innovationcouncil_no_seat_free"));
    }

    @Test
    void two_clerks_at_once_begin_one_draw() throws Exception {
        var slug = pools.pool(4, 2, 2);
        people.as("eleri").get("/api/me");
        Callable<Integer> begin = () -> pools.draw(slug).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(begin);
            var second = threads.submit(begin);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(202, 409);
        }
        worker.run();
        people.visitor()
                .get(at(slug, "/recruitment"))
                .then()
                .body("recruitment.draws.state", contains("DRAWN", "COMMITTED"))
                .body("recruitment.draws[0].finishedAt", notNullValue());
    }

    @Test
    void a_draw_whose_computation_fell_silent_is_taken_over() {
        var slug = pools.pool(4, 2, 2);
        pools.draw(slug).statusCode(202);
        beatAt(slug, clock.instant());
        worker.run();
        people.visitor().get(at(slug, "/recruitment")).then().body("recruitment.draws[0].state", equalTo("COMPUTING"));
        beatAt(slug, clock.instant().minus(Duration.ofMinutes(6)));
        worker.run();
        people.visitor().get(at(slug, "/recruitment")).then().body("recruitment.draws[0].state", equalTo("DRAWN"));
    }

    private void beatAt(String slug, java.time.Instant instant) {
        var at = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> handle.execute("""
                        update council_draw set state = 'COMPUTING', beat_at = ?
                        where council_id = (select id from innovation_council where slug = ?) and round = 1""", at, slug)));
    }

    private io.restassured.response.ValidatableResponse own(String who, String slug) {
        return people.as(who).get("/api/me/volunteering/" + slug).then().statusCode(200);
    }

    private int groupsKept(String slug) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from council_volunteer_group join council_volunteer v on v.id = volunteer_id
                        join innovation_council c on c.id = council_id where slug = :slug""").bind("slug", slug).mapTo(Integer.class).one());
    }
}
