package org.betterif.record.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.SigningKey;
import org.betterif.record.verifier.Finding.Fault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever is done to a record, the verifier names it. */
class VerifierTest {

    private final WrittenRecord record = WrittenRecord.of(3, 1, 4, 2);

    private static List<Fault> faults(Verdict result) {
        return result.findings().stream().map(Finding::fault).distinct().toList();
    }

    @Nested
    class Intact {

        @Test
        void a_record_is_intact_and_its_newest_head_is_given() {
            var result = record.verify();
            assertThat(result.findings()).isEmpty();
            assertThat(result.entries()).isEqualTo(10);
            assertThat(result.newest()).isEqualTo(record.head(3));
        }

        @Test
        void it_begins_with_every_head_seen_earlier_in_full_or_in_short() {
            assertThat(record.verify(
                                    record.head(0).line(),
                                    record.head(2).shortForm(),
                                    "{\"head\":\"" + record.head(3).line() + "\"}")
                            .findings())
                    .isEmpty();
        }

        @Test
        void an_empty_file_is_an_empty_record() {
            record.lines.clear();
            assertThat(record.verify().findings()).isEmpty();
            assertThat(record.verify().newest()).isNull();
        }
    }

    @Nested
    class Spoilt {

        @Test
        void a_changed_entry_is_named() {
            record.lines.set(record.line(4), record.lines.get(record.line(4)).replace("\"idea\":5", "\"idea\":6"));
            var result = record.verify();
            assertThat(result.findings()).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Fault.CHANGED);
                assertThat(found.says()).contains("entry 4 ");
            });
        }

        @Test
        void an_entry_changed_with_its_leaf_is_found_between_two_heads() {
            change(5, "\"kind\":\"IDEA_PUBLISHED\",\"idea\":99");
            var result = record.verify();
            assertThat(result.findings()).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Fault.CHANGED);
                assertThat(found.says()).contains("entries 4 to 7");
            });
        }

        @Test
        void one_bit_of_a_leaf_is_enough() {
            var line = record.lines.get(0);
            record.lines.set(0, line.replace(line.substring(9, 10), line.charAt(9) == '0' ? "1" : "0"));
            assertThat(record.verify().intact()).isFalse();
        }

        @Test
        void removed_entries_are_named() {
            record.lines.remove(record.line(6));
            record.lines.remove(record.line(5));
            var result = record.verify();
            assertThat(faults(result)).containsExactly(Fault.REMOVED);
            assertThat(result.findings().getFirst().says()).contains("entries 5 to 6 are missing");
        }

        @Test
        void an_entry_removed_before_a_head_is_no_cut_end() {
            record.lines.remove(record.line(3));
            assertThat(record.verify().findings()).singleElement().satisfies(found -> assertThat(found.fault())
                    .isEqualTo(Fault.REMOVED));
        }

        @Test
        void entries_in_another_order_are_named() {
            var fifth = record.line(5);
            var line = record.lines.remove(fifth);
            record.lines.add(record.line(6) + 1, line);
            var result = record.verify();
            assertThat(faults(result)).containsExactly(Fault.REORDERED);
            assertThat(result.findings().getFirst().says()).contains("entry 5 ");
        }

        @Test
        void entries_that_change_places_and_numbers_are_found() {
            change(4, "\"kind\":\"IDEA_PUBLISHED\",\"idea\":6");
            change(5, "\"kind\":\"IDEA_PUBLISHED\",\"idea\":5");
            assertThat(faults(record.verify())).containsExactly(Fault.CHANGED);
        }

        @Test
        void an_entry_that_stands_twice_is_named() {
            record.lines.add(record.line(5) + 1, record.lines.get(record.line(5)));
            assertThat(faults(record.verify())).containsExactly(Fault.ADDED);
        }

        @Test
        void an_entry_that_nobody_signed_is_named() {
            record.entry("\"kind\":\"IDEA_PUBLISHED\",\"idea\":11");
            assertThat(record.verify().findings()).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Fault.ADDED);
                assertThat(found.says()).contains("entries 10 to 10");
            });
        }

        @Test
        void the_end_cut_off_under_a_head_is_named() {
            record.lines.remove(record.line(9));
            record.lines.remove(record.line(8));
            var result = record.verify();
            assertThat(result.findings()).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Fault.TRUNCATED);
                assertThat(found.says()).contains("entries 8 to 9");
            });
        }

        @Test
        void the_end_cut_off_with_its_heads_is_known_only_by_a_head_seen_earlier() {
            var seen = record.head(3).line();
            record.lines.subList(record.line(8), record.lines.size()).clear();
            assertThat(record.verify().findings()).isEmpty();
            assertThat(faults(record.verify(seen))).containsExactly(Fault.TRUNCATED);
            assertThat(faults(record.verify(record.head(3).shortForm()))).containsExactly(Fault.TRUNCATED);
        }

        @Test
        void a_line_that_is_nothing_is_named() {
            record.lines.add(2, "{\"entry\":{}}");
            assertThat(faults(record.verify())).containsExactly(Fault.UNREADABLE);
        }

        private void change(long index, String fields) {
            var entry = "{\"index\":" + index + "," + fields + "}";
            var leaf = java.util.HexFormat.of().formatHex(MerkleTree.leaf(entry.getBytes()));
            record.lines.set(record.line(index), "{\"leaf\":\"" + leaf + "\",\"entry\":" + entry + "}");
        }
    }

    @Nested
    class SignedAgain {

        @Test
        void a_record_written_anew_and_signed_again_is_known_by_a_head_seen_earlier() {
            var seen = record.head(1).line();
            var anew = new WrittenRecord();
            anew.entry("\"kind\":\"IDEA_PUBLISHED\",\"idea\":77");
            for (int i = 1; i < 10; i++) {
                anew.entry("\"kind\":\"IDEA_PUBLISHED\",\"idea\":" + (i + 1));
            }
            anew.sign(record.key);
            assertThat(anew.verify(record.key.publicKey()).findings()).isEmpty();
            var result = anew.verify(record.key.publicKey(), seen);
            assertThat(result.findings()).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Fault.REWRITTEN);
                assertThat(found.says()).contains("first 4 entries", "signed again");
            });
            assertThat(faults(anew.verify(record.key.publicKey(), record.head(1).shortForm())))
                    .containsExactly(Fault.REWRITTEN);
        }

        @Test
        void a_head_that_somebody_made_up_accuses_nobody() {
            var stranger = SigningKey.ofSeed(SigningKey.newSeed());
            var honest = record.head(1);
            var forged = new Head(honest.keyId(), 4, honest.at(), MerkleTree.sha256(), stranger.sign(new byte[0]));
            assertThat(record.verify(forged.line()).findings()).singleElement().satisfies(found -> {
                assertThat(found.fault()).isEqualTo(Fault.FORGED);
                assertThat(found.says()).contains("proves nothing");
            });
            assertThat(faults(record.verify(Head.sign(stranger, 4, honest.at(), MerkleTree.sha256())
                            .line())))
                    .containsExactly(Fault.FORGED);
            assertThat(faults(record.verify(Head.sign(stranger, 99, honest.at(), MerkleTree.sha256())
                            .line())))
                    .containsExactly(Fault.FORGED);
        }

        @Test
        void another_key_or_another_signature_is_named() {
            assertThat(faults(record.verify(
                            SigningKey.ofSeed(SigningKey.newSeed()).publicKey())))
                    .containsExactly(Fault.FORGED);
            var head = record.head(3);
            record.lines.set(
                    record.lines.size() - 1,
                    "{\"head\":\""
                            + new Head(
                                            head.keyId(),
                                            10,
                                            head.at(),
                                            head.root(),
                                            record.head(0).signature())
                                    .line() + "\"}");
            assertThat(faults(record.verify())).contains(Fault.FORGED);
        }

        @Test
        void a_new_key_is_believed_once_the_old_one_has_signed_its_announcement() {
            var next = SigningKey.ofSeed(SigningKey.newSeed());
            record.entry("\"kind\":\"KEY_ANNOUNCED\",\"publicKey\":\""
                    + next.publicKey().hex() + "\"");
            record.sign(record.key);
            record.entry("\"kind\":\"IDEA_PUBLISHED\",\"idea\":12");
            record.sign(next);
            assertThat(record.verify().findings()).isEmpty();
        }

        @Test
        void a_key_that_announces_itself_is_not_believed() {
            var next = SigningKey.ofSeed(SigningKey.newSeed());
            record.entry("\"kind\":\"KEY_ANNOUNCED\",\"publicKey\":\""
                    + next.publicKey().hex() + "\"");
            record.sign(next);
            assertThat(faults(record.verify())).contains(Fault.FORGED);
        }
    }
}
