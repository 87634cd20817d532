package org.betterif.comment.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.betterif.call.CallFixture;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.thread.Stance;
import org.betterif.idea.IdeaFixture;
import org.betterif.shared.Language;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ImportedCommentsTest {

    private static final Instant START = Instant.parse("2016-05-01T08:00:00Z");

    @Inject
    CommentDirectory directory;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    People people;

    private String source;
    private long idea;

    @BeforeEach
    void anIdea() {
        source = "test-" + UUID.randomUUID();
        idea = ideas.anIdea().in(calls.openCall()).open();
    }

    private static ImportedComment comment(String id, String parent, int minute) {
        return new ImportedComment(
                id,
                parent,
                null,
                "Somebody",
                "Words of " + id,
                Language.OTHER,
                Stance.NEITHER,
                START.plusSeconds(60L * minute),
                false,
                3,
                List.of());
    }

    private io.restassured.response.ValidatableResponse threads() {
        return people.visitor().get("/api/ideas/{n}/comments", idea).then().statusCode(200);
    }

    @Test
    void keeps_depth_order_dates_and_agreement_of_elsewhere_whatever_the_order_of_the_file() {
        var given = List.of(
                comment("late", "head", 9),
                comment("deep", "early", 5),
                comment("head", null, 0),
                comment("early", "head", 2));
        var report = directory.importComments(idea, source, given);
        assertThat(report).isEqualTo(new ImportedThreads(4, 0, List.of(), List.of()));
        threads()
                .body("items[0].comment.postedAt", equalTo("2016-05-01T08:00:00Z"))
                .body("items[0].comment.agreed", equalTo(0))
                .body("items[0].comment.agreedElsewhere", equalTo(3))
                .body("items[0].comment.author.name", equalTo("Somebody"))
                .body("items[0].comment.importedFrom", equalTo(source))
                .body("items[0].replies.depth", contains(1, 2, 1))
                .body(
                        "items[0].replies.html",
                        contains("<p>Words of early</p>", "<p>Words of deep</p>", "<p>Words of late</p>"));
    }

    @Test
    void twice_doubles_nothing_and_a_later_part_finds_its_parents() {
        directory.importComments(idea, source, List.of(comment("head", null, 0)));
        var report =
                directory.importComments(idea, source, List.of(comment("head", null, 0), comment("answer", "head", 1)));
        assertThat(report).isEqualTo(new ImportedThreads(1, 1, List.of(), List.of()));
        assertThat(directory
                        .importComments(idea, source, List.of(comment("answer", "head", 1)))
                        .added())
                .isZero();
        threads().body("items.size()", equalTo(1)).body("items[0].replies.size()", equalTo(1));
        people.visitor().get("/api/ideas/" + idea).then().body("comments", equalTo(2));
    }

    @Test
    void without_a_parent_or_in_a_circle_stands_by_itself_and_is_reported() {
        var report = directory.importComments(
                idea,
                source,
                List.of(
                        comment("orphan", "lost", 1),
                        comment("child", "orphan", 2),
                        comment("a", "b", 3),
                        comment("b", "a", 4)));
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.withoutParent()).hasSize(2).contains("orphan");
        threads().body("items.size()", equalTo(2)).body("items.collect { it.replies.size() }", contains(1, 1));
    }

    @Test
    void without_words_is_left_out_and_reported() {
        var silent = new ImportedComment(
                "silent", null, null, null, " \u0000 ", Language.OTHER, Stance.NEITHER, START, false, 0, List.of());
        assertThat(directory.importComments(idea, source, List.of(silent)))
                .isEqualTo(new ImportedThreads(0, 0, List.of(), List.of("silent")));
    }

    @Test
    void three_hundred_levels_are_taken() {
        var chain = new ArrayList<ImportedComment>();
        IntStream.range(0, 300).forEach(i -> chain.add(comment("c" + i, i == 0 ? null : "c" + (i - 1), i)));
        assertThat(directory.importComments(idea, source, chain).added()).isEqualTo(300);
        people.visitor().get("/api/ideas/" + idea).then().body("comments", equalTo(300));
    }
}
