package org.betterif.response.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class StaffPersonalData implements PersonalData {

    private final Desks desks;

    StaffPersonalData(Desks desks) {
        this.desks = desks;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("desk_member.person_id", "the row is deleted"),
                new Column("desk.accountable_person_id", "set to nobody; the administrator names somebody else"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        desks.forgetPerson(personId);
    }
}
