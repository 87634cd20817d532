package org.betterif.ballot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Option;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.Slug;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Ballots {

    /** A council's ballots are few; more than this nobody reads in a list. */
    private static final int MOST = 200;

    /** With the words that stand in a ballot's place in an address. */
    private static final Slug SLUG = new Slug("ballot", Set.of("desk", "import", "on-paper"));

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Ballots(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A free one, of the English name. */
    String freeSlug(String name) {
        return SLUG.of(name, taken -> bySlug(taken).isPresent());
    }

    Optional<Ballot> bySlug(String slug) {
        return read("b.slug = :slug", Map.of("slug", slug)).stream().findFirst();
    }

    Optional<Ballot> byId(long id) {
        return read("b.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The newest first. */
    List<Ballot> announced() {
        return read("b.stage <> 'DRAFTED'", Map.of());
    }

    List<Ballot> all() {
        return read("true", Map.of());
    }

    List<Ballot> announcedOf(long callId) {
        return read("b.stage <> 'DRAFTED' and b.call_id = :call", Map.of("call", callId));
    }

    /** Those whose stage the clock may move, the longest waiting first. */
    List<Long> running() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select id from ballot where stage not in ('DRAFTED', 'PUBLISHED', 'CALLED_OFF')
                        order by closes_at, id""").mapTo(Long.class).list());
    }

    /** Holds the stage still until the end of the transaction: votes share it, whoever moves it waits for them. */
    Ballot locked(long id, boolean toMove) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from ballot where id = :id " + (toMove ? "for update" : "for share"))
                .bind("id", id)
                .mapTo(Long.class)
                .one());
        return byId(id).orElseThrow();
    }

    long add(long callId, String slug, boolean imported, BallotTerms terms) {
        return jdbi.withHandle(handle -> times(handle.createQuery("""
                                insert into ballot (call_id, slug, stage, imported, terms, opens_at, closes_at, papers_until)
                                values (:call, :slug, 'DRAFTED', :imported, :terms::jsonb, :opens, :closes, :papers)
                                returning id"""), terms)
                .bind("call", callId)
                .bind("slug", slug)
                .bind("imported", imported)
                .mapTo(Long.class)
                .one());
    }

    /** @throws ProblemException 412 when somebody else was faster */
    void rewrite(long id, long version, BallotTerms terms) {
        int changed = jdbi.withHandle(handle -> times(handle.createUpdate("""
                                update ballot set terms = :terms::jsonb, opens_at = :opens, closes_at = :closes,
                                    papers_until = :papers, version = version + 1
                                where id = :id and version = :version and stage = 'DRAFTED'"""), terms)
                .bind("id", id)
                .bind("version", version)
                .execute());
        if (changed == 0) {
            throw ProblemException.stale(byId(id).map(Ballot::version).orElse(version));
        }
    }

    void putOptions(long id, List<Option> options) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from ballot_option where ballot_id = :id")
                    .bind("id", id)
                    .execute();
            var batch = handle.prepareBatch("""
                    insert into ballot_option (ballot_id, position, ref, idea_number, name, cost, area, topic, kind)
                    values (:id, :position, :ref, :idea, :name, :cost, :area, :topic, :kind)""");
            for (var option : options) {
                batch.bind("id", id)
                        .bind("position", option.position())
                        .bind("ref", option.ref())
                        .bind("idea", option.idea())
                        .bind("name", option.name())
                        .bind("cost", option.cost())
                        .bind("area", option.area())
                        .bind("topic", option.topic())
                        .bind("kind", option.kind())
                        .add();
            }
            batch.execute();
        });
    }

    /** @throws ProblemException 409 when its stage does not lead there */
    void move(Ballot ballot, BallotStage next, Instant at, @Nullable LocalisedText why) {
        if (!ballot.stage().canBecome(next)) {
            throw new ProblemException(
                    BallotReason.NOT_AT_THIS_STAGE,
                    "The ballot is " + ballot.stage() + ", which does not lead to " + next + ".");
        }
        int moved = jdbi.withHandle(handle -> handle.createUpdate("""
                        update ballot set stage = :next, version = version + 1,
                            announced_at = case :next when 'ANNOUNCED' then :at else announced_at end,
                            counted_at = case :next when 'COUNTED' then :at else counted_at end,
                            published_at = case :next when 'PUBLISHED' then :at else published_at end,
                            called_off_at = case :next when 'CALLED_OFF' then :at else called_off_at end,
                            reason_en = :en, reason_cy = :cy
                        where id = :id and stage = :stage""")
                .bind("next", next.name())
                .bind("at", at)
                .bind("en", why == null ? null : why.en())
                .bind("cy", why == null ? null : why.cy())
                .bind("id", ballot.id())
                .bind("stage", ballot.stage().name())
                .execute());
        if (moved == 0) {
            throw new ProblemException(BallotReason.NOT_AT_THIS_STAGE, "Somebody else was faster.");
        }
    }

    void remove(long id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from ballot where id = :id and stage = 'DRAFTED'")
                .bind("id", id)
                .execute());
    }

    private <S extends SqlStatement<S>> S times(S statement, BallotTerms terms) {
        return statement
                .bind("terms", written(terms))
                .bind("opens", terms.opensAt())
                .bind("closes", terms.closesAt())
                .bind("papers", terms.lastPaper());
    }

    private List<Ballot> read(String condition, Map<String, ?> values) {
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select b.* from ballot b where " + condition
                            + " order by b.closes_at desc, b.id desc limit " + MOST)
                    .bindMap(values)
                    .map((rs, ctx) -> ballot(rs))
                    .list();
            var options = options(handle, rows.stream().map(Ballot::id).toList());
            return rows.stream()
                    .map(row -> with(row, options.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    private static Ballot with(Ballot row, List<Option> options) {
        return new Ballot(
                row.id(),
                row.version(),
                row.callId(),
                row.slug(),
                row.stage(),
                row.imported(),
                row.terms(),
                List.copyOf(options),
                row.countedAt(),
                row.publishedAt(),
                row.calledOffWhy());
    }

    private static Map<Long, List<Option>> options(Handle handle, Collection<Long> ballots) {
        var found = new HashMap<Long, List<Option>>();
        handle.createQuery("select * from ballot_option where ballot_id = any(:ids) order by ballot_id, position")
                .bind("ids", ballots.toArray(Long[]::new))
                .map((rs, ctx) -> found.computeIfAbsent(rs.getLong("ballot_id"), id -> new ArrayList<>())
                        .add(new Option(
                                rs.getInt("position"),
                                rs.getString("ref"),
                                rs.getObject("idea_number", Long.class),
                                rs.getString("name"),
                                rs.getObject("cost", Long.class),
                                rs.getString("area"),
                                rs.getString("topic"),
                                rs.getString("kind"))))
                .list();
        return found;
    }

    private Ballot ballot(ResultSet rs) throws SQLException {
        var why = rs.getString("reason_en");
        return new Ballot(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getLong("call_id"),
                rs.getString("slug"),
                BallotStage.valueOf(rs.getString("stage")),
                rs.getBoolean("imported"),
                terms(rs.getString("terms")),
                List.of(),
                instant(rs, "counted_at"),
                instant(rs, "published_at"),
                why == null ? null : new LocalisedText(why, rs.getString("reason_cy")));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private String written(BallotTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private BallotTerms terms(String text) {
        try {
            return json.readValue(text, BallotTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
