package org.betterif.selection.sortition;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.TieRule;

/**
 * A distribution over panels as a lottery of {@value #TICKETS} tickets that anyone can repeat: each composition (how many
 * of each type) holds a run of tickets; the ticket drawn is SHA-256 of the seed modulo {@value #TICKETS}; within a type the
 * people with the smallest SHA-256 of {@code seed:id} are taken.
 *
 * @param types people whom nothing tells apart
 * @param compositions in the order in which their tickets are numbered
 * @param gap how much larger the smallest probability that is not certified could be at most; 0 when all are certified
 * @param levels how many different probabilities were certified, smallest first
 */
public record Lottery(int seats, List<Group> types, List<Composition> compositions, double gap, int levels) {
    public static final int TICKETS = 1_000_000;

    /** @param ids of the people, in the pool's order */
    public record Group(Map<String, String> values, List<String> ids) {}

    /** @param counts how many of each type, in the order of the types */
    public record Composition(int tickets, List<Integer> counts) {}

    static Lottery of(
            Task task, List<Task.Type> types, List<int[]> panels, double[] distribution, double gap, int levels) {
        int[] tickets = tickets(distribution);
        List<Composition> compositions = new ArrayList<>();
        for (int p = 0; p < tickets.length; p++) {
            if (tickets[p] > 0) {
                List<Integer> counts = new ArrayList<>();
                for (int count : panels.get(p)) {
                    counts.add(count);
                }
                compositions.add(new Composition(tickets[p], counts));
            }
        }
        List<Group> groups = types.stream()
                .map(t -> new Group(
                        t.values(), t.people().stream().map(Person::id).toList()))
                .toList();
        return new Lottery(task.seats(), groups, compositions, gap, levels);
    }

    /** Largest remainders, so that the tickets are exactly {@value #TICKETS}. */
    private static int[] tickets(double[] distribution) {
        double total = 0;
        for (double share : distribution) {
            total += share;
        }
        int[] tickets = new int[distribution.length];
        double[] remainder = new double[distribution.length];
        List<Integer> order = new ArrayList<>();
        int given = 0;
        for (int p = 0; p < tickets.length; p++) {
            double exact = distribution[p] / total * TICKETS;
            tickets[p] = (int) Math.floor(exact);
            remainder[p] = exact - tickets[p];
            given += tickets[p];
            order.add(p);
        }
        order.sort(Comparator.comparingDouble(p -> -remainder[p]));
        for (int i = 0; given < TICKETS; i++, given++) {
            tickets[order.get(i % order.size())]++;
        }
        return tickets;
    }

    /** Everyone's probability, by pool number. */
    public Map<String, Double> probabilities() {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int t = 0; t < types.size(); t++) {
            long drawn = 0;
            for (Composition composition : compositions) {
                drawn += (long) composition.tickets() * composition.counts().get(t);
            }
            double each = drawn / (double) TICKETS / types.get(t).ids().size();
            types.get(t).ids().forEach(id -> probabilities.put(id, each));
        }
        return probabilities;
    }

    public double minimum() {
        return probabilities().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }

    /** The number of the ticket that this seed draws, from 0. */
    public static int ticket(String seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(TICKETS)).intValue();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The panel that this seed draws, by pool number, in the order of the types. */
    public List<String> draw(String seed) {
        int ticket = ticket(seed);
        for (Composition composition : compositions) {
            if (ticket < composition.tickets()) {
                return members(composition, seed);
            }
            ticket -= composition.tickets();
        }
        throw new IllegalStateException("the tickets do not add up");
    }

    private List<String> members(Composition composition, String seed) {
        List<String> panel = new ArrayList<>();
        for (int t = 0; t < types.size(); t++) {
            types.get(t).ids().stream()
                    .sorted(Comparator.comparing(id -> TieRule.ticket(seed, id)))
                    .limit(composition.counts().get(t))
                    .forEach(panel::add);
        }
        return panel;
    }
}
