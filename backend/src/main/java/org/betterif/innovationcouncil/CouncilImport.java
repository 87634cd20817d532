package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** History enters, by the same verbs, at its own time. */
@ApplicationScoped
class CouncilImport {

    private final Councils councils;
    private final SeatingDirectory seating;
    private final MomentDirectory moments;
    private final Event<CouncilEvent> events;

    CouncilImport(Councils councils, SeatingDirectory seating, MomentDirectory moments, Event<CouncilEvent> events) {
        this.councils = councils;
        this.seating = seating;
        this.moments = moments;
        this.events = events;
    }

    /** Up to the moment at which the scoring opened; the rest follows when the scores are in. */
    Council enter(ImportedCouncil imported) {
        var slug = councils.freeSlug(imported.name().en());
        var terms = new Council.Terms(
                imported.name(),
                imported.purpose(),
                imported.rule(),
                imported.quorum(),
                imported.places(),
                null,
                imported.timetable());
        var council = Council.convene(imported.callId(), slug, terms, imported.convenedAt());
        councils.persistAndFlush(council);
        moments.note(council.id(), Moment.of(Moment.What.CONVENED, imported.convenedAt()));
        events.fire(new CouncilEvent.Convened(council.id(), imported.callId(), imported.convenedAt(), Origin.IMPORTED));
        imported.jurors().forEach(seat -> seating.enter(council.id(), seat));
        reach(council, CouncilStage.SCORING, imported.scoringOpenedAt());
        reach(council, CouncilStage.DELIBERATING, imported.scoringClosedAt());
        var second = imported.second();
        if (second != null) {
            council.scoreAgain(second.closesAt(), second.openedAt());
            moments.note(
                    council.id(), Moment.until(Moment.What.SECOND_ROUND_OPENED, second.openedAt(), second.closesAt()));
            reach(council, CouncilStage.DELIBERATING, second.closedAt());
        }
        reach(council, CouncilStage.DECIDED, imported.decidedAt());
        reach(council, CouncilStage.PUBLISHED, imported.publishedAt());
        if (council.stage() != imported.stage()) {
            throw new IllegalArgumentException("a council at " + imported.stage() + " needs the times that lead there");
        }
        councils.flush();
        return council;
    }

    private void reach(Council council, CouncilStage stage, @Nullable Instant at) {
        if (at != null) {
            council.become(stage, at);
            events.fire(new CouncilEvent.StageReached(council.id(), council.callId(), stage, at, Origin.IMPORTED));
        }
    }
}
