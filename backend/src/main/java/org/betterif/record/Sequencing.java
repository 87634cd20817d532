package org.betterif.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.betterif.record.act.WaitingRef;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.Proofs;
import org.betterif.record.format.SigningKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives what waits its place: one batch in one transaction, under one lock, so that indexes are dense and no crash leaves half
 * a step. It takes what it can see: an act that commits later has a later place, whatever its number in the queue.
 */
final class Sequencing {

    /** In the transaction of the batch; {@link org.betterif.shared.job.JobLock} takes it from this name. */
    static final String LOCK = "record.sequence";

    private static final HexFormat HEX = HexFormat.of();

    private final Jdbi jdbi;
    private final Log log;
    private final Clock clock;
    private final SigningKey key;
    private final boolean keyLost;

    Sequencing(Jdbi jdbi, Clock clock, SigningKey key, boolean keyLost) {
        this.jdbi = jdbi;
        this.log = new Log(jdbi);
        this.clock = clock;
        this.key = key;
        this.keyLost = keyLost;
    }

    /** What the record says of itself does not fit: nothing is signed on top of it. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    /**
     * To be called in a transaction that holds the lock.
     *
     * @param most how many rows of what waits are taken, each of some acts
     * @return how many acts got their place
     * @throws Broken when what was signed before is not what stands there
     */
    int batch(int most) {
        return jdbi.withHandle(handle -> {
            var waiting = take(handle, most);
            if (waiting.isEmpty()) {
                return 0;
            }
            var last = log.newestHead();
            var tree = grown(last);
            var rows = new Rows(tree.size());
            for (var act : waiting) {
                long index = tree.size();
                // the index comes first: the entry says its own place
                var entry = ("{\"index\":" + index + "," + act.text().substring(1)).getBytes(StandardCharsets.UTF_8);
                var leaf = MerkleTree.leaf(entry);
                rows.add(index, act, entry, leaf);
                tree.append(leaf, rows::add);
            }
            rows.write(handle);
            write(handle, Head.sign(key, tree.size(), clock.instant(), tree.root()));
            if (last.isEmpty() || !last.get().keyId().equals(key.id())) {
                know(handle, tree.size());
            }
            return waiting.size();
        });
    }

    private record Row(long id, String acts, String salts) {}

    /** Locked rows are passed over: somebody is just erasing a salt, and the next round takes them. */
    private static List<WaitingRef> take(Handle handle, int most) {
        return handle
                .createQuery("""
                        delete from record_waiting where id in
                            (select id from record_waiting order by id limit :most for update skip locked)
                        returning id, acts, salts""")
                .bind("most", most)
                .map((rs, ctx) -> new Row(rs.getLong("id"), rs.getString("acts"), rs.getString("salts")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::id))
                .flatMap(row -> WaitingRef.ofRow(row.acts(), row.salts()).stream())
                .toList();
    }

    /** The tree so far, held against what was signed. */
    private MerkleTree.Growing grown(Optional<Head> head) {
        long stored = jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(idx) + 1, 0) from record_entry")
                .mapTo(Long.class)
                .one());
        long size = head.map(Head::size).orElse(0L);
        if (stored != size) {
            throw new Broken(
                    "The public record has " + stored + " entries, and the newest head was signed over " + size);
        }
        var places = Proofs.peaks(size);
        var known = log.hashes(places);
        if (!known.keySet().containsAll(places)) {
            throw new Broken("The public record lacks parts of its tree");
        }
        var tree = new MerkleTree.Growing(size, places.stream().map(known::get).toList());
        if (head.isPresent() && !Arrays.equals(tree.root(), head.get().root())) {
            throw new Broken("The public record's tree is not the one that its newest head was signed over");
        }
        head.filter(last -> !last.keyId().equals(key.id())).ifPresent(this::requireAnnounced);
        return tree;
    }

    private void requireAnnounced(Head last) {
        boolean announced = jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from record_entry where kind = 'KEY_ANNOUNCED' and position(:key in entry) > 0)")
                .bind("key", key.publicKey().hex())
                .mapTo(Boolean.class)
                .one());
        if (!announced && !keyLost) {
            throw new Broken("The record's key " + key.id() + " is not the one that signed before (" + last.keyId()
                    + ") and was not announced by it. Set BETTERIF_RECORD_KEY back, announce the new key first"
                    + " (BETTERIF_RECORD_NEXT_KEY), or, if the old one is lost, set BETTERIF_RECORD_KEY_LOST=true");
        }
    }

    private void write(Handle handle, Head head) {
        handle.createUpdate("""
                        insert into record_head (size, signed_at, root, key_id, signature)
                        values (:size, :at, :root, :key, :signature)""")
                .bind("size", head.size())
                .bind("at", head.at())
                .bind("root", head.root())
                .bind("key", head.keyId())
                .bind("signature", head.signature())
                .execute();
    }

    /** Which key signs from here on, to those who ask for the keys. */
    private void know(Handle handle, long size) {
        handle.createUpdate("""
                        insert into record_key (id, public_key, first_size) values (:id, :raw, :size)
                        on conflict do nothing""")
                .bind("id", key.id())
                .bind("raw", key.publicKey().raw())
                .bind("size", size)
                .execute();
    }

    /** What a batch writes. */
    private static final class Rows {

        private final CopyRows entries = new CopyRows();
        private final CopyRows nodes = new CopyRows();
        private final CopyRows salts = new CopyRows();
        private final CopyRows stretches = new CopyRows();
        private final Set<Long> ideas = new TreeSet<>();
        private long first;
        private long next;

        Rows(long first) {
            this.first = first;
            this.next = first;
        }

        void add(long index, WaitingRef act, byte[] entry, byte[] leaf) {
            var idea = act.idea();
            entries.add(index, act.kind(), idea, entry, leaf);
            if (idea != null) {
                ideas.add(idea);
            }
            next = index + 1;
            if (next - first == Log.STRETCH) {
                stretch();
            }
            if (act.salt() != null) {
                salts.add(index, act.subject(), HEX.parseHex(act.salt()));
            }
        }

        void add(int level, long position, byte[] hash) {
            if (Log.stored(level)) {
                nodes.add(level, position, hash);
            }
        }

        private void stretch() {
            stretches.add(first, next, ideas.stream().mapToLong(Long::longValue).toArray());
            ideas.clear();
            first = next;
        }

        void write(Handle handle) {
            if (next > first) {
                stretch();
            }
            entries.write(handle, "record_entry (idx, kind, idea_number, entry, leaf)");
            nodes.write(handle, "record_node (level, position, hash)");
            salts.write(handle, "record_salt (idx, subject, salt)");
            stretches.write(handle, "record_stretch (first, next, ideas)");
        }
    }
}
