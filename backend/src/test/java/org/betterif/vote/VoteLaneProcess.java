package org.betterif.vote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.betterif.shared.database.EmbeddedDatabase;
import org.betterif.shared.lane.Lane;
import org.betterif.testing.Actors;
import org.betterif.vote.Votes.Given;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A program to be killed: sends a stream of votes through the real lane and the real statements into a database of its own,
 * and says each one that was acknowledged. Only the tally is its own, since ideas are not here.
 */
public final class VoteLaneProcess {

    private static final int VOTERS = 16;

    private VoteLaneProcess() {}

    public static void main(String[] args) {
        var jdbi = connect(EmbeddedDatabase.start(Path.of(args[0])).url());
        prepare(jdbi);
        var votes = new Votes(jdbi);
        var lane = VoteWork.lane(asks -> settle(jdbi, votes, asks), 4096, 64);
        var next = new AtomicLong();
        for (int i = 0; i < VOTERS; i++) {
            new Thread(() -> vote(lane, next)).start();
        }
    }

    static Jdbi connect(String url) {
        return Jdbi.create(url).installPlugin(new PostgresPlugin());
    }

    private static void vote(Lane<VoteAsk, VoteOutcome> lane, AtomicLong next) {
        while (true) {
            long person = next.incrementAndGet();
            lane.submit(new VoteAsk(VoteAsk.Kind.SUPPORT, 1, Actors.citizen(person), 0))
                    .join();
            System.out.println("acknowledged " + person);
        }
    }

    private static List<VoteOutcome> settle(Jdbi jdbi, Votes votes, List<VoteAsk> asks) {
        return jdbi.inTransaction(handle -> {
            var added =
                    votes.add(asks.stream().map(ask -> new Given(ask.key(), 1)).toList(), Instant.now());
            handle.execute("update tally set votes = votes + ?", added.size());
            return asks.stream()
                    .map(ask -> (VoteOutcome) new VoteOutcome.Settled(true, new VoteView(null, true, null)))
                    .toList();
        });
    }

    private static void prepare(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            handle.execute("create table person (id bigint primary key)");
            handle.execute("insert into person select generate_series(1, 500000)");
            handle.execute("create table idea (number bigint primary key)");
            handle.execute("insert into idea values (1)");
            handle.execute("create table tally (votes bigint not null)");
            handle.execute("insert into tally values (0)");
            handle.createScript(migration()).execute();
        });
    }

    private static String migration() {
        try (var file =
                VoteLaneProcess.class.getResourceAsStream("/db/migration/V202611220601__vote_create_tables.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
