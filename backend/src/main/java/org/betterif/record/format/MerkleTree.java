package org.betterif.record.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The hashes of RFC 9162, section 2.1: SHA-256, 0 before a leaf, 1 before a node, so that neither passes for the other. */
public final class MerkleTree {

    public static final int HASH = 32;

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    });

    private MerkleTree() {}

    public static byte[] sha256(byte[]... parts) {
        var digest = SHA256.get();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    public static byte[] leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    public static byte[] leaf(byte[] line, int from, int length) {
        var digest = SHA256.get();
        digest.update((byte) 0);
        digest.update(line, from, length);
        return digest.digest();
    }

    public static byte[] node(byte[] left, byte[] right) {
        var digest = SHA256.get();
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /** Of a tree without leaves. */
    public static byte[] emptyRoot() {
        return sha256();
    }

    /** Told of each subtree that is complete: the {@code position}-th of its level, counted from the leaves' 0. */
    @FunctionalInterface
    public interface Completed {

        Completed NOBODY = (level, position, hash) -> {};

        void node(int level, long position, byte[] hash);
    }

    /** A tree that only grows: keeps the roots of its complete subtrees, one for each bit of its size. */
    public static final class Growing {

        private final List<byte[]> peaks = new ArrayList<>();
        private long size;

        public Growing() {}

        /** @param peaks of a tree of that size, the largest first: see {@link Proofs#peaks} */
        public Growing(long size, List<byte[]> peaks) {
            if (Long.bitCount(size) != peaks.size()) {
                throw new IllegalArgumentException(peaks.size() + " peaks for a tree of " + size);
            }
            this.size = size;
            this.peaks.addAll(peaks);
        }

        public void append(byte[] leaf, Completed completed) {
            var hash = leaf;
            int level = 0;
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                hash = node(peaks.removeLast(), hash);
                level++;
                completed.node(level, size >> level, hash);
            }
            peaks.add(hash);
            size++;
        }

        public long size() {
            return size;
        }

        public byte[] root() {
            if (peaks.isEmpty()) {
                return emptyRoot();
            }
            var root = peaks.getLast();
            for (int i = peaks.size() - 2; i >= 0; i--) {
                root = node(peaks.get(i), root);
            }
            return root;
        }
    }
}
