package org.betterif.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Who reported, and who is on a case. */
@ApplicationScoped
class ReportPersonalData implements PersonalData {

    private final Cases cases;

    ReportPersonalData(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("moderation_case.claimed_by_person_id", "set to nobody; the case waits again"),
                new Column("report.reporter_person_id", "set to nobody; words and contact deleted, the reason stays"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("reports", cases.reportsBy(personId));
    }

    @Override
    public void erase(long personId) {
        cases.forget(personId);
    }
}
