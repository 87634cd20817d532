package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.Origin;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JurorPersonalData implements PersonalData {

    private final Jdbi jdbi;
    private final Jurors jurors;
    private final Interests interests;
    private final CouncilDirectory councils;
    private final MomentDirectory moments;
    private final Event<CouncilEvent> events;
    private final Clock clock;

    JurorPersonalData(
            Jdbi jdbi,
            Jurors jurors,
            Interests interests,
            CouncilDirectory councils,
            MomentDirectory moments,
            Event<CouncilEvent> events,
            Clock clock) {
        this.jdbi = jdbi;
        this.jurors = jurors;
        this.interests = interests;
        this.councils = councils;
        this.moments = moments;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "council_juror.person_id",
                        "Emptied. The seat stays in the council's record without a name and is free for somebody else;"
                                + " notes about interests are deleted."),
                new Column("council_juror.invited_email", "Deleted once the invitation is used or taken back."),
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
        jurors.ofPerson(personId).forEach(this::forget);
    }

    /** The close of a round waits meanwhile, so that what is deleted was shown to nobody. */
    private void forget(Juror juror) {
        var now = clock.instant();
        var council = councils.holdAlone(
                councils.council(juror.councilId()).orElseThrow().slug());
        boolean sat = juror.status() == JurorStatus.SEATED || juror.status() == JurorStatus.ALTERNATE;
        juror.forgetPerson(now);
        jurors.flush();
        if (sat && !council.stage().over()) {
            moments.note(council.id(), Moment.of(Moment.What.JUROR_LEFT, now));
        }
        events.fire(new CouncilEvent.JurorErased(council.id(), juror.id(), now, Origin.LIVE));
    }
}
