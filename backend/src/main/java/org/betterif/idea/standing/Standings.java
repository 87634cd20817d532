package org.betterif.idea.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts and marks of ideas. Every method is one statement in the caller's transaction. */
@ApplicationScoped
class Standings {

    // locked in order of number, or two batches that share ideas could wait for each other
    private static final String COUNT = """
            with delta as (
                select * from unnest(:numbers, :deltas) as given (number, delta)
            ), locked as (
                select s.number, delta.delta from idea_standing s join delta using (number) order by s.number for update of s
            )
            update idea_standing s
            set <column> = s.<column> + locked.delta,
                momentum = idea_momentum(s.momentum, locked.delta * :weight, :at)
            from locked where s.number = locked.number
            returning s.number, s.<column> as after, locked.delta""";

    private final Jdbi jdbi;

    Standings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void begin(long number) {
        jdbi.useHandle(handle -> handle.execute("insert into idea_standing (number) values (?)", number));
    }

    /** Being shared counts as one support, so that a new idea starts among those that move. */
    void shared(long number, Instant at) {
        jdbi.useHandle(handle ->
                handle.execute("update idea_standing set momentum = ? where number = ?", Momentum.at(at), number));
    }

    List<TallyChange> countVotes(Map<Long, Integer> deltas, Instant at) {
        return count("votes", deltas, Momentum.SUPPORT, at);
    }

    List<TallyChange> countComments(Map<Long, Integer> deltas, Instant at) {
        return count("comments", deltas, Momentum.COMMENT, at);
    }

    List<TallyChange> countViews(Map<Long, Integer> deltas) {
        return count("views", deltas, 0, Instant.EPOCH);
    }

    private List<TallyChange> count(String column, Map<Long, Integer> deltas, int weight, Instant at) {
        if (deltas.isEmpty()) {
            return List.of();
        }
        var numbers = deltas.keySet().toArray(Long[]::new);
        var amounts = deltas.values().toArray(Integer[]::new);
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .define("column", column)
                .bind("numbers", numbers)
                .bind("deltas", amounts)
                .bind("weight", weight)
                .bind("at", Momentum.at(at))
                .map((rs, ctx) -> {
                    long after = rs.getLong("after");
                    return new TallyChange(rs.getLong("number"), after - rs.getInt("delta"), after);
                })
                .list());
    }

    /** A duty once started stays: an idea that was answered and is owed again keeps its first answer's date. */
    void owed(long number, Instant since, Instant due) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idea_standing
                        set answer = 'OWED', owed_since = :since, owed_due = :due, closed_with_note = false
                        where number = :number""")
                .bind("since", since)
                .bind("due", due)
                .bind("number", number)
                .execute());
    }

    /** What was reached once stays reached, whoever takes support back. */
    void reached(long number, int supporters) {
        jdbi.useHandle(handle -> handle.execute(
                "update idea_standing set reached = greatest(reached, ?) where number = ?", supporters, number));
    }

    void undated(long number, @Nullable Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update idea_standing set undated_since = cast(:since as timestamptz) where number = :number")
                .bind("since", since)
                .bind("number", number)
                .execute());
    }

    void paused(long number, boolean paused) {
        jdbi.useHandle(
                handle -> handle.execute("update idea_standing set owed_paused = ? where number = ?", paused, number));
    }

    void answered(long number, Instant at, AnswerDecision decision) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idea_standing
                        set answer = case when answered_at is null then 'ANSWERED' else 'ANSWERED_AGAIN' end,
                            answered_at = :at, decision = :decision, owed_paused = false
                        where number = :number""")
                .bind("at", at)
                .bind("decision", decision)
                .bind("number", number)
                .execute());
    }

    void decision(long number, Instant answeredAt, AnswerDecision decision) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update idea_standing set decision = :decision where number = :number and answered_at = :at")
                .bind("decision", decision)
                .bind("number", number)
                .bind("at", answeredAt)
                .execute());
    }

    void contested(long number, Instant since, Instant due) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idea_standing set answer = 'CONTESTED', owed_since = :since, owed_due = :due
                        where number = :number and answered_at is not null""")
                .bind("since", since)
                .bind("due", due)
                .bind("number", number)
                .execute());
    }

    void closedWithNote(long number) {
        jdbi.useHandle(handle -> handle.execute("""
                update idea_standing set closed_with_note = true, owed_paused = false,
                    answer = case when answered_at is null then 'NONE' else 'ANSWERED' end where number = ?""", number));
    }

    void councillorReplied(long number) {
        jdbi.useHandle(handle -> handle.execute(
                "update idea_standing set councillor_replied = true where number = ? and not councillor_replied",
                number));
    }

    void outcome(Collection<Long> numbers, Outcome outcome) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idea_standing set outcome = :outcome where number in
                            (select number from idea_standing where number = any(:numbers) order by number for update)""")
                .bind("outcome", outcome)
                .bind("numbers", numbers.toArray(Long[]::new))
                .execute());
    }
}
