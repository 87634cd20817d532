package org.betterif.moderation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Who complained, and who answered. */
@ApplicationScoped
class ComplaintPersonalData implements PersonalData {

    private final Complaints complaints;

    ComplaintPersonalData(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("complaint.complainant_person_id", "set to nobody; name, contact and words deleted"),
                new Column("complaint.answered_by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("complaints", complaints.by(personId));
    }

    @Override
    public void erase(long personId) {
        complaints.forget(personId);
    }
}
