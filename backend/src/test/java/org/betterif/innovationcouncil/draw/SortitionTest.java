package org.betterif.innovationcouncil.draw;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.selection.command.SelectionCommand;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class SortitionTest {

    private static final List<String> NORTH = List.of("lot-1", "lot-2", "lot-3");
    private static final List<String> SOUTH = List.of("lot-4", "lot-5", "lot-6", "lot-7");

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

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
        var slug = pool(4, 2, 2);
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
        draw(slug).statusCode(202).body("recruitment.draws[0].state", equalTo("QUEUED"));
        draw(slug).statusCode(409).body("reason", equalTo("innovationcouncil_draw_under_way"));
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

        var repeated = repeat(folder, slug, 1, command);
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

    /** Just as published: the files are fetched, and the command's own words are run. */
    private Map<?, ?> repeat(Path folder, String slug, int round, String command) throws Exception {
        for (var file : List.of("candidates.csv", "quotas.csv")) {
            var text = people.visitor()
                    .get(at(slug, "/draws/" + round + "/" + file))
                    .asString();
            Files.writeString(folder.resolve(file), text);
        }
        var words = new ArrayList<>(List.of(command.split(" ")));
        assertThat(words.subList(0, 4)).containsExactly("java", "-jar", "betterif.jar", "draw");
        var arguments = words.subList(3, words.size()).stream()
                .map(word -> word.endsWith(".csv") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        var out = new ByteArrayOutputStream();
        int code = SelectionCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(code).isEqualTo(SelectionCommand.OK);
        return json.readValue(out.toString(StandardCharsets.UTF_8), Map.class);
    }

    @Test
    void a_seat_that_was_declined_is_drawn_again_by_the_same_rule(@TempDir Path folder) throws Exception {
        var slug = pool(4, 2, 2);
        draw(slug).statusCode(202);
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
        draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_no_seat_free"));
        people.as(drawn.get(1))
                .post("/api/me/seats/" + slug + "/refuse")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        draw(slug).statusCode(202);
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
        assertThat(repeat(folder, slug, 2, second.getString("recruitment.draws[1].command"))
                        .get("panel"))
                .isEqualTo(List.of(second.getString("recruitment.draws[1].panel[0]")));
    }

    @Test
    void a_seat_that_an_alternate_took_over_is_not_drawn_again() {
        var slug = pool(4, 2, 2);
        draw(slug).statusCode(202);
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
        draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_no_seat_free"));
    }

    @Test
    void quotas_that_cannot_be_met_say_which_to_relax_and_by_how_much() {
        var slug = pool(5, 4, 1);
        draw(slug).statusCode(202);
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
        var relaxed = setUp(5, 3, 1);
        relaxed.put("closesAt", clock.instant().plus(Duration.ofDays(1)).toString());
        clerkPuts(slug, relaxed).statusCode(200);
        closed(slug);
        draw(slug).statusCode(202);
        worker.run();
        people.visitor().get(at(slug, "/recruitment")).then().body("recruitment.draws[0].state", equalTo("DRAWN"));
        people.visitor().get("/api/councils/" + slug).then().body("happened.what", hasItem("QUOTAS_CHANGED"));
    }

    @Test
    void what_volunteers_tell_is_theirs_and_the_pool_is_a_number() {
        var slug = pool(4, 2, 2);
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
    void of_one_household_one_is_drawn_however_it_is_spelt_and_nobody_reads_where_it_is(@TempDir Path folder)
            throws Exception {
        var slug = householdPool(1);
        draw(slug).statusCode(202);
        worker.run();
        var drawn = people.visitor().get(at(slug, "/recruitment")).then();
        drawn.body("recruitment.onePerHousehold", equalTo(true))
                .body("recruitment.draws[0].state", equalTo("DRAWN"))
                .body("recruitment.draws[0].command", containsString("--household household"));
        List<Integer> panel = drawn.extract().path("recruitment.draws[0].panel");
        assertThat(panel).hasSize(3);
        var candidates =
                people.visitor().get(at(slug, "/draws/1/candidates.csv")).asString();
        assertThat(candidates).startsWith("pool-number,area,household\n").doesNotContainIgnoringCase("mill lane");
        var north = candidates.lines().filter(line -> line.contains(",north,")).toList();
        assertThat(north).hasSize(3).allMatch(line -> line.endsWith(",north,h1"));
        assertThat(candidates.lines().filter(line -> line.endsWith(",south,"))).hasSize(4);
        assertThat(north.stream()
                        .map(line -> Integer.valueOf(line.split(",")[0]))
                        .filter(panel::contains))
                .hasSize(1);
        assertThat(repeat(folder, slug, 1, drawn.extract().path("recruitment.draws[0].command"))
                        .get("panel"))
                .isEqualTo(panel.stream().map(String::valueOf).toList());
    }

    @Test
    void where_one_of_a_household_is_too_few_for_what_was_promised_the_draw_says_so_and_seats_nobody() {
        var slug = householdPool(2);
        draw(slug).statusCode(202);
        worker.run();
        people.visitor().get(at(slug, "/recruitment")).then().body("recruitment.draws[0].state", equalTo("UNMET"));
        people.as("eleri").get(at(slug, "/desk/seats")).then().body("items", hasSize(0));
    }

    /** All three of the north live in one home, which each spells differently; closed. */
    private String householdPool(int north) {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var setUp = setUp(3, north, 1);
        setUp.put("onePerHousehold", true);
        clerkPuts(slug, setUp).statusCode(200);
        var homes = List.of("3 Mill Lane", "3, mill lane.", " 3  MILL LANE ");
        for (int i = 0; i < NORTH.size(); i++) {
            var body = new HashMap<>(volunteer("north", "", true));
            body.put("home", homes.get(i));
            people.as(NORTH.get(i))
                    .body(body)
                    .put("/api/me/volunteering/" + slug)
                    .then()
                    .statusCode(200);
        }
        SOUTH.forEach(one -> volunteers(slug, one, "south").statusCode(200));
        closed(slug);
        return slug;
    }

    @Test
    void answers_that_are_missing_are_named_and_groups_stay_once_somebody_came() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var nothingAsked = setUp(4, 2, 2);
        nothingAsked.put("strata", List.of());
        clerkPuts(slug, nothingAsked)
                .statusCode(400)
                .body("errors.reason", contains("innovationcouncil_strata_needed"));
        clerkPuts(slug, setUp(4, 2, 2)).statusCode(200);
        people.as("lot-1")
                .body(volunteer("nowhere", "", false))
                .put("/api/me/volunteering/" + slug)
                .then()
                .statusCode(400)
                .body("errors.field", contains("groups.area", "understands"));
        volunteers(slug, "lot-1", "north").statusCode(200).body("number", nullValue());
        var other = setUp(4, 2, 2);
        other.put("onePerHousehold", true);
        clerkPuts(slug, other).statusCode(422).body("reason", equalTo("innovationcouncil_strata_frozen"));
        var earlier = setUp(4, 2, 2);
        earlier.put("closesAt", clock.instant().plusSeconds(60).toString());
        clerkPuts(slug, earlier).statusCode(422).body("reason", equalTo("innovationcouncil_recruitment_only_later"));
        people.as("lot-1")
                .delete("/api/me/volunteering/" + slug)
                .then()
                .statusCode(200)
                .body("volunteered", equalTo(false))
                .body("home", equalTo(""));
        assertThat(groupsKept(slug)).as("what they told of themselves").isZero();
        clerkPuts(slug, setUp(4, 4, 4))
                .statusCode(400)
                .body("errors.reason", contains("innovationcouncil_quotas_impossible"));
        draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_pool_still_open"));
        closed(slug);
        draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_pool_too_small"));
    }

    @Test
    void where_the_clerk_chooses_an_applicant_is_offered_a_seat_with_a_public_reason() {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var setUp = setUp(4, 2, 2);
        setUp.put("way", "APPLICATION");
        clerkPuts(slug, setUp).statusCode(200);
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
        volunteers(slug, "lot-2", "south").statusCode(400);
        draw(slug).statusCode(422).body("reason", equalTo("innovationcouncil_no_draw_here"));
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
        var slug = pool(4, 2, 2);
        people.as("eleri").get("/api/me");
        Callable<Integer> begin = () -> draw(slug).extract().statusCode();
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
        var slug = pool(4, 2, 2);
        draw(slug).statusCode(202);
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

    private static List<String> all() {
        var all = new ArrayList<>(NORTH);
        all.addAll(SOUTH);
        return all;
    }

    /** Seven volunteers, three of them in the north, of whom two share a home; closed. */
    private String pool(int seats, int north, int south) {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        clerkPuts(slug, setUp(seats, north, south)).statusCode(200);
        NORTH.forEach(one -> volunteers(slug, one, "north").statusCode(200));
        SOUTH.forEach(one -> volunteers(slug, one, "south").statusCode(200));
        closed(slug);
        return slug;
    }

    private Map<String, Object> setUp(int seats, int north, int south) {
        var now = clock.instant();
        var setUp = new HashMap<String, Object>();
        setUp.put("way", "SORTITION");
        setUp.put("text", Map.of("en", "Come and sit", "cy", "Dewch i eistedd"));
        setUp.put("opensAt", now.minus(Duration.ofHours(1)).toString());
        setUp.put("closesAt", now.plus(Duration.ofHours(1)).toString());
        setUp.put("seats", seats);
        setUp.put("onePerHousehold", false);
        setUp.put(
                "strata",
                List.of(Map.of(
                        "key",
                        "area",
                        "label",
                        Map.of("en", "Area", "cy", "Ardal"),
                        "groups",
                        List.of(group("north", north, seats), group("south", south, seats)))));
        return setUp;
    }

    private static Map<String, Object> group(String key, int min, int max) {
        return Map.of("key", key, "label", Map.of("en", key, "cy", key), "min", min, "max", max);
    }

    private static Map<String, Object> volunteer(String area, String why, boolean understands) {
        return Map.of(
                "groups",
                Map.of("area", area),
                "home",
                area.equals("north") ? "3 Mill Lane" : "",
                "why",
                why,
                "accessNeeds",
                "a ramp",
                "expenses",
                "",
                "understands",
                understands);
    }

    private io.restassured.response.ValidatableResponse volunteers(String slug, String who, String area) {
        return people.as(who)
                .body(volunteer(area, "", true))
                .put("/api/me/volunteering/" + slug)
                .then();
    }

    private io.restassured.response.ValidatableResponse own(String who, String slug) {
        return people.as(who).get("/api/me/volunteering/" + slug).then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse draw(String slug) {
        return people.as("eleri").post(at(slug, "/draws")).then();
    }

    private io.restassured.response.ValidatableResponse clerkPuts(String slug, Object body) {
        return councils.clerkPuts(slug, "/recruitment", body);
    }

    private int groupsKept(String slug) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from council_volunteer_group join council_volunteer v on v.id = volunteer_id
                        join innovation_council c on c.id = council_id where slug = :slug""").bind("slug", slug).mapTo(Integer.class).one());
    }

    private void closed(String slug) {
        var at = OffsetDateTime.ofInstant(clock.instant().minusSeconds(1), ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> handle.execute("""
                        update council_recruitment set opens_at = ?::timestamptz - interval '1 hour', closes_at = ?
                        where council_id = (select id from innovation_council where slug = ?)""", at, at, slug)));
    }

    private static String at(String slug, String path) {
        return "/api/councils/" + slug + path;
    }
}
