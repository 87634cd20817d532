package org.betterif.innovationcouncil;

import java.time.LocalDate;
import java.util.List;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A council, for everybody. */
record CouncilView(
        String slug,
        long version,
        CouncilStage stage,
        LocalisedText name,
        LocalisedText purpose,
        LocalisedText rule,
        int quorum,
        int places,
        @Nullable LocalDate termUntil,
        CouncilCard.CallLink call,
        Timetable timetable,
        @Nullable SecondRound second,
        List<SeatingDirectory.Member> members,
        int invited,
        List<SeatingDirectory.InterestCount> interests,
        @Nullable LocalisedText cancelReason,
        List<Moment> happened) {}
