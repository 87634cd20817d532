package org.betterif.innovationcouncil.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.betterif.selection.command.SelectionCommand;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** Seven volunteers and the draw among them: called for, closed, drawn, and drawn again from what is published. */
@ApplicationScoped
class PoolFixture {

    static final List<String> NORTH = List.of("lot-1", "lot-2", "lot-3");
    static final List<String> SOUTH = List.of("lot-4", "lot-5", "lot-6", "lot-7");

    private final People people;
    private final CouncilFixture councils;
    private final Jdbi jdbi;
    private final Clock clock;
    private final ObjectMapper json;

    PoolFixture(People people, CouncilFixture councils, Jdbi jdbi, Clock clock, ObjectMapper json) {
        this.people = people;
        this.councils = councils;
        this.jdbi = jdbi;
        this.clock = clock;
        this.json = json;
    }

    static List<String> all() {
        var all = new ArrayList<>(NORTH);
        all.addAll(SOUTH);
        return all;
    }

    /** Seven volunteers, three of them in the north, of whom two share a home; closed. */
    String pool(int seats, int north, int south) {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        clerkPuts(slug, setUp(seats, north, south)).statusCode(200);
        NORTH.forEach(one -> volunteers(slug, one, "north").statusCode(200));
        SOUTH.forEach(one -> volunteers(slug, one, "south").statusCode(200));
        closed(slug);
        return slug;
    }

    Map<String, Object> setUp(int seats, int north, int south) {
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

    static Map<String, Object> group(String key, int min, int max) {
        return Map.of("key", key, "label", Map.of("en", key, "cy", key), "min", min, "max", max);
    }

    static Map<String, Object> volunteer(String area, String why, boolean understands) {
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

    ValidatableResponse volunteers(String slug, String who, String area) {
        return people.as(who)
                .body(volunteer(area, "", true))
                .put("/api/me/volunteering/" + slug)
                .then();
    }

    ValidatableResponse draw(String slug) {
        return people.as("eleri").post(at(slug, "/draws")).then();
    }

    ValidatableResponse clerkPuts(String slug, Object body) {
        return councils.clerkPuts(slug, "/recruitment", body);
    }

    void closed(String slug) {
        var at = OffsetDateTime.ofInstant(clock.instant().minusSeconds(1), ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> handle.execute("""
                        update council_recruitment set opens_at = ?::timestamptz - interval '1 hour', closes_at = ?
                        where council_id = (select id from innovation_council where slug = ?)""", at, at, slug)));
    }

    static String at(String slug, String path) {
        return "/api/councils/" + slug + path;
    }

    /** Just as published: the files are fetched, and the command's own words are run. */
    Map<?, ?> repeat(Path folder, String slug, int round, String command) throws Exception {
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
}
