package org.betterif.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaFixture;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.SigningKey;
import org.betterif.record.verifier.Finding;
import org.betterif.record.verifier.Finding.Fault;
import org.betterif.record.verifier.Verdict;
import org.betterif.testing.ApiTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who owns the database changes the record past its triggers; the verifier finds each change. */
@ApiTest
class TamperingTest {

    @Inject
    RecordFixture record;

    @Inject
    IdeaFixture ideas;

    @Inject
    Jdbi jdbi;

    /** What these tests spoil is put back, so that one after the other finds the entries of the first. */
    private static boolean enough;

    private Head before;
    private long last;

    @BeforeEach
    void some_entries_under_some_heads() {
        for (int i = enough ? 2 : 0; i < 3; i++) {
            ideas.anIdea().open();
            ideas.anIdea().open();
            record.sequence();
        }
        enough = true;
        before = record.head();
        last = before.size() - 1;
        assertThat(record.verify(before).findings()).isEmpty();
    }

    private static List<Fault> faults(Verdict result) {
        return result.findings().stream().map(Finding::fault).distinct().toList();
    }

    @Test
    void nothing_is_changed_or_deleted_while_the_triggers_stand() {
        for (var table : List.of("record_entry", "record_stretch", "record_node", "record_head", "record_key")) {
            for (var attempt : List.of("delete from " + table, "truncate " + table)) {
                assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(attempt)))
                        .as(attempt)
                        .hasMessageContaining("append-only");
            }
        }
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update record_entry set entry = entry")))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_changed_row_is_found_and_named() {
        var result = record.spoilt(handle -> handle.execute(
                "update record_entry set entry = replace(entry, 'IDEA', 'ID3A') where idx = ?", last - 1));
        assertThat(result.findings()).singleElement().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(Fault.CHANGED);
            assertThat(found.says()).contains("entry " + (last - 1) + " ");
        });
    }

    @Test
    void a_row_changed_with_its_hash_is_found() {
        var result = record.spoilt(handle -> {
            handle.execute("update record_entry set entry = replace(entry, 'IDEA', 'ID3A') where idx = ?", last);
            rehash(handle, last);
        });
        assertThat(faults(result)).containsExactly(Fault.CHANGED);
    }

    @Test
    void a_row_changed_with_its_hash_and_all_nodes_above_is_found_by_the_signature_of_the_head() {
        var result = record.spoilt(handle -> {
            handle.execute("update record_entry set entry = replace(entry, 'IDEA', 'ID3A') where idx = ?", last);
            rewrite(handle, null);
        });
        assertThat(faults(result)).containsExactly(Fault.FORGED);
    }

    @Test
    void a_removed_row_is_found_and_named() {
        var result = record.spoilt(handle -> handle.execute("delete from record_entry where idx = ?", last - 1));
        assertThat(result.findings()).singleElement().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(Fault.REMOVED);
            assertThat(found.says()).contains("entry " + (last - 1) + " is missing");
        });
    }

    @Test
    void rows_that_change_places_are_found() {
        var result = record.spoilt(handle -> {
            handle.execute("update record_entry set idx = 900000000000 where idx = ?", last);
            handle.execute("update record_entry set idx = ? where idx = ?", last, last - 1);
            handle.execute("update record_entry set idx = ? where idx = 900000000000", last - 1);
        });
        assertThat(faults(result)).containsExactly(Fault.REORDERED);
    }

    @Test
    void rows_cut_from_the_end_are_found() {
        var result = record.spoilt(handle -> handle.execute("delete from record_entry where idx > ?", last - 2));
        assertThat(result.findings()).singleElement().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(Fault.TRUNCATED);
            assertThat(found.says()).contains("entries " + (last - 1) + " to " + last);
        });
    }

    @Test
    void rows_cut_from_the_end_with_their_heads_are_found_by_a_head_seen_earlier() {
        var earlier = record.spoilt(this::cut);
        assertThat(earlier.findings()).isEmpty();
        assertThat(faults(record.spoilt(this::cut, before))).containsExactly(Fault.TRUNCATED);
    }

    private void cut(Handle handle) {
        long kept = handle.createQuery("select size from record_head where size < :size order by size desc limit 1")
                .bind("size", before.size())
                .mapTo(Long.class)
                .one();
        handle.execute("delete from record_head where size > ?", kept);
        handle.execute("delete from record_entry where idx >= ?", kept);
    }

    @Test
    void a_record_written_anew_and_signed_again_is_found_by_a_head_seen_earlier() {
        assertThat(record.spoilt(this::signAgain).findings()).isEmpty();
        var result = record.spoilt(this::signAgain, before);
        assertThat(result.findings()).singleElement().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(Fault.REWRITTEN);
            assertThat(found.says()).contains("signed again");
        });
    }

    private void signAgain(Handle handle) {
        handle.execute("update record_entry set entry = replace(entry, 'IDEA', 'ID3A') where idx = ?", last);
        rewrite(handle, record.key());
    }

    @Test
    void nothing_is_signed_on_top_of_a_record_that_was_cut_or_spoilt() {
        var cut = new Sequencing.Broken[1];
        ideas.anIdea().open();
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            handle.execute("delete from record_entry where idx = ?", last);
            try {
                new Sequencing(jdbi, java.time.Clock.systemUTC(), record.key(), false).batch(10);
            } catch (Sequencing.Broken broken) {
                cut[0] = broken;
            }
            handle.rollback();
        });
        assertThat(cut[0]).hasMessageContaining("newest head was signed over");
        assertThat(record.sequence()).as("nothing that waited was lost").isPositive();
        assertThat(record.verify(before).findings()).isEmpty();
    }

    /** The hash of that entry, right for what stands there now. */
    private static void rehash(Handle handle, long index) {
        var entry = handle.createQuery("select entry from record_entry where idx = :index")
                .bind("index", index)
                .mapTo(String.class)
                .one();
        handle.execute(
                "update record_entry set leaf = ? where idx = ?",
                MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8)),
                index);
    }

    private record Row(String entry, byte[] leaf) {}

    /** Every hash anew, as whoever has the database can; the heads' signatures too, as whoever has the key can. */
    private static void rewrite(Handle handle, SigningKey key) {
        var tree = new MerkleTree.Growing();
        var heads = handle
                .createQuery("select size, signed_at, root from record_head order by size")
                .map((rs, ctx) -> new Signed(rs.getLong(1), rs.getTimestamp(2).toInstant(), rs.getBytes(3)))
                .stream()
                .collect(Collectors.toMap(Signed::size, Function.identity()));
        for (var row : handle.createQuery("select entry, leaf from record_entry order by idx")
                .map((rs, ctx) -> new Row(rs.getString(1), rs.getBytes(2)))
                .list()) {
            var leaf = MerkleTree.leaf(row.entry().getBytes(StandardCharsets.UTF_8));
            if (!Arrays.equals(leaf, row.leaf())) {
                handle.execute("update record_entry set leaf = ? where idx = ?", leaf, tree.size());
            }
            tree.append(leaf, MerkleTree.Completed.NOBODY);
            var head = heads.get(tree.size());
            if (head != null && !Arrays.equals(head.root(), tree.root())) {
                sign(handle, key, head, tree.root());
            }
        }
    }

    private record Signed(long size, Instant at, byte[] root) {}

    private static void sign(Handle handle, SigningKey key, Signed head, byte[] root) {
        handle.execute("update record_head set root = ? where size = ?", root, head.size());
        if (key != null) {
            handle.execute(
                    "update record_head set signature = ?, key_id = ? where size = ?",
                    Head.sign(key, head.size(), head.at(), root).signature(),
                    key.id(),
                    head.size());
        }
    }
}
