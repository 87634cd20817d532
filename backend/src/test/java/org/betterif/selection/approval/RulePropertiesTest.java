package org.betterif.selection.approval;

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
import org.betterif.selection.Bound;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Fraction;
import org.betterif.selection.Outcome;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.TieRule;
import org.betterif.selection.approval.EqualShares.Completion;
import org.betterif.selection.approval.EqualShares.Utility;

/** What each rule promises, on small random elections (jqwik prints the seed of a failure). */
class RulePropertiesTest {
    private static final Settings BY_ID = Settings.with(TieRule.parse("id", ""));

    private static final Map<String, BiFunction<Profile, Settings, Outcome>> RULES = Map.ofEntries(
            Map.entry("greedy", Greedy::byVotes),
            Map.entry("greedy-no-skip", Greedy::noSkip),
            Map.entry("greedy-per-cost", Greedy::perCost),
            Map.entry("greedy-threshold", (p, s) -> Greedy.threshold(p, s, 2)),
            Map.entry("phragmen", Phragmen::of),
            Map.entry("seqpav", SequentialPav::of),
            Map.entry("maximin-support", MaximinSupport::of),
            Map.entry("shares", (p, s) -> shares(p, s, Utility.COST, Completion.NONE)),
            Map.entry("shares-cardinality", (p, s) -> shares(p, s, Utility.CARDINALITY, Completion.NONE)),
            Map.entry("shares-add1", (p, s) -> shares(p, s, Utility.COST, Completion.ADD1)),
            Map.entry("shares-add1u", (p, s) -> shares(p, s, Utility.CARDINALITY, Completion.ADD1U)),
            Map.entry("shares-utilitarian", (p, s) -> shares(p, s, Utility.COST, Completion.UTILITARIAN)));

    private static Outcome shares(Profile profile, Settings settings, Utility utility, Completion completion) {
        return EqualShares.of(profile, settings, EqualShares.Options.of(utility, completion));
    }

    @Provide
    Arbitrary<Election> elections() {
        return Arbitraries.longs().map(seed -> election(new Random(seed)));
    }

    private static Election election(Random random) {
        int projects = 1 + random.nextInt(7);
        List<Project> all = new ArrayList<>();
        for (int p = 0; p < projects; p++) {
            Map<String, Set<String>> labels = Map.of(
                    "area", Set.of(random.nextBoolean() ? "north" : "south"), "kind", Set.of("k" + random.nextInt(3)));
            all.add(new Project("p" + p, "p" + p, 1 + random.nextInt(12), labels));
        }
        BallotKind kind = BallotKind.values()[random.nextInt(4)];
        List<Ballot> ballots = new ArrayList<>();
        int voters = 1 + random.nextInt(12);
        for (int v = 0; v < voters; v++) {
            List<Integer> order = new ArrayList<>();
            for (int p = 0; p < projects; p++) {
                if (random.nextInt(5) < 2) {
                    order.add(p);
                }
            }
            Collections.shuffle(order, random);
            int[] choices = order.stream().mapToInt(Integer::intValue).toArray();
            long[] points = kind.hasPoints()
                    ? Arrays.stream(choices).mapToLong(c -> random.nextInt(5)).toArray()
                    : new long[0];
            ballots.add(new Ballot("v" + v, 1, choices, points));
        }
        return Election.forBudget(kind, 1 + random.nextInt(40), all, ballots);
    }

    @Property(tries = 300)
    void the_budget_is_never_exceeded_and_nothing_is_taken_twice(@ForAll("elections") Election election) {
        RULES.forEach((name, rule) -> {
            Outcome outcome = rule.apply(new Profile(election), Settings.PLAIN);
            long cost = outcome.selected().stream().mapToLong(election::cost).sum();
            assertThat(cost).as(name).isEqualTo(outcome.cost()).isLessThanOrEqualTo(election.budget());
            assertThat(new HashSet<>(outcome.selected())).as(name).hasSameSizeAs(outcome.selected());
        });
    }

