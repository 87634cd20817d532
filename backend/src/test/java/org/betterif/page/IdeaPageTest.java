package org.betterif.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class IdeaPageTest {

    @Inject
    IdeaFixture ideas;

    @Inject
    People people;

    @Test
    void the_timeline_begins_with_the_sharing() {
        long number = ideas.anIdea().open();
        given().get("/api/ideas/" + number + "/timeline")
                .then()
                .statusCode(200)
                .body("moments[0].kind", equalTo("SHARED"));
    }

    @Test
    void a_draft_has_no_timeline_for_anybody() {
        given().get("/api/ideas/999999999/timeline").then().statusCode(404);
    }

    @Test
    void the_overlay_says_who_wrote_and_supports_it_to_that_person_alone() {
        long number = ideas.anIdea().by("megan").open();
        people.as("dafydd").put("/api/ideas/" + number + "/vote").then().statusCode(201);
        people.as("dafydd")
                .get("/api/me/ideas?numbers=" + number)
                .then()
                .statusCode(200)
                .header("Cache-Control", org.hamcrest.Matchers.containsString("no-store"))
                .body("items[0].vote.supported", equalTo(true))
                .body("items[0].mine", equalTo(false));
        people.as("megan")
                .get("/api/me/ideas?numbers=" + number)
                .then()
                .body("items[0].vote.supported", equalTo(false))
                .body("items[0].mine", equalTo(true));
    }

    @Test
    void a_visitor_is_told_to_sign_in() {
        long number = ideas.anIdea().open();
        given().get("/api/me/ideas?numbers=" + number)
                .then()
                .statusCode(200)
                .body("items[0].vote.may.allowed", equalTo(false))
                .body("items[0].vote.may.reason", equalTo("account_sign_in_needed"));
    }

    @Test
    void too_many_numbers_or_none_that_exist_get_a_clear_answer() {
        given().get("/api/me/ideas?numbers=1,x").then().statusCode(400).body("errors.field", hasItem("numbers"));
        given().get("/api/me/ideas?numbers=999999999").then().statusCode(200).body("items", empty());
    }

    @Test
    void the_home_page_counts_what_is_public() {
        ideas.anIdea().open();
        given().get("/api/home")
                .then()
                .statusCode(200)
                .body("figures.ideas", greaterThanOrEqualTo(1))
                .body("newest.size()", greaterThanOrEqualTo(1));
    }
}
