package org.betterif.record.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** RFC 9162, word by word and without any thrift: what {@link MerkleTree} and {@link Proofs} are compared with. */
final class NaiveTree implements Proofs.Source {

    private final List<byte[]> leaves;

    NaiveTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    static NaiveTree of(int size) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) {
            leaves.add(MerkleTree.leaf(("entry " + i).getBytes()));
        }
        return new NaiveTree(leaves);
    }

    List<byte[]> leaves() {
        return leaves;
    }

    byte[] root(int size) {
        return root(leaves.subList(0, size));
    }

    /** 2.1.1. */
    private static byte[] root(List<byte[]> d) {
        if (d.isEmpty()) {
            return MerkleTree.sha256();
        }
        if (d.size() == 1) {
            return d.get(0);
        }
        int k = k(d.size());
        return MerkleTree.node(root(d.subList(0, k)), root(d.subList(k, d.size())));
    }

    /** 2.1.3.1. */
    List<byte[]> path(int m, int size) {
        return path(m, leaves.subList(0, size));
    }

    private static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) {
            return new ArrayList<>();
        }
        int k = k(d.size());
        List<byte[]> path;
        if (m < k) {
            path = path(m, d.subList(0, k));
            path.add(root(d.subList(k, d.size())));
        } else {
            path = path(m - k, d.subList(k, d.size()));
            path.add(root(d.subList(0, k)));
        }
        return path;
    }

    /** 2.1.4.1. */
    List<byte[]> proof(int m, int size) {
        return subproof(m, leaves.subList(0, size), true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean b) {
        int n = d.size();
        if (m == n) {
            var proof = new ArrayList<byte[]>();
            if (!b) {
                proof.add(root(d));
            }
            return proof;
        }
        int k = k(n);
        List<byte[]> proof;
        if (m <= k) {
            proof = subproof(m, d.subList(0, k), b);
            proof.add(root(d.subList(k, n)));
        } else {
            proof = subproof(m - k, d.subList(k, n), false);
            proof.add(root(d.subList(0, k)));
        }
        return proof;
    }

    /** The largest power of two smaller than n. */
    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    @Override
    public Map<Proofs.Place, byte[]> hashes(Collection<Proofs.Place> places) {
        var found = new HashMap<Proofs.Place, byte[]>();
        for (var place : places) {
            int from = Math.toIntExact(place.position() << place.level());
            found.put(place, root(leaves.subList(from, from + (1 << place.level()))));
        }
        return found;
    }
}
