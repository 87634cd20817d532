package org.betterif.moderation.report;

import java.time.Instant;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.desk.About;
import org.betterif.moderation.desk.ActView;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** What goes out of reports and the queue. For the desk; a receipt for whoever reported. */
final class ReportView {

    private ReportView() {}

    record Report(
            ReasonCode reason,
            String text,
            String language,
            @Nullable String contact,
            boolean signedIn,
            Instant at,
            boolean settled) {}

    record Case(
            long id,
            long version,
            CaseState state,
            boolean urgent,
            int reports,
            Instant waitingSince,
            @Nullable Byline claimedBy,
            boolean mine,
            About about,
            List<Report> given,
            List<ActView> history,
            CaseMay may)
            implements Versioned {}

    record CaseMay(May claim, May dismiss, May hide, May seal, May restore, May suspend) {}

    record CasePage(List<Case> items, @Nullable String next) {}

    /** An idea that waits for its check. */
    record Check(int version, About about, May may) {}
}
