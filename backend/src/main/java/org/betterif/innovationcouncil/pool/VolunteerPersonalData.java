package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class VolunteerPersonalData implements PersonalData {

    private static final String DELETED = "Deleted, also when the person withdraws from the pool.";

    private final Volunteers volunteers;
    private final Clock clock;

    VolunteerPersonalData(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "council_volunteer.person_id",
                        "Emptied. The pool number stays with the groups of the published draw, so that it can be repeated."),
                new Column("council_volunteer.home", DELETED),
                new Column("council_volunteer.why", DELETED),
                new Column("council_volunteer.access_needs", DELETED),
                new Column("council_volunteer.expenses", DELETED));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("councilApplications", volunteers.copy(personId));
    }

    @Override
    public void erase(long personId) {
        volunteers.forget(personId, clock.instant());
    }
}
