package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.response.ResponseConfig;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who said what of which answer, and the counts. The counts that others see are those of the last turn (of the day): the first
 * that is said in a new turn sets aside how things stood before it.
 */
@ApplicationScoped
class Verdicts {

    private final Jdbi jdbi;
    private final Clock clock;
    private final long turn;

    Verdicts(Jdbi jdbi, Clock clock, ResponseConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.turn = Math.max(1, config.verdict().countsEvery().toMillis());
    }

    /** An answer about which something was said, and how it stood at the last turn. */
    record Tally(long answerId, long dutyId, long ideaNumber, Instant publishedAt, VerdictCounts counts) {}

    private long turnAt(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), turn);
    }

    /** Whoever comes second waits: the row of counts is locked. */
    void say(long answerId, long answerVersion, long personId, Verdict says, @Nullable String reason) {
        long now = turnAt(clock.instant());
        jdbi.useTransaction(handle -> {
            handle.createUpdate(
                            "insert into verdict_tally (answer_id, turn) values (:answer, :turn) on conflict do nothing")
                    .bind("answer", answerId)
                    .bind("turn", now)
                    .execute();
            handle.execute("select from verdict_tally where answer_id = ? for update", answerId);
            var before = said(answerId, personId);
            handle.createUpdate("""
                            insert into verdict (answer_id, person_id, says, reason, answer_version, turn)
                            values (:answer, :person, :says, :reason, :version, :turn)
                            on conflict (answer_id, person_id) do update set says = excluded.says, reason = excluded.reason,
                                answer_version = excluded.answer_version, turn = excluded.turn""")
                    .bind("answer", answerId)
                    .bind("person", personId)
                    .bind("says", says)
                    .bind("reason", reason)
                    .bind("version", answerVersion)
                    .bind("turn", now)
                    .execute();
            count(answerId, before.orElse(null), says, now);
        });
    }

    private Optional<Verdict> said(long answerId, long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select says from verdict where answer_id = :answer and person_id = :person")
                .bind("answer", answerId)
                .bind("person", personId)
                .mapTo(Verdict.class)
                .findOne());
    }

    private void count(long answerId, @Nullable Verdict before, @Nullable Verdict after, long now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update verdict_tally set
                            shown_yes = case when turn = :turn then shown_yes else yes end,
                            shown_partly = case when turn = :turn then shown_partly else partly end,
                            shown_no = case when turn = :turn then shown_no else no end,
                            yes = yes + :yes, partly = partly + :partly, no = no + :no, turn = :turn
                        where answer_id = :answer""")
                .bind("turn", now)
                .bind("yes", step(Verdict.YES, before, after))
                .bind("partly", step(Verdict.PARTLY, before, after))
                .bind("no", step(Verdict.NO, before, after))
                .bind("answer", answerId)
                .execute());
    }

    private static int step(Verdict of, @Nullable Verdict before, @Nullable Verdict after) {
        return (after == of ? 1 : 0) - (before == of ? 1 : 0);
    }

    /** As others may see them, by id of the answer. */
    Map<Long, VerdictCounts> counts(Collection<Long> answerIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select * from verdict_tally where answer_id = any(:ids)")
                        .bind("ids", answerIds.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong("answer_id"), shown(rs)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private VerdictCounts shown(ResultSet rs) throws SQLException {
        var which = rs.getLong("turn") == turnAt(clock.instant()) ? "shown_" : "";
        return new VerdictCounts(rs.getInt(which + "yes"), rs.getInt(which + "partly"), rs.getInt(which + "no"));
    }

    /** What this person said of these answers. */
    Map<Long, VerdictView.Own> own(long personId, Collection<Long> answerIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select * from verdict where person_id = :person and answer_id = any(:ids)")
                        .bind("person", personId)
                        .bind("ids", answerIds.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(
                                rs.getLong("answer_id"),
                                new VerdictView.Own(
                                        Verdict.valueOf(rs.getString("says")),
                                        rs.getString("reason"),
                                        rs.getLong("answer_version"))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was written by the last turn, in an order that tells nothing. */
    List<VerdictView.Reason> reasons(long answerId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select says, reason from verdict
                        where answer_id = :answer and reason is not null and turn <> :turn
                        order by md5(reason) limit :limit""")
                .bind("answer", answerId)
                .bind("turn", turnAt(clock.instant()))
                .bind("limit", limit)
                .map((rs, ctx) -> new VerdictView.Reason(Verdict.valueOf(rs.getString(1)), rs.getString(2)))
                .list());
    }

    /** First answers of which it is not yet settled whether they are contested, in order of id. */
    List<Tally> undecided(long afterId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.*, a.duty_id, a.idea_number, a.published_at from verdict_tally t join answer a on a.id = t.answer_id
                        where not t.decided and a.round = 1 and a.duty_id is not null and t.answer_id > :after order by t.answer_id limit :limit""")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((rs, ctx) -> new Tally(
                        rs.getLong("answer_id"),
                        rs.getLong("duty_id"),
                        rs.getLong("idea_number"),
                        rs.getTimestamp("published_at").toInstant(),
                        shown(rs)))
                .list());
    }

    /** Whether what was said by then is in the counts that others see. */
    boolean counted(Instant said) {
        return turnAt(said) < turnAt(clock.instant());
    }

    void decided(long answerId) {
        jdbi.useHandle(
                handle -> handle.execute("update verdict_tally set decided = true where answer_id = ?", answerId));
    }

    /** As if it had been said before the present turn. */
    void settle(long answerId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update verdict_tally set turn = turn - 1, decided = true where answer_id = ?", answerId);
            handle.execute("update verdict set turn = turn - 1 where answer_id = ?", answerId);
        });
    }

    /** What one person said, with the idea it was about; for that person. */
    List<Map<String, Object>> of(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.idea_number, v.says, v.reason from verdict v join answer a on a.id = v.answer_id
                        where v.person_id = :person order by a.idea_number, v.answer_id""")
                .bind("person", personId)
                .map((rs, ctx) -> {
                    Map<String, Object> said = new java.util.LinkedHashMap<>();
                    said.put("idea", rs.getLong(1));
                    said.put("says", rs.getString(2));
                    said.put("reason", rs.getString(3));
                    return said;
                })
                .list());
    }

    void forgetPerson(long personId) {
        long now = turnAt(clock.instant());
        jdbi.useTransaction(handle -> {
            var answers = handle.createQuery("""
                            select t.answer_id from verdict_tally t join verdict v using (answer_id)
                            where v.person_id = :person order by t.answer_id for update of t""")
                    .bind("person", personId)
                    .mapTo(Long.class)
                    .list();
            for (long answer : answers) {
                count(answer, said(answer, personId).orElseThrow(), null, now);
            }
            handle.execute("delete from verdict where person_id = ?", personId);
        });
    }
}
