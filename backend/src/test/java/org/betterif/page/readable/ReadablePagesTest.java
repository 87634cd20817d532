package org.betterif.page.readable;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.call.Evidence;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.call.keeping.CallImportDirectory;
import org.betterif.call.keeping.CallPlan;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What calls and conversations say to readers without JavaScript. */
@ApiTest
class ReadablePagesTest {

    @Inject
    CallImportDirectory calls;

    @Inject
    IdeaFixture ideas;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    PlaceDirectory places;

    private static LocalisedText both(String en, String cy) {
        return new LocalisedText(en, cy);
    }

    private static ValidatableResponse read(String path) {
        return given().accept("text/html").get(path).then();
    }

    @Nested
    class ACall {

        private void isPublished(String slug) {
            var now = clock.instant();
            calls.importCall(
                    new CallPlan(
                            slug,
                            both("Benches", "Meinciau"),
                            both("Where would you sit <down>?", "Ble fyddech chi'n eistedd?"),
                            both("In short.", "Yn fyr."),
                            both("The budget.\n\nThe year.", "Y gyllideb."),
                            both("Every place.", "Pob lle."),
                            both("The cabinet, in May.", "Y cabinet, ym mis Mai."),
                            List.of(new Evidence(
                                    both("Who sits where", "Pwy sy'n eistedd ble"), "https://example.org/?a=1&b=2")),
                            List.of(
                                    new PhaseRef(
                                            Phase.SUBMIT, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9))),
                                    new PhaseRef(
                                            Phase.VOTE, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(20)))),
                            new CallRules(
                                    WhoMayTakePart.RESIDENTS,
                                    List.of(Threshold.of(Consequence.ANSWER, 40, 20)),
                                    20,
                                    5,
                                    true,
                                    Check.BEFORE,
                                    new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 30)),
                            Set.of(),
                            Set.of()),
                    false);
        }

        @Test
        void is_read_whole_question_fixed_open_who_decides_timetable_rules_and_evidence() {
            isPublished("benches-en");
            read("/calls/benches-en")
                    .statusCode(200)
                    .body(allOf(
                            containsString("<title>Benches · "),
                            containsString("<h1>Where would you sit &lt;down&gt;?</h1>"),
                            containsString("<p>The budget.</p><p>The year.</p>"),
                            containsString("<p>Every place.</p>"),
                            containsString("<p>The cabinet, in May.</p>"),
                            containsString("Share ideas: now, until "),
                            containsString("At 40 supporters the council owes an answer, within 20 working days."),
                            containsString("For residents whose address was confirmed."),
                            containsString("Nobody sees the counts until voting is over."),
                            containsString("href=\"https://example.org/?a=1&amp;b=2\">Who sits where</a>")));
        }

        @Test
        void is_read_in_Welsh_in_Welsh() {
            isPublished("benches-cy");
            read("/cy/calls/benches-cy")
                    .statusCode(200)
                    .body(allOf(
                            containsString("<h1>Ble fyddech chi&#39;n eistedd?</h1>"),
                            containsString("Rhannu syniadau: nawr, tan "),
                            containsString("Pwy sy&#39;n eistedd ble"),
                            not(containsString("The budget"))));
        }

        @Test
        void that_there_is_not_answers_404() {
            read("/calls/no-such-call").statusCode(404);
        }
    }

    @Nested
    class AConversation {

        private long post(String who, long idea, Map<String, Object> comment) {
            return people.as(who)
                    .body(comment)
                    .post("/api/ideas/" + idea + "/comments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
        }

        @Test
        void is_read_with_who_speaks_where_they_stand_and_whom_they_answer() {
            long idea = ideas.anIdea().by("megan").open();
            long first =
                    post("dafydd", idea, Map.of("text", "The wall is **cold**.", "language", "en", "stance", "FOR"));
            post("sian", idea, Map.of("text", "We own the wall.", "language", "en", "parent", first));
            post("megan", idea, Map.of("text", "<script>alert(1)</script> hello", "language", "cy"));
            read("/ideas/" + idea)
                    .statusCode(200)
                    .body(allOf(
                            containsString("<strong>dafydd</strong> · For the idea · "),
                            containsString("<strong>cold</strong>"),
                            containsString("Council team"),
                            containsString("in reply to dafydd"),
                            containsString("<li data-depth=\"1\">"),
                            containsString("Idea author"),
                            containsString("<div lang=\"cy\">"),
                            not(containsString("<script>alert(1)"))));
            read("/cy/ideas/" + idea).body(allOf(containsString("O blaid y syniad"), containsString("Awdur y syniad")));
        }

        @Test
        void shows_a_tombstone_without_words_or_name_where_something_was_deleted() {
            long idea = ideas.anIdea().by("megan").open();
            long gone = post("dafydd", idea, Map.of("text", "I regret this.", "language", "en"));
            post("tomos", idea, Map.of("text", "I answered it.", "language", "en", "parent", gone));
            people.as("dafydd")
                    .header("If-Match", "\"1\"")
                    .delete("/api/comments/" + gone)
                    .then()
                    .statusCode(204);
            read("/ideas/" + idea)
                    .body(allOf(
                            containsString("The author deleted this comment."),
                            containsString("I answered it."),
                            not(containsString("I regret this.")),
                            not(containsString("in reply to dafydd"))));
        }
    }

    @Nested
    class ADocument {

        @Test
        void is_read_whole_with_the_council_named_in_it() {
            var council = places.place().name();
            read("/privacy")
                    .statusCode(200)
                    .body(allOf(
                            containsString("<h1>Privacy notice</h1>"),
                            containsString("<h2>How long we keep it</h2>"),
                            containsString(council.en()),
                            containsString("<li>"),
                            not(containsString("{council}")),
                            not(containsString("needs JavaScript"))));
            read("/cy/house-rules").body(containsString("<h1>Rheolau"));
        }
    }

    @Nested
    class Every {

        @Test
        void form_is_found_but_a_desk_is_not() {
            read("/ideas/new")
                    .statusCode(200)
                    .body(allOf(containsString("<h1>Share an idea</h1>"), not(containsString("noindex"))));
            read("/desks/officer").statusCode(200).body(containsString("noindex"));
            read("/ideas/new").body(startsWith("<!doctype html>"));
        }
    }
}
