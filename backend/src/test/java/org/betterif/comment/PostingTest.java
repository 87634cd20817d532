package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.betterif.comment.thread.CommentView;
import org.betterif.comment.thread.Stance;
import org.betterif.shared.Language;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.problem.CommonReason;
import org.betterif.testing.Actors;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Many comments in one transaction: each as if it were alone, at the price of one. */
@ApiTest
class PostingTest {

    private static final String THREADS = "/api/ideas/{number}/comments";

    @Inject
    CommentFixture comments;

    @Inject
    CommentDirectory directory;

    @Inject
    Posting posting;

    @Inject
    PostLane lane;

    @Inject
    CreatedOnce once;

    @Inject
    People people;

    @Inject
    Jdbi jdbi;

    private PostAsk ask(long person, long idea, Long parent, String text) {
        var claim = once.claim("comment.post." + idea, person, UUID.randomUUID().toString(), text);
        return new PostAsk(
                Actors.citizen(person), claim, idea, parent, Comment.Words.of(text, Language.EN, Stance.NEITHER));
    }

    private static CommentView view(PostOutcome outcome) {
        return ((PostOutcome.Posted) outcome).view();
    }

    private static Object reason(PostOutcome outcome) {
        return ((PostOutcome.Refused) outcome).problem().reason();
    }

    @Test
    void each_of_a_batch_gets_its_own_answer_and_the_counts_are_right() {
        long idea = comments.idea();
        long other = comments.idea();
        long head = comments.posted("megan", idea, "head");
        long elsewhere = comments.posted("megan", other, "elsewhere");
        long hidden = comments.posted("megan", idea, "hidden");
        directory.hide(hidden, "abuse");
        long dafydd = comments.person("dafydd");
        var outcomes = posting.settle(List.of(
                ask(dafydd, idea, null, "a"),
                ask(dafydd, idea, head, "b"),
                ask(dafydd, idea, elsewhere, "c"),
                ask(dafydd, other, elsewhere, "d"),
                ask(dafydd, idea, hidden, "e"),
                ask(dafydd, 999_999_999L, null, "f"),
                ask(dafydd, idea, head, "g"),
                ask(0, idea, null, "h")));
        assertThat(view(outcomes.get(0)).text()).isEqualTo("a");
        assertThat(view(outcomes.get(1)).parent()).isEqualTo(head);
        assertThat(reason(outcomes.get(2))).isEqualTo(CommentReason.OTHER_IDEA);
        assertThat(view(outcomes.get(3)).depth()).isEqualTo(1);
        assertThat(reason(outcomes.get(4))).isEqualTo(CommentReason.NOT_PUBLIC);
        assertThat(reason(outcomes.get(5))).isEqualTo(CommonReason.NOT_FOUND);
        assertThat(view(outcomes.get(6)).text()).isEqualTo("g");
        assertThat(outcomes.get(7)).isInstanceOf(PostOutcome.Refused.class);
        assertThat(comments.counted(idea)).isEqualTo(4);
        assertThat(comments.counted(other)).isEqualTo(2);
        comments.threads(idea)
                .body("items[0].comment.replies", org.hamcrest.Matchers.equalTo(2))
                .body("items[0].replies.html", org.hamcrest.Matchers.contains("<p>b</p>", "<p>g</p>"));
    }

    @Test
    void thirty_cost_as_many_statements_as_one() {
        long idea = comments.idea();
        long head = comments.posted("megan", idea, "head");
        long dafydd = comments.person("dafydd");
        var one = List.of(ask(dafydd, idea, head, "one"));
        posting.settle(one); // what is read once in a while has been read
        int single = statements(() -> posting.settle(List.of(ask(dafydd, idea, head, "two"))));
        var thirty = IntStream.range(0, 30)
                .mapToObj(i -> ask(dafydd, idea, head, "many " + i))
                .toList();
        assertThat(statements(() -> posting.settle(thirty))).isEqualTo(single);
        assertThat(single).isLessThanOrEqualTo(12);
    }

