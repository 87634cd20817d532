package org.betterif.page.readable;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class CouncilPageTest {

    @Inject
    CouncilFixture councils;

    @Inject
    People people;

    @Test
    void the_shortlist_with_its_reasons_reads_without_a_script_in_both_languages() {
        var council = councils.published("jury-a");
        given().get("/councils/" + council.slug())
                .then()
                .statusCode(200)
                .body(containsString("<h2>Goes forward</h2>"))
                .body(containsString("<p>It is dry there</p>"))
                .body(containsString("<p>It floods there</p>"))
                .body(containsString("The council departs from its rule: The ground is wet"))
                .body(containsString("<p>All were there</p>"))
                .body(containsString("href=\"/ideas/" + council.ideas().get(0) + "\""));
        given().get("/cy/councils/" + council.slug())
                .then()
                .body(containsString("<h2>Yn mynd ymlaen</h2>"))
                .body(containsString("<p>It is dry there (cy)</p>"));
    }

    @Test
    void before_it_is_published_the_page_names_the_ideas_and_no_decision() {
        var council = councils.closed(1, 2, "jury-a");
        given().get("/councils/" + council.slug())
                .then()
                .body(allOf(containsString("<h2>Nominated ideas</h2>"), not(containsString("Goes forward"))));
    }

    @Test
    void the_timeline_of_an_idea_carries_what_the_council_did_with_it() {
        var council = councils.published("jury-a");
        timeline(council.ideas().get(0), "NOMINATED", "NOT_TAKEN");
        timeline(council.ideas().get(1), "NOMINATED", "SHORTLISTED");
    }

    @Test
    void the_timeline_says_when_an_idea_was_taken_off_the_list_or_the_council_called_off() {
        var council = councils.convened(1, 2);
        councils.clerkPuts(
                council.slug(),
                "/nominations",
                Map.of("ideas", List.of(council.ideas().get(0))));
        timeline(council.ideas().get(1), "NOMINATED", "NOMINATION_ENDED");
        people.as("eleri")
                .body(Map.of("reason", Map.of("en", "No money", "cy", "Dim arian")))
                .post(council.at("/cancel"))
                .then()
                .statusCode(200);
        timeline(council.ideas().get(0), "NOMINATED", "NOMINATION_ENDED");
    }

    private void timeline(long idea, String... kinds) {
        given().get("/api/ideas/" + idea + "/timeline").then().body("moments.kind", hasItems(kinds));
        given().get("/api/ideas/" + idea + "/timeline").then().body("moments.kind", hasItem("SHARED"));
    }
}
