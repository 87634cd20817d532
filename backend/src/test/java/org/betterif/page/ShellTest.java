package org.betterif.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class ShellTest {

    @Inject
    IdeaFixture ideas;

    @Test
    void an_idea_reads_without_a_script_with_its_title_and_preview() {
        long number = ideas.anIdea().titled("the pond had a bench").open();
        given().get("/ideas/" + number)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<title>Wouldn&#39;t it be better if the pond had a bench"))
                .body(containsString("og:title"))
                .body(containsString("<html lang=\"en\""))
                .body(containsString("People stand in the rain"));
    }

    @Test
    void the_same_page_in_Welsh_says_so_and_keeps_the_idea_in_its_language() {
        long number = ideas.anIdea().titled("the pond had a swan").open();
        given().get("/cy/ideas/" + number)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"cy\""))
                .body(containsString("<article lang=\"en\">"))
                .body(containsString("Sut mae hi nawr?"));
    }

    @Test
    void a_hostile_title_is_shown_as_written_and_runs_nothing() {
        long number =
                ideas.anIdea().titled("\"><script>alert(1)</script> were gone").open();
        given().get("/ideas/" + number)
                .then()
                .statusCode(200)
                .body(allOf(containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert(1)"))));
    }

    @Test
    void what_is_owed_and_the_councils_read_without_a_script_in_both_languages() {
        given().get("/answers").then().statusCode(200).body(containsString("<h1>Answers owed and given</h1>"));
        given().get("/cy/answers").then().statusCode(200).body(containsString("<h1>Atebion"));
        given().get("/councils").then().statusCode(200).body(containsString("<h1>Innovation councils</h1>"));
        given().get("/councils/no-such-council").then().statusCode(404);
    }

    @Test
    void an_idea_that_is_not_there_answers_404_with_a_page() {
        given().get("/ideas/999999999")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Nothing here"));
        given().get("/cy/no/such/page").then().statusCode(404).body(containsString("Nid oes tudalen yma"));
    }

    @Test
    void the_policy_allows_our_own_scripts_only_and_no_frame() {
        given().get("/")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("script-src 'self' 'unsafe-inline'"))));
    }
}