    @Property(tries = 300)
    void the_order_of_ballots_and_projects_does_not_matter(@ForAll("elections") Election election, @ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> shuffled = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            shuffled.add(p);
        }
        Collections.shuffle(shuffled, random);
        List<Project> projects = shuffled.stream().map(election::project).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            int[] choices =
                    Arrays.stream(ballot.choices()).map(shuffled::indexOf).toArray();
            ballots.add(new Ballot(ballot.voter(), 1, choices, ballot.points()));
        }
        Collections.shuffle(ballots, random);
        Election other = Election.forBudget(election.kind(), election.budget(), projects, ballots);
        RULES.forEach(
                (name, rule) -> assertThat(rule.apply(new Profile(other), BY_ID).ids(other))
                        .as(name)
                        .isEqualTo(rule.apply(new Profile(election), BY_ID).ids(election)));
    }

    @Property(tries = 300)
    void greedy_and_utilitarian_completions_leave_nothing_that_still_fits(@ForAll("elections") Election election) {
        for (String name : List.of("greedy", "greedy-per-cost", "shares-add1u", "shares-utilitarian")) {
            Outcome outcome = RULES.get(name).apply(new Profile(election), Settings.PLAIN);
            for (int p = 0; p < election.projects().size(); p++) {
                assertThat(outcome.selected().contains(p) || outcome.cost() + election.cost(p) > election.budget())
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void more_votes_for_a_greedy_winner_keep_it_winning(@ForAll("elections") Election election) {
        Outcome before = Greedy.byVotes(new Profile(election), Settings.PLAIN);
        for (int winner : before.selected()) {
            List<Ballot> ballots = new ArrayList<>(election.ballots());
            long[] points = election.kind().hasPoints() ? new long[] {3} : new long[0];
            ballots.add(new Ballot("one more", 1, new int[] {winner}, points));
            Election more = Election.forBudget(election.kind(), election.budget(), election.projects(), ballots);
            assertThat(Greedy.byVotes(new Profile(more), Settings.PLAIN).selected())
                    .contains(winner);
        }
    }

    @Property(tries = 300)
    void equal_shares_of_approvals_leaves_no_ejr_plus_violation(@ForAll("elections") Election election) {
        Election approvals =
                Election.forBudget(BallotKind.APPROVAL, election.budget(), election.projects(), election.ballots());
        Profile profile = new Profile(approvals);
        Outcome outcome = shares(profile, Settings.PLAIN, Utility.COST, Completion.NONE);
        assertThat(OutcomeChecks.ejrPlus(profile, outcome.selected())).isEmpty();
    }

    @Property(tries = 300)
    void the_fast_count_agrees_with_the_definition_in_exact_arithmetic(@ForAll("elections") Election election) {
        Profile profile = new Profile(election);
        for (Utility utility : Utility.values()) {
            assertThat(shares(profile, Settings.PLAIN, utility, Completion.NONE).selected())
                    .isEqualTo(bruteForce(election, utility));
        }
    }

    /** The rule as the papers state it, voter by voter, in fractions. */
    private static List<Integer> bruteForce(Election election, Utility utility) {
        int n = election.ballots().size();
        long[][] points = new long[n][election.projects().size()];
        for (int v = 0; v < n; v++) {
            Ballot ballot = election.ballots().get(v);
            for (int i = 0; i < ballot.choices().length; i++) {
                points[v][ballot.choices()[i]] = switch (election.kind()) {
                    case APPROVAL -> 1;
                    case ORDINAL -> ballot.choices().length - i - 1;
                    case CUMULATIVE, SCORING -> ballot.points()[i];
                };
            }
        }
        Fraction[] money = new Fraction[n];
        Arrays.fill(money, Fraction.of(election.budget(), n));
        List<Integer> bought = new ArrayList<>();
        while (true) {
            int best = -1;
            Fraction bestRate = Fraction.ZERO;
            for (int p = 0; p < election.projects().size(); p++) {
                Fraction rate = bought.contains(p) ? null : rate(election, p, points, money, utility);
                if (rate != null && (best < 0 || rate.compareTo(bestRate) < 0)) {
                    best = p;
                    bestRate = rate;
                }
            }
            if (best < 0) {
                return bought;
            }
            bought.add(best);
            for (int v = 0; v < n; v++) {
                Fraction share = bestRate.times(points[v][best]).times(worth(election, best, utility));
                money[v] = share.compareTo(money[v]) >= 0 ? Fraction.ZERO : money[v].minus(share);
            }
        }
    }

    private static long worth(Election election, int project, Utility utility) {
        return utility == Utility.COST ? election.cost(project) : 1;
    }

    private static Fraction rate(Election election, int p, long[][] points, Fraction[] money, Utility utility) {
        // the rate at which exactly those voters run out decides between the candidates' thresholds
        List<Integer> rich = new ArrayList<>();
        for (int v = 0; v < money.length; v++) {
            if (points[v][p] > 0) {
                rich.add(v);
            }
        }
        Fraction rest = Fraction.of(election.cost(p));
        while (!rich.isEmpty()) {
            long sum = rich.stream().mapToLong(v -> points[v][p]).sum() * worth(election, p, utility);
            Fraction rate = rest.over(sum);
            List<Integer> poor = rich.stream()
                    .filter(v -> money[v].compareTo(rate.times(points[v][p]).times(worth(election, p, utility))) < 0)
                    .toList();
            if (poor.isEmpty()) {
                return rate;
            }
            for (int v : poor) {
                rest = rest.minus(money[v]);
            }
            rich.removeAll(poor);
        }
        return null;
    }

    @Property(tries = 300)
    void bounds_that_can_be_kept_are_kept_by_every_rule_that_fills_them(
            @ForAll("elections") Election election, @ForAll long seed) {
        Random random = new Random(seed);
        int least = random.nextInt(2);
        List<Bound> bounds = List.of(
                new Bound("area", "north", least, least + random.nextInt(3)),
                new Bound("kind", "k1", random.nextInt(2), 1 + random.nextInt(2)));
        if (!new Bounds(election, bounds).unsatisfiable().isEmpty()) {
            return;
        }
        Settings settings = new Settings(TieRule.FILE, bounds, false);
        RULES.forEach((name, rule) -> {
            Outcome outcome = rule.apply(new Profile(election), settings);
            for (Bound bound : bounds) {
                long with = outcome.selected().stream()
                        .filter(p -> election.project(p).has(bound.label(), bound.value()))
                        .count();
                assertThat(with).as(name + " " + bound).isLessThanOrEqualTo(bound.max());
                // a rule that stops early, or buys nothing without votes, may leave a bound unfilled; it then says so
                if (with < bound.min()) {
                    assertThat(outcome.warnings()).as(name).contains("a lower bound is not filled");
                    assertThat(name).isIn("greedy-no-skip", "greedy-threshold", "seqpav");
                }
            }
        });
    }
}
