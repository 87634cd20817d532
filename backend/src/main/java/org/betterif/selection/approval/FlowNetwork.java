package org.betterif.selection.approval;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Maximum flow by Dinic's algorithm with whole-number capacities of any size (in long arithmetic when they fit). */
final class FlowNetwork {
    private final List<List<Integer>> edgesOf = new ArrayList<>();
    private final List<Integer> target = new ArrayList<>();
    private final List<BigInteger> capacities = new ArrayList<>();
    private BigInteger finite = BigInteger.ONE;
    private BigInteger[] rest = {};
    private int[] level = {};
    private int[] next = {};

    FlowNetwork(int nodes) {
        for (int i = 0; i < nodes; i++) {
            edgesOf.add(new ArrayList<>());
        }
    }

    void edge(int from, int to, BigInteger capacity) {
        finite = finite.add(capacity);
        add(from, to, capacity);
    }

    /** An edge that never limits the flow. */
    void unlimited(int from, int to) {
        add(from, to, BigInteger.ONE.negate());
    }

    private void add(int from, int to, BigInteger capacity) {
        edgesOf.get(from).add(target.size());
        target.add(to);
        capacities.add(capacity);
        edgesOf.get(to).add(target.size());
        target.add(from);
        capacities.add(BigInteger.ZERO);
    }

    void maximise(int source, int sink) {
        rest = capacities.stream().map(c -> c.signum() < 0 ? finite : c).toArray(BigInteger[]::new);
        while (layer(source, sink)) {
            next = new int[edgesOf.size()];
            while (push(source, sink, finite).signum() > 0) {}
        }
    }

    private boolean layer(int source, int sink) {
        level = new int[edgesOf.size()];
        Arrays.fill(level, -1);
        level[source] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int node = queue.poll();
            for (int edge : edgesOf.get(node)) {
                if (rest[edge].signum() > 0 && level[target.get(edge)] < 0) {
                    level[target.get(edge)] = level[node] + 1;
                    queue.add(target.get(edge));
                }
            }
        }
        return level[sink] >= 0;
    }

    private BigInteger push(int node, int sink, BigInteger most) {
        if (node == sink) {
            return most;
        }
        for (; next[node] < edgesOf.get(node).size(); next[node]++) {
            int edge = edgesOf.get(node).get(next[node]);
            int to = target.get(edge);
            if (rest[edge].signum() > 0 && level[to] == level[node] + 1) {
                BigInteger pushed = push(to, sink, most.min(rest[edge]));
                if (pushed.signum() > 0) {
                    rest[edge] = rest[edge].subtract(pushed);
                    rest[edge ^ 1] = rest[edge ^ 1].add(pushed);
                    return pushed;
                }
            }
        }
        return BigInteger.ZERO;
    }

    /** After {@link #maximise}: the source's side of the smallest cut. */
    boolean[] reachable(int source) {
        boolean[] reached = new boolean[edgesOf.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(source));
        reached[source] = true;
        while (!queue.isEmpty()) {
            for (int edge : edgesOf.get(queue.poll())) {
                if (rest[edge].signum() > 0 && !reached[target.get(edge)]) {
                    reached[target.get(edge)] = true;
                    queue.add(target.get(edge));
                }
            }
        }
        return reached;
    }
}
