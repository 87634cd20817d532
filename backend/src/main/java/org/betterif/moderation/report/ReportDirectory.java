package org.betterif.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.Origin;

/** Reports of the past. Safe to repeat; starts no clock and sends nothing. */
@ApplicationScoped
public class ReportDirectory {

    private final Cases cases;
    private final ReportService reports;

    ReportDirectory(Cases cases, ReportService reports) {
        this.cases = cases;
        this.reports = reports;
    }

    /** @param source where it comes from, such as {@code demo} */
    @Transactional
    public void importReport(String source, ImportedReport given) {
        if (cases.imported(source, given.key())) {
            return;
        }
        var target = new Target(given.idea(), given.comment());
        reports.count(
                target,
                new Cases.NewReport(
                        given.byPersonId(),
                        null,
                        given.reason(),
                        given.text(),
                        given.language().code(),
                        null,
                        given.at(),
                        source,
                        given.key()),
                Origin.IMPORTED);
        if (given.settledAt() != null) {
            var found = cases.caseOf(target, given.at());
            cases.settleReports(found.id(), given.settledAt());
            cases.become(found, CaseState.DECIDED, null, given.settledAt());
        }
    }
}
