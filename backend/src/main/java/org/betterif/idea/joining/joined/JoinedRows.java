package org.betterif.idea.joining.joined;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which ideas were joined into which, as the ideas themselves keep it. */
@ApplicationScoped
class JoinedRows {

    private final Jdbi jdbi;

    JoinedRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Long> joinedInto(long number, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number from idea
                        where closed_in_favour_of = :number and stage = 'JOINED' and visibility = 'PUBLIC'
                          and number < :before
                        order by number desc limit :limit""")
                .bind("number", number)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /** By the idea they went to in the end, those that were joined into these, over several joinings. */
    Map<Long, List<Long>> behind(Collection<Long> ends) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                with recursive way (at, number, step) as (
                                    select closed_in_favour_of, number, 1 from idea
                                    where closed_in_favour_of = any(:ends) and stage = 'JOINED'
                                    union all
                                    select way.at, idea.number, way.step + 1
                                    from way join idea on idea.closed_in_favour_of = way.number
                                    where idea.stage = 'JOINED' and way.step < 100)
                                select at, number from way""")
                        .bind("ends", ends.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getLong(2)))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Joining is final and needs an open idea to go to, so the way has an end. */
    Map<Long, Long> endOf(Collection<Long> numbers) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                with recursive way (number, at, step) as (
                                    select number, closed_in_favour_of, 1 from idea
                                    where number = any(:numbers) and stage = 'JOINED'
                                    union all
                                    select way.number, idea.closed_in_favour_of, way.step + 1
                                    from way join idea on idea.number = way.at where idea.stage = 'JOINED' and way.step < 100)
                                select distinct on (number) number, at from way order by number, step desc""")
                        .bind("numbers", numbers.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getLong(2)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
