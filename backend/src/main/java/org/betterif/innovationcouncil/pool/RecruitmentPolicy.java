package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.draw.Draw;
import org.betterif.innovationcouncil.draw.DrawState;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** Who may call for members, volunteer and draw, and when. Pure. */
final class RecruitmentPolicy {

    private RecruitmentPolicy() {}

    /** What applicants wrote is for the clerk. */
    static Decision maySeePool(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    /** @param last the draw that was committed to last, or null */
    static Decision maySetUp(Actor actor, CouncilRef council, @Nullable Draw last) {
        return clerk(actor)
                .and(() -> beforeTheClose(council))
                .and(() -> Decision.when(last == null || last.round() == 1, CouncilReason.ALREADY_DRAWN))
                .and(() -> Decision.when(last == null || !last.state().underWay(), CouncilReason.DRAW_UNDER_WAY));
    }

    static Decision maySeeOwnApplication(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** Also to change what one told. @param offered whether this person was offered a seat */
    static Decision mayVolunteer(
            Actor actor, CouncilRef council, Recruitment recruitment, boolean offered, Instant now) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(!actor.has(Role.CLERK), CouncilReason.CLERK_CANNOT_SIT))
                .and(() -> Decision.when(!offered, CouncilReason.ALREADY_SEATED))
                .and(() -> now.isBefore(recruitment.opensAt())
                        ? Decision.refuse(CouncilReason.RECRUITMENT_NOT_OPEN, recruitment.opensAt())
                        : Decision.when(recruitment.open(now), CouncilReason.RECRUITMENT_CLOSED))
                .and(() -> beforeTheClose(council));
    }

    /** At any time, until a seat was offered: then it is declined. */
    static Decision mayWithdraw(Actor actor, @Nullable Volunteer own, boolean drawUnderWay) {
        return AccountPolicy.signedIn(actor)
                .and(() -> Decision.when(own != null && own.inPool(), CouncilReason.NOT_VOLUNTEERED))
                .and(() -> Decision.when(own != null && own.jurorId() == null, CouncilReason.ALREADY_SEATED))
                .and(() -> Decision.when(!drawUnderWay, CouncilReason.DRAW_UNDER_WAY));
    }

    /** @param free seats nobody has or was offered */
    static Decision mayDraw(
            Actor actor,
            CouncilRef council,
            @Nullable Recruitment recruitment,
            @Nullable Draw last,
            int free,
            Instant now) {
        return clerk(actor)
                .and(() -> beforeTheClose(council))
                .and(() -> Decision.when(
                        recruitment != null && recruitment.way() == Way.SORTITION && last != null,
                        CouncilReason.NO_DRAW_HERE))
                .and(() -> recruitment == null || recruitment.closed(now)
                        ? Decision.allow()
                        : Decision.refuse(CouncilReason.POOL_STILL_OPEN, recruitment.closesAt()))
                .and(() -> Decision.when(
                        last == null || last.state().canBecome(DrawState.QUEUED), CouncilReason.DRAW_UNDER_WAY))
                .and(() -> Decision.when(free > 0, CouncilReason.NO_SEAT_FREE));
    }

    /** The clerk chooses only where that is the way that was published. */
    static Decision mayOffer(Actor actor, CouncilRef council, @Nullable Recruitment recruitment) {
        return clerk(actor)
                .and(() -> beforeTheClose(council))
                .and(() -> Decision.when(
                        recruitment != null && recruitment.way() == Way.APPLICATION, CouncilReason.DRAWN_BY_LOT));
    }

    private static Decision clerk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    private static Decision beforeTheClose(CouncilRef council) {
        return Decision.when(council.stage().beforeTheClose(), CouncilReason.NOT_AT_THIS_STAGE);
    }
}
