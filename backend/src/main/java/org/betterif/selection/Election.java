package org.betterif.selection;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is to be decided and how people voted. Where seats are filled, every cost is 1 and the budget is the number of
 * seats, so that the same rules serve both.
 *
 * @param title in words
 * @param kind what the ballots say
 * @param budget in the smallest unit, above zero
 * @param decimals the smallest unit is 10 to the minus {@code decimals} of the currency (0 where costs are whole)
 * @param seats whether the budget counts seats rather than money
 * @param projects in the file's order
 * @param ballots in the file's order
 */
public record Election(
        String title,
        BallotKind kind,
        long budget,
        int decimals,
        boolean seats,
        List<Project> projects,
        List<Ballot> ballots) {
    public Election {
        projects = List.copyOf(projects);
        ballots = List.copyOf(ballots);
        if (budget <= 0) {
            throw new IllegalArgumentException("the budget must be above zero");
        }
    }

    /** Seats to fill, one unit of cost each. */
    public static Election forSeats(
            String title, BallotKind kind, int seats, List<Project> candidates, List<Ballot> ballots) {
        return new Election(title, kind, seats, 0, true, candidates, ballots);
    }

    public static Election forBudget(BallotKind kind, long budget, List<Project> projects, List<Ballot> ballots) {
        return new Election("", kind, budget, 0, false, projects, ballots);
    }

    public long voters() {
        long sum = 0;
        for (Ballot ballot : ballots) {
            sum += ballot.count();
        }
        return sum;
    }

    public Project project(int index) {
        return projects.get(index);
    }

    public long cost(int index) {
        return projects.get(index).cost();
    }

    /** The index of the project with this id, or -1. */
    public int indexOf(String id) {
        for (int i = 0; i < projects.size(); i++) {
            if (projects.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** An amount of the smallest unit in the currency. */
    public BigDecimal inCurrency(long amount) {
        return BigDecimal.valueOf(amount, decimals);
    }

    /** The same ballots, to fill seats: every project counts as one, whatever it costs. */
    public Election withSeats(int newSeats) {
        List<Project> candidates = projects.stream()
                .map(p -> new Project(p.id(), p.name(), 1, p.labels()))
                .toList();
        return new Election(title, kind, newSeats, 0, true, candidates, ballots);
    }
}
