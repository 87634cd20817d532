package org.betterif.response.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class MeetingPersonalData implements PersonalData {

    private final Meetings meetings;

    MeetingPersonalData(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("duty_cause.held_by_person_id", "set to nobody; the act and its date stay"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        meetings.forgetPerson(personId);
    }
}
