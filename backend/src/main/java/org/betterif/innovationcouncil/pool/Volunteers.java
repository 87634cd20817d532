package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who volunteered, and what they told about themselves. */
@ApplicationScoped
class Volunteers {

    private static final String SELECT = """
            select volunteer.*, array(select group_id from council_volunteer_group where volunteer_id = volunteer.id
                order by group_id) as groups from council_volunteer volunteer where\s""";

    private static final String UNGROUP = """
            delete from council_volunteer_group where volunteer_id in (
                select id from council_volunteer where pool_number is null and\s""";

    private final Jdbi jdbi;

    Volunteers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In order of the pool, where there is one, else as they came. */
    List<Volunteer> of(long councilId) {
        return read("council_id = :id order by pool_number, id", Map.of("id", councilId));
    }

    Optional<Volunteer> of(long councilId, long personId) {
        return read("council_id = :id and person_id = :person", Map.of("id", councilId, "person", personId)).stream()
                .findFirst();
    }

    int count(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from council_volunteer
                        where council_id = :id and withdrawn_at is null and person_id is not null""")
                .bind("id", councilId)
                .mapTo(Integer.class)
                .one());
    }

    private List<Volunteer> read(String which, Map<String, Long> bindings) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + which)
                .bindMap(bindings)
                .map((rs, ctx) -> new Volunteer(
                        rs.getLong("id"),
                        rs.getObject("person_id", Long.class),
                        rs.getObject("juror_id", Long.class),
                        rs.getObject("pool_number", Integer.class),
                        rs.getString("home"),
                        rs.getString("why"),
                        rs.getString("access_needs"),
                        rs.getString("expenses"),
                        rs.getObject("volunteered_at", OffsetDateTime.class).toInstant(),
                        instant(rs.getObject("withdrawn_at", OffsetDateTime.class)),
                        Arrays.stream((Long[]) rs.getArray("groups").getArray()).toList()))
                .list());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** Anew, or in the place of what the person said before. */
    void put(long councilId, long personId, RecruitmentRequests.Volunteer said, Collection<Long> groups, Instant at) {
        jdbi.useHandle(handle -> {
            long id = handle.createQuery("""
                            insert into council_volunteer (council_id, person_id, home, why, access_needs, expenses,
                                volunteered_at)
                            values (:council, :person, :home, :why, :access, :expenses, :at)
                            on conflict (council_id, person_id) do update set home = excluded.home, why = excluded.why,
                                access_needs = excluded.access_needs, expenses = excluded.expenses, withdrawn_at = null
                            returning id""")
                    .bind("council", councilId)
                    .bind("person", personId)
                    .bind("home", said.home())
                    .bind("why", said.why())
                    .bind("access", said.accessNeeds())
                    .bind("expenses", said.expenses())
                    .bind("at", at)
                    .mapTo(Long.class)
                    .one();
            handle.execute("delete from council_volunteer_group where volunteer_id = ?", id);
            handle.createUpdate(
                            "insert into council_volunteer_group (volunteer_id, group_id) select :id, unnest(:groups)")
                    .bind("id", id)
                    .bind("groups", groups.toArray(Long[]::new))
                    .execute();
        });
    }

    /**
     * What they told is deleted; that there was somebody stays, so that files which were published stay true. So do the groups
     * of whoever has a number in one, and nobody else's.
     */
    void withdraw(long id, Instant at) {
        jdbi.useHandle(handle -> {
            handle.execute(UNGROUP + "id = ?)", id);
            handle.createUpdate("""
                            update council_volunteer set withdrawn_at = coalesce(withdrawn_at, :at), home = '', why = '',
                                access_needs = '', expenses = '' where id = :id""").bind("id", id).bind("at", at).execute();
        });
    }

    void number(Map<Long, Integer> numbers) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("update council_volunteer set pool_number = :number where id = :id");
            numbers.forEach(
                    (id, number) -> batch.bind("id", id).bind("number", number).add());
            batch.execute();
        });
    }

    void offered(long id, long jurorId) {
        jdbi.useHandle(handle -> handle.execute("update council_volunteer set juror_id = ? where id = ?", jurorId, id));
    }

    List<Map<String, Object>> copy(long personId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select council_id, pool_number, home, why, access_needs, expenses, volunteered_at::text,
                            withdrawn_at::text,
                            array_to_string(array(select label_en from council_stratum_group
                                join council_volunteer_group on group_id = council_stratum_group.id
                                where volunteer_id = volunteer.id), ', ') as groups
                        from council_volunteer volunteer where person_id = :person order by id""").bind("person", personId).mapToMap().list());
    }

    void forget(long personId, Instant at) {
        jdbi.useHandle(handle -> {
            handle.execute(UNGROUP + "person_id = ?)", personId);
            handle.createUpdate("""
                            update council_volunteer set withdrawn_at = coalesce(withdrawn_at, :at), home = '', why = '',
                                access_needs = '', expenses = '', person_id = null where person_id = :person""").bind("person", personId).bind("at", at).execute();
        });
    }
}
