package org.betterif.innovationcouncil.seat;

import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorStatus;
import org.jspecify.annotations.Nullable;

/** What a clerk reads about a seat. */
enum SeatState {
    OFFERED,
    /** Taken; the introduction was not read yet, so nothing can be scored. */
    ACCEPTED,
    /** Taken, and the introduction read. */
    READY,
    ALTERNATE,
    DECLINED,
    STEPPED_DOWN,
    REMOVED,
    TAKEN_BACK,
    LEFT_SITE,
    /** The council is over, and with it what its members were there for. */
    ENDED;

    static SeatState of(JurorStatus status, @Nullable Leaving leaving, boolean onboarded, CouncilStage stage) {
        return switch (status) {
            case DECLINED -> DECLINED;
            // seats given up before it was written down how
            case LEFT -> leaving == null ? STEPPED_DOWN : valueOf(leaving.name());
            case INVITED -> stage.over() ? ENDED : OFFERED;
            case ALTERNATE -> stage.over() ? ENDED : ALTERNATE;
            case SEATED -> stage.over() ? ENDED : onboarded ? READY : ACCEPTED;
        };
    }
}
