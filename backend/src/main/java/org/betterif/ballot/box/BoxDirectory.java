package org.betterif.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.betterif.ballot.terms.Marks;
import org.jdbi.v3.core.Jdbi;

/** Papers, whose they are until the count, and who took part after it. Nothing here is ever logged. */
@ApplicationScoped
public class BoxDirectory {

    private static final int AT_ONCE = 1_000;

    private final Jdbi jdbi;

    BoxDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param version raised by every change, 1 for the first */
    public record Own(Marks marks, int version) {}

    public Optional<Own> of(long ballotId, long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from ballot_paper where ballot_id = :ballot and person_id = :person")
                .bind("ballot", ballotId)
                .bind("person", personId)
                .map((rs, ctx) -> own(rs))
                .findOne());
    }

    public Optional<Own> numbered(long ballotId, String number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from ballot_paper where ballot_id = :ballot and number = :number")
                .bind("ballot", ballotId)
                .bind("number", number)
                .map((rs, ctx) -> own(rs))
                .findOne());
    }

    /** @return whether it is in: not when one of this person is there already */
    public boolean add(long ballotId, long personId, Marks marks) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into ballot_paper (ballot_id, person_id, on_paper, choices, points)
                        values (:ballot, :person, false, :choices, :points) on conflict do nothing""")
                        .bind("ballot", ballotId)
                        .bind("person", personId)
                        .bind("choices", marks.choices().toArray(Integer[]::new))
                        .bind("points", marks.points().toArray(Integer[]::new))
                        .execute())
                == 1;
    }

    public boolean addNumbered(long ballotId, String number, Marks marks) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into ballot_paper (ballot_id, number, on_paper, choices, points)
                        values (:ballot, :number, true, :choices, :points) on conflict do nothing""")
                        .bind("ballot", ballotId)
                        .bind("number", number)
                        .bind("choices", marks.choices().toArray(Integer[]::new))
                        .bind("points", marks.points().toArray(Integer[]::new))
                        .execute())
                == 1;
    }

    /** @return whether the version was still the newest */
    public boolean change(long ballotId, long personId, int version, Marks marks) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update ballot_paper set choices = :choices, points = :points, version = version + 1
                        where ballot_id = :ballot and person_id = :person and version = :version""")
                        .bind("ballot", ballotId)
                        .bind("person", personId)
                        .bind("version", version)
                        .bind("choices", marks.choices().toArray(Integer[]::new))
                        .bind("points", marks.points().toArray(Integer[]::new))
                        .execute())
                == 1;
    }

    public boolean remove(long ballotId, long personId, int version) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from ballot_paper
                        where ballot_id = :ballot and person_id = :person and version = :version""")
                        .bind("ballot", ballotId)
                        .bind("person", personId)
                        .bind("version", version)
                        .execute())
                == 1;
    }

    /** A numbered paper is marked otherwise than was entered; how it was marked before is not kept. */
    public void correct(long ballotId, String number, Marks marks) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update ballot_paper set choices = :choices, points = :points, version = version + 1
                        where ballot_id = :ballot and number = :number""")
                .bind("ballot", ballotId)
                .bind("number", number)
                .bind("choices", marks.choices().toArray(Integer[]::new))
                .bind("points", marks.points().toArray(Integer[]::new))
                .execute());
    }

    /** A numbered paper comes out again. */
    public void strikeOut(long ballotId, String number) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from ballot_paper where ballot_id = :ballot and number = :number")
                        .bind("ballot", ballotId)
                        .bind("number", number)
                        .execute());
    }

    /** Papers of nobody, from a file or the demo. */
    public void addAnonymous(long ballotId, List<Marks> papers) {
        jdbi.useHandle(handle -> {
            for (int from = 0; from < papers.size(); from += AT_ONCE) {
                var batch = handle.prepareBatch("""
                        insert into ballot_paper (ballot_id, on_paper, choices, points)
                        values (:ballot, false, :choices, :points)""");
                for (var marks : papers.subList(from, Math.min(papers.size(), from + AT_ONCE))) {
                    batch.bind("ballot", ballotId)
                            .bind("choices", marks.choices().toArray(Integer[]::new))
                            .bind("points", marks.points().toArray(Integer[]::new))
                            .add();
                }
                batch.execute();
            }
        });
    }

    /** @param onPaper how many of them came on paper */
    public record Emptied(List<Marks> papers, long onPaper) {}

    /** Takes the papers out, in the order of their random keys, and cuts them off from people and numbers for good. */
    public Emptied empty(long ballotId) {
        var emptied = new Emptied(all(ballotId), onPaper(ballotId));
        cutOff(ballotId);
        return emptied;
    }

    /** In the order of their random keys. Papers of nobody once they were counted; only then may anybody ask. */
    public List<Marks> all(long ballotId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select choices, points from ballot_paper where ballot_id = :ballot order by id")
                .bind("ballot", ballotId)
                .map((rs, ctx) -> marks(rs))
                .list());
    }

    private long onPaper(long ballotId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from ballot_paper where ballot_id = :ballot and on_paper")
                        .bind("ballot", ballotId)
                        .mapTo(Long.class)
                        .one());
    }

    /** Who took part stays, in order of person. */
    private void cutOff(long ballotId) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into ballot_voter (ballot_id, person_id)
                            select ballot_id, person_id from ballot_paper
                            where ballot_id = :ballot and person_id is not null order by person_id
                            on conflict do nothing""").bind("ballot", ballotId).execute();
            handle.createUpdate("""
                            update ballot_paper set person_id = null, number = null, version = 1
                            where ballot_id = :ballot""").bind("ballot", ballotId).execute();
        });
    }

    /** Of a ballot that was called off nothing is kept. */
    public void removeAll(long ballotId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from ballot_paper where ballot_id = :ballot")
                .bind("ballot", ballotId)
                .execute());
    }

    public boolean tookPart(long ballotId, long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from ballot_voter where ballot_id = :ballot and person_id = :person)
                            or exists (select 1 from ballot_paper where ballot_id = :ballot and person_id = :person)""")
                .bind("ballot", ballotId)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    private static Own own(java.sql.ResultSet rs) throws SQLException {
        return new Own(marks(rs), rs.getInt("version"));
    }

    private static Marks marks(java.sql.ResultSet rs) throws SQLException {
        return new Marks(numbers(rs.getArray("choices")), numbers(rs.getArray("points")));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}
