package org.betterif.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.moderation.appeal.AppealDirectory;
import org.betterif.moderation.complaint.ComplaintDirectory;
import org.betterif.moderation.judging.ModerationDirectory;
import org.betterif.moderation.notice.NoticeDirectory;
import org.betterif.moderation.report.ReportDirectory;

/** Whom the demo tells what happened in moderation. */
@ApplicationScoped
class DemoModerators {

    private final ModerationDirectory decisions;
    private final ReportDirectory reports;
    private final AppealDirectory appeals;
    private final NoticeDirectory notices;
    private final ComplaintDirectory complaints;

    DemoModerators(
            ModerationDirectory decisions,
            ReportDirectory reports,
            AppealDirectory appeals,
            NoticeDirectory notices,
            ComplaintDirectory complaints) {
        this.decisions = decisions;
        this.reports = reports;
        this.appeals = appeals;
        this.notices = notices;
        this.complaints = complaints;
    }

    ModerationDirectory decisions() {
        return decisions;
    }

    ReportDirectory reports() {
        return reports;
    }

    AppealDirectory appeals() {
        return appeals;
    }

    NoticeDirectory notices() {
        return notices;
    }

    ComplaintDirectory complaints() {
        return complaints;
    }
}
