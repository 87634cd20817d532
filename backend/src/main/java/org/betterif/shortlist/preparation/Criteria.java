package org.betterif.shortlist.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class Criteria {

    private final Jdbi jdbi;

    Criteria(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the order in which the council put them. */
    List<Criterion> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from shortlist_criterion where council_id = :council order by position")
                .bind("council", councilId)
                .map((rs, ctx) -> new Criterion(
                        rs.getLong("id"),
                        rs.getInt("weight"),
                        both(rs, "name"),
                        both(rs, "low"),
                        both(rs, "middle"),
                        both(rs, "high"),
                        rs.getBoolean("breaks_ties")))
                .list());
    }

    /** Puts these in the place of all there were; only before there are scores. Answers their ids, in order. */
    List<Long> replace(long councilId, List<PreparationRequests.NewCriterion> criteria) {
        return jdbi.withHandle(handle -> {
            handle.execute("delete from shortlist_criterion where council_id = ?", councilId);
            var ids = new ArrayList<Long>();
            for (int i = 0; i < criteria.size(); i++) {
                ids.add(insert(handle, councilId, i + 1, criteria.get(i)));
            }
            return ids;
        });
    }

    private static long insert(
            Handle handle, long councilId, int position, PreparationRequests.NewCriterion criterion) {
        return handle.createQuery("""
                        insert into shortlist_criterion (council_id, position, weight, name_en, name_cy, low_en, low_cy,
                            middle_en, middle_cy, high_en, high_cy, breaks_ties)
                        values (:council, :position, :weight, :nameEn, :nameCy, :lowEn, :lowCy, :middleEn, :middleCy,
                            :highEn, :highCy, :ties) returning id""")
                .bind("council", councilId)
                .bind("position", position)
                .bind("weight", criterion.weight())
                .bind("nameEn", criterion.name().en())
                .bind("nameCy", criterion.name().cy())
                .bind("lowEn", criterion.low().en())
                .bind("lowCy", criterion.low().cy())
                .bind("middleEn", criterion.middle().en())
                .bind("middleCy", criterion.middle().cy())
                .bind("highEn", criterion.high().en())
                .bind("highCy", criterion.high().cy())
                .bind("ties", criterion.breaksTies())
                .mapTo(Long.class)
                .one();
    }

    private static LocalisedText both(ResultSet rs, String column) throws SQLException {
        return new LocalisedText(rs.getString(column + "_en"), rs.getString(column + "_cy"));
    }
}
