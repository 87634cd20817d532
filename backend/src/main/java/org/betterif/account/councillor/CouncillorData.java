package org.betterif.account.councillor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** A councillor's page goes with its councillor. */
@ApplicationScoped
class CouncillorData implements PersonalData {

    private final Councillors councillors;

    CouncillorData(Councillors councillors) {
        this.councillors = councillors;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("councillor_profile.person_id", "the councillor's page is deleted"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return councillors
                .copyOf(personId)
                .map(page -> Map.<String, Object>of("councillor_page", page))
                .orElse(Map.of());
    }

    @Override
    public void erase(long personId) {
        councillors.delete(personId);
    }
}
