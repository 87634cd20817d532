package org.betterif.shortlist.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class DeliberationPersonalData implements PersonalData {

    private final Questions questions;
    private final Notes notes;
    private final MinorityReports reports;

    DeliberationPersonalData(Questions questions, Notes notes, MinorityReports reports) {
        this.questions = questions;
        this.notes = notes;
        this.reports = reports;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("shortlist_question.asked_by_person_id", "Emptied; the question stays, as a member's."),
                new Column("shortlist_question.answered_by_person_id", "Emptied; the public answer stays."),
                new Column("shortlist_note.by_person_id", "The note is deleted."),
                new Column(
                        "shortlist_minority_report.by_person_id",
                        "Emptied; the report stays in the council's record without a name."));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "councilQuestions", questions.copy(personId),
                "councilNotes", notes.copy(personId),
                "councilMinorityReports", reports.copy(personId));
    }

    @Override
    public void erase(long personId) {
        questions.forget(personId);
        notes.forget(personId);
        reports.forget(personId);
    }
}
