package org.betterif.response.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.betterif.account.Actor;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.text.AnswerField;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** Which further fields each service has to fill before its answer is published. */
@ApplicationScoped
class AnswerFields {

    private final Jdbi jdbi;
    private final PlaceDirectory place;

    AnswerFields(Jdbi jdbi, PlaceDirectory place) {
        this.jdbi = jdbi;
        this.place = place;
    }

    /** What any of the services that owe these answers has chosen. */
    Set<AnswerField> neededFor(Collection<Long> dutyIds) {
        return jdbi.withHandle(handle -> {
            var fields = EnumSet.noneOf(AnswerField.class);
            handle.createQuery("""
                            select distinct f.field from service_answer_field f join duty_service s using (service_id)
                            where s.duty_id = any(:duties)""")
                    .bind("duties", dutyIds.toArray(Long[]::new))
                    .mapTo(AnswerField.class)
                    .forEach(fields::add);
            return fields;
        });
    }

    /** For each of these answers, what any of the services that owe it has chosen. */
    Map<Long, Set<AnswerField>> neededForEach(Collection<Long> dutyIds) {
        return jdbi.withHandle(handle -> {
            var fields = new HashMap<Long, Set<AnswerField>>();
            handle.createQuery("""
                            select distinct s.duty_id, f.field from service_answer_field f join duty_service s using (service_id)
                            where s.duty_id = any(:duties)""")
                    .bind("duties", dutyIds.toArray(Long[]::new))
                    .map((rs, ctx) -> Map.entry(rs.getLong(1), AnswerField.valueOf(rs.getString(2))))
                    .forEach(row -> fields.computeIfAbsent(row.getKey(), any -> EnumSet.noneOf(AnswerField.class))
                            .add(row.getValue()));
            return fields;
        });
    }

    Set<AnswerField> of(Actor actor, long serviceId) {
        StaffPolicy.mayKeepDesks(actor).require();
        requireService(serviceId);
        return jdbi.withHandle(handle -> {
            var fields = EnumSet.noneOf(AnswerField.class);
            handle.createQuery("select field from service_answer_field where service_id = :service")
                    .bind("service", serviceId)
                    .mapTo(AnswerField.class)
                    .forEach(fields::add);
            return fields;
        });
    }

    /** The choice itself is its version. */
    static long version(Set<AnswerField> fields) {
        return fields.stream().mapToLong(field -> 1L << field.ordinal()).sum();
    }

    /** @throws ProblemException 412 when somebody else chose otherwise meanwhile */
    @Transactional
    Set<AnswerField> set(Actor actor, long serviceId, long from, Set<AnswerField> fields) {
        StaffPolicy.mayKeepDesks(actor).require();
        // whoever comes second sees what the first chose
        jdbi.useHandle(handle -> handle.execute("lock table service_answer_field in share row exclusive mode"));
        var now = of(actor, serviceId);
        if (version(now) != from) {
            throw ProblemException.stale(version(now));
        }
        write(serviceId, fields);
        return fields;
    }

    private void write(long serviceId, Set<AnswerField> fields) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from service_answer_field where service_id = ?", serviceId);
            for (var field : fields) {
                handle.createUpdate("insert into service_answer_field (service_id, field) values (:service, :field)")
                        .bind("service", serviceId)
                        .bind("field", field)
                        .execute();
            }
        });
    }

    private void requireService(long serviceId) {
        if (place.service(serviceId).isEmpty()) {
            throw ProblemException.notFound("service");
        }
    }
}
