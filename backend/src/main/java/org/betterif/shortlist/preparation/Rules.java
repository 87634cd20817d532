package org.betterif.shortlist.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The rule of each council, and who scores what. */
@ApplicationScoped
class Rules {

    private final Jdbi jdbi;

    Rules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where nothing was settled: the mean, no bounds, everybody scores everything. */
    Rule of(long councilId) {
        return jdbi.withHandle(handle -> {
            var bounds = handle.createQuery(
                            "select * from shortlist_bound where council_id = :council order by position")
                    .bind("council", councilId)
                    .map((rs, ctx) -> new Rule.Room(
                            Rule.Label.valueOf(rs.getString("label")),
                            rs.getString("value"),
                            rs.getInt("min_taken"),
                            rs.getInt("max_taken")))
                    .list();
            return handle.createQuery("select * from shortlist_rule where council_id = :council")
                    .bind("council", councilId)
                    .map((rs, ctx) -> new Rule(
                            SelectionRule.valueOf(rs.getString("rule")),
                            bounds,
                            rs.getObject("scorers", Integer.class),
                            rs.getInt("most_percent"),
                            rs.getBoolean("second_round"),
                            rs.getString("ballot") == null
                                    ? null
                                    : new Rule.Ballots(rs.getString("ballot"), rs.getString("ballot_rule")),
                            rs.getObject("seed") == null
                                    ? null
                                    : new Rule.Drawn(
                                            rs.getDouble("reached_bound"), rs.getInt("spread"), rs.getLong("seed"))))
                    .findOne()
                    .orElse(Rule.PLAIN);
        });
    }

    void put(long councilId, PreparationRequests.PutRule rule) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into shortlist_rule (council_id, rule, scorers, most_percent, second_round, ballot,
                                ballot_rule)
                            values (:council, :rule, :scorers, :most, :again, :ballot, :counted)
                            on conflict (council_id) do update set rule = excluded.rule, scorers = excluded.scorers,
                                most_percent = excluded.most_percent, second_round = excluded.second_round,
                                ballot = excluded.ballot, ballot_rule = excluded.ballot_rule""")
                    .bind("council", councilId)
                    .bind("rule", rule.rule())
                    .bind("scorers", rule.scorers())
                    .bind("most", rule.mostPercent())
                    .bind("ballot", rule.ballot())
                    .bind("counted", rule.ballotRule())
                    .bind("again", Boolean.TRUE.equals(rule.secondRound()))
                    .execute();
            handle.execute("delete from shortlist_bound where council_id = ?", councilId);
            for (int i = 0; i < rule.bounds().size(); i++) {
                var bound = rule.bounds().get(i);
                handle.createUpdate("""
                                insert into shortlist_bound (council_id, position, label, value, min_taken, max_taken)
                                values (:council, :position, :label, :value, :min, :max)""")
                        .bind("council", councilId)
                        .bind("position", i + 1)
                        .bind("label", bound.label())
                        .bind("value", bound.value())
                        .bind("min", bound.min())
                        .bind("max", bound.max())
                        .execute();
            }
        });
    }

    void assign(long councilId, Map<Long, ? extends Collection<Long>> ideasByJuror, Rule.Drawn drawn) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into shortlist_assignment (juror_id, council_id, idea_number) values (:juror, :council, :idea)");
            ideasByJuror.forEach((juror, ideas) -> ideas.forEach(idea -> batch.bind("juror", juror)
                    .bind("council", councilId)
                    .bind("idea", idea)
                    .add()));
            batch.execute();
            handle.execute(
                    "update shortlist_rule set reached_bound = ?, spread = ?, seed = ? where council_id = ?",
                    drawn.reachedBound(),
                    drawn.spread(),
                    drawn.seed(),
                    councilId);
        });
    }

    /** By juror, the ideas they score; a juror who is not in it scores all. */
    Map<Long, Set<Long>> assigned(long councilId) {
        var assigned = new HashMap<Long, Set<Long>>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select juror_id, idea_number from shortlist_assignment where council_id = :council")
                .bind("council", councilId)
                .map((rs, ctx) -> assigned.computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
                        .add(rs.getLong(2)))
                .list());
        return assigned;
    }
}
