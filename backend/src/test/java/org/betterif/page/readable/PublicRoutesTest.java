package org.betterif.page.readable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything public is read without JavaScript: no page of the app is without its text unless it stands here. */
@ApiTest
class PublicRoutesTest {

    private static final Path PAGES = Path.of("../frontend/src/routes");

    /** Beginnings of addresses that are not for everybody, and why. */
    private static final Map<String, String> NOT_PUBLIC = new TreeMap<>(Map.of(
            "/desks", "for staff and jurors at work",
            "/me", "one's own",
            "/welcome", "for who signs in for the first time",
            "/unsubscribe/", "one person's link out of a mail; a press of a button does it",
            "/councils/invitation", "one person's link out of a mail",
            "/ideas/x/edit", "its author's"));

    @Inject
    @All
    List<PageSource> sources;

    @Inject
    IdeaFixture ideas;

    @Inject
    ModerationFixture moderation;

    @Inject
    People people;

    @Test
    void every_public_address_has_text_without_JavaScript() throws IOException {
        var silent = examples().stream()
                .filter(path -> NOT_PUBLIC.keySet().stream().noneMatch(path::startsWith))
                .filter(path -> sources.stream().noneMatch(source -> source.answersFor(path)))
                .toList();
        assertThat(silent)
                .as("public pages without readable text: add a PageSource, or say above why they are not for everybody")
                .isEmpty();
    }

    @Test
    void every_exception_is_still_a_page() throws IOException {
        var examples = examples();
        assertThat(NOT_PUBLIC.keySet())
                .allSatisfy(path -> assertThat(examples).anyMatch(example -> example.startsWith(path)));
    }

    /** The addresses of the app's pages; a parameter is an example: a number where it is one. */
    private static List<String> examples() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.endsWith("+page.svelte"))
                    .map(file -> "/" + PAGES.relativize(file.getParent()).toString())
                    .map(path -> path.equals("/") ? path : path.replaceAll("/\\([^)]*\\)", ""))
                    .map(path -> path.contains("/edit") ? path.replaceAll("\\[\\w+]", "x") : path)
                    .map(path -> path.replaceAll("\\[(number|index|id)]", "1").replaceAll("\\[\\w+]", "x"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /report        | Report something        | This form needs JavaScript.
            /cy/report     | Rhoi gwybod am rywbeth  | Mae angen JavaScript ar y ffurflen hon.
            /defamation    | Notice of defamation    | This form needs JavaScript.
            /cy/defamation | Hysbysiad difenwi       | Mae angen JavaScript ar y ffurflen hon.
            /ideas/new     | Share an idea           | This form needs JavaScript.
            """)
    void a_form_says_that_it_needs_a_script_and_how_to_reach_the_council(String path, String title, String needs) {
        read(path)
                .statusCode(200)
                .body(allOf(
                        containsString("<h1>" + title + "</h1>"),
                        containsString(needs),
                        containsString("01632 960100"),
                        not(containsString("noindex"))));
    }

    @Test
    void what_was_removed_is_read_with_its_reason() {
        long idea = moderation.idea();
        moderation.hidden(idea);
        read("/removed")
                .statusCode(200)
                .body(allOf(
                        containsString("Idea " + idea + " was removed"),
                        containsString("abuses or belittles people"),
                        not(containsString("mair"))));
        read("/cy/removed").body(containsString("Tynnwyd syniad " + idea));
    }

    @Test
    void every_text_of_an_idea_is_read_with_why_it_was_changed() {
        long idea = ideas.anIdea().titled("the path had a <lamp>").open();
        var changed = ideas.complete();
        changed.put("title", "the path had three lamps");
        changed.put("note", "Neighbours asked for more");
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/api/ideas/" + idea)
                .then()
                .statusCode(200);
        read("/ideas/" + idea + "/history")
                .statusCode(200)
                .body(allOf(
                        containsString("three lamps"),
                        containsString("a &lt;lamp&gt;"),
                        containsString("Why it was changed: Neighbours asked for more")));
        read("/cy/ideas/" + idea + "/history").body(containsString("Testun 2, o "));
        moderation.hidden(idea);
        read("/ideas/" + idea + "/history").statusCode(404).body(not(containsString("lamp")));
    }

    private static ValidatableResponse read(String path) {
        return given().accept("text/html").get(path).then();
    }
}
