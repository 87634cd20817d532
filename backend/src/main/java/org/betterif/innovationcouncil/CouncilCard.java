package org.betterif.innovationcouncil;

import org.betterif.shared.LocalisedText;

/** A council in a list, for everybody. @param members how many sit on it */
public record CouncilCard(
        String slug,
        CouncilStage stage,
        LocalisedText name,
        LocalisedText purpose,
        CallLink call,
        int places,
        int members,
        Timetable timetable) {

    public record CallLink(long id, String slug, LocalisedText name) {}
}
