package org.betterif.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class BoxPersonalData implements PersonalData {

    private final Jdbi jdbi;
    private final Clock clock;

    BoxPersonalData(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "ballot_paper.person_id",
                        "Before the close the ballot is deleted. After the close it counts, without the person; once it is"
                                + " counted, nothing says any more whose it was."),
                new Column(
                        "ballot_voter.person_id",
                        "Deleted: that the person took part. The ballot, which nobody can"
                                + " tell apart from others, stays in the count."));
    }

    /** How somebody voted is theirs to see while they can still change it; later nobody could prove it, not even they. */
    @Override
    public Map<String, Object> copyOf(long personId) {
        return jdbi.withHandle(handle -> Map.of(
                "ballotsCast",
                handle.createQuery("""
                                select b.slug, array(select o.ref from unnest(p.choices) with ordinality c (at, n)
                                        join ballot_option o on o.ballot_id = b.id and o.position = c.at
                                        order by c.n)::text as choices, p.points::text as points
                                from ballot_paper p join ballot b on b.id = p.ballot_id
                                where p.person_id = :person and b.closes_at > :now order by b.id""")
                        .bind("person", personId)
                        .bind("now", clock.instant())
                        .mapToMap()
                        .list(),
                "ballotsTakenPartIn",
                handle.createQuery("""
                                select b.slug from ballot b where exists
                                    (select 1 from ballot_voter v where v.ballot_id = b.id and v.person_id = :person)
                                    or exists (select 1 from ballot_paper p where p.ballot_id = b.id and p.person_id = :person)
                                order by b.id""")
                        .bind("person", personId)
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public void erase(long personId) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            delete from ballot_paper p using ballot b
                            where b.id = p.ballot_id and p.person_id = :person and b.stage in ('ANNOUNCED', 'OPEN')
                                and b.closes_at > :now""")
                    .bind("person", personId)
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("update ballot_paper set person_id = null where person_id = :person")
                    .bind("person", personId)
                    .execute();
            handle.createUpdate("delete from ballot_voter where person_id = :person")
                    .bind("person", personId)
                    .execute();
        });
    }
}
