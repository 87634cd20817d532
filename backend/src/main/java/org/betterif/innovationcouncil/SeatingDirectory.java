package org.betterif.innovationcouncil;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What a council asks of its seats, which know the council and not the other way round. */
public interface SeatingDirectory {

    /** @param name null for a juror who did not agree to be named @param alternate ready to step in */
    record Member(@Nullable String name, LocalisedText seat, boolean chair, boolean alternate) {}

    /** @param idea null: in general @param jurors how many declared it */
    record InterestCount(@Nullable Long idea, InterestKind kind, int jurors) {}

    /** All seats, also those given up. */
    List<JurorRef> of(long councilId);

    /** The seat on which somebody sits now. */
    Optional<JurorRef> of(long personId, long councilId);

    /** All seats somebody has or had. */
    List<JurorRef> ofPerson(long personId);

    /** By council, how many sit on it. */
    Map<Long, Integer> sitting(Collection<Long> councilIds);

    /** Who sits or stands ready, for everybody: whoever is not named is not told by their place in the list. */
    List<Member> members(long councilId);

    /** What those who sit declared: in kind and number, never who. */
    List<InterestCount> interests(long councilId);

    /** By juror, the ideas they must not score, with the kind that was declared first. */
    Map<Long, Map<Long, InterestKind>> conflicts(long councilId);

    /** The numbers under which scores are shown, by lot, once. */
    void drawNumbers(long councilId);

    /** A seat of a past council, or of the demo's. Sends nothing. */
    void enter(long councilId, ImportedCouncil.Seat seat);
}
