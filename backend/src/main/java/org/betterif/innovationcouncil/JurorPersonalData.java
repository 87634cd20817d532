package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JurorPersonalData implements PersonalData {

    private final Jdbi jdbi;
    private final Jurors jurors;
    private final Interests interests;
    private final Clock clock;

    JurorPersonalData(Jdbi jdbi, Jurors jurors, Interests interests, Clock clock) {
        this.jdbi = jdbi;
        this.jurors = jurors;
        this.interests = interests;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "council_juror.person_id",
                        "Emptied. The seat stays in the council's record without a name, and so do scores that a decision rests on;"
                                + " notes about interests are deleted."),
                new Column("council_juror.access_needs", "Deleted."),
                new Column("council_juror.expenses", "Deleted."));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        var seats = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select council_id, seat_en, seat_cy, chair, alternate, named, scores_named, access_needs, expenses,
                               status, invited_at::text,
                               seated_at::text, left_at::text
                        from council_juror where person_id = :person order by id""").bind("person", personId).mapToMap().list());
        return Map.of("councilSeats", seats, "councilInterests", interests.copy(personId));
    }

    @Override
    public void erase(long personId) {
        interests.forgetNotes(personId);
        jurors.ofPerson(personId).forEach(juror -> juror.forgetPerson(clock.instant()));
        jurors.flush();
    }
}
