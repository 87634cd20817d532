package org.betterif.shared.attachment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The files. Who may add one is decided by the feature that takes it. */
@ApplicationScoped
public class Attachments {

    static final int LONGEST_ALTERNATIVE = 500;
    private static final Duration UNUSED = Duration.ofDays(7);
    private static final int BATCH = 200;
    private static final String KNOWN =
            "select id, type, hash, bytes, width, height, alternative_en, alternative_cy from attachment";

    private final Jdbi jdbi;
    private final List<AttachmentUse> uses;
    private final AttachmentConfig config;
    private final Clock clock;

    Attachments(Jdbi jdbi, @All List<AttachmentUse> uses, AttachmentConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.uses = uses;
        this.config = config;
        this.clock = clock;
    }

    /** @param alternative in both languages, never empty @throws ProblemException with an {@link AttachmentReason} */
    @Transactional
    public long add(byte[] file, LocalisedText alternative) {
        if (file.length == 0) {
            throw ProblemException.invalid("file", AttachmentReason.MISSING, "Send a file.");
        }
        long largest = config.largest().asLongValue();
        if (file.length > largest) {
            throw new ProblemException(
                    AttachmentReason.TOO_LARGE, "It has " + file.length + " bytes; at most " + largest + ".");
        }
        require("alternative.en", alternative.en());
        require("alternative.cy", alternative.cy());
        var type = FileType.of(file);
        return type.image()
                ? keep(Picture.of(type, file), alternative)
                : keep(type, file, null, null, null, alternative);
    }

    private static void require(String field, String text) {
        if (text.isBlank()) {
            throw ProblemException.invalid(
                    field, AttachmentReason.ALTERNATIVE_MISSING, "Say what it shows, in both languages.");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_ALTERNATIVE) {
            throw ProblemException.invalid(
                    field, AttachmentReason.ALTERNATIVE_TOO_LONG, "At most " + LONGEST_ALTERNATIVE + " characters.");
        }
    }

    private long keep(Picture picture, LocalisedText alternative) {
        return keep(picture.type(), picture.content(), picture.small(), picture.width(), picture.height(), alternative);
    }

    private long keep(
            FileType type,
            byte[] content,
            byte @Nullable [] small,
            @Nullable Integer width,
            @Nullable Integer height,
            LocalisedText alternative) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into attachment (made_at, type, hash, content, small, bytes, width, height,
                            alternative_en, alternative_cy)
                        values (:at, :type, :hash, :content, :small, :bytes, :width, :height, :en, :cy) returning id""")
                .bind("at", clock.instant())
                .bind("type", type)
                .bind("hash", hash(content))
                .bind("content", content)
                .bind("small", small)
                .bind("bytes", content.length)
                .bind("width", width)
                .bind("height", height)
                .bind("en", alternative.en())
                .bind("cy", alternative.cy())
                .mapTo(Long.class)
                .one());
    }

    /** Those that exist, by id; without their bytes. */
    public Map<Long, AttachmentRef> refs(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN + " where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> ref(rs))
                .collect(Collectors.toMap(AttachmentRef::id, Function.identity())));
    }

    /** In the order asked for. */
    public List<AttachmentRef> list(List<Long> ids) {
        var known = refs(ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }

    /**
     * Who attaches a file can read it: otherwise a number would be enough to bring a colleague's file into the open.
     *
     * @throws ProblemException 400 when one of them is not here, or not for who asks; the two cannot be told apart
     */
    public void require(String field, Collection<Long> ids) {
        var known = refs(ids);
        if (!known.keySet().containsAll(ids)
                || ids.stream().anyMatch(id -> reading(id) == AttachmentUse.Reading.NOBODY)) {
            throw ProblemException.invalid(field, AttachmentReason.UNKNOWN, "There is no such file.");
        }
    }

    /** Bytes to be sent, and whether they are the same for everybody. */
    record Sent(long id, FileType type, byte[] bytes, boolean everybody) {}

    /** Nothing where there is no such file, and where nobody vouches for it: the two cannot be told apart. */
    Optional<Sent> sent(long id, String hash, boolean small) {
        var reading = reading(id);
        if (reading == AttachmentUse.Reading.NOBODY) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type, case when :small then coalesce(small, content) else content end as bytes"
                                + " from attachment where id = :id and hash = :hash")
                .bind("small", small)
                .bind("id", id)
                .bind("hash", hash)
                .map((rs, ctx) -> new Sent(
                        id,
                        FileType.valueOf(rs.getString("type")),
                        rs.getBytes("bytes"),
                        reading == AttachmentUse.Reading.EVERYBODY))
                .findOne());
    }

    private AttachmentUse.Reading reading(long id) {
        return uses.stream()
                .map(use -> use.reading(id))
                .max(Comparable::compareTo)
                .orElse(AttachmentUse.Reading.NOBODY);
    }

    /** Removes what came more than a week ago and was never attached to anything. @return how many */
    int removeUnused(long after) {
        var old = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from attachment where made_at < :before and id > :after order by id limit " + BATCH)
                .bind("before", clock.instant().minus(UNUSED))
                .bind("after", after)
                .mapTo(Long.class)
                .list());
        var unused = new HashSet<>(old);
        uses.forEach(use -> unused.removeAll(use.needed(old)));
        if (!unused.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("delete from attachment where id = any(:ids)")
                    .bind("ids", unused.toArray(Long[]::new))
                    .execute());
        }
        return old.size() < BATCH ? unused.size() : unused.size() + removeUnused(old.get(old.size() - 1));
    }

    private static AttachmentRef ref(ResultSet rs) throws SQLException {
        var type = FileType.valueOf(rs.getString("type"));
        var url = "/api/attachments/" + rs.getLong("id") + "/" + rs.getString("hash");
        return new AttachmentRef(
                rs.getLong("id"),
                type,
                url,
                type.image() ? url + "?size=small" : null,
                rs.getLong("bytes"),
                rs.getObject("width", Integer.class),
                rs.getObject("height", Integer.class),
                new LocalisedText(rs.getString("alternative_en"), rs.getString("alternative_cy")));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
