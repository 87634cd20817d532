package org.betterif.vote;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.shared.database.EmbeddedDatabase;
import org.betterif.testing.Actors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * How many votes a second the lane settles with its real rules, statements and tallies, durable (fsync on), without HTTP.
 * No test, so that no run picks it up by itself: {@code ./mvnw -f backend/pom.xml test -Dtest=VoteLaneBenchmark}.
 */
@QuarkusTest
@WithTestResource(VoteLaneBenchmark.DurableDatabase.class)
class VoteLaneBenchmark {

    private static final int VOTES = 20_000;
    private static final int IDEAS = 200;

    @Inject
    OpenLane lane;

    @Inject
    CallFixture calls;

    @Inject
    IdeaFixture ideas;

    @Inject
    Jdbi jdbi;

    /** The server that the program brings, on an empty directory. */
    public static class DurableDatabase implements QuarkusTestResourceLifecycleManager {

        private EmbeddedDatabase database;

        @Override
        public Map<String, String> start() {
            try {
                database = EmbeddedDatabase.start(Files.createTempDirectory("betterif-benchmark"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.url(),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "postgres");
        }

        @Override
        public void stop() {
            database.stop();
        }
    }

    @Test
    void votes_a_second() {
        long first = people();
        var open = calls.aCall().threshold(1_000_000).create();
        var limited = calls.aCall().threshold(1_000_000).supportsPerPerson(3).create();
        var spread = IntStream.range(0, IDEAS)
                .mapToObj(i -> ideas.anIdea().in(open).open())
                .toList();
        long warm = ideas.anIdea().in(open).open();
        run("warm-up", List.of(warm), first, 64);
        run("warm-up", spread, first, 64);
        for (int waiting : new int[] {1, 16, 64, 256}) {
            run("one idea", List.of(ideas.anIdea().in(open).open()), first, waiting);
        }
        reset(spread);
        for (int waiting : new int[] {64, 256}) {
            run("spread over " + IDEAS, spread, first, waiting);
            reset(spread);
        }
        run("one idea of a limited call", List.of(ideas.anIdea().in(limited).open()), first, 64);
        String fsync = jdbi.withHandle(
                h -> h.createQuery("show fsync").mapTo(String.class).one());
        System.out.println("fsync is " + fsync);
    }

    private long people() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        with made as (
                            insert into person (issuer, subject, name) select 'benchmark', n::text, 'P' || n
                            from generate_series(1, 20000) n returning id)
                        select min(id) from made""").mapTo(Long.class).one());
    }

    private void reset(List<Long> numbers) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from vote where idea_number = any(:n)")
                    .bind("n", numbers.toArray(Long[]::new))
                    .execute();
            handle.createUpdate("update idea_standing set votes = 0 where number = any(:n)")
                    .bind("n", numbers.toArray(Long[]::new))
                    .execute();
        });
    }

    /** {@code waiting} votes are under way at any moment. Prints a row of docs/performance.md. */
    private void run(String what, List<Long> numbers, long first, int waiting) {
        int total = waiting == 1 ? VOTES / 20 : VOTES;
        var free = new Semaphore(waiting);
        var took = new AtomicLongArray(total);
        var answers = new ArrayList<CompletableFuture<?>>();
        long from = System.nanoTime();
        for (int i = 0; i < total; i++) {
            free.acquireUninterruptibly();
            int n = i;
            long asked = System.nanoTime();
            var ask = new VoteAsk(VoteAsk.Kind.SUPPORT, numbers.get(i % numbers.size()), Actors.citizen(first + i), 0);
            answers.add(lane.submit(ask).thenAccept(outcome -> {
                if (!(outcome instanceof VoteOutcome.Settled(boolean changed, VoteView view)) || !changed) {
                    throw new AssertionError(outcome);
                }
                took.set(n, System.nanoTime() - asked);
                free.release();
            }));
        }
        answers.forEach(CompletableFuture::join);
        double seconds = (System.nanoTime() - from) / 1e9;
        var sorted = IntStream.range(0, total).mapToLong(took::get).sorted().toArray();
        System.out.printf(
                "| %s | %d | %,.0f | %.1f | %.1f |%n",
                what, waiting, total / seconds, sorted[total / 2] / 1e6, sorted[(int) (total * 0.99)] / 1e6);
    }
}
