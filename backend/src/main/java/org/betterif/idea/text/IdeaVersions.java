package org.betterif.idea.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The texts people have read, each kept as it was. */
@ApplicationScoped
class IdeaVersions {

    private final Jdbi jdbi;

    IdeaVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Published(int version, Instant at, @Nullable String note, Wording wording) {}

    void keep(long number, int version, Instant at, @Nullable String note, Wording wording) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idea_version (idea_number, version, published_at, note, title, now_text, change_text,
                                                  for_whom, have_text, need, by_whom, kind)
                        values (:number, :version, :at, :note, :title, :now, :change, :forWhom, :have, :need, :by, :kind)""")
                .bind("number", number)
                .bind("version", version)
                .bind("at", at)
                .bind("note", note)
                .bindMap(wording.values())
                .execute());
    }

    /** Oldest first. */
    List<Published> of(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.*, i.language from idea_version v join idea i on i.number = v.idea_number
                        where v.idea_number = :number order by v.version""")
                .bind("number", number)
                .map((rs, ctx) -> new Published(
                        rs.getInt("version"),
                        rs.getTimestamp("published_at").toInstant(),
                        rs.getString("note"),
                        Wording.of(rs)))
                .list());
    }

    /** @param version null for the newest */
    Optional<PublishedText> text(long number, @Nullable Integer version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, title, now_text, change_text, for_whom, have_text from idea_version
                        where idea_number = :number and (:version::int is null or version = :version)
                        order by version desc limit 1""")
                .bind("number", number)
                .bind("version", version)
                .map((rs, ctx) -> new PublishedText(
                        rs.getInt("version"),
                        rs.getString("title"),
                        rs.getString("now_text"),
                        rs.getString("change_text"),
                        rs.getString("for_whom"),
                        rs.getString("have_text")))
                .findOne());
    }
}