    /** Of Jdbi; Hibernate reads the parents, in one. */
    private int statements(Runnable work) {
        var count = new AtomicInteger();
        var config = jdbi.getConfig(SqlStatements.class);
        var watched = config.getSqlLogger();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
                watched.logAfterExecution(context);
            }
        });
        try {
            work.run();
        } finally {
            config.setSqlLogger(watched);
        }
        return count.get();
    }

    @Test
    void one_that_the_database_refuses_spoils_no_other() {
        long idea = comments.idea();
        long dafydd = comments.person("dafydd");
        var good = new ArrayList<CompletableFuture<PostOutcome>>();
        CompletableFuture<PostOutcome> bad = null;
        for (int i = 0; i < 20; i++) {
            good.add(lane.submit(ask(dafydd, idea, null, "good " + i)));
            if (i == 10) {
                bad = lane.submit(ask(987_654_321L, idea, null, "nobody wrote this"));
            }
        }
        assertThat(good).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(PostOutcome.Posted.class));
        assertThatThrownBy(bad::join).hasStackTraceContaining("author_person_id");
        assertThat(comments.counted(idea)).isEqualTo(20);
    }

    @Test
    void the_same_request_many_times_at_once_makes_one_and_everybody_is_told_which() throws Exception {
        long idea = comments.idea();
        var key = UUID.randomUUID().toString();
        var answers = atOnce(IntStream.range(0, 12)
                .<Callable<Long>>mapToObj(
                        i -> () -> withKey(key, idea, "Once").jsonPath().getLong("id"))
                .toList());
        assertThat(answers).hasSize(12).containsOnly(answers.getFirst());
        assertThat(comments.counted(idea)).isEqualTo(1);
    }

    @Test
    void one_key_for_two_requests_at_once_makes_one_and_refuses_the_other() throws Exception {
        long idea = comments.idea();
        var key = UUID.randomUUID().toString();
        var answers = atOnce(List.of(() -> withKey(key, idea, "This").statusCode(), () -> withKey(key, idea, "That")
                .statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        assertThat(comments.counted(idea)).isEqualTo(1);
    }

    /** Another process has used the key and not committed yet. */
    @Test
    void a_key_that_is_used_elsewhere_at_the_same_moment_is_waited_for() throws Exception {
        long idea = comments.idea();
        long dafydd = comments.person("dafydd");
        long made = comments.posted("dafydd", idea, "made elsewhere");
        var ask = ask(dafydd, idea, null, "made elsewhere");
        try (var pool = Executors.newSingleThreadExecutor()) {
            var answer = jdbi.inTransaction(handle -> {
                handle.execute(
                        "insert into created_once (person_id, key, fingerprint, created_id) values (?, ?, decode(?, 'hex'), ?)",
                        dafydd,
                        ask.once().key(),
                        ask.once().fingerprint(),
                        made);
                var settled = pool.submit(() -> posting.settle(List.of(ask)));
                awaitWaiting();
                return settled;
            });
            assertThat(view(answer.get().getFirst()).id()).isEqualTo(made);
        }
        assertThat(comments.counted(idea)).isEqualTo(1);
    }

    /** Until something waits for a lock. */
    private void awaitWaiting() {
        for (int i = 0; i < 2_000; i++) {
            boolean waits = jdbi.withHandle(
                    handle -> handle.createQuery("select exists (select from pg_locks where not granted)")
                            .mapTo(Boolean.class)
                            .one());
            if (waits) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waited");
    }

    private io.restassured.response.Response withKey(String key, long idea, String text) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(people.token("megan"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(CommentFixture.body(text, null, null))
                .post(THREADS, idea);
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(12)) {
            var answers = new ArrayList<T>();
            for (var done : pool.invokeAll(tasks)) {
                answers.add(done.get());
            }
            return answers;
        }
    }
}
