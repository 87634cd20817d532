package org.betterif.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.Proofs;
import org.betterif.record.format.SigningKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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

    private record Waiting(
            long id,
            String kind,
            @Nullable Long idea,
            @Nullable String subject,
            byte @Nullable [] salt,
            String act) {}

    /**
     * To be called in a transaction that holds the lock.
     *
     * @return how many got their place
     * @throws Broken when what was signed before is not what stands there
     */
    int batch(int most) {
        return jdbi.withHandle(handle -> {
            var waiting = take(handle, most);
            if (waiting.isEmpty()) {
                return 0;
            }
            var tree = grown();
            var rows = new Rows();
            for (var act : waiting) {
                long index = tree.size();
                // the index comes first: the entry says its own place
                var entry = "{\"index\":" + index + "," + act.act().substring(1);
                var leaf = MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8));
                rows.add(index, act, entry, leaf);
                tree.append(leaf, rows::add);
            }
            rows.write(handle);
            write(handle, Head.sign(key, tree.size(), clock.instant(), tree.root()));
            return waiting.size();
        });
    }

    /** Locked rows are passed over: somebody is just erasing a salt, and the next round takes them. */
    private static List<Waiting> take(Handle handle, int most) {
        var taken = new ArrayList<>(handle.createQuery("""
                        delete from record_waiting where id in
                            (select id from record_waiting order by id limit :most for update skip locked)
                        returning id, kind, idea_number, subject, salt, act""")
                .bind("most", most)
                .map((rs, ctx) -> new Waiting(
                        rs.getLong("id"),
                        rs.getString("kind"),
                        rs.getObject("idea_number", Long.class),
                        rs.getString("subject"),
                        rs.getBytes("salt"),
                        rs.getString("act")))
                .list());
        taken.sort(Comparator.comparing(Waiting::id));
        return taken;
    }

    /** The tree so far, held against what was signed. */
    private MerkleTree.Growing grown() {
        var head = log.newestHead();
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
        handle.createUpdate("""
                        insert into record_key (id, public_key, first_size) values (:id, :raw, :size)
                        on conflict do nothing""")
                .bind("id", key.id())
                .bind("raw", key.publicKey().raw())
                .bind("size", head.size())
                .execute();
    }

    /** What a batch writes, a statement for each table. Hashes travel as hexadecimal digits: arrays of bytes do not. */
    private static final class Rows {

        private final List<Long> indexes = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<@Nullable Long> ideas = new ArrayList<>();
        private final List<String> entries = new ArrayList<>();
        private final List<String> leaves = new ArrayList<>();
        private final List<Integer> levels = new ArrayList<>();
        private final List<Long> positions = new ArrayList<>();
        private final List<String> hashes = new ArrayList<>();
        private final List<Long> salted = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();
        private final List<String> salts = new ArrayList<>();

        void add(long index, Waiting act, String entry, byte[] leaf) {
            indexes.add(index);
            kinds.add(act.kind());
            ideas.add(act.idea());
            entries.add(entry);
            leaves.add(HEX.formatHex(leaf));
            if (act.salt() != null && act.subject() != null) {
                salted.add(index);
                subjects.add(act.subject());
                salts.add(HEX.formatHex(act.salt()));
            }
        }

        void add(int level, long position, byte[] hash) {
            levels.add(level);
            positions.add(position);
            hashes.add(HEX.formatHex(hash));
        }

        void write(Handle handle) {
            handle.createUpdate("""
                            insert into record_entry (idx, kind, idea_number, entry, leaf)
                            select i, k, n, e, decode(l, 'hex') from unnest(:indexes, :kinds, :ideas, :entries, :leaves)
                                as given (i, k, n, e, l)""")
                    .bind("indexes", indexes.toArray(Long[]::new))
                    .bind("kinds", kinds.toArray(String[]::new))
                    .bind("ideas", ideas.toArray(Long[]::new))
                    .bind("entries", entries.toArray(String[]::new))
                    .bind("leaves", leaves.toArray(String[]::new))
                    .execute();
            handle.createUpdate("""
                            insert into record_node (level, position, hash)
                            select l, p, decode(h, 'hex') from unnest(:levels, :positions, :hashes) as given (l, p, h)""")
                    .bind("levels", levels.toArray(Integer[]::new))
                    .bind("positions", positions.toArray(Long[]::new))
                    .bind("hashes", hashes.toArray(String[]::new))
                    .execute();
            handle.createUpdate("""
                            insert into record_salt (idx, subject, salt)
                            select i, s, decode(h, 'hex') from unnest(:indexes, :subjects, :salts) as given (i, s, h)""")
                    .bind("indexes", salted.toArray(Long[]::new))
                    .bind("subjects", subjects.toArray(String[]::new))
                    .bind("salts", salts.toArray(String[]::new))
                    .execute();
        }
    }
}
