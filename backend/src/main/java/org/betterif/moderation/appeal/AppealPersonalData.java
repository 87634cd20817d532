package org.betterif.moderation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Who appealed, and who decided before and after. */
@ApplicationScoped
class AppealPersonalData implements PersonalData {

    private final Appeals appeals;

    AppealPersonalData(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("appeal.by_person_id", FORGOTTEN + "; their words are deleted"),
                new Column("appeal.first_moderator_person_id", FORGOTTEN),
                new Column("appeal.decided_by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of();
    }

    @Override
    public void erase(long personId) {
        appeals.forget(personId);
    }
}
