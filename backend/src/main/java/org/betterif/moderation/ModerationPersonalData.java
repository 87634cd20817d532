package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** People in reports, decisions, notices and complaints. What was done stays on record; the link to the person goes. */
@ApplicationScoped
class ModerationPersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final Cases cases;
    private final Acts acts;
    private final Appeals appeals;
    private final Notices notices;
    private final Complaints complaints;
    private final Suspensions suspensions;

    ModerationPersonalData(
            Cases cases, Acts acts, Appeals appeals, Notices notices, Complaints complaints, Suspensions suspensions) {
        this.cases = cases;
        this.acts = acts;
        this.appeals = appeals;
        this.notices = notices;
        this.complaints = complaints;
        this.suspensions = suspensions;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("moderation_case.claimed_by_person_id", "set to nobody; the case waits again"),
                new Column("report.reporter_person_id", "set to nobody; words and contact deleted, the reason stays"),
                new Column("moderation_act.author_person_id", FORGOTTEN + "; what was said to them is deleted"),
                new Column("moderation_act.by_person_id", FORGOTTEN),
                new Column("appeal.by_person_id", FORGOTTEN + "; their words are deleted"),
                new Column("appeal.first_moderator_person_id", FORGOTTEN),
                new Column("appeal.decided_by_person_id", FORGOTTEN),
                new Column("suspension.person_id", FORGOTTEN),
                new Column("defamation_notice.poster_person_id", FORGOTTEN + "; their reply is deleted"),
                new Column("defamation_notice_step.by_person_id", FORGOTTEN),
                new Column("complaint.complainant_person_id", "set to nobody; name, contact and words deleted"),
                new Column("complaint.answered_by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "reports",
                cases.reportsBy(personId),
                "decidedAboutMyWords",
                acts.aboutAuthor(personId).stream()
                        .map(act -> Map.of("action", act.action(), "at", act.decidedAt()))
                        .toList(),
                "complaints",
                complaints.by(personId));
    }

    @Override
    public void erase(long personId) {
        cases.forget(personId);
        acts.forget(personId);
        appeals.forget(personId);
        notices.forget(personId);
        complaints.forget(personId);
        suspensions.forget(personId);
    }
}
