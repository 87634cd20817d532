package org.betterif.innovationcouncil;

import java.time.LocalDate;
import java.util.List;
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
        CallLink call,
        Timetable timetable,
        @Nullable SecondRound second,
        List<Member> members,
        int invited,
        List<InterestCount> interests,
        @Nullable LocalisedText cancelReason,
        List<Moment> happened) {

    record CallLink(long id, String slug, LocalisedText name) {}

    /** @param name null for a juror who did not agree to be named @param alternate ready to step in */
    record Member(@Nullable String name, LocalisedText seat, boolean chair, boolean alternate) {}

    /** @param idea null: in general @param jurors how many declared it */
    record InterestCount(@Nullable Long idea, InterestKind kind, int jurors) {}

    /** In the list of councils. */
    record Card(
            String slug,
            CouncilStage stage,
            LocalisedText name,
            LocalisedText purpose,
            CallLink call,
            int places,
            int members,
            Timetable timetable) {}
}
