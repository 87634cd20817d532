package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;

/** What the pool of a council tells of seats. Who may do it is decided there. */
@ApplicationScoped
public class SeatDirectory {

    private final CouncilDirectory councils;
    private final Jurors jurors;
    private final Event<CouncilEvent> events;
    private final Clock clock;

    SeatDirectory(CouncilDirectory councils, Jurors jurors, Event<CouncilEvent> events, Clock clock) {
        this.councils = councils;
        this.jurors = jurors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A seat for somebody who is known.
     *
     * @param seat why they sit here, for everybody @param alternate steps in when somebody leaves
     * @param accessNeeds for the clerk alone @param expenses for the clerk alone
     */
    public record Offer(LocalisedText seat, boolean chair, boolean alternate, String accessNeeds, String expenses) {}

    /**
     * For a volunteer who was drawn or chosen; fills the seat that has been free longest, if one is.
     *
     * @return the seat's id; the person takes it or declines it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long offer(long councilId, long personId, Offer offer) {
        councils.holdAlone(councils.council(councilId).orElseThrow().slug());
        requireFreeChair(councilId, offer.chair(), offer.alternate());
        var juror = Juror.offer(councilId, personId, offer.seat(), offer.chair(), clock.instant());
        place(juror, offer.alternate());
        juror.needs(offer.accessNeeds(), offer.expenses());
        jurors.persistAndFlush(juror);
        events.fire(new CouncilEvent.SeatOffered(councilId, juror.id(), personId, clock.instant(), Origin.LIVE));
        return juror.id();
    }

    /** In the line of alternates, or on the seat that has been free longest, or on one more. */
    void place(Juror juror, boolean alternate) {
        if (alternate) {
            juror.beAlternate();
            return;
        }
        Turns.of(jurors.of(juror.councilId()).stream().map(Juror::ref).toList()).free().stream()
                .findFirst()
                .ifPresent(free -> juror.fill(free.id()));
    }

    /** @throws ProblemException 409 or 422 */
    void requireFreeChair(long councilId, boolean wanted, boolean alternate) {
        if (wanted && alternate) {
            throw new ProblemException(CouncilReason.ALTERNATE_CANNOT_CHAIR, "An alternate does not sit yet.");
        }
        boolean taken = jurors.of(councilId).stream()
                .anyMatch(juror -> juror.chair()
                        && (juror.status() == JurorStatus.INVITED || juror.status() == JurorStatus.SEATED));
        if (wanted && taken) {
            throw new ProblemException(CouncilReason.CHAIR_TAKEN, "This council has a chair already.");
        }
    }
}
