package org.betterif.moderation.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Who is or was suspended. */
@ApplicationScoped
class SuspensionPersonalData implements PersonalData {

    private final Suspensions suspensions;

    SuspensionPersonalData(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("suspension.person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        suspensions.forget(personId);
    }
}
