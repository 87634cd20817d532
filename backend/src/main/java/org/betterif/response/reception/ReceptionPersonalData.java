package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class ReceptionPersonalData implements PersonalData {

    private final Verdicts verdicts;

    ReceptionPersonalData(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("verdict.person_id", "the row is deleted; the counts have one fewer from the next day on"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("verdicts", verdicts.of(personId));
    }

    @Override
    public void erase(long personId) {
        verdicts.forgetPerson(personId);
    }
}
