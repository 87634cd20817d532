package org.betterif.notification.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Searches that people want to hear new finds of. Nobody but the person is ever told. */
@ApplicationScoped
class SavedSearches {

    static final int MOST = 50;

    private final Jdbi jdbi;

    SavedSearches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param query as {@code IdeaDirectory.search} writes it */
    record Saved(long id, long personId, String query, Instant savedAt) {}

    /** Once. @return empty when the person has as many as anybody may */
    Optional<Saved> save(long personId, String query, Instant at) {
        return jdbi.inTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtextextended('saved_search', ?))", personId);
            handle.execute(
                    "insert into saved_search (person_id, query, saved_at) select ?, ?, ? "
                            + "where (select count(*) from saved_search where person_id = ?) < ? on conflict do nothing",
                    personId,
                    query,
                    at,
                    personId,
                    MOST);
            return handle.createQuery("select * from saved_search where person_id = :person and query = :query")
                    .bind("person", personId)
                    .bind("query", query)
                    .map((rs, ctx) -> saved(rs))
                    .findOne();
        });
    }

    void stop(long personId, long id) {
        jdbi.useHandle(
                handle -> handle.execute("delete from saved_search where person_id = ? and id = ?", personId, id));
    }

    /** The newest first. */
    List<Saved> of(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from saved_search where person_id = :person order by id desc")
                        .bind("person", personId)
                        .map((rs, ctx) -> saved(rs))
                        .list());
    }

    /** The next people who keep searches, and those among them of whose searches one finds it. */
    PeopleBatch finding(Function<Set<String>, Set<String>> matching, long afterPersonId, int limit) {
        var next = jdbi.withHandle(handle -> handle.createQuery("""
                        select s.* from saved_search s join (
                            select distinct person_id from saved_search where person_id > :after
                            order by person_id limit :limit) p on p.person_id = s.person_id
                        order by s.person_id""")
                .bind("after", afterPersonId)
                .bind("limit", limit)
                .map((rs, ctx) -> saved(rs))
                .list());
        var found = matching.apply(next.stream().map(Saved::query).collect(Collectors.toSet()));
        var people = next.stream().map(Saved::personId).distinct().toList();
        var told = new ArrayList<>(next.stream()
                .filter(saved -> found.contains(saved.query()))
                .map(Saved::personId)
                .distinct()
                .toList());
        return new PeopleBatch(told, people.isEmpty() ? afterPersonId : people.getLast(), people.size() < limit);
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from saved_search where person_id = ?", personId));
    }

    private static Saved saved(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Saved(
                rs.getLong("id"),
                rs.getLong("person_id"),
                rs.getString("query"),
                rs.getTimestamp("saved_at").toInstant());
    }
}
