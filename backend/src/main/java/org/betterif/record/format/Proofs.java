package org.betterif.record.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Inclusion and consistency proofs of RFC 9162 (2.1.3, 2.1.4), made from complete subtrees, and how they are checked. */
public final class Proofs {

    private Proofs() {}

    /** A complete subtree: the {@code position}-th of its level; a leaf has level 0. */
    public record Place(int level, long position) {}

    /** Where the hashes of complete subtrees come from; all that a proof needs are asked for at once. */
    @FunctionalInterface
    public interface Source {
        Map<Place, byte[]> hashes(Collection<Place> places);
    }

    /** The complete subtrees that make up a tree of that size, the largest first. */
    public static List<Place> peaks(long size) {
        return covering(new Range(0, size));
    }

    /** Shows that the leaf with that index is in the tree of that size. */
    public static List<byte[]> inclusion(long index, long size, Source source) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var ranges = new ArrayList<Range>();
        path(index, new Range(0, size), ranges);
        return hashes(ranges, source);
    }

    /** Shows that the tree of size {@code from} is the beginning of that of size {@code to}. */
    public static List<byte[]> consistency(long from, long to, Source source) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no tree of " + from + " in one of " + to);
        }
        var ranges = new ArrayList<Range>();
        if (from > 0 && from < to) {
            subproof(from, new Range(0, to), true, ranges);
        }
        return hashes(ranges, source);
    }

    /** RFC 9162, 2.1.3.2. */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = MerkleTree.node(step, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /** RFC 9162, 2.1.4.2. */
    public static boolean consistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        if (from <= 0 || from > to || proof.isEmpty()) {
            return false;
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) {
            path.addFirst(fromRoot);
        }
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = path.getFirst();
        var sr = fr;
        for (var step : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.node(step, fr);
                sr = MerkleTree.node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleTree.node(sr, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, fromRoot) && Arrays.equals(sr, toRoot);
    }

    /** The leaves from {@code begin} to before {@code end}; {@code begin} is where a subtree of that extent begins. */
    private record Range(long begin, long end) {

        long size() {
            return end - begin;
        }

        /** The largest power of two below the size. */
        long split() {
            return begin + Long.highestOneBit(size() - 1);
        }

        Range left() {
            return new Range(begin, split());
        }

        Range right() {
            return new Range(split(), end);
        }
    }

    private static void path(long index, Range range, List<Range> out) {
        if (range.size() == 1) {
            return;
        }
        boolean left = index < range.split();
        path(index, left ? range.left() : range.right(), out);
        out.add(left ? range.right() : range.left());
    }

    private static void subproof(long from, Range range, boolean known, List<Range> out) {
        if (from == range.end()) {
            if (!known) {
                out.add(range);
            }
        } else if (from <= range.split()) {
            subproof(from, range.left(), known, out);
            out.add(range.right());
        } else {
            subproof(from, range.right(), false, out);
            out.add(range.left());
        }
    }

    private static List<Place> covering(Range range) {
        var places = new ArrayList<Place>();
        long begin = range.begin();
        while (begin < range.end()) {
            int level = 63 - Long.numberOfLeadingZeros(range.end() - begin);
            places.add(new Place(level, begin >> level));
            begin += 1L << level;
        }
        return places;
    }

    private static List<byte[]> hashes(List<Range> ranges, Source source) {
        var covers = ranges.stream().map(Proofs::covering).toList();
        var known = source.hashes(covers.stream().flatMap(List::stream).toList());
        return covers.stream().map(cover -> root(cover, known)).toList();
    }

    private static byte[] root(List<Place> cover, Map<Place, byte[]> known) {
        var root = found(cover.getLast(), known);
        for (int i = cover.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(found(cover.get(i), known), root);
        }
        return root;
    }

    private static byte[] found(Place place, Map<Place, byte[]> known) {
        var hash = known.get(place);
        if (hash == null) {
            throw new IllegalStateException("The record lacks the node " + place + ": was something removed?");
        }
        return hash;
    }
}
