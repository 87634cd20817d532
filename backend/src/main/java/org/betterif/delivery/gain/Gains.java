package org.betterif.delivery.gain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What ideas saved, improved or cost. Amounts are numeric(14,2) and summed by the database: no penny is lost. */
@ApplicationScoped
class Gains {

    private final Jdbi jdbi;

    Gains(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(
            long id,
            long version,
            long ideaNumber,
            GainKind kind,
            LocalisedText what,
            @Nullable LocalisedText unit,
            LocalDate from,
            LocalDate to,
            LocalisedText source) {}

    record ShareRow(
            long gainId,
            long serviceId,
            GainRole role,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal observed) {}

    record SumRow(long serviceId, GainRole role, BigDecimal expected, BigDecimal observed) {}

    long add(long ideaNumber, GainRequest gain, Instant now, @Nullable Long personId) {
        return jdbi.inTransaction(handle -> {
            long id = handle.createQuery("""
                            insert into gain (idea_number, kind, what_en, what_cy, unit_en, unit_cy, period_from, period_to,
                                source_en, source_cy, changed_at, by_person_id)
                            values (:idea, :kind, :whatEn, :whatCy, :unitEn, :unitCy, :from, :to, :sourceEn, :sourceCy,
                                :now, :person) returning id""")
                    .bind("idea", ideaNumber)
                    .bindMap(columns(gain, now, personId))
                    .mapTo(Long.class)
                    .one();
            addShares(id, gain.shares());
            return id;
        });
    }

    /** @return false when somebody else changed it first */
    boolean change(long id, long version, GainRequest gain, Instant now, long personId) {
        return jdbi.inTransaction(handle -> {
            int changed = handle.createUpdate("""
                            update gain set version = version + 1, kind = :kind, what_en = :whatEn, what_cy = :whatCy,
                                unit_en = :unitEn, unit_cy = :unitCy, period_from = :from, period_to = :to,
                                source_en = :sourceEn, source_cy = :sourceCy, changed_at = :now, by_person_id = :person
                            where id = :id and version = :version""")
                    .bind("id", id)
                    .bind("version", version)
                    .bindMap(columns(gain, now, personId))
                    .execute();
            if (changed == 1) {
                handle.execute("delete from gain_share where gain_id = ?", id);
                addShares(id, gain.shares());
            }
            return changed == 1;
        });
    }

    boolean remove(long id, long version) {
        return jdbi.inTransaction(handle -> {
            handle.execute("select from gain where id = ? for update", id);
            handle.execute(
                    "delete from gain_share where gain_id = (select id from gain where id = ? and version = ?)",
                    id,
                    version);
            return handle.execute("delete from gain where id = ? and version = ?", id, version) == 1;
        });
    }

    private static java.util.Map<String, Object> columns(GainRequest gain, Instant now, @Nullable Long personId) {
        var all = new java.util.HashMap<String, Object>();
        all.put("kind", gain.kind());
        all.put("whatEn", gain.what().en());
        all.put("whatCy", gain.what().cy());
        all.put("unitEn", gain.unit() == null ? null : gain.unit().en());
        all.put("unitCy", gain.unit() == null ? null : gain.unit().cy());
        all.put("from", gain.from());
        all.put("to", gain.to());
        all.put("sourceEn", gain.source().en());
        all.put("sourceCy", gain.source().cy());
        all.put("now", now);
        all.put("person", personId);
        return all;
    }

    private void addShares(long id, List<GainRequest.Share> shares) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into gain_share (gain_id, service_id, role, expected, observed)
                    values (:gain, :service, :role, :expected, :observed)""");
            shares.forEach(share -> batch.bind("gain", id)
                    .bind("service", share.serviceId())
                    .bind("role", share.role())
                    .bind("expected", share.expected())
                    .bind("observed", share.observed())
                    .add());
            batch.execute();
        });
    }

    Optional<Row> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from gain where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> row(rs))
                .findOne());
    }

    List<Row> of(Collection<Long> ideaNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from gain where idea_number = any(:ideas) order by idea_number, period_from, id")
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    List<ShareRow> shares(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from gain_share where gain_id = any(:ids)
                        order by gain_id, array_position(array['PAID', 'GAINED', 'LOST'], role), service_id""")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> new ShareRow(
                        rs.getLong("gain_id"),
                        rs.getLong("service_id"),
                        GainRole.valueOf(rs.getString("role")),
                        rs.getBigDecimal("expected"),
                        rs.getBigDecimal("observed")))
                .list());
    }

    /** Of money, over the ideas that everybody may see. */
    List<SumRow> sums() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.service_id, s.role, coalesce(sum(s.expected), 0) as expected,
                            coalesce(sum(s.observed), 0) as observed
                        from gain_share s join gain g on g.id = s.gain_id join delivery_idea i using (idea_number)
                        where g.kind = 'MONEY' and i.visibility = 'PUBLIC'
                        group by s.service_id, s.role order by s.service_id, s.role""")
                .map((rs, ctx) -> new SumRow(
                        rs.getLong("service_id"),
                        GainRole.valueOf(rs.getString("role")),
                        rs.getBigDecimal("expected"),
                        rs.getBigDecimal("observed")))
                .list());
    }

    List<String> actsBy(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number || ' ' || what_en from gain where by_person_id = :person order by id")
                .bind("person", personId)
                .mapTo(String.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(
                handle -> handle.execute("update gain set by_person_id = null where by_person_id = ?", personId));
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getLong("idea_number"),
                GainKind.valueOf(rs.getString("kind")),
                new LocalisedText(rs.getString("what_en"), rs.getString("what_cy")),
                both(rs, "unit"),
                rs.getObject("period_from", LocalDate.class),
                rs.getObject("period_to", LocalDate.class),
                new LocalisedText(rs.getString("source_en"), rs.getString("source_cy")));
    }

    private static @Nullable LocalisedText both(ResultSet rs, String column) throws SQLException {
        var english = rs.getString(column + "_en");
        return english == null ? null : new LocalisedText(english, rs.getString(column + "_cy"));
    }
}
