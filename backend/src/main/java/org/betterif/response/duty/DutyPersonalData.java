package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** People in duties: staff in their role. The acts stay; the link to the person goes. */
@ApplicationScoped
class DutyPersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final Duties duties;

    DutyPersonalData(Duties duties) {
        this.duties = duties;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("duty.accountable_person_id", FORGOTTEN),
                new Column("duty.extended_by_person_id", FORGOTTEN),
                new Column("duty_cause.by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        duties.forgetPerson(personId);
    }
}
