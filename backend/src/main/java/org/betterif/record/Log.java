package org.betterif.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.betterif.record.act.RecordKind;
import org.betterif.record.act.Salt;
import org.betterif.record.act.Subject;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.Proofs;
import org.betterif.record.format.PublicKey;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The record as it is stored: entries in order, complete subtrees of 256 and more, signed heads, and the salts beside them. */
@ApplicationScoped
class Log implements Proofs.Source {

    /** So many entries are searched for an idea that one of them is about. */
    static final int STRETCH = 64;

    private static final String OF_ALL = """
            select idx, kind, idea_number, entry, leaf from record_entry
            where idx < :before <ofKind> order by idx desc limit :limit""";

    /** Stretch by stretch from the newest, until there are enough. */
    private static final String OF_ONE_IDEA = """
            select e.* from record_stretch s cross join lateral (
                select idx, kind, idea_number, entry, leaf from record_entry
                where idx >= s.first and idx < least(s.next, :before) and idea_number = :idea <ofKind>
                order by idx desc) e
            where s.ideas @> array[:idea] and s.first < :before
            order by s.first desc, e.idx desc limit :limit""";

    private final Jdbi jdbi;

    Log(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param text the exact bytes of the leaf, in UTF-8 */
    record Entry(long index, RecordKind kind, @Nullable Long idea, String text, byte[] leaf) {}

    record Salted(Subject subject, Salt salt) {}

    /** The newest first. */
    List<Entry> newest(@Nullable RecordKind kind, @Nullable Long idea, long before, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(idea == null ? OF_ALL : OF_ONE_IDEA);
            // written into the statement: only so does the database know that the index of rare kinds serves it
            query.define("ofKind", kind == null ? "" : "and kind = '" + kind.name() + "'");
            if (idea != null) {
                query.bind("idea", idea);
            }
            return query.bind("before", before)
                    .bind("limit", limit)
                    .map((rs, ctx) -> entry(rs))
                    .list();
        });
    }

    Optional<Entry> entry(long index) {
        return between(index, index + 1).stream().findFirst();
    }

    /** In order, from {@code from} to before {@code to}. */
    List<Entry> between(long from, long to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select idx, kind, idea_number, entry, leaf from record_entry
                        where idx >= :from and idx < :to order by idx""")
                .bind("from", from)
                .bind("to", to)
                .map((rs, ctx) -> entry(rs))
                .list());
    }

    private static Entry entry(ResultSet rs) throws SQLException {
        return new Entry(
                rs.getLong("idx"),
                RecordKind.valueOf(rs.getString("kind")),
                rs.getObject("idea_number", Long.class),
                rs.getString("entry"),
                rs.getBytes("leaf"));
    }

    Optional<Head> newestHead() {
        return jdbi.withHandle(
                handle -> heads(handle.createQuery("select * from record_head order by size desc limit 1")).stream()
                        .findFirst());
    }

    Optional<Head> head(long size) {
        return jdbi.withHandle(handle ->
                heads(handle.createQuery("select * from record_head where size = :size")
                                .bind("size", size))
                        .stream()
                        .findFirst());
    }

    /** The smallest that covers that many entries. */
    Optional<Head> headCovering(long size) {
        return jdbi.withHandle(handle -> heads(
                        handle.createQuery("select * from record_head where size >= :size order by size limit 1")
                                .bind("size", size))
                .stream()
                .findFirst());
    }

    /** The largest first. */
    List<Head> headsBefore(long size, int limit) {
        return jdbi.withHandle(handle ->
                heads(handle.createQuery("select * from record_head where size < :size order by size desc limit :limit")
                        .bind("size", size)
                        .bind("limit", limit)));
    }

    /** In order: larger than {@code after}, up to {@code to}. */
    List<Head> headsBetween(long after, long to) {
        return jdbi.withHandle(handle ->
                heads(handle.createQuery("select * from record_head where size > :after and size <= :to order by size")
                        .bind("after", after)
                        .bind("to", to)));
    }

    private static List<Head> heads(Query query) {
        return query.map((rs, ctx) -> new Head(
                        rs.getString("key_id"),
                        rs.getLong("size"),
                        rs.getTimestamp("signed_at").toInstant(),
                        rs.getBytes("root"),
                        rs.getBytes("signature")))
                .list();
    }

    Optional<Salted> salt(long index) {
        return jdbi.withHandle(handle -> handle.createQuery("select subject, salt from record_salt where idx = :index")
                .bind("index", index)
                .map((rs, ctx) -> new Salted(Subject.parse(rs.getString("subject")), new Salt(rs.getBytes("salt"))))
                .findOne());
    }

    boolean anyWaits() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from record_waiting)")
                .mapTo(Boolean.class)
                .one());
    }

    /** Public keys by id, those that signed a head. */
    List<PublicKey> keys() {
        return jdbi.withHandle(handle -> handle.createQuery("select public_key from record_key order by first_size")
                .map((rs, ctx) -> PublicKey.ofRaw(rs.getBytes("public_key")))
                .list());
    }

    /** Subtrees of fewer entries are not stored: their roots are made again from the leaves, which costs less than rows do. */
    static boolean stored(int level) {
        return level >= 8;
    }

    @Override
    public Map<Proofs.Place, byte[]> hashes(Collection<Proofs.Place> places) {
        var found = nodes(places.stream().filter(place -> stored(place.level())).toList());
        var small = places.stream().filter(place -> !stored(place.level())).toList();
        var leaves = leaves(small);
        for (var place : small) {
            var hash = root(place.level(), place.position(), leaves);
            if (hash != null) {
                found.put(place, hash);
            }
        }
        return found;
    }

    /** Null where a leaf is missing. */
    private static byte @Nullable [] root(int level, long position, Map<Long, byte[]> leaves) {
        if (level == 0) {
            return leaves.get(position);
        }
        var left = root(level - 1, 2 * position, leaves);
        var right = root(level - 1, 2 * position + 1, leaves);
        return left == null || right == null ? null : MerkleTree.node(left, right);
    }

    /** Those below these subtrees. */
    private Map<Long, byte[]> leaves(Collection<Proofs.Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        var indexes = places.stream()
                .flatMapToLong(place ->
                        LongStream.range(place.position() << place.level(), (place.position() + 1) << place.level()))
                .distinct()
                .boxed()
                .toArray(Long[]::new);
        return jdbi.withHandle(
                handle -> handle.createQuery("select idx, leaf from record_entry where idx = any(:indexes)")
                        .bind("indexes", indexes)
                        .map((rs, ctx) -> Map.entry(rs.getLong("idx"), rs.getBytes("leaf")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map<Proofs.Place, byte[]> nodes(Collection<Proofs.Place> places) {
        var found = new HashMap<Proofs.Place, byte[]>();
        if (places.isEmpty()) {
            return found;
        }
        jdbi.useHandle(handle -> handle.createQuery("""
                        select n.level, n.position, n.hash from unnest(:levels, :positions) as wanted (level, position)
                        join record_node n on n.level = wanted.level and n.position = wanted.position""")
                .bind("levels", places.stream().map(Proofs.Place::level).toArray(Integer[]::new))
                .bind("positions", places.stream().map(Proofs.Place::position).toArray(Long[]::new))
                .map((rs, ctx) ->
                        found.put(new Proofs.Place(rs.getInt("level"), rs.getLong("position")), rs.getBytes("hash")))
                .list());
        return found;
    }
}
