package org.betterif.innovationcouncil.seat;

import java.util.List;
import org.betterif.innovationcouncil.CouncilCard;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** A juror's own seat, for that juror alone. @param leftReason why they were removed */
record SeatView(
        long id,
        CouncilCard council,
        LocalisedText seat,
        boolean chair,
        JurorStatus status,
        @Nullable LocalisedText leftReason,
        boolean named,
        boolean scoresNamed,
        boolean onboarded,
        String accessNeeds,
        String expenses,
        List<OwnInterest> interests,
        May mayTake,
        May mayDeclare,
        May mayStepDown) {

    record OwnInterest(@Nullable Long idea, InterestKind kind, String note, boolean byClerk) {}
}
