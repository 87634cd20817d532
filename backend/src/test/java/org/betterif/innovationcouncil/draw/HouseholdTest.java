package org.betterif.innovationcouncil.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.innovationcouncil.draw.PoolFixture.NORTH;
import static org.betterif.innovationcouncil.draw.PoolFixture.SOUTH;
import static org.betterif.innovationcouncil.draw.PoolFixture.at;
import static org.betterif.innovationcouncil.draw.PoolFixture.volunteer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At most one of a household is drawn, where the clerk says so. */
@ApiTest
class HouseholdTest {

    @Inject
    People people;

    @Inject
    CouncilFixture councils;

    @Inject
    PoolFixture pools;

    @Inject
    DrawWorker worker;

    @Test
    void of_one_household_one_is_drawn_however_it_is_spelt_and_nobody_reads_where_it_is(@TempDir Path folder)
            throws Exception {
        var slug = householdPool(1);
        pools.draw(slug).statusCode(202);
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
        assertThat(pools.repeat(folder, slug, 1, drawn.extract().path("recruitment.draws[0].command"))
                        .get("panel"))
                .isEqualTo(panel.stream().map(String::valueOf).toList());
    }

    @Test
    void where_one_of_a_household_is_too_few_for_what_was_promised_the_draw_says_so_and_seats_nobody() {
        var slug = householdPool(2);
        pools.draw(slug).statusCode(202);
        worker.run();
        people.visitor().get(at(slug, "/recruitment")).then().body("recruitment.draws[0].state", equalTo("UNMET"));
        people.as("eleri").get(at(slug, "/desk/seats")).then().body("items", hasSize(0));
    }

    /** All three of the north live in one home, which each spells differently; closed. */
    private String householdPool(int north) {
        var slug = councils.empty(councils.callWithShortlist(), 1);
        var setUp = pools.setUp(3, north, 1);
        setUp.put("onePerHousehold", true);
        pools.clerkPuts(slug, setUp).statusCode(200);
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
        SOUTH.forEach(one -> pools.volunteers(slug, one, "south").statusCode(200));
        pools.closed(slug);
        return slug;
    }
}
