package org.betterif.selection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.TieRule;

/** What each rule on rankings promises, on small random elections (jqwik prints the seed of a failure). */
class RankingPropertiesTest {
    private static final Settings BY_ID = Settings.with(TieRule.parse("id", ""));

    private static final Map<String, BiFunction<Election, Settings, Outcome>> RULES = Map.of(
            "stv-scotland",
            (e, s) -> ScottishStv.count(e, s).outcome(),
            "meek",
            (e, s) -> MeekStv.count(e, s).outcome(),
            "borda",
            Ranking::borda,
            "schulze",
            Ranking::schulze);

    @Provide
    Arbitrary<Election> elections() {
        return Arbitraries.longs().map(seed -> election(new Random(seed)));
    }

    private static Election election(Random random) {
        int candidates = 2 + random.nextInt(5);
        List<Project> all = new ArrayList<>();
        for (int c = 0; c < candidates; c++) {
            all.add(Project.of("c" + c, 1));
        }
        List<Ballot> ballots = new ArrayList<>();
        int voters = 1 + random.nextInt(20);
        for (int v = 0; v < voters; v++) {
            List<Integer> order = new ArrayList<>();
            for (int c = 0; c < candidates; c++) {
                order.add(c);
            }
            Collections.shuffle(order, random);
            int length = 1 + random.nextInt(candidates);
            ballots.add(Ballot.of(
                    "v" + v,
                    order.subList(0, length).stream()
                            .mapToInt(Integer::intValue)
                            .toArray()));
        }
        return Election.forSeats("", BallotKind.ORDINAL, 1 + random.nextInt(candidates), all, ballots);
    }

    @Property(tries = 300)
    void every_seat_is_filled_once(@ForAll("elections") Election election) {
        RULES.forEach((name, rule) -> {
            Outcome outcome = rule.apply(election, Settings.PLAIN);
            assertThat(outcome.selected()).as(name).hasSize((int) election.budget());
            assertThat(new HashSet<>(outcome.selected())).as(name).hasSameSizeAs(outcome.selected());
        });
    }

    @Property(tries = 300)
    void neither_the_order_of_ballots_nor_that_of_candidates_matters(
            @ForAll("elections") Election election, @ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> shuffled = new ArrayList<>();
        for (int c = 0; c < election.projects().size(); c++) {
            shuffled.add(c);
        }
        Collections.shuffle(shuffled, random);
        List<Project> candidates = shuffled.stream().map(election::project).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            ballots.add(Ballot.of(
                    ballot.voter(),
                    Arrays.stream(ballot.choices()).map(shuffled::indexOf).toArray()));
        }
        Collections.shuffle(ballots, random);
        Election other = Election.forSeats("", BallotKind.ORDINAL, (int) election.budget(), candidates, ballots);
        RULES.forEach(
                (name, rule) -> assertThat(Set.copyOf(rule.apply(other, BY_ID).ids(other)))
                        .as(name)
                        .isEqualTo(Set.copyOf(rule.apply(election, BY_ID).ids(election))));
    }

    /** Droop proportionality: whoever ranks the same l or more candidates first, l quotas strong, gets l of them. */
    @Property(tries = 500)
    void a_solid_group_gets_what_its_quotas_deserve(@ForAll("elections") Election election) {
        long quota = election.voters() / (election.budget() + 1) + 1;
        int m = election.projects().size();
        for (int set = 1; set < 1 << m; set++) {
            int size = Integer.bitCount(set);
            long group = 0;
            for (Ballot ballot : election.ballots()) {
                group += solidFor(ballot, set, size) ? 1 : 0;
            }
            long deserved = Math.min(size, group / quota);
            int candidates = set;
            for (String rule : List.of("stv-scotland", "meek")) {
                long got = RULES.get(rule).apply(election, BY_ID).selected().stream()
                        .filter(c -> (candidates & 1 << c) != 0)
                        .count();
                assertThat(got)
                        .as("%s for %s", rule, Integer.toBinaryString(set))
                        .isGreaterThanOrEqualTo(deserved);
            }
        }
    }

    private static boolean solidFor(Ballot ballot, int set, int size) {
        if (ballot.choices().length < size) {
            return false;
        }
        for (int place = 0; place < size; place++) {
            if ((set & 1 << ballot.choices()[place]) == 0) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 300)
    void whoever_beats_everybody_is_first_under_schulze(@ForAll("elections") Election election) {
        long[][] prefer = Ranking.pairs(election);
        for (int c = 0; c < prefer.length; c++) {
            boolean beatsAll = true;
            for (int other = 0; other < prefer.length; other++) {
                beatsAll &= other == c || prefer[c][other] > prefer[other][c];
            }
            if (beatsAll) {
                assertThat(Ranking.schulze(election, BY_ID).selected().get(0)).isEqualTo(c);
            }
        }
    }

    @Property(tries = 300)
    void a_winner_raised_on_one_ballot_still_wins(@ForAll("elections") Election election, @ForAll long seed) {
        for (String name : List.of("borda", "schulze")) {
            BiFunction<Election, Settings, Outcome> rule = RULES.get(name);
            int winner = rule.apply(election, BY_ID).selected().get(0);
            List<Ballot> ballots = new ArrayList<>(election.ballots());
            int at = new Random(seed).nextInt(ballots.size());
            List<Integer> order = new ArrayList<>(
                    Arrays.stream(ballots.get(at).choices()).boxed().toList());
            int place = order.indexOf(winner);
            if (place > 0) {
                Collections.swap(order, place, place - 1);
                ballots.set(
                        at,
                        Ballot.of(
                                "raised",
                                order.stream().mapToInt(Integer::intValue).toArray()));
                Election raised = Election.forSeats(
                        "", BallotKind.ORDINAL, (int) election.budget(), election.projects(), ballots);
                assertThat(rule.apply(raised, BY_ID).selected()).as(name).contains(winner);
            }
        }
    }

    /** Every vote is somewhere: with a candidate, on a paper without further preference, or lost in rounding. */
    @Property(tries = 300)
    void no_vote_appears_or_disappears_in_a_transferable_count(@ForAll("elections") Election election) {
        for (StvCount count :
                List.of(ScottishStv.count(election, Settings.PLAIN), MeekStv.count(election, Settings.PLAIN))) {
            for (StvCount.Stage stage : count.stages()) {
                var sum = stage.nonTransferable().add(stage.rounding());
                for (var total : stage.totals()) {
                    sum = sum.add(total);
                }
                assertThat(sum)
                        .as("%s, stage %d", count.outcome().rule(), stage.number())
                        .isEqualByComparingTo(java.math.BigDecimal.valueOf(Candidates.valid(election)));
            }
        }
    }
}
