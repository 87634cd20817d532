package org.betterif.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.betterif.call.CallEvent;
import org.betterif.call.CallFixture;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaFixture;
import org.betterif.record.act.ActFixture;
import org.betterif.record.act.RecordKind;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.Proofs;
import org.betterif.record.format.PublicKey;
import org.betterif.response.ResponseFixture;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class RecordResourceTest {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    RecordFixture record;

    @Inject
    ActFixture acts;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ResponseFixture responses;

    @Inject
    People people;

    @Inject
    Event<CallEvent.PhaseEnded> events;

    private static JsonPath get(String path, Object... values) {
        return given().get(path, values).then().statusCode(200).extract().jsonPath();
    }

    private List<String> kinds(long idea) {
        return record.about(idea).stream().map(entry -> entry.kind().name()).toList();
    }

    private long comment(long idea, String text) {
        return people.as("dafydd")
                .body(Map.of("text", text, "language", "en"))
                .post("/api/ideas/{n}/comments", idea)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private long indexOf(long idea, RecordKind kind) {
        return record.about(idea).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow()
                .index();
    }

    @Nested
    class Entries {

        @Test
        void what_happens_to_an_idea_is_there_in_order_with_plain_words_in_both_languages() {
            long idea = responses.owedIdea();
            comment(idea, "A bench, please");
            responses.answer(idea, "YES");
            assertThat(kinds(idea).reversed())
                    .containsSubsequence("IDEA_PUBLISHED", "ANSWER_OWED", "COMMENT_PUBLISHED", "ANSWER_PUBLISHED");
            given().get("/api/record/entries?idea={n}&kind=ANSWER_PUBLISHED", idea)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].title", equalTo("the bus shelter had a bench"))
                    .body("items[0].says.en", equalTo("The council answered idea " + idea + ": yes"))
                    .body("items[0].says.cy", equalTo("Atebodd y cyngor syniad " + idea + ": ie"))
                    .body("items[0].textHash", notNullValue())
                    .body("items[0].imported", equalTo(false));
        }

        @Test
        void pages_end_where_the_next_begins() {
            long idea = ideas.anIdea().open();
            for (int i = 0; i < 4; i++) {
                comment(idea, "Comment " + i);
            }
            record.sequence();
            var first = get("/api/record/entries?idea={n}&limit=3", idea);
            var second = get("/api/record/entries?idea={n}&limit=3&after={a}", idea, first.getString("next"));
            assertThat(first.getList("items")).hasSize(3);
            assertThat(second.getList("items")).hasSize(2);
            assertThat(second.getLong("items[0].index")).isLessThan(first.getLong("items[2].index"));
            assertThat(second.getString("next")).isNull();
        }

        @Test
        void bad_input_has_an_exact_answer() {
            given().get("/api/record/entries?kind=NOTHING").then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
            given().get("/api/record/entries?after=nonsense").then().statusCode(400);
            given().get("/api/record/entries?limit=0").then().statusCode(400);
            given().get("/api/record/entries/{i}", 900_000_000_000L).then().statusCode(404);
        }

        @Test
        void nobody_is_named_anywhere_in_the_record() {
            long idea = ideas.anIdea().with("title", "Rhoswen and the bench").open();
            comment(idea, "dafydd was here, zzyzx");
            record.sequence();
            var everything = new String(record.download(), StandardCharsets.UTF_8);
            assertThat(everything).doesNotContain("Rhoswen", "zzyzx", "dafydd", "megan", "person");
        }
    }

    @Nested
    class ProofsByApi {

        @Test
        void an_entry_is_shown_to_be_under_the_head_and_the_head_is_signed_by_the_key() {
            long idea = ideas.anIdea().open();
            var proof = get("/api/record/entries/{i}", indexOf(idea, RecordKind.IDEA_PUBLISHED));
            var head = Head.parse(proof.getString("head.line"));
            assertThat(head.signedBy(PublicKey.parse(get("/api/record/key").getString("publicKey"))))
                    .isTrue();
            var path = proof.getList("path", String.class).stream()
                    .map(HEX::parseHex)
                    .toList();
            var leaf = MerkleTree.leaf(proof.getString("entry.entry").getBytes(StandardCharsets.UTF_8));
            assertThat(Proofs.includes(leaf, proof.getLong("entry.index"), head.size(), path, head.root()))
                    .isTrue();
            assertThat(proof.getString("head.shortForm")).isEqualTo(head.shortForm());
        }

        @Test
        void an_earlier_head_is_shown_to_begin_the_newest() {
            ideas.anIdea().open();
            record.sequence();
            var before = Head.parse(get("/api/record/head").getString("line"));
            ideas.anIdea().open();
            ideas.anIdea().open();
            record.sequence();
            var answer = get("/api/record/consistency?from={f}", before.size());
            var after = Head.parse(answer.getString("to.line"));
            var path = answer.getList("path", String.class).stream()
                    .map(HEX::parseHex)
                    .toList();
            assertThat(Proofs.consistent(before.size(), before.root(), after.size(), after.root(), path))
                    .isTrue();
            var old = get("/api/record/entries/{i}?size={s}", 0, before.size());
            assertThat(old.getLong("head.size")).isEqualTo(before.size());
        }

        @Test
        void sizes_that_no_head_has_are_refused_with_a_reason() {
            ideas.anIdea().open();
            record.sequence();
            given().get("/api/record/consistency?from=900000000000")
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("record_no_such_size"));
            given().get("/api/record/consistency?from=0").then().statusCode(400);
        }

        @Test
        void heads_are_listed_the_newest_first() {
            for (int i = 0; i < 3; i++) {
                ideas.anIdea().open();
                record.sequence();
            }
            var page = get("/api/record/heads?limit=2");
            assertThat(page.getLong("items[0].size")).isEqualTo(record.head().size());
            assertThat(page.getLong("items[1].size")).isLessThan(page.getLong("items[0].size"));
            assertThat(page.getString("next")).isNotNull();
        }
    }

    @Nested
    class Supports {

        @Test
        void supports_enter_as_counts_once_an_hour_where_they_changed() {
            long idea = ideas.anIdea().in(calls.openCall()).open();
            responses.support("nia", idea);
            responses.support("tomos", idea);
            // nothing at all is written when somebody votes or takes it back
            assertThat(kinds(idea)).containsExactly("IDEA_PUBLISHED");
            long untouched = ideas.anIdea().in(calls.openCall()).open();
            acts.countSupports();
            acts.countSupports();
            assertThat(kinds(untouched)).doesNotContain("SUPPORTS");
            assertThat(record.about(idea).stream().filter(entry -> entry.kind() == RecordKind.SUPPORTS))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.text()).contains("\"votes\":2"));
            responses.takeBack("nia", idea);
            assertThat(kinds(idea)).hasSize(2);
            acts.countSupports();
            assertThat(record.about(idea).getFirst().text()).contains("\"votes\":1");
            // given and taken back within the hour, it is as it was
            responses.support("nia", idea);
            responses.takeBack("nia", idea);
            acts.countSupports();
            assertThat(kinds(idea)).hasSize(3);
        }

        @Test
        void a_call_that_hides_its_counts_tells_them_at_the_close_and_not_before() {
            var call = calls.hiddenCounts();
            long idea = ideas.anIdea().in(call).open();
            responses.support("nia", idea);
            acts.countSupports();
            assertThat(kinds(idea)).doesNotContain("SUPPORTS");
            calls.close(call);
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            events.fire(new CallEvent.PhaseEnded(call.id(), Phase.VOTE, Instant.now(), Origin.LIVE)));
            assertThat(record.about(idea).stream().filter(entry -> entry.kind() == RecordKind.SUPPORTS))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.text()).contains("\"votes\":1"));
            acts.countSupports();
            assertThat(kinds(idea)).containsOnlyOnce("SUPPORTS");
        }
    }

    @Inject
    org.betterif.shared.text.Colophons colophons;

    @Test
    void the_newest_head_is_offered_to_whatever_is_sent_out_in_both_languages() {
        ideas.anIdea().open();
        record.sequence();
        assertThat(colophons.lines("en"))
                .containsExactly(
                        "The newest head of the public record: " + record.head().line());
        assertThat(colophons.lines("cy"))
                .singleElement()
                .asString()
                .startsWith("Pen diweddaraf y cofnod cyhoeddus: betterif-head.1.");
    }

    @Test
    void the_feed_is_a_witness_that_keeps_heads() throws Exception {
        ideas.anIdea().open();
        record.sequence();
        var xml = given().get("/api/record/heads.atom?lang=cy")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var feed = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml));
        assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
                .isEqualTo(record.head().line());
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).startsWith("Y cofnod cyhoeddus");
    }

    @Test
    void the_page_is_read_without_javascript() {
        long idea = ideas.anIdea().open();
        record.sequence();
        var page = given().get("/record").then().statusCode(200).extract().asString();
        assertThat(page).contains("The public record", "Idea " + idea + " was shared", "betterif-head.1.");
        var welsh = given().get("/cy/record").then().statusCode(200).extract().asString();
        assertThat(welsh).contains("Y cofnod cyhoeddus", "Rhannwyd syniad " + idea);
        given().get("/record/0").then().statusCode(200).body(containsString("Entry 0 of the public record"));
        given().get("/record/900000000000").then().statusCode(404);
    }
}
