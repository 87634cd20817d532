package org.betterif.selection.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Fraction;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.jspecify.annotations.Nullable;

/** Small random elections counted in the slowest way: as the definitions are written, voter by voter, in fractions. */
class BruteForceTest {

    private static Election election(Random random) {
        int projects = 1 + random.nextInt(6);
        List<Project> all = new ArrayList<>();
        for (int p = 0; p < projects; p++) {
            all.add(Project.of("p" + p, random.nextInt(8)));
        }
        List<Ballot> ballots = new ArrayList<>();
        int voters = 1 + random.nextInt(8);
        for (int v = 0; v < voters; v++) {
            ballots.add(Ballot.of(
                    "v" + v,
                    IntStream.range(0, projects)
                            .filter(p -> random.nextInt(5) < 2)
                            .toArray()));
        }
        return Election.forBudget(BallotKind.APPROVAL, 1 + random.nextInt(20), all, ballots);
    }

    private static boolean supports(Election election, int voter, int project) {
        return Arrays.stream(election.ballots().get(voter).choices()).anyMatch(c -> c == project);
    }

    private static List<Integer> supporters(Election election, int project) {
        return IntStream.range(0, election.ballots().size())
                .filter(v -> supports(election, v, project))
                .boxed()
                .toList();
    }

    /** Everyone earns one unit of money a second; the clock is moved to the next moment at which a project is paid. */
    @Property(tries = 200)
    void phragmen_is_what_happens_when_everybody_earns_at_the_same_speed(@ForAll long seed) {
        Election election = election(new Random(seed));
        List<Integer> open = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            if (election.cost(p) <= election.budget()
                    && !supporters(election, p).isEmpty()) {
                open.add(p);
            }
        }
        Fraction[] money = new Fraction[election.ballots().size()];
        Arrays.fill(money, Fraction.ZERO);
        List<Integer> bought = new ArrayList<>();
        long cost = 0;
        while (!open.isEmpty()) {
            Fraction wait = open.stream()
                    .map(p -> wait(election, p, money))
                    .min(Fraction::compareTo)
                    .orElseThrow();
            for (int v = 0; v < money.length; v++) {
                money[v] = money[v].plus(wait);
            }
            List<Integer> paid = open.stream()
                    .filter(p -> wait(election, p, money).signum() == 0)
                    .toList();
            long spent = cost;
            if (paid.stream().anyMatch(p -> spent + election.cost(p) > election.budget())) {
                break;
            }
            int next = paid.get(0);
            open.remove((Integer) next);
            bought.add(next);
            cost += election.cost(next);
            supporters(election, next).forEach(v -> money[v] = Fraction.ZERO);
        }
        assertThat(Phragmen.of(new Profile(election), Settings.PLAIN).selected())
                .isEqualTo(bought);
    }

    private static Fraction wait(Election election, int project, Fraction[] money) {
        List<Integer> supporters = supporters(election, project);
        Fraction missing = Fraction.of(election.cost(project));
        for (int v : supporters) {
            missing = missing.minus(money[v]);
        }
        return missing.over(supporters.size());
    }

    /** By duality the greatest load is the largest cost per supporter of any set of the projects; here all sets are tried. */
    @Property(tries = 200)
    void maximin_support_takes_the_project_with_the_smallest_greatest_load(@ForAll long seed) {
        Election election = election(new Random(seed));
        List<Integer> taken = new ArrayList<>();
        long cost = 0;
        while (true) {
            int best = -1;
            Fraction least = Fraction.ZERO;
            for (int p = 0; p < election.projects().size(); p++) {
                if (taken.contains(p)
                        || supporters(election, p).isEmpty()
                        || cost + election.cost(p) > election.budget()) {
                    continue;
                }
                List<Integer> together = new ArrayList<>(taken);
                together.add(p);
                Fraction load = greatestLoad(election, together);
                if (best < 0 || load.compareTo(least) < 0) {
                    best = p;
                    least = load;
                }
            }
            if (best < 0) {
                break;
            }
            taken.add(best);
            cost += election.cost(best);
        }
        assertThat(MaximinSupport.of(new Profile(election), Settings.PLAIN).selected())
                .isEqualTo(taken);
    }

    private static Fraction greatestLoad(Election election, List<Integer> projects) {
        Fraction greatest = Fraction.ZERO;
        for (int set = 1; set < 1 << projects.size(); set++) {
            long cost = 0;
            boolean[] any = new boolean[election.ballots().size()];
            for (int i = 0; i < projects.size(); i++) {
                if ((set & 1 << i) != 0) {
                    cost += election.cost(projects.get(i));
                    supporters(election, projects.get(i)).forEach(v -> any[v] = true);
                }
            }
            long voters = IntStream.range(0, any.length).filter(v -> any[v]).count();
            Fraction load = Fraction.of(cost, voters);
            greatest = load.compareTo(greatest) > 0 ? load : greatest;
        }
        return greatest;
    }

    /** Every group of voters and every project left out that all of them support. */
    @Property(tries = 200)
    void ejr_plus_violations_are_those_that_trying_every_group_finds(@ForAll long seed) {
        Random random = new Random(seed);
        Election election = election(random);
        List<Integer> selected = IntStream.range(0, election.projects().size())
                .filter(p -> random.nextBoolean())
                .boxed()
                .toList();
        List<Integer> violated = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            if (!selected.contains(p) && anyGroupComplains(election, selected, p)) {
                violated.add(p);
            }
        }
        assertThat(OutcomeChecks.ejrPlus(new Profile(election), selected).stream()
                        .map(OutcomeChecks.Violation::project))
                .isEqualTo(violated);
    }

    private static boolean anyGroupComplains(Election election, List<Integer> selected, int project) {
        List<Integer> supporters = supporters(election, project);
        for (int group = 1; group < 1 << supporters.size(); group++) {
            boolean all = true;
            for (int i = 0; i < supporters.size(); i++) {
                if ((group & 1 << i) != 0) {
                    int voter = supporters.get(i);
                    long has = selected.stream()
                            .filter(p -> supports(election, voter, p))
                            .mapToLong(election::cost)
                            .sum();
                    long deserved = election.budget() * Integer.bitCount(group);
                    all &= (has + election.cost(project)) * election.ballots().size() <= deserved;
                }
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** Each candidate's sum of 1/(s+1), largest first among those that fit. */
    @Property(tries = 200)
    void sequential_pav_takes_the_largest_sum(@ForAll long seed) {
        Election election = election(new Random(seed));
        List<Integer> taken = new ArrayList<>();
        long cost = 0;
        while (true) {
            Integer best = null;
            Fraction most = Fraction.ZERO;
            for (int p = 0; p < election.projects().size(); p++) {
                Fraction sum = taken.contains(p) || cost + election.cost(p) > election.budget()
                        ? null
                        : gain(election, taken, p);
                if (sum != null && sum.compareTo(most) > 0) {
                    best = p;
                    most = sum;
                }
            }
            if (best == null) {
                break;
            }
            taken.add(best);
            cost += election.cost(best);
        }
        assertThat(SequentialPav.of(new Profile(election), Settings.PLAIN).selected())
                .isEqualTo(taken);
    }

    private static @Nullable Fraction gain(Election election, List<Integer> taken, int project) {
        Fraction sum = Fraction.ZERO;
        for (int v : supporters(election, project)) {
            long has = taken.stream().filter(p -> supports(election, v, p)).count();
            sum = sum.plus(Fraction.of(1, has + 1));
        }
        return sum;
    }
}
