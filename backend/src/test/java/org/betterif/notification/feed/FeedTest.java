package org.betterif.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.betterif.ballot.BallotFixture;
import org.betterif.call.CallFixture;
import org.betterif.delivery.DeliveryFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.record.RecordFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.shortlist.CouncilFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Atom feeds of every public list: valid by RFC 4287, in both languages, conditional, and found by the pages' own addresses. */
@ApiTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ResponseFixture duties;

    @Inject
    CouncilFixture councils;

    @Inject
    RecordFixture record;

    @Inject
    BallotFixture ballots;

    @Inject
    DeliveryFixture delivery;

    @Test
    void every_public_list_has_one_that_is_valid_in_both_languages() throws Exception {
        long number = duties.owedIdea();
        duties.answer(number, "YES");
        councils.empty(councils.callWithShortlist(), 1);
        people.as("rhian")
                .body(Map.of("text", "I will ask about it.", "language", "en"))
                .post("/api/ideas/{n}/comments", number)
                .then()
                .statusCode(201);
        var slug = people.visitor()
                .get("/api/councillors")
                .jsonPath()
                .getString("items.find { it.byline.name == 'rhian' }.slug");
        ideas.anIdea()
                .titled("<b>]]>&amp; \u0007 \u202e 🏴 & more")
                .in(calls.openCall())
                .open();
        for (var path : List.of(
                "ideas.atom?",
                "ideas.atom?q=bench&",
                "ideas/" + number + ".atom?",
                "answers.atom?",
                "answers.atom?list=owed&",
                "answers.atom?list=overdue&",
                "answers.atom?list=undated&",
                "answers.atom?list=given&",
                "calls.atom?",
                "commitments.atom?",
                "councils.atom?",
                "ballots.atom?",
                "removed.atom?",
                "councillors/" + slug + ".atom?")) {
            for (var language : List.of("en", "cy")) {
                var answer = RestAssured.given().get("/api/feeds/" + path + "lang=" + language);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.contentType()).startsWith("application/atom+xml");
                requireValid(answer.asByteArray(), language, path);
                requireConditional(answer, "/api/feeds/" + path + "lang=" + language);
            }
        }
        assertThat(RestAssured.given()
                        .get("/api/feeds/answers.atom?list=given&lang=cy")
                        .asString())
                .contains("Mae'r cyngor wedi ateb".replace("'", "&#39;"))
                .contains("/cy/ideas/" + number)
                .doesNotContain("Mae ateb yn ddyledus");
        assertThat(RestAssured.given().get("/api/feeds/nonsense.atom").statusCode())
                .isEqualTo(404);
        assertThat(RestAssured.given()
                        .get("/api/feeds/answers.atom?list=nonsense")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_feed_of_ideas_is_narrowed_as_their_list_is() {
        var call = calls.openCall();
        long mine = ideas.anIdea().titled("owls had boxes").in(call).open();
        ideas.anIdea().titled("bats had boxes").in(call).open();
        var feed = RestAssured.given()
                .get("/api/feeds/ideas.atom?q=owls&call=" + call.slug())
                .asString();
        assertThat(feed).contains("/ideas/" + mine + "<").contains("q=owls&amp;call=" + call.slug());
        assertThat(feed.split("<entry>")).hasSize(2);
        assertThat(RestAssured.given()
                        .get("/api/feeds/ideas.atom?topic=nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void each_carries_the_newest_head_of_the_record_and_a_newer_one_is_no_news() {
        long number = duties.owedIdea();
        record.sequence();
        for (var path : List.of("ideas", "answers", "commitments", "calls", "councils", "removed", "ideas/" + number)) {
            assertThat(RestAssured.given().get("/api/feeds/" + path + ".atom").asString())
                    .as(path)
                    .containsPattern(
                            "<subtitle>The newest head of the public record: betterif-head\\.1\\.[^<]+</subtitle>");
        }
        var path = "/api/feeds/ideas/" + number + ".atom?lang=cy";
        var first = RestAssured.given().get(path);
        assertThat(first.asString()).contains("<subtitle>Pen diweddaraf y cofnod cyhoeddus: betterif-head.1.");
        duties.owedIdea();
        assertThat(record.sequence()).isPositive();
        RestAssured.given()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_hidden_leaves_its_feeds() {
        long number = ideas.anIdea()
                .titled("this soon is hidden")
                .in(calls.openCall())
                .open();
        assertThat(RestAssured.given().get("/api/feeds/ideas.atom").asString()).contains("/ideas/" + number + "<");
        duties.hide(number);
        assertThat(RestAssured.given().get("/api/feeds/ideas.atom").asString())
                .doesNotContain("/ideas/" + number + "<");
        assertThat(RestAssured.given()
                        .get("/api/feeds/ideas/" + number + ".atom")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void the_feed_of_ballots_tells_that_one_opened_closed_and_has_a_result() {
        var open = ballots.open(ballots::terms);
        var over = ballots.published(ballots.open(ballots::terms));
        var feed = RestAssured.given().get("/api/feeds/ballots.atom?lang=cy").asString();
        assertThat(feed)
                .contains("/ballots/" + open.slug() + "#opened<", "/cy/ballots/" + open.slug() + "\"")
                .doesNotContain("/ballots/" + open.slug() + "#closed<")
                // that it opened lies days back, beyond the newest entries where other tests have ballots
                .contains("/ballots/" + over.slug() + "#closed<", "/ballots/" + over.slug() + "#published<");
    }

    @Test
    void the_feed_of_promises_is_narrowed_to_a_service_as_their_list_is() {
        long number = duties.owedIdea();
        long service = duties.serviceOf(duties.dutyOf(number));
        delivery.answer(
                number,
                List.of(Map.of(
                        "text",
                        ResponseFixture.both("A bench"),
                        "due",
                        LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())));
        delivery.letDaysPass(delivery.commitment(number, 0), 60);
        delivery.runJobs();
        var late = "/ideas/" + number + "#step_late-";
        assertThat(promises("")).contains(late);
        assertThat(promises("service=" + service + "&"))
                .contains(late, "/api/feeds/commitments.atom?service=" + service + "&amp;lang=en");
        assertThat(promises("service=" + delivery.service() + "&")).doesNotContain("<entry>");
    }

    private static String promises(String narrowed) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/api/feeds/commitments.atom?" + narrowed + "lang=en")
                .asString();
    }

    @Test
    void pages_lead_to_their_feeds() {
        long number = ideas.anIdea().in(calls.openCall()).open();
        var expected = Map.of(
                "/ideas?q=a%22b&view=map",
                "/api/feeds/ideas.atom?q=a%22b&amp;lang=en",
                "/cy/ideas/" + number,
                "/api/feeds/ideas/" + number + ".atom?lang=cy",
                "/answers?list=owed",
                "/api/feeds/answers.atom?list=owed&amp;lang=en",
                "/calls",
                "/api/feeds/calls.atom?lang=en",
                "/cy/councils",
                "/api/feeds/councils.atom?lang=cy",
                "/ballots",
                "/api/feeds/ballots.atom?lang=en",
                "/removed",
                "/api/feeds/removed.atom?lang=en");
        expected.forEach((page, feed) -> assertThat(
                        RestAssured.given().urlEncodingEnabled(false).get(page).asString())
                .as(page)
                .contains("type=\"application/atom+xml\"", "href=\"" + feed + "\""));
    }

    private static void requireConditional(Response first, String path) {
        var tag = first.header("ETag");
        assertThat(tag).matches("W/\"[0-9a-f]+\"");
        assertThat(first.header("Last-Modified")).isNotNull();
        var again = RestAssured.given().header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
    }

    /** The MUSTs of RFC 4287, sections 4.1 and 4.2, that concern what is used here. */
    private static void requireValid(byte[] xml, String language, String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI() + feed.getLocalName()).isEqualTo(ATOM + "feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(language);
        requireCommon(feed, path);
        assertThat(children(feed, "author")).as(path).hasSize(1);
        assertThat(children(feed, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("self")))
                .hasSize(1);
        assertThat(text(feed, "id")).contains("lang=" + language);
        var ids = new HashSet<String>();
        for (var entry : children(feed, "entry")) {
            requireCommon(entry, path);
            assertThat(ids.add(text(entry, "id")))
                    .as(path + " says an id twice")
                    .isTrue();
            assertThat(children(entry, "link")).as("no content, so a link").isNotEmpty();
            assertThat(children(entry, "summary").size()).isLessThan(2);
        }
    }

    private static void requireCommon(Element parent, String path) {
        for (var name : List.of("id", "title", "updated")) {
            assertThat(children(parent, name)).as(path + " " + name).hasSize(1);
        }
        assertThat(URI.create(text(parent, "id")).isAbsolute()).isTrue();
        assertThat(OffsetDateTime.parse(text(parent, "updated"))).isNotNull();
        assertThat(text(parent, "title")).isNotBlank();
        for (var author : children(parent, "author")) {
            assertThat(text(author, "name")).isNotBlank();
        }
        var alternates = new HashSet<String>();
        for (var link : children(parent, "link")) {
            assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
            if (link.getAttribute("rel").equals("alternate")) {
                assertThat(alternates.add(link.getAttribute("type") + link.getAttribute("hreflang")))
                        .isTrue();
            }
        }
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }
}
