package org.betterif.innovationcouncil;

import java.util.List;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** A juror's own seat, for that juror alone. */
record SeatView(
        long id,
        CouncilView.Card council,
        LocalisedText seat,
        boolean chair,
        JurorStatus status,
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
