package org.betterif.record.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every proof is compared with one made word by word after RFC 9162, and checked as a stranger would check it. */
class ProofsTest {

    private static final NaiveTree TREE = NaiveTree.of(700);

    @Test
    void every_leaf_of_every_tree_up_to_a_hundred_is_shown_to_be_in_it() {
        for (int size = 1; size <= 100; size++) {
            for (int index = 0; index < size; index++) {
                included(index, size);
            }
        }
    }

    @Test
    void every_tree_up_to_a_hundred_is_shown_to_begin_every_later_one() {
        for (int to = 1; to <= 100; to++) {
            for (int from = 1; from <= to; from++) {
                consistent(from, to);
            }
        }
    }

    @Property(tries = 300)
    void larger_trees_too(
            @ForAll @IntRange(min = 1, max = 700) int one, @ForAll @IntRange(min = 1, max = 700) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        included(from - 1, to);
        consistent(from, to);
    }

    @Property(tries = 200)
    void a_proof_that_is_changed_anywhere_proves_nothing(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(min = 0, max = 10_000) int which,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        int index = which % size;
        var path = Proofs.inclusion(index, size, TREE);
        var leaf = TREE.leaves().get(index);
        var root = TREE.root(size);
        assertThat(Proofs.includes(leaf, index, size, flipped(path, which, bit), root))
                .isFalse();
        assertThat(Proofs.includes(flip(leaf, bit), index, size, path, root)).isFalse();
        assertThat(Proofs.includes(leaf, index, size, path, flip(root, bit))).isFalse();
        assertThat(Proofs.includes(leaf, index, size, path.subList(0, path.size() - 1), root))
                .isFalse();
        int from = 1 + which % (size - 1);
        var proof = Proofs.consistency(from, size, TREE);
        assertThat(Proofs.consistent(from, TREE.root(from), size, root, flipped(proof, which, bit)))
                .isFalse();
        assertThat(Proofs.consistent(from, flip(TREE.root(from), bit), size, root, proof))
                .isFalse();
        assertThat(Proofs.consistent(from, TREE.root(from), size, flip(root, bit), proof))
                .isFalse();
    }

    @Test
    void what_is_not_there_has_no_proof() {
        assertThatThrownBy(() -> Proofs.inclusion(5, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(-1, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(6, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void included(int index, int size) {
        var path = Proofs.inclusion(index, size, TREE);
        assertThat(path).as(index + " in " + size).containsExactlyElementsOf(TREE.path(index, size));
        assertThat(Proofs.includes(TREE.leaves().get(index), index, size, path, TREE.root(size)))
                .as(index + " in " + size)
                .isTrue();
    }

    private static void consistent(int from, int to) {
        var proof = Proofs.consistency(from, to, TREE);
        assertThat(proof).as(from + " in " + to).containsExactlyElementsOf(TREE.proof(from, to));
        assertThat(Proofs.consistent(from, TREE.root(from), to, TREE.root(to), proof))
                .as(from + " in " + to)
                .isTrue();
    }

    private static List<byte[]> flipped(List<byte[]> path, int which, int bit) {
        var changed = new ArrayList<>(path);
        changed.set(which % path.size(), flip(path.get(which % path.size()), bit));
        return changed;
    }

    private static byte[] flip(byte[] hash, int bit) {
        var changed = hash.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
