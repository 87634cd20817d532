package org.betterif.record.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The eight leaves and the roots of the reference implementation of RFC 6962, whose tree RFC 9162 keeps. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_the_reference_implementation() {
        var tree = new MerkleTree.Growing();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(HEX.formatHex(tree.root())).as("size " + size).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                tree.append(MerkleTree.leaf(HEX.parseHex(LEAVES.get(size))), MerkleTree.Completed.NOBODY);
            }
        }
    }

    @Test
    void inclusion_and_consistency_paths_are_those_of_the_reference_implementation() {
        var leaves =
                LEAVES.stream().map(leaf -> MerkleTree.leaf(HEX.parseHex(leaf))).toList();
        var tree = new NaiveTree(leaves);
        assertThat(hex(Proofs.inclusion(5, 8, tree)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(Proofs.consistency(2, 5, tree)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void a_tree_goes_on_from_its_complete_subtrees_alone() {
        var naive = NaiveTree.of(200);
        for (int size = 0; size < 200; size += 7) {
            var places = Proofs.peaks(size);
            var known = naive.hashes(places);
            var tree =
                    new MerkleTree.Growing(size, places.stream().map(known::get).toList());
            for (int i = size; i < 200; i++) {
                assertThat(tree.root()).isEqualTo(naive.root(i));
                tree.append(naive.leaves().get(i), MerkleTree.Completed.NOBODY);
            }
            assertThat(tree.root()).isEqualTo(naive.root(200));
        }
    }

    @Test
    void every_complete_subtree_is_told_once_and_is_right() {
        var naive = NaiveTree.of(133);
        var told = new HashMap<Proofs.Place, byte[]>();
        var tree = new MerkleTree.Growing();
        naive.leaves()
                .forEach(leaf -> tree.append(
                        leaf, (level, position, hash) -> assertThat(told.put(new Proofs.Place(level, position), hash))
                                .isNull()));
        var expected = new ArrayList<Proofs.Place>();
        for (int level = 1; 1 << level <= 133; level++) {
            for (long position = 0; (position + 1) << level <= 133; position++) {
                expected.add(new Proofs.Place(level, position));
            }
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        naive.hashes(expected)
                .forEach((place, hash) -> assertThat(told.get(place)).isEqualTo(hash));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
