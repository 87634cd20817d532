package org.betterif.response.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who answers for each service: one person accountable, and those at its desk by rank: 1 officer, 2 lead, 3 director. */
@ApplicationScoped
class Desks {

    private final Jdbi jdbi;

    Desks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Desk(long serviceId, long version, @Nullable Long accountablePersonId) {}

    record Member(long serviceId, long personId, int rank) {}

    /** Services that have none written down are left out. */
    List<Desk> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from desk order by service_id")
                .map((rs, ctx) -> new Desk(
                        rs.getLong("service_id"),
                        rs.getLong("version"),
                        rs.getObject("accountable_person_id", Long.class)))
                .list());
    }

    List<Member> members() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select service_id, person_id, rank from desk_member order by service_id, rank, person_id")
                .map((rs, ctx) -> new Member(rs.getLong(1), rs.getLong(2), rs.getInt(3)))
                .list());
    }

    /** @param from the version that was read, 0 where nothing was written down @return false when it is not the newest */
    boolean write(long serviceId, long from, @Nullable Long accountablePersonId, Map<Long, Integer> rankByPerson) {
        return jdbi.inTransaction(handle -> {
            int written = from == 0
                    ? handle.createUpdate("""
                                    insert into desk (service_id, accountable_person_id, version)
                                    values (:service, :person, 1) on conflict do nothing""")
                            .bind("service", serviceId)
                            .bind("person", accountablePersonId)
                            .execute()
                    : handle.createUpdate("""
                                    update desk set accountable_person_id = :person, version = version + 1
                                    where service_id = :service and version = :from""")
                            .bind("service", serviceId)
                            .bind("person", accountablePersonId)
                            .bind("from", from)
                            .execute();
            if (written == 1) {
                handle.execute("delete from desk_member where service_id = ?", serviceId);
                rankByPerson.forEach((person, rank) -> handle.execute(
                        "insert into desk_member (service_id, person_id, rank) values (?, ?, ?)",
                        serviceId,
                        person,
                        rank));
            }
            return written == 1;
        });
    }

    long version(long serviceId) {
        return jdbi.withHandle(handle -> handle.createQuery("select version from desk where service_id = :service")
                .bind("service", serviceId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Of the first of these services that has somebody accountable. */
    Optional<Long> accountable(List<Long> serviceIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select accountable_person_id from desk
                        where service_id = any(:services) and accountable_person_id is not null
                        order by array_position(:services, service_id) limit 1""")
                .bind("services", serviceIds.toArray(Long[]::new))
                .mapTo(Long.class)
                .findOne());
    }

    /** Who is told of a duty: the accountable person, and the desks of its services up to a rank. */
    List<Long> owners(long dutyId, int rank) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select accountable_person_id from duty where id = :duty and accountable_person_id is not null
                        union
                        select m.person_id from desk_member m join duty_service s using (service_id)
                        where s.duty_id = :duty and m.rank <= :rank order by 1""")
                .bind("duty", dutyId)
                .bind("rank", rank)
                .mapTo(Long.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from desk_member where person_id = ?", personId);
            handle.execute("update desk set accountable_person_id = null where accountable_person_id = ?", personId);
        });
    }
}
